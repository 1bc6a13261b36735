"""Expected values of the drift methods beyond drift.py, by scipy, statsmodels and mpmath: fixtures/expected/drift-methods.json.

    python scripts/expected/drift_methods.py

`numbers`    two samples of numbers, each given by its size and how its values follow from their position (see `values`)
`shares`     the same with two values only
`histograms` two rows of counts over the same cells
`laws`       [x, P(W² > x)] of Cramér and von Mises, [x, P(A² > x)] of Anderson and Darling, [drawn, marked, rows, count, probability]
"""

import json
import warnings
from pathlib import Path

import mpmath as mp
import numpy as np
import scipy
import statsmodels
from scipy import stats
from statsmodels.stats.proportion import proportions_ztest

OUT = Path(__file__).resolve().parents[2] / "fixtures" / "expected" / "drift-methods.json"

SIZES = [(2, 3), (3, 3), (5, 8), (10, 10), (50, 40), (100, 1000), (1000, 100), (1000, 1000), (5000, 4000)]
SHAPES = ["uniform", "skewed", "heavy", "rounded", "six"]
CHANGES = [{"scale": 1, "shift": 0}, {"scale": 1.25, "shift": 0.0625}]

HISTOGRAMS = [
    ("two categories", [60, 40], [45, 55]),
    ("files of different size", [120, 80, 40, 60], [260, 250, 60, 130]),
    ("a category appears", [50, 50, 0], [40, 40, 20]),
    ("a category vanishes", [50, 30, 20], [70, 30, 0]),
    ("nothing in common", [30, 0], [0, 40]),
    ("the same shares", [10, 20, 30], [20, 40, 60]),
    ("one category", [10], [20]),
    ("a small file", [6, 7, 8, 9], [60, 80, 50, 90]),
    ("twelve categories", [31, 28, 40, 22, 35, 30, 29, 33, 41, 25, 36, 38], [30, 33, 35, 28, 31, 24, 37, 30, 45, 29, 30, 34]),
]


def main() -> None:
    warnings.simplefilter("ignore")
    numbers = [
        {"shape": shape, "n": n, "m": m, **change, "expected": measures(values(shape, n), values(shape, m, 2, **change))}
        for shape in SHAPES
        for n, m in SIZES
        for change in CHANGES
    ]
    shares = [{"n": n, "m": m, "expected": z_test(values("two", n), values("two", m, 2))} for n, m in SIZES[2:]]
    histograms = [
        {"name": name, "reference": before, "candidate": after, "expected": histogram(np.array(before), np.array(after))}
        for name, before, after in HISTOGRAMS
    ]
    versions = {"numpy": np.__version__, "scipy": scipy.__version__, "statsmodels": statsmodels.__version__, "mpmath": mp.__version__}
    record = {"versions": versions, "numbers": numbers, "shares": shares, "histograms": histograms, "laws": laws()}
    OUT.write_text(f"{json.dumps(record, indent=1, allow_nan=False)}\n")


def values(shape: str, size: int, seed: int = 1, scale: float = 1, shift: float = 0) -> np.ndarray:
    """
    Fractions of the multiples of an irrational number by the squares of the positions, which look random, put into shape by operations
    that every language rounds alike.
    """
    i = np.arange(1, size + 1, dtype=float)
    u = np.fmod(i * i * (0.6180339887498949 if seed == 1 else 0.41421356237309515), 1)
    shaped = {
        "uniform": lambda: u,
        "skewed": lambda: u * u * u * u,
        "heavy": lambda: (u - 0.5) / (u * (1 - u)),
        "rounded": lambda: np.floor(40 * u * u) / 4,
        "six": lambda: np.floor(6 * u),
        "two": lambda: np.floor(u + 0.3),
    }[shape]()
    return shaped * scale + shift


