"""What numpy and scipy compute to the last bit, for numbers that other tools make of it: fixtures/expected/stats-numpy.json.

    python scripts/expected/stats_numpy.py

Samples are those of scripts/expected/compat/samples.py.
"""

import json
import sys
from pathlib import Path

import numpy as np
import scipy
from scipy.special import kve
from scipy.stats import ks_2samp, kstwo

sys.path.append(str(Path(__file__).parent / "compat"))

from samples import sample

EXPECTED = Path(__file__).resolve().parents[2] / "fixtures" / "expected" / "stats-numpy.json"

SAMPLES = [
    {"seed": 1, "n": n, "draw": draw, **more}
    for n, draw, more in [
        (2, "normal", {}), (7, "normal", {}), (8, "normal", {}), (100, "pareto", {}), (128, "uniform", {}), (129, "normal", {}),
        (1000, "normal", {"digits": 10}), (1024, "uniform", {}), (5000, "pareto", {"scale": 1000}), (300, "whole", {"values": 7}),
        (300, "whole", {"values": 500}), (50, "constant", {"value": 3}),
    ]
]


def main() -> None:
    result = {
        "versions": {"numpy": np.__version__, "scipy": scipy.__version__},
        "samples": [{"spec": spec, **summed(np.array(sample(spec)), spec)} for spec in SAMPLES],
        "one_sample": [
            {"n": n, "x": x, "p": float(kstwo.sf(x, n))}
            for n in (3, 20, 60, 140, 141, 1000, 20000, 100001, 1000000)
            for x in sorted({0.4 / n, 0.8 / n, *(z / n**0.5 for z in (0.2, 0.5, 0.8, 1, 1.3, 1.6, 2.2, 3)), 0.6, 1 - 0.5 / n})
            if x <= 1
        ],
        "two_samples": [two(n, m, shift) for n, m in ((8, 8), (9, 7), (50, 60), (300, 300), (1000, 1500), (997, 1000), (12000, 60), (10001, 10001)) for shift in (1, 0.05, 0.01)],
        "words": [{"seed": seed, "words": words(seed), "permutation": np.random.RandomState(seed).permutation(20).tolist()} for seed in (0, 5489)],
        "bessel": [{"x": x, "value": float(kve(0.25, x))} for x in (1e-5, 1e-3, 0.1, 0.5, 1, 3, 10, 25, 100, 700)],
    }
    EXPECTED.write_text(json.dumps(result, indent=1, allow_nan=False) + "\n")


def summed(values: np.ndarray, spec: dict) -> dict:
    typed = values.astype(np.int64) if spec["draw"] == "whole" else values
    sturges = np.histogram_bin_edges(typed, "sturges")
    doane = np.histogram_bin_edges(values, "doane")
    return {
        "sum": float(np.sum(values)),
        "sturges": sturges.tolist(),
        "sturges_counts": np.histogram(typed, sturges)[0].tolist(),
        "doane": doane.tolist(),
        "doane_counts": np.histogram(values, doane)[0].tolist(),
    }


def two(n: int, m: int, shift: float) -> dict:
    """Evenly spread values, those of the second sample moved up."""
    first, second = np.arange(n) / n, np.arange(m) / m + shift
    statistic, p = ks_2samp(first, second)
    return {"n": n, "m": m, "gap": round(float(statistic) * n * m), "p": float(p)}


def words(seed: int) -> list[int]:
    generator = np.random.MT19937()
    generator._legacy_seeding(seed)
    # More than one state of 624 words.
    return generator.random_raw(700)[[0, 1, 2, 623, 624, 699]].tolist()


if __name__ == "__main__":
    main()
