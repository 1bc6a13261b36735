"""Reference values of intervals, p-values and multiplicity: fixtures/expected/stats-intervals.json.

Run with the versions of requirements.txt: python scripts/expected/stats_intervals.py
"""

import json
from fractions import Fraction
from math import atanh, comb, sqrt, tanh
from pathlib import Path

import numpy as np
from scipy import stats
from scipy.optimize import brentq
from scipy.special import expit, logit
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint

OUT = Path(__file__).parents[2] / "fixtures" / "expected" / "stats-intervals.json"


def tango_score(gained, lost, n, d):
    """Tango 1998 with the nuisance parameter found as the root of its score equation, not by the quadratic formula."""
    low, high = max(0.0, -d), (1 - d) / 2
    rest = n - gained - lost
    # The derivative of the log-likelihood times q (q + d) (1 - 2q - d).
    slope = lambda q: (gained * q + lost * (q + d)) * (1 - 2 * q - d) - 2 * rest * (q + d) * q
    edge = 1e-15 * (high - low)
    inner = slope(low + edge) > 0 > slope(high - edge)
    q = brentq(slope, low + edge, high - edge, xtol=1e-17, rtol=1e-15) if inner else (low if slope(low + edge) <= 0 else high)
    difference = gained - lost - n * d
    return difference / sqrt(n * (2 * q + d * (1 - d))) if difference else 0.0


def tango(gained, lost, n, level):
    z = stats.norm.ppf((1 + level) / 2)
    estimate, end = (gained - lost) / n, 1 - 1e-12
    lower = brentq(lambda d: tango_score(gained, lost, n, d) - z, -end, estimate, xtol=1e-15) if estimate > -end else -1.0
    upper = brentq(lambda d: tango_score(gained, lost, n, d) + z, estimate, end, xtol=1e-15) if estimate < end else 1.0
    return [lower, upper]


def mid_p(gained, lost):
    n = gained + lost
    above = sum(comb(n, k) for k in range(gained + 1, n + 1))
    return float(Fraction(2 * above + comb(n, gained), 2 ** (n + 1)))


def ranks(n, p, level):
    """Order statistics with equal tails, by walking up the binomial distribution; n + 1 and 0 are beyond the sample."""
    tail = (1 - level) / 2
    lower = max((k for k in range(1, n + 1) if stats.binom.cdf(k - 1, n, p) <= tail), default=0)
    upper = min((k for k in range(1, n + 1) if stats.binom.cdf(k - 1, n, p) >= 1 - tail), default=n + 1)
    return [lower, upper]


def logit_interval(value, se, level):
    half = stats.norm.ppf((1 + level) / 2) * se / (value * (1 - value))
    return [expit(logit(value) - half), expit(logit(value) + half)]


def fisher_interval(value, se, level):
    half = stats.norm.ppf((1 + level) / 2) * se / (1 - value**2)
    return [tanh(atanh(value) - half), tanh(atanh(value) + half)]


COUNTS = [(0, 10), (1, 10), (5, 10), (10, 10), (49, 50), (50, 50), (190, 200), (3, 1000), (456_789, 10**6)]
TWO = [(56, 70, 48, 80), (9, 10, 3, 10), (6, 7, 2, 7), (5, 56, 0, 29), (0, 10, 0, 20), (0, 10, 0, 10), (10, 10, 0, 20), (10, 10, 0, 10), (940, 1000, 951, 1000)]
PAIRED = [(0, 0, 100), (0, 1, 30), (6, 0, 50), (1, 1, 14), (3, 12, 200), (20, 5, 100), (40, 60, 1000), (12_000, 12_400, 10**6), (14, 0, 14)]
DISCORDANT = [(0, 1), (1, 0), (5, 5), (3, 12), (12, 3), (40, 60), (500, 430)]
P_VALUES = [[0.01, 0.04, 0.03, 0.005], [0.5], [0.02, 0.02, 0.02], [0.9, 1, 0.2, 0.001, 0, 0.04, 0.04, 0.6, 0.03], [1e-12, 0.05, 0.049, 0.2, 0.7, 0.011]]

LEVELS = [0.9, 0.95, 0.99]
values = {
    # [successes, n, level, lower, upper]
    "wilson": [[k, n, level, *proportion_confint(k, n, 1 - level, method="wilson")] for k, n in COUNTS for level in LEVELS],
    # [candidate successes, n, reference successes, n, level, lower, upper]
    "newcombe": [[*case, level, *confint_proportions_2indep(*case, method="newcomb", compare="diff", alpha=1 - level)] for case in TWO for level in LEVELS],
    # [gained, lost, n, level, lower, upper]
    "tango": [[*case, level, *tango(*case, level)] for case in PAIRED for level in LEVELS],
    # [gained, lost, p]
    "mcnemarMidP": [[*case, mid_p(*case)] for case in DISCORDANT],
    # [n, probability, level, lower rank, upper rank]
    "orderStatistics": [[n, p, level, *ranks(n, p, level)] for n in [1, 5, 29, 200, 299, 1000] for p in [0.5, 0.9, 0.95, 0.99] for level in [0.9, 0.95]],
    # [value, se, df, level, lower, upper]
    "t": [[v, se, df, level, *stats.t.interval(level, df, v, se)] for v, se, df in [(1.5, 0.2, 4), (-0.01, 0.003, 99), (3, 1, 1)] for level in LEVELS],
    # [value, se, level, lower, upper]
    "normal": [[v, se, level, *stats.norm.interval(level, v, se)] for v, se in [(1.5, 0.2), (-0.01, 0.003)] for level in LEVELS],
    "logit": [[v, se, level, *logit_interval(v, se, level)] for v, se in [(0.961, 0.02), (0.5, 0.1), (0.02, 0.004)] for level in LEVELS],
    "fisherZ": [[v, se, level, *fisher_interval(v, se, level)] for v, se in [(0.82, 0.03), (0.0, 0.1), (-0.4, 0.05)] for level in LEVELS],
    # [p-values, adjusted]
    "holm": [[p, multipletests(p, method="holm")[1].tolist()] for p in P_VALUES],
    "benjaminiHochberg": [[p, multipletests(p, method="fdr_bh")[1].tolist()] for p in P_VALUES],
}
values = {name: [[x if isinstance(x, list) else np.float64(x).item() for x in row] for row in rows] for name, rows in values.items()}
OUT.write_text("{\n" + ",\n".join(f"{json.dumps(name)}: {json.dumps(rows)}" for name, rows in values.items()) + "\n}\n")
