"""Reference values of statistics of whole samples: fixtures/expected/stats-samples.json.

Run with the versions of requirements.txt: python scripts/expected/stats_samples.py
"""

import json
from pathlib import Path

import numpy as np
from scipy import stats
from sklearn.metrics import average_precision_score, roc_auc_score

OUT = Path(__file__).parents[2] / "fixtures" / "expected" / "stats-samples.json"
rng = np.random.default_rng(20240611)


def maritz_jarrett(x, m):
    """Standard deviation of order statistic m over all resamples of x, from binomial probabilities of the counts."""
    n = len(x)
    at_most = stats.binom.sf(m - 1, n, np.arange(n + 1) / n)
    weights = np.diff(at_most)
    return np.sqrt(weights @ x**2 - (weights @ x) ** 2)


def delong(y, scores):
    """DeLong, DeLong & Clarke-Pearson 1988 as printed: all pairs, no ranks."""
    kernel = [(np.sign(s[y == 1][:, None] - s[y == 0][None, :]) + 1) / 2 for s in scores]
    v10, v01 = np.array([k.mean(1) for k in kernel]), np.array([k.mean(0) for k in kernel])
    return [k.mean() for k in kernel], np.cov(v10) / v10.shape[1] + np.cov(v01) / v01.shape[1]


def average_precision_covariance(y, scores, w):
    """Infinitesimal jackknife with the derivatives by finite differences of scikit-learn's own function."""
    step = 1e-4
    def slope(s, k):
        up, down = w.copy(), w.copy()
        up[k] += step
        down[k] -= step
        return (average_precision_score(y, s, sample_weight=up) - average_precision_score(y, s, sample_weight=down)) / (2 * step)
    influence = np.array([[w[k] * slope(s, k) for k in range(len(y))] for s in scores])
    return influence @ influence.T * len(y) / (len(y) - 1)


def bootstrap(y, scores, replicates):
    """Standard deviations of the average precisions and of their difference over resamples of rows."""
    draws = []
    for _ in range(replicates):
        rows = rng.integers(0, len(y), len(y))
        draws.append([average_precision_score(y[rows], s[rows]) for s in scores])
    draws = np.array(draws)
    return [*draws.std(0, ddof=1), (draws[:, 1] - draws[:, 0]).std(ddof=1)]


def ranking(n, prevalence):
    y = (rng.random(n) < prevalence).astype(int)
    first = np.round(rng.normal(size=n) + y, 1)
    second = np.round(first + rng.normal(size=n) * 0.5, 1)
    return y, [first, second], np.round(rng.random(n) * 3 + 0.1, 2)


def ranking_case(n, prevalence):
    y, scores, w = ranking(n, prevalence)
    auc, covariance = delong(y, scores)
    ones = np.ones(n)
    return {
        "labels": y.tolist(),
        "scores": [s.tolist() for s in scores],
        "weights": w.tolist(),
        "auc": [float(a) for a in auc],
        "aucCovariance": covariance.tolist(),
        "weightedAuc": [roc_auc_score(y, s, sample_weight=w) for s in scores],
        "averagePrecision": [average_precision_score(y, s) for s in scores],
        "averagePrecisionCovariance": average_precision_covariance(y, scores, ones).tolist(),
        "weightedAveragePrecision": [average_precision_score(y, s, sample_weight=w) for s in scores],
        "weightedAveragePrecisionCovariance": average_precision_covariance(y, scores, w).tolist(),
    }


def bootstrap_case(n, prevalence):
    y, scores, _ = ranking(n, prevalence)
    return {"labels": y.tolist(), "scores": [s.tolist() for s in scores], "bootstrapErrors": bootstrap(y, scores, 4000)}


def quantile_case(n):
    x = np.sort(np.round(np.exp(rng.normal(size=n)), 3))
    p = [0, 0.1, 0.25, 0.5, 0.9, 0.95, 0.99, 1]
    m = sorted({1, n // 2 + 1, round(0.9 * n), n})
    # An order statistic is the type 7 quantile at (m - 1) / (n - 1).
    return {
        "sorted": x.tolist(),
        "quantiles": [[q, float(np.quantile(x, q))] for q in p],
        "maritzJarrett": [[(k - 1) / (n - 1), float(maritz_jarrett(x, k))] for k in m],
    }


OUT.write_text(json.dumps({
    "ranking": [ranking_case(30, 0.4), ranking_case(120, 0.2)],
    "rankingBootstrap": bootstrap_case(400, 0.25),
    "quantile": [quantile_case(2), quantile_case(11), quantile_case(101)],
}).replace('}, {', '},\n{') + "\n")
