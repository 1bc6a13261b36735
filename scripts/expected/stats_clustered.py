"""Reference values for weighted and clustered rows: fixtures/expected/stats-clustered.json.

Run with the versions of requirements.txt: python scripts/expected/stats_clustered.py
"""

import json
from pathlib import Path

import numpy as np
import statsmodels.api as sm
from scipy import stats
from sklearn.metrics import median_absolute_error
from sklearn.utils.stats import _weighted_percentile

OUT = Path(__file__).parents[2] / "fixtures" / "expected" / "stats-clustered.json"
rng = np.random.default_rng(20240921)


def covariance_of_means(y, weights, clusters):
    """Of a regression of two stacked outcomes on constants, so that their covariance comes out too."""
    n = y.shape[1]
    ones = np.kron(np.eye(2), np.ones((n, 1)))
    w = np.tile(weights if weights is not None else np.ones(n), 2)
    groups = np.tile(clusters if clusters is not None else np.arange(n), 2)
    model = sm.WLS(y.ravel(), ones, weights=w)
    # The library's own correction divides by the residual degrees of freedom of the stacked regression.
    fit = model.fit(cov_type="cluster", cov_kwds={"groups": groups, "use_correction": False})
    units = len(np.unique(groups))
    return (fit.cov_params() * units / (units - 1)).tolist()


def cluster_case(n, weighted, clustered):
    y = np.round(rng.normal(size=(2, n)), 3)
    y[1] += y[0]
    weights = np.round(rng.random(n) * 3 + 0.1, 2) if weighted else None
    clusters = rng.integers(0, max(2, n // 4), n) * 2 if clustered else None
    w = weights if weighted else np.ones(n)
    residuals = y - (y @ w / w.sum())[:, None]
    return {
        "values": residuals.tolist(),
        "weight": weights.tolist() if weighted else None,
        "cluster": clusters.tolist() if clustered else None,
        "covariance": covariance_of_means(y, weights, clusters),
        "units": len(np.unique(clusters)) if clustered else n,
    }


def one_outcome(n):
    """The plain regression of one outcome on a constant, with statsmodels' own correction G/(G-1) (n-1)/(n-1)."""
    y = np.round(rng.normal(size=n), 3)
    groups = rng.integers(0, 7, n)
    fit = sm.OLS(y, np.ones(n)).fit(cov_type="cluster", cov_kwds={"groups": groups})
    return {"values": (y - y.mean()).tolist(), "cluster": groups.tolist(), "variance": float(fit.cov_params()[0, 0])}


def quantile_case(values, weights):
    values, weights = np.asarray(values, float), np.asarray(weights, float)
    levels = [0.1, 0.25, 0.5, 0.75, 0.9, 0.99]
    return {
        "values": values.tolist(),
        "weights": weights.tolist(),
        "median": float(median_absolute_error(np.zeros(len(values)), values, sample_weight=weights)),
        "quantiles": [[p, float(_weighted_percentile(values, weights, 100 * p, average=True))] for p in levels],
    }


def random_quantile_case(n):
    return quantile_case(np.round(np.exp(rng.normal(size=n)), 1), rng.integers(0, 5, n) * 0.25)


def woodruff_bounds(values, weights, p, alpha):
    """Exact bounds of the effective number of rows for the share, inverted on the weighted distribution function by walking."""
    order = np.argsort(values, kind="stable")
    x, w = np.asarray(values, float)[order], np.asarray(weights, float)[order]
    n = w.sum() ** 2 / (w**2).sum()
    below = np.concatenate([[0], np.cumsum(w)]) / w.sum() * n
    # P(X <= k) = 1 - I_p(k + 1, n - k), also where k is not whole.
    cdf = lambda k: 1.0 if k >= n else stats.beta.sf(p, k + 1, n - k)
    at_least = lambda k: 1.0 if k <= 0 else (0.0 if k > n else stats.beta.cdf(p, k, n - k + 1))
    lower = [v for v, k in zip(x, below[:-1]) if cdf(k) <= alpha]
    upper = [v for v, k in zip(x, below[1:]) if at_least(min(k, n)) <= alpha]
    return [float(max(lower)) if lower else None, float(min(upper)) if upper else None]


def woodruff_case(n, p, alpha):
    values = np.round(np.exp(rng.normal(size=n)), 3)
    weights = np.round(rng.random(n) * 2 + 0.2, 2)
    return {"values": values.tolist(), "weights": weights.tolist(), "probability": p, "alpha": alpha, "bounds": woodruff_bounds(values, weights, p, alpha)}


OUT.write_text(json.dumps({
    "covarianceOfMeans": [cluster_case(n, w, c) for n in [12, 60] for w in [False, True] for c in [False, True]],
    "clusteredConstant": [one_outcome(40)],
    "weightedQuantile": [
        quantile_case([1, 2, 3, 4], [1, 1, 1, 1]),
        quantile_case([1, 2, 3, 4], [1, 2, 2, 1]),
        quantile_case([5, 1, 3], [0.2, 0.2, 0.4]),
        quantile_case([1, 2, 3, 4, 5], [0, 1, 0, 1, 0]),
        quantile_case([7, 9], [3, 1]),
        quantile_case([2, 2, 2], [1, 5, 2]),
        *[random_quantile_case(n) for n in [11, 50, 101]],
    ],
    "woodruff": [woodruff_case(n, p, alpha) for n in [30, 200] for p in [0.5, 0.95] for alpha in [0.05, 0.025]],
}).replace('}, {', '},\n{') + "\n")
