"""Reference values of exact tests for small samples: fixtures/expected/stats-small-samples.json.

Run with the versions of requirements.txt: python scripts/expected/stats_small_samples.py
"""

import json
from collections import Counter
from fractions import Fraction
from itertools import product
from pathlib import Path

import numpy as np
from scipy import stats
from statsmodels.stats.proportion import proportion_confint

OUT = Path(__file__).parents[2] / "fixtures" / "expected" / "stats-small-samples.json"

COUNTS = [(0, 10), (1, 10), (5, 10), (10, 10), (49, 50), (81, 263), (15, 148), (3, 1000), (456_789, 10**6)]
# Darwin's maize (Fisher 1935), ties and zeros, decimals whose sums are not exact, and more units than are enumerated.
FLIPPED = [
    [49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48],
    [1, 1, 1, -1, 0, 0, 2, 2],
    [0.1, 0.2, -0.3, 0.1, 0.05],
    [0.1, 0.1, 0.1, 0.1],
    [3, -1, 4, 1, -5, 9, 2, 6, -5, 3, 5, 8, -9, 7, 9, 3, 2, -3, 8, 4, 6, -2, 6, 4, 3],
]


def flips(differences, x):
    """Exact p-values of "mean <= x" and "mean >= x": the law of the signed sum by convolution, in fractions."""
    shifted = [Fraction(str(d)) - Fraction(str(x)) for d in differences]
    law = Counter({Fraction(0): 1})
    for d in shifted:
        following = Counter()
        for total, ways in law.items():
            following[total + d] += ways
            following[total - d] += ways
        law = following
    seen, count = sum(shifted), 2 ** len(shifted)
    return [
        sum(ways for total, ways in law.items() if total >= seen) / count,
        sum(ways for total, ways in law.items() if total <= seen) / count,
    ]


def checked(differences, x):
    """The same by scipy, which enumerates all flips of a few units."""
    p = flips(differences, x)
    if len(differences) <= 8:
        for alternative, ours in zip(["greater", "less"], p):
            shifted = np.array(differences) - x
            scipys = stats.permutation_test((shifted,), np.mean, permutation_type="samples", n_resamples=np.inf, alternative=alternative)
            assert abs(scipys.pvalue - ours) < 1e-12, (differences, x, alternative)
    return p


def bounds(differences, alpha):
    """Where the p-values cross alpha, by bisection."""
    d = np.array(differences, dtype=float)
    signs = np.array(list(product([1, -1], repeat=len(d))))
    above = lambda x: np.mean(signs @ (d - x) >= (d - x).sum() - 1e-12)
    below = lambda x: np.mean(signs @ (d - x) <= (d - x).sum() + 1e-12)
    ends = []
    for p, inside, outside in [(above, d.mean(), d.min() - 1), (below, d.mean(), d.max() + 1)]:
        if p(outside) > alpha:
            ends.append(None)
            continue
        for _ in range(100):
            middle = (inside + outside) / 2
            inside, outside = (inside, middle) if p(middle) <= alpha else (middle, outside)
        ends.append(float(inside))
    return ends


values = {
    # [successes, n, level, lower, upper]
    "clopperPearson": [[k, n, level, *map(float, proportion_confint(k, n, 1 - level, method="beta"))] for k, n in COUNTS for level in [0.9, 0.95, 0.99]],
    # [successes, n, x, P(X >= successes), P(X <= successes)]
    "clopperPearsonP": [[k, n, x, float(stats.binom.sf(k - 1, n, x)), float(stats.binom.cdf(k, n, x))] for k, n in COUNTS for x in [0.05, 0.3, 0.456, 0.95]],
    "signFlips": [dict(zip(["differences", "x", "above", "below"], [d, x, *checked(d, x)])) for d in FLIPPED for x in [0, 0.1, 1, 3]],
    # null: no bound
    "signFlipBounds": [dict(zip(["differences", "alpha", "lower", "upper"], [d, alpha, *bounds(d, alpha)])) for d in FLIPPED[:4] for alpha in [0.01, 0.05, 0.2]],
}
OUT.write_text("{\n" + ",\n".join(f"{json.dumps(name)}: {json.dumps(rows)}" for name, rows in values.items()) + "\n}\n")
