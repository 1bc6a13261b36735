"""Intervals of means of skew samples by Hall's transformation: fixtures/expected/stats-skewness.json.

    python scripts/expected/stats_skewness.py

The inverse is found numerically, by scipy's brentq on Hall's cubic, not by its closed form.
"""

import json
from pathlib import Path

import numpy as np
import scipy
from scipy import optimize, stats

TARGET = Path(__file__).resolve().parents[2] / "fixtures" / "expected" / "stats-skewness.json"


def main() -> None:
    rng = np.random.default_rng(20261122)
    samples = {
        "exponential": rng.exponential(1, 40),
        "negative exponential": -rng.exponential(1, 40),
        "log-normal": rng.lognormal(0, 1, 30),
        "one in twenty": np.where(rng.random(60) < 0.05, 1, 0.05) + rng.normal(0, 0.01, 60),
        "symmetric": np.arange(-10.0, 11.0),
    }
    cases = [case(name, sample.round(6)) for name, sample in samples.items()]
    TARGET.write_text(json.dumps({"versions": {"scipy": scipy.__version__}, "skewedMeans": cases}, indent=1) + "\n")


def case(name: str, sample: np.ndarray) -> dict:
    n, mean, error = len(sample), sample.mean(), stats.sem(sample)
    skewness = ((sample - mean) ** 3).mean() / sample.std(ddof=1) ** 3

    def symmetric(t: float) -> float:
        return t + skewness * t**2 / (3 * n**0.5) + skewness**2 * t**3 / (27 * n) + skewness / (6 * n**0.5)

    def bound(probability: float) -> float:
        wanted = stats.t.ppf(probability, n - 1)
        return mean - error * optimize.brentq(lambda t: symmetric(t) - wanted, -200, 200, xtol=1e-14, rtol=1e-14)

    return {
        "name": name,
        "sample": sample.tolist(),
        "mean": mean,
        "skewness": skewness,
        "interval": [bound(0.975), bound(0.025)],
        "pAboveZero": float(stats.t.sf(symmetric(mean / error), n - 1)),
    }


if __name__ == "__main__":
    main()
