"""What the methods beyond drift_null.py report when nothing has drifted, by simulation: fixtures/expected/drift-methods-null.json.

    python scripts/expected/drift_methods_null.py

`columns`    both samples from one distribution: uniform, normal, lognormal, and normal rounded to halves (ties)
`histograms` both rows of counts from one multinomial distribution
Each effect has its 95 % quantile. About a minute.
"""

import json
from pathlib import Path

import numpy as np
import scipy

OUT = Path(__file__).resolve().parents[2] / "fixtures" / "expected" / "drift-methods-null.json"
REPLICATES = 8_000

DISTRIBUTIONS = {
    "uniform": lambda rng, size: rng.random(size),
    "normal": lambda rng, size: rng.normal(size=size),
    "lognormal": lambda rng, size: np.exp(rng.normal(size=size)),
    "halves": lambda rng, size: np.round(2 * rng.normal(size=size)) / 2,
}
SIZES = [(100, 100), (1000, 1000), (400, 2000)]
SHARES = {
    "two categories": [0.7, 0.3],
    "a rare and a common one": [0.97, 0.03],
    "five unequal ones": [0.6, 0.2, 0.1, 0.07, 0.03],
    "twenty equal ones": [0.05] * 20,
}


def main() -> None:
    rng = np.random.default_rng(20_240_608)
    columns = [
        {"distribution": name, "reference": n, "candidate": m, **summary([column(draw(rng, n), draw(rng, m)) for _ in range(REPLICATES)])}
        for name, draw in DISTRIBUTIONS.items()
        for n, m in SIZES
    ]
    histograms = [
        {"name": name, "shares": shares, "reference": 500, "candidate": 800, **summary(histograms_of(rng, shares, 500, 800))}
        for name, shares in SHARES.items()
    ]
    versions = {"numpy": np.__version__, "scipy": scipy.__version__}
    record = {"versions": versions, "replicates": REPLICATES, "columns": columns, "histograms": histograms}
    OUT.write_text(f"{json.dumps(record, indent=1, allow_nan=False)}\n")


def summary(samples: list[dict]) -> dict:
    return {name: round(float(np.quantile([sample[name] for sample in samples], 0.95)), 5) for name in samples[0]}


def column(before: np.ndarray, after: np.ndarray) -> dict:
    n, m = len(before), len(after)
    at, place, ties = np.unique(np.concatenate([before, after]), return_inverse=True, return_counts=True)
    counts = np.bincount(place[:n], minlength=len(at)), np.bincount(place[n:], minlength=len(at))
    f, g = counts[0].cumsum() / n, counts[1].cumsum() / m
    middle_f, middle_g = f - counts[0] / n / 2, g - counts[1] / m / 2
    weight = ties / (n + m)
    middle = weight.cumsum() - weight / 2
    lower, upper = np.quantile(before, [0.25, 0.75])
    scale = (upper - lower) / 1.349
    spreads = np.sort([before.std(ddof=1), after.std(ddof=1)])
    shift = abs(before.mean() - after.mean())
    return {
        "cramer_von_mises": ((f - g) ** 2 * weight).sum() ** 0.5,
        "anderson": ((middle_f - middle_g) ** 2 * weight / (middle * (1 - middle) - weight / 4)).sum() ** 0.5,
        "energy": (2 * ((f - g)[:-1] ** 2 * np.diff(at)).sum() / scale) ** 0.5,
        "t_test": shift / ((spreads**2).mean() ** 0.5),
        "mean_shift": shift / scale,
        "mann_whitney": abs((counts[1] / m * 2 * middle_f).sum() - 1),
        "variance_ratio": spreads[1] / spreads[0] - 1,
    }


def histograms_of(rng: np.random.Generator, shares: list[float], n: int, m: int) -> list[dict]:
    pairs = zip(rng.multinomial(n, shares, REPLICATES), rng.multinomial(m, shares, REPLICATES), strict=True)
    return [histogram(before, after) for before, after in pairs]


def histogram(before: np.ndarray, after: np.ndarray) -> dict:
    n, m = before.sum(), after.sum()
    used = before + after > 0
    before, after, cells = before[used], after[used], used.sum()
    p, q, pooled = before / n, after / m, (before + after) / (n + m)
    smooth_p, smooth_q = (before + 0.5) / (n + 0.5 * cells), (after + 0.5) / (m + 0.5 * cells)
    chi_square = ((p - q) ** 2 / pooled).sum() * n * m / (n + m)
    above = max(0.0, chi_square / (n + m) - (cells - 1) / (n + m - 1))
    return {
        "hellinger": np.linalg.norm(np.sqrt(p) - np.sqrt(q)) / 2**0.5,
        "kl": (smooth_p * np.log(smooth_p / smooth_q)).sum(),
        "l_infinity": np.abs(p - q).max(),
        "g_test": max(0.0, 2 * (terms(before, n * pooled) + terms(after, m * pooled)).sum() / (n + m)) ** 0.5,
        "cramers_v": (above / (1 - 1 / (n + m - 1))) ** 0.5,
    }


def terms(observed: np.ndarray, expected: np.ndarray) -> np.ndarray:
    return np.where(observed > 0, observed * np.log(np.where(observed > 0, observed, 1) / expected), 0)


if __name__ == "__main__":
    main()
