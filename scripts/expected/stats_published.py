"""Checks by scipy and statsmodels the printed digits of test/stats/published and of the samples in test/metrics/published.

They come from the papers, books and manuals named there; this writes nothing, and fails when a digit was copied wrongly.
Run with the versions of requirements.txt: python scripts/expected/stats_published.py
"""

from math import sqrt

import numpy as np
from scipy import stats
from scipy.optimize import brentq
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint

checked = 0


def check(name, computed, printed, digits):
    """Each computed number rounds to the printed one (or to its neighbour, where the source cut off)."""
    global checked
    for ours, theirs in zip(np.atleast_1d(computed), np.atleast_1d(printed), strict=True):
        assert abs(ours - theirs) <= 0.5000001 * 10**-digits, (name, ours, theirs)
        checked += 1


def tango(gained, lost, n, level):
    """Bounds of Tango 1998; the nuisance parameter maximises the likelihood on a bounded interval."""
    rest = n - gained - lost

    def score(d):
        slope = lambda q: (gained * q + lost * (q + d)) * (1 - 2 * q - d) - 2 * rest * (q + d) * q
        low, high = max(0.0, -d), (1 - d) / 2
        edge = 1e-14 * (high - low)
        inner = slope(low + edge) > 0 > slope(high - edge)
        q = brentq(slope, low + edge, high - edge, xtol=1e-16) if inner else (low if slope(low + edge) <= 0 else high)
        return (gained - lost - n * d) / sqrt(n * (2 * q + d * (1 - d)))

    z, estimate = stats.norm.ppf((1 + level) / 2), (gained - lost) / n
    bounds = [brentq(lambda d: score(d) - z, -0.999, estimate - 1e-9), brentq(lambda d: score(d) + z, estimate + 1e-9, 0.999)]
    return bounds, score


def mid_p(b, c):
    """Two-sided, of McNemar's test."""
    return 2 * stats.binom.cdf(min(b, c), b + c, 0.5) - stats.binom.pmf(min(b, c), b + c, 0.5)


def delong(labels, scores):
    """Areas and their covariance over all pairs of a positive and a negative."""
    placements = [(np.asarray(s)[labels == 1][:, None], np.asarray(s)[labels == 0]) for s in scores]
    wins = [(x > y) + 0.5 * (x == y) for x, y in placements]
    within = lambda axis: np.atleast_2d(np.cov([w.mean(axis) for w in wins])) / wins[0].shape[1 - axis]
    return np.array([w.mean() for w in wins]), within(1) + within(0)


for k, n, printed in [(81, 263, (0.2553, 0.3662)), (15, 148, (0.0624, 0.1605)), (0, 20, (0, 0.1611)), (1, 29, (0.0061, 0.1718))]:
    check("Newcombe 1998a, score", proportion_confint(k, n, method="wilson"), printed, 4)
for k, n, printed in [(81, 263, (0.2527, 0.3676)), (15, 148, (0.0578, 0.1617)), (0, 20, (0, 0.1684)), (1, 29, (0.0009, 0.1776))]:
    check("Newcombe 1998a, exact", proportion_confint(k, n, method="beta"), printed, 4)
check("Agresti 2002", [*proportion_confint(0, 25, method="wilson"), *proportion_confint(0, 25, method="beta")], [0, 0.133, 0, 0.137], 3)
check("R binom.test", proportion_confint(682, 925, method="beta"), (0.7076683, 0.7654066), 7)

NEWCOMBE = [
    (56, 70, 48, 80, 0.0524, 0.3339), (9, 10, 3, 10, 0.1705, 0.8090), (6, 7, 2, 7, 0.0582, 0.8062), (5, 56, 0, 29, -0.0381, 0.1926),
    (0, 10, 0, 20, -0.1611, 0.2775), (0, 10, 0, 10, -0.2775, 0.2775), (10, 10, 0, 20, 0.6791, 1), (10, 10, 0, 10, 0.6075, 1),
]
for *counts, lower, upper in NEWCOMBE:
    check("Newcombe 1998b", confint_proportions_2indep(*counts, method="newcomb", compare="diff"), (lower, upper), 4)

TANGO = [
    (9, 3, 32, 0.95, -0.027, 0.390, 3), (0, 1, 44, 0.90, -0.096, 0.037, 3), (16, 8, 86, 0.95, -0.020, 0.207, 3), (1, 7, 21, 0.95, -0.517, -0.026, 3),
    (25, 2, 102, 0.95, 0.139, 0.321, 3), (6, 16, 161, 0.95, -0.1240, -0.0054, 4), (86, 150, 1600, 0.95, -0.06, -0.02, 2),
]
for *changes, lower, upper, digits in TANGO:
    check("Tango", tango(*changes)[0], (lower, upper), digits)
check("Tango 1998, Z", tango(0, 1, 44, 0.9)[1](-0.1), 1.709, 3)
check("Fagerland et al. 2013", [mid_p(1, 7), mid_p(6, 16)], [0.0391, 0.0347], 4)

