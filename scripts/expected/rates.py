"""Expected values of rates and of latencies from load tools: fixtures/expected/rates.json.

    python scripts/expected/rates.py

Exact Poisson intervals by scipy's chi-square quantiles (Garwood) and by statsmodels, the exact conditional ratio by statsmodels
(method "cond-midp" is not used; the exact one from scipy's binomial test, as R's poisson.test does), differences by statsmodels' MOVER-like square-and-add
composed of scipy's bounds, Welch's t by scipy, percentiles of buckets by numpy's interp, ranks of percentiles by scipy's binomial distribution.
"""

import json
from pathlib import Path

import numpy as np
import scipy
import statsmodels
from scipy import stats
from statsmodels.stats.proportion import proportion_confint
from statsmodels.stats.rates import confint_poisson, test_poisson_2indep

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures"
LEVELS = (0.9, 0.95, 0.99)

SINGLE = ((0, 10.0), (1, 1.0), (3, 0.5), (25, 60.0), (400, 30.0), (18_000, 30.01), (2_500_000, 120.0))
PAIRS = (
    ((0, 100.0), (7, 100.0)),
    ((3, 1000.0), (9, 1500.0)),
    ((11, 17_800.0), (19, 18_663.0)),
    ((41, 28_010.0), (15, 19_017.0)),
    ((1000, 30.0), (1100, 30.0)),
    ((54_000, 30.02), (52_000, 30.05)),
)
BINS = ((0, 2, 40, 160, 300, 420, 480, 499), (0.0, 5.0, 10.0, 25.0, 50.0, 100.0, 250.0, 500.0), 500)


def main() -> None:
    expected = {
        "versions": {"numpy": np.__version__, "scipy": scipy.__version__, "statsmodels": statsmodels.__version__},
        "poisson": [single(*count, level) for count in SINGLE for level in LEVELS],
        "ratio": [ratio(candidate, reference, level) for candidate, reference in PAIRS for level in LEVELS],
        "difference": [difference(candidate, reference, level) for candidate, reference in PAIRS for level in LEVELS],
        "errors": [errors(*count) for count in ((0, 500), (3, 1200), (60, 4000))],
        "welch": welch(),
        "buckets": buckets(),
        "ranks": [ranks(n, p) for n in (299, 1000, 20_000) for p in (0.5, 0.9, 0.95, 0.99)],
    }
    (FIXTURES / "expected" / "rates.json").write_text(f"{json.dumps(expected, allow_nan=False)}\n")


def garwood(events: int, exposure: float, alpha: float) -> tuple[float, float]:
    low = 0.0 if events == 0 else stats.chi2.ppf(alpha, 2 * events) / 2
    return float(low / exposure), float(stats.chi2.isf(alpha, 2 * events + 2) / 2 / exposure)


def single(events: int, exposure: float, level: float) -> dict:
    low, high = garwood(events, exposure, (1 - level) / 2)
    if events > 0:
        by_statsmodels = confint_poisson(events, exposure, method="exact-c", alpha=1 - level)
        assert np.allclose(by_statsmodels, (low, high), rtol=1e-9), (by_statsmodels, low, high)
    rate = events / exposure
    above = float(stats.poisson.sf(events - 1, 0.8 * rate * exposure)) if events > 0 else 1.0
    below = float(stats.poisson.cdf(events, 1.25 * rate * exposure))
    return {"events": events, "exposure": exposure, "level": level, "interval": [low, high], "p_above_08": above, "p_below_125": below}


def ratio(candidate: tuple, reference: tuple, level: float) -> dict:
    """The binomial share of the candidate's events, as odds (R: poisson.test(c(x1, x2), c(t1, t2)))."""
    (x, t), (y, u) = candidate, reference
    alpha = (1 - level) / 2
    share = stats.binomtest(x, x + y).proportion_ci(1 - 2 * alpha, method="exact")
    low, high = (p / (1 - p) * u / t for p in share)
    p_larger = test_poisson_2indep(x, t, y, u, method="exact-cond", value=1, compare="ratio", alternative="larger").pvalue
    p_smaller = test_poisson_2indep(x, t, y, u, method="exact-cond", value=1, compare="ratio", alternative="smaller").pvalue
    p_margin = test_poisson_2indep(x, t, y, u, method="exact-cond", value=0.95, compare="ratio", alternative="smaller").pvalue
    return {
        "candidate": candidate,
        "reference": reference,
        "level": level,
        "ratio": x / t / (y / u),
        "interval": [float(low), float(high)],
        "p_above_1": float(p_larger),
        "p_below_1": float(p_smaller),
        "p_below_095": float(p_margin),
    }


def difference(candidate: tuple, reference: tuple, level: float) -> dict:
    """Square-and-add (MOVER) of the exact bounds of both sides."""
    (x, t), (y, u) = candidate, reference
    alpha = (1 - level) / 2
    (low_c, high_c), (low_r, high_r) = garwood(x, t, alpha), garwood(y, u, alpha)
    c, r = x / t, y / u
    low = c - r - float(np.hypot(c - low_c, high_r - r))
    high = c - r + float(np.hypot(high_c - c, r - low_r))
    return {"candidate": candidate, "reference": reference, "level": level, "interval": [low, high]}


def errors(count: int, n: int) -> dict:
    low, high = proportion_confint(count, n, alpha=0.1, method="beta")
    return {"errors": count, "requests": n, "interval": [float(low), float(high)]}


def welch() -> dict:
    """As told by two tools: mean, deviation and number of times."""
    before, after = (12.5, 4.0, 900), (13.1, 6.5, 1500)
    test = stats.ttest_ind_from_stats(*after, *before, equal_var=False)
    interval = test_interval(before, after)
    return {"reference": before, "candidate": after, "p_above_0": float(test.pvalue / 2), "interval": interval}


def test_interval(before: tuple, after: tuple) -> list[float]:
    variances = [deviation**2 / n for _, deviation, n in (before, after)]
    degrees = sum(variances) ** 2 / sum(v**2 / (n - 1) for v, (_, _, n) in zip(variances, (before, after)))
    reach = stats.t.ppf(0.95, degrees) * np.sqrt(sum(variances))
    return [float(after[0] - before[0] - reach), float(after[0] - before[0] + reach)]


def buckets() -> dict:
    counts, edges, n = BINS
    shares = (0.1, 0.25, 0.5, 0.9, 0.95, 0.99, 0.998)
    quantiles = [float(np.interp(share * n, counts, edges)) for share in shares]
    cuts = (7.5, 25.0, 60.0, 400.0)
    over = [float(n - np.interp(cut, edges, counts)) for cut in cuts]
    return {"counts": counts, "edges": edges, "n": n, "shares": shares, "quantiles": quantiles, "cuts": cuts, "over": over}


def ranks(n: int, p: float) -> dict:
    """Order statistics that bound the percentile one-sidedly at 95 %: x(l) <= q <= x(u)."""
    low = max((k for k in range(1, n + 1) if stats.binom.cdf(k - 1, n, p) <= 0.05), default=None) if n < 2000 else by_quantile(n, p)[0]
    high = min((k for k in range(1, n + 1) if stats.binom.cdf(k - 1, n, p) >= 0.95), default=None) if n < 2000 else by_quantile(n, p)[1]
    return {"n": n, "probability": p, "low": low, "high": high}


def by_quantile(n: int, p: float) -> tuple[int, int]:
    low = int(stats.binom.ppf(0.05, n, p)) + 1
    while stats.binom.cdf(low - 1, n, p) > 0.05:
        low -= 1
    return low, int(stats.binom.ppf(0.95, n, p)) + 1


if __name__ == "__main__":
    main()
