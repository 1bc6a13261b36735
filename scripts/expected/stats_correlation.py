"""Reference values of rank correlations: fixtures/expected/stats-correlation.json.

Run with the versions of requirements.txt: python scripts/expected/stats_correlation.py
"""

import json
from pathlib import Path

import numpy as np
from scipy import stats

OUT = Path(__file__).parents[2] / "fixtures" / "expected" / "stats-correlation.json"
rng = np.random.default_rng(20240922)


def kendall_over_pairs(x, y, w):
    """Tau-b as defined, over all pairs, each weighing the product of its rows' weights."""
    dx, dy = np.sign(np.subtract.outer(x, x)), np.sign(np.subtract.outer(y, y))
    pairs = np.outer(w, w)
    return (pairs * dx * dy).sum() / np.sqrt((pairs * dx**2).sum() * (pairs * dy**2).sum())


def spearman_of_shares(x, y, w):
    """Pearson's correlation, weighted, of the weight below each row and half of that tied with it, over all pairs."""
    rank = lambda v: (np.sign(np.subtract.outer(v, v)) + 1) / 2 @ w
    c = np.cov(rank(x), rank(y), aweights=w)
    return c[0, 1] / np.sqrt(c[0, 0] * c[1, 1])


def case(x, y):
    """Whole weights are rows repeated, so scipy can be asked; others by the definitions."""
    x, y = np.asarray(x, float), np.asarray(y, float)
    n = len(x)
    times = rng.integers(0, 4, n) if n > 3 else np.ones(n, int)
    weights = np.round(rng.random(n) * 3 + 0.1, 2)
    return {
        "x": x.tolist(), "y": y.tolist(), "times": times.tolist(), "weights": weights.tolist(),
        "spearman": float(stats.spearmanr(x, y).statistic),
        "kendall": float(stats.kendalltau(x, y).statistic),
        "repeatedSpearman": float(stats.spearmanr(np.repeat(x, times), np.repeat(y, times)).statistic),
        "repeatedKendall": float(stats.kendalltau(np.repeat(x, times), np.repeat(y, times)).statistic),
        "weightedSpearman": float(spearman_of_shares(x, y, weights)),
        "weightedKendall": float(kendall_over_pairs(x, y, weights)),
    }


def random_case(n, decimals, slope):
    x = rng.normal(size=n)
    return case(np.round(x, decimals), np.round(slope * x + rng.normal(size=n), decimals))


OUT.write_text(json.dumps({
    "correlation": [
        case([1, 2], [3, 5]),
        case([1, 2], [5, 3]),
        case([1, 2, 3], [2, 2, 5]),
        case([1, 1, 2, 2, 3], [0, 1, 0, 1, 1]),
        random_case(40, 0, 1),
        random_case(60, 1, -0.5),
        random_case(80, 6, 0.1),
        random_case(50, 6, 4),
    ],
}).replace('}, {', '},\n{') + "\n")