first = np.array([0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2])
second = np.array([1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4])
paired, welch = stats.ttest_rel(first, second), stats.ttest_ind(first, second, equal_var=False)
check("Student 1908, paired", [paired.statistic, paired.pvalue], [-4.0621, 0.0028], 4)
check("Student 1908, paired", paired.confidence_interval(), [-2.4598858, -0.7001142], 7)
check("Student 1908, Welch", [welch.statistic, welch.pvalue], [-1.8608, 0.0794], 4)
check("Student 1908, Welch", [welch.df], [17.776], 3)
check("Student 1908, Welch", welch.confidence_interval(), [-3.3654832, 0.2054832], 7)
maize = np.array([49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48])
check("Fisher 1935, t", stats.ttest_1samp(maize, 0).statistic, 2.148, 3)
check("Fisher 1935, t", stats.ttest_1samp(maize, 0).pvalue, 0.0497, 4)
signs = 1 - 2 * ((np.arange(2**15)[:, None] >> np.arange(15)) & 1)
check("Fisher 1935, signs", np.sum(signs @ maize >= maize.sum()), 863, 0)
check("NIST handbook", stats.t.interval(0.95, 194, 9.26146, 0.02278881 / sqrt(195)), [9.25824, 9.26468], 5)

labels = np.repeat([0, 1], [58, 51])
ratings = np.concatenate([np.repeat(range(5), [33, 6, 6, 11, 2]), np.repeat(range(5), [3, 2, 2, 11, 33])])
areas, covariance = delong(labels, [ratings])
error = sqrt(covariance[0, 0])
check("Hanley & McNeil 1982, Stata", [areas[0], error], [0.8932, 0.0307], 4)
check("Hanley & McNeil 1982, Stata", stats.norm.interval(0.95, areas[0], error), [0.83295, 0.95339], 5)

# Albumin, total protein, K-G score and outcome of each patient.
patients = np.array("""
3.0 5.8 10 0 3.2 6.3 5 1 3.9 6.8 3 1 2.8 4.8 6 0 3.2 5.8 3 1 0.9 4.0 5 0 2.5 5.7 8 0 1.6 5.6 5 1 3.8 5.7 5 1 3.7 6.7 6 1 3.2 5.4 4 1
3.8 6.6 6 1 4.1 6.6 5 1 3.6 5.7 5 1 4.3 7.0 4 1 3.6 6.7 4 0 2.3 4.4 6 1 4.2 7.6 4 0 4.0 6.6 6 0 3.5 5.8 6 1 3.8 6.8 7 1 3.0 4.7 8 0
4.5 7.4 5 1 3.7 7.4 5 1 3.1 6.6 6 1 4.1 8.2 6 1 4.3 7.0 5 1 4.3 6.5 4 1 3.2 5.1 5 1 2.6 4.7 6 1 3.3 6.8 6 0 1.7 4.0 7 0 3.7 6.1 5 1
3.3 6.3 7 1 4.2 7.7 6 1 3.5 6.2 5 1 2.9 5.7 9 0 2.1 4.8 7 1 2.8 6.2 8 0 4.0 7.0 7 1 3.3 5.7 6 1 3.7 6.9 5 1 3.6 6.6 5 1
""".split(), dtype=float).reshape(-1, 4)
areas, covariance = delong(patients[:, 3], [patients[:, 0], 10 - patients[:, 2], patients[:, 1]])
for score, printed in enumerate([(0.7366, 0.0927, 0.5549, 0.9182), (0.7258, 0.1028, 0.5243, 0.9273), (0.6478, 0.1000, 0.4518, 0.8439)]):
    error = sqrt(covariance[score, score])
    check("DeLong 1988, SAS", [areas[score], error, *stats.norm.interval(0.95, areas[score], error)], printed, 4)
for score, printed in [(0, (0.0108, 0.0953, -0.1761, 0.1976, 0.9102)), (2, (-0.0780, 0.1046, -0.2830, 0.1271, 0.4561))]:
    value, error = areas[score] - areas[1], sqrt(covariance[score, score] + covariance[1, 1] - 2 * covariance[score, 1])
    check("DeLong 1988, SAS", [value, error, *stats.norm.interval(0.95, value, error), 2 * stats.norm.sf(abs(value / error))], printed, 4)

tuna = [44.4, 45.9, 41.9, 53.3, 44.7, 44.1, 50.7, 45.2, 60.1], [2.6, 3.1, 2.5, 5.0, 3.6, 4.0, 5.2, 2.8, 3.8]
check("R cor.test", [stats.pearsonr(*tuna).statistic, stats.kendalltau(*tuna).statistic], [0.5711816, 0.4444444], 7)
check("R cor.test", stats.pearsonr(*tuna).confidence_interval(), [-0.1497426, 0.8955795], 7)

for n, k95 in [(6, 1), (8, 1), (9, 2), (12, 3), (15, 4), (17, 5), (20, 6), (25, 8), (30, 10), (40, 14), (50, 18), (65, 25)]:
    check("Nair 1940", max(k for k in range(1, n) if stats.binom.cdf(k - 1, n, 0.5) <= 0.025), k95, 0)
for p, n in [(0.5, 5), (0.9, 29), (0.95, 59), (0.99, 299)]:
    assert p**n <= 0.05 < p ** (n - 1), ("Wilks 1941", p, n)

print(f"{checked} printed numbers agree")
