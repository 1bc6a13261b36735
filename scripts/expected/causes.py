"""Expected parts of a rise of the loss by the cells of a feature: fixtures/expected/causes.json.

    python scripts/expected/causes.py

`tests` are tests of equal means by statsmodels' anova_oneway(use_var="bf") (Brown and Forsythe's F* with Mehrotra's degrees of
freedom), `f` values of scipy.stats.f.sf. `joined` shares out the increases of joined rows over cells by numpy; `unpaired` is
Kitagawa's decomposition of two samples by numpy, whose z test has the delete-one jackknife's standard error: another way than the
influence function of the gate, and equal to it up to terms of order 1/n. `weighted` and `clustered` are variances of a mean of
statsmodels' WLS on a constant, with HC1 and cluster-robust covariance.
"""

import json
from pathlib import Path

import numpy as np
import scipy
import statsmodels
import statsmodels.api as sm
from scipy.stats import f, norm
from statsmodels.stats.oneway import anova_oneway

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures"


def main() -> None:
    rng = np.random.default_rng(41)
    content = {
        "versions": {"numpy": np.__version__, "scipy": scipy.__version__, "statsmodels": statsmodels.__version__},
        "f": [[x, a, b, float(f.sf(x, a, b))] for x in (0.01, 0.7, 1, 2.5, 12, 80) for a, b in ((1, 1), (3, 17.5), (9, 990), (2.25, 1e6), (63, 40))],
        "tests": [
            equal_means(rng, [30, 40, 50], [0, 0, 0], [1, 1, 1]),
            equal_means(rng, [12, 40, 200, 15], [0, 0.2, 0, 0.4], [1, 2, 0.5, 3]),
            equal_means(rng, [100, 100], [0, 0.3], [1, 1]),
            equal_means(rng, [20, 20, 20], [0, 0, 2], [0, 1, 1]),
        ],
        "joined": joined(rng),
        "unpaired": unpaired(rng),
        "weighted": weighted(rng),
        "clustered": clustered(rng),
    }
    (FIXTURES / "expected" / "causes.json").write_text(json.dumps(content) + "\n")


def equal_means(rng, rows, means, sds):
    groups = [np.round(rng.normal(m, s, n), 4) for n, m, s in zip(rows, means, sds)]
    total = sum(rows)
    return {
        "groups": [{"share": n / total, "mean": float(g.mean()), "variance": float(g.var(ddof=1) / n), "degrees": n - 1} for n, g in zip(rows, groups)],
        "p": float(anova_oneway(groups, use_var="bf", welch_correction=True).pvalue),
    }


def joined(rng):
    codes = rng.integers(0, 4, 400)
    increases = np.round(rng.normal(0.1 + 0.6 * (codes == 2), 1.0), 4)
    groups = [increases[codes == k] for k in range(4)]
    shares = np.array([len(g) for g in groups]) / len(codes)
    within = np.array([g.sum() for g in groups]) / len(codes)
    return {
        "codes": codes.tolist(),
        "increases": increases.tolist(),
        "within": within.tolist(),
        "excess": (within - shares * increases.mean()).tolist(),
        "p": float(anova_oneway(groups, use_var="bf").pvalue),
    }


def unpaired(rng):
    """Cell 3 is one that the reference does not have, cell 4 one that the candidate does not have."""
    before = rng.choice(5, 900, p=[0.4, 0.3, 0.2, 0.0, 0.1])
    after = rng.choice(5, 700, p=[0.2, 0.3, 0.4, 0.1, 0.0])
    level = np.array([0.2, 0.5, 1.1, 1.5, 0.4])
    reference = np.round(rng.exponential(level[before]), 4)
    candidate = np.round(rng.exponential(level[after] + 0.4 * (after == 1)), 4)
    mean = reference.mean()
    p, q = (np.bincount(codes, minlength=5) / len(codes) for codes in (before, after))
    r = np.array([reference[before == k].mean() if p[k] > 0 else mean for k in range(5)])
    c = np.array([candidate[after == k].mean() if q[k] > 0 else r[k] for k in range(5)])
    within = q * (c - r)
    value = mix(before, reference, after)
    assert np.isclose(value + within.sum(), candidate.mean() - mean, atol=1e-12)
    ofs = [[mix(np.delete(before, i), np.delete(reference, i), after) for i in range(len(before))]]
    ofs += [[mix(before, reference, np.delete(after, i)) for i in range(len(after))]]
    error = np.sqrt(sum(((x - np.mean(x)) ** 2).sum() * (len(x) - 1) / len(x) for x in map(np.array, ofs)))
    return {
        "reference": {"codes": before.tolist(), "losses": reference.tolist()},
        "candidate": {"codes": after.tolist(), "losses": candidate.tolist()},
        "p_q": [p.tolist(), q.tolist()],
        "within": within.tolist(),
        "mix": float(value),
        "mix_p_jackknife": float(norm.sf(value / error)),
    }


def mix(before, reference, after):
    mean = reference.mean()
    q = np.bincount(after, minlength=5) / len(after)
    return sum(q[k] * (reference[before == k].mean() - mean) for k in range(5) if (before == k).any())


def weighted(rng):
    losses, weights = np.round(rng.exponential(1.0, 60), 4), np.round(rng.uniform(0.2, 3, 60), 3)
    fit = sm.WLS(losses, np.ones(60), weights=weights).fit(cov_type="HC1")
    return {"losses": losses.tolist(), "weights": weights.tolist(), "mean": float(fit.params[0]), "variance": float(fit.cov_params()[0, 0])}


def clustered(rng):
    clusters = rng.permutation(np.repeat(np.arange(20), 5))
    losses = np.round(rng.normal(0, 1, 100) + rng.normal(0, 1, 20)[clusters], 4)
    weights = np.round(rng.uniform(0.2, 3, 100), 3)
    options = {"groups": clusters, "df_correction": False, "use_correction": False}
    fit = sm.WLS(losses, np.ones(100), weights=weights).fit(cov_type="cluster", cov_kwds=options)
    return {
        "losses": losses.tolist(),
        "weights": weights.tolist(),
        "clusters": clusters.tolist(),
        "mean": float(fit.params[0]),
        "variance": float(fit.cov_params()[0, 0] * 20 / 19),
    }


if __name__ == "__main__":
    main()
