"""What the drift methods report when nothing has drifted, by simulation: fixtures/expected/drift-null.json.

    python scripts/expected/drift_null.py

`columns`    both samples from one continuous distribution
`histograms` both rows of counts from one multinomial distribution
Each statistic has its mean, its median and its 95 % quantile; PSI also the share of samples above 0.1. About a minute.
"""

import json
from pathlib import Path

import numpy as np
import scipy

OUT = Path(__file__).resolve().parents[2] / "fixtures" / "expected" / "drift-null.json"
REPLICATES = 10_000

DISTRIBUTIONS = {
    "uniform": lambda rng, size: rng.random(size),
    "normal": lambda rng, size: rng.normal(size=size),
    "lognormal": lambda rng, size: np.exp(rng.normal(size=size)),
}
SIZES = [(100, 100), (1000, 1000), (400, 2000)]
SHARES = {
    "two categories": [0.7, 0.3],
    "a rare and a common one": [0.97, 0.03],
    "five unequal ones": [0.6, 0.2, 0.1, 0.07, 0.03],
    "twenty equal ones": [0.05] * 20,
}


def main() -> None:
    rng = np.random.default_rng(20_240_607)
    columns = [
        {"distribution": name, "reference": n, "candidate": m, **summary([column(draw(rng, n), draw(rng, m)) for _ in range(REPLICATES)])}
        for name, draw in DISTRIBUTIONS.items()
        for n, m in SIZES
    ]
    histograms = [
        {"name": name, "shares": shares, "reference": 500, "candidate": 800, **summary(histograms_of(rng, shares, 500, 800))}
        for name, shares in SHARES.items()
    ]
    record = {
        "versions": {"numpy": np.__version__, "scipy": scipy.__version__},
        "replicates": REPLICATES,
        "columns": columns,
        "histograms": histograms,
    }
    OUT.write_text(f"{json.dumps(record, indent=1, allow_nan=False)}\n")


def summary(samples: list[dict]) -> dict:
    return {
        name: {
            "mean": round(float(values.mean()), 5),
            "median": round(float(np.median(values)), 5),
            "q95": round(float(np.quantile(values, 0.95)), 5),
            **({"above_0.1": round(float((values > 0.1).mean()), 4)} if name.startswith("psi") else {}),
        }
        for name in samples[0]
        for values in [np.array([sample[name] for sample in samples])]
    }


def histograms_of(rng: np.random.Generator, shares: list[float], n: int, m: int) -> list[dict]:
    pairs = zip(rng.multinomial(n, shares, REPLICATES), rng.multinomial(m, shares, REPLICATES), strict=True)
    return [histogram(before, after) for before, after in pairs]


def column(reference: np.ndarray, candidate: np.ndarray) -> dict:
    before, after = np.sort(reference), np.sort(candidate)
    pooled = np.sort(np.concatenate([before, after]))
    gap = np.abs(share_up_to(before, pooled) - share_up_to(after, pooled))
    lower, upper = np.quantile(before, [0.25, 0.75])
    edges = np.quantile(before, np.arange(1, 10) / 10)
    cells = [np.bincount(np.searchsorted(edges, side), minlength=10) for side in (before, after)]
    return {
        "ks": gap.max(),
        "wasserstein": (gap[:-1] * np.diff(pooled)).sum() / ((upper - lower) / 1.349),
        **{name: value for name, value in histogram(*cells).items() if name != "chisquare"},
    }


def share_up_to(values: np.ndarray, at: np.ndarray) -> np.ndarray:
    return np.searchsorted(values, at, side="right") / len(values)


def histogram(before: np.ndarray, after: np.ndarray) -> dict:
    n, m = before.sum(), after.sum()
    used = before + after > 0
    p, q = before[used] / n, after[used] / m
    mean = (p + q) / 2
    smooth_p, smooth_q = (before[used] + 0.5) / (n + 0.5 * used.sum()), (after[used] + 0.5) / (m + 0.5 * used.sum())
    divergence = (entropy_terms(p, mean) + entropy_terms(q, mean)).sum() / 2
    pooled = (before[used] + after[used]) / (n + m)
    return {
        "psi": ((smooth_q - smooth_p) * np.log(smooth_q / smooth_p)).sum(),
        # The textbook formula is infinite with an empty cell; such samples are rare here and leave that cell out.
        "psi_unsmoothed": sum((b - a) * np.log(b / a) for a, b in zip(p, q, strict=True) if a > 0 and b > 0),
        "jensenshannon": np.sqrt(max(0.0, divergence)),
        "tvd": np.abs(p - q).sum() / 2,
        "chisquare": np.sqrt(((p - q) ** 2 / pooled).sum() * n * m) / (n + m),
    }


def entropy_terms(share: np.ndarray, mean: np.ndarray) -> np.ndarray:
    return np.where(share > 0, share * np.log2(np.where(share > 0, share, 1) / mean), 0)


if __name__ == "__main__":
    main()