def measures(x: np.ndarray, y: np.ndarray) -> dict:
    scale = robust_scale(x)
    enough = min(len(x), len(y)) >= 3
    return {
        "cramer_von_mises": cramer_von_mises(x, y),
        "anderson": anderson(x, y),
        "energy": {"value": stats.energy_distance(x, y) / scale**0.5},
        "t_test": {"value": abs(y.mean() - x.mean()) / ((x.var(ddof=1) + y.var(ddof=1)) / 2) ** 0.5, "p": welch(x, y)},
        "mean_shift": {"value": abs(y.mean() - x.mean()) / scale, "p": welch(x, y)},
        "mann_whitney": mann_whitney(x, y),
        "variance_ratio": variance_ratio(x, y) if enough else None,
    }


def robust_scale(x: np.ndarray) -> float:
    lower, upper = np.quantile(x, [0.25, 0.75])
    return float((upper - lower) / 1.349 or np.std(x) or 1.0)


def cramer_von_mises(x: np.ndarray, y: np.ndarray) -> dict:
    n, m = len(x), len(y)
    pooled = np.concatenate([x, y])
    square = ((share_up_to(x, pooled) - share_up_to(y, pooled)) ** 2).mean()
    if len(np.unique(pooled)) < n + m:
        return {"value": float(square**0.5), "p": None, "scipy": None}
    found = stats.cramervonmises_2samp(x, y, method="asymptotic")
    # scipy ends the series of the limit law at terms of 1e-7; mpmath has the rest.
    rows, nm = n + m, n * m
    mean, variance = (1 + 1 / rows) / 6, (rows + 1) * (4 * nm * rows - 3 * (n * n + m * m) - 2 * nm) / (45 * rows**2 * 4 * nm)
    at = 1 / 6 + (found.statistic - mean) / (45 * variance) ** 0.5
    p = 1.0 if at < 0.003 else float(cramer_survival(mp.mpf(float(at))))
    return {"value": float((found.statistic * rows / nm) ** 0.5), "p": p, "scipy": found.pvalue}


def share_up_to(x: np.ndarray, at: np.ndarray) -> np.ndarray:
    return np.searchsorted(np.sort(x), at, side="right") / len(x)


def anderson(x: np.ndarray, y: np.ndarray) -> dict:
    """scipy's statistic is (A²−1)/σ; the p-value is that of the limit law at the same place, when there are no ties."""
    n, m = len(x), len(y)
    if n + m < 8:  # scipy divides by (N−1)(N−2)(N−3) and wants more than a value or two on each side
        return {"standardised": None, "p": None}
    standardised = float(stats.anderson_ksamp([x, y], midrank=True).statistic)
    tied = len(np.unique(np.concatenate([x, y]))) < n + m
    at = 1 + standardised * mp.sqrt(2 * (mp.pi**2 - 9) / 3)
    # Far out the series is a small difference of huge numbers.
    return {"standardised": standardised, "p": None if tied or at > 12 else float(anderson_survival(at))}


def welch(x: np.ndarray, y: np.ndarray) -> float:
    return float(stats.ttest_ind(x, y, equal_var=False).pvalue)


def mann_whitney(x: np.ndarray, y: np.ndarray) -> dict:
    found = stats.mannwhitneyu(x, y, alternative="two-sided", method="asymptotic", use_continuity=True)
    return {"value": abs(2 * float(found.statistic) / len(x) / len(y) - 1), "p": float(found.pvalue)}


def variance_ratio(x: np.ndarray, y: np.ndarray) -> dict:
    less, more = sorted([x.std(ddof=1), y.std(ddof=1)])
    return {"value": float(more / less - 1), "p": float(stats.levene(x, y, center="median").pvalue)}


def z_test(x: np.ndarray, y: np.ndarray) -> dict:
    _, p = proportions_ztest([x.sum(), y.sum()], [len(x), len(y)])
    return {"value": abs(float(x.mean() - y.mean())), "p": float(p)}


def histogram(before: np.ndarray, after: np.ndarray) -> dict:
    p, q = before / before.sum(), after / after.sum()
    single = len(before) == 1
    smooth_p, smooth_q = ((side + 0.5) / (side.sum() + 0.5 * len(side)) for side in (before, after))
    return {
        "hellinger": {"value": float(np.linalg.norm(np.sqrt(p) - np.sqrt(q)) / 2**0.5)},
        "kl": {"value": float(stats.entropy(smooth_p, smooth_q))},
        "l_infinity": {"value": float(np.abs(p - q).max()), "p": largest_change(before, after)},
        "g_test": {"value": 0.0, "p": 1.0} if single else g_test(before, after),
        "cramers_v": {"value": 0.0, "p": 1.0} if single else cramers_v(before, after),
    }


def g_test(before: np.ndarray, after: np.ndarray) -> dict:
    found = stats.chi2_contingency(np.array([before, after]), correction=False, lambda_="log-likelihood")
    return {"value": float((found.statistic / (before.sum() + after.sum())) ** 0.5), "p": float(found.pvalue)}


def cramers_v(before: np.ndarray, after: np.ndarray) -> dict:
    """Bergsma 2013, equations 6 to 8."""
    found = stats.chi2_contingency(np.array([before, after]), correction=False)
    rows, r, c = before.sum() + after.sum(), 2, len(before)
    square = max(0.0, found.statistic / rows - (r - 1) * (c - 1) / (rows - 1))
    corrected = [k - (k - 1) ** 2 / (rows - 1) for k in (r, c)]
    return {"value": float((square / (min(corrected) - 1)) ** 0.5), "p": float(found.pvalue)}


def largest_change(before: np.ndarray, after: np.ndarray) -> float:
    n, m = before.sum(), after.sum()
    found = np.abs(before / n - after / m).max()
    within = []
    for rows in (before + after)[: 1 if len(before) == 2 else None]:
        count = np.arange(0, rows + 1)
        change = np.abs(count / n - (rows - count) / m)
        within.append(1 - stats.hypergeom.pmf(count, n + m, n, rows)[change >= found - 1e-12].sum())
    return float(1 - np.prod(within))


def laws() -> dict:
    draws = [(7, 5, 20), (40, 100, 1000), (300, 50, 400), (10, 900, 1000)]
    return {
        "cramer_von_mises": [[x, float(cramer_survival(mp.mpf(x)))] for x in (0.01, 0.03, 0.05, 0.1, 1 / 6, 0.3, 0.46136, 0.74346, 1, 2, 4)],
        "anderson": [[x, float(anderson_survival(mp.mpf(x)))] for x in (0.1, 0.2, 0.5, 1, 1.933, 2.492, 3.857, 6, 10)],
        "hypergeometric": [
            [drawn, marked, rows, count, float(stats.hypergeom.pmf(count, rows, marked, drawn))]
            for drawn, marked, rows in draws
            for count in range(max(0, drawn + marked - rows), min(drawn, marked) + 1, 3)
        ],
    }


def cramer_survival(x: mp.mpf) -> mp.mpf:
    """Anderson & Darling 1952, equation 4.35."""
    with mp.workdps(60):
        term = lambda j: (
            (-1) ** j * mp.binomial(-mp.mpf(1) / 2, j) * mp.sqrt(4 * j + 1) * mp.exp(-((4 * j + 1) ** 2) / (16 * x)) * mp.besselk(mp.mpf(1) / 4, (4 * j + 1) ** 2 / (16 * x))
        )
        return 1 - sum(term(j) for j in range(60)) / (mp.pi * mp.sqrt(x))


def anderson_survival(x: mp.mpf) -> mp.mpf:
    """Anderson & Darling 1954, equation 2."""
    with mp.workdps(40):
        total = mp.mpf(0)
        for j in range(20):
            t = (4 * j + 1) ** 2 * mp.pi**2 / (8 * x)
            inner = mp.quad(lambda w: mp.exp(x / (8 * (w * w + 1)) - t * w * w), [0, 0.5, 1, 2, 4, 8, 16])
            total += mp.binomial(-mp.mpf(1) / 2, j) * (4 * j + 1) * mp.exp(-t) * inner
        return 1 - total * mp.sqrt(2 * mp.pi) / x


if __name__ == "__main__":
    main()
