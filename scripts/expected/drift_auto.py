"""Expected values of the parts of `drift: auto` that scipy and statsmodels know: fixtures/expected/drift-auto.json.

    python scripts/expected/drift_auto.py

`out_of_range` p-values of the number of candidate values beyond the reference's, by the hypergeometric law, and by
               drawing uniform samples
`above_threshold` two-sided p-values by inversion of statsmodels' interval of Newcombe
`unseen`       for categories drawn by Zipf's law, by simulation: the mean numbers of categories drawn once and twice, the share
               of further draws that are new, and its standard deviation about what leaving out one row estimates
"""

import json
from pathlib import Path

import numpy as np
import scipy
import statsmodels
from scipy.optimize import brentq
from scipy.stats import hypergeom
from statsmodels.stats.proportion import confint_proportions_2indep

OUT = Path(__file__).resolve().parents[2] / "fixtures" / "expected" / "drift-auto.json"


def main() -> None:
    random = np.random.default_rng(20260101)
    result = {
        "versions": {"numpy": np.__version__, "scipy": scipy.__version__, "statsmodels": statsmodels.__version__},
        "out_of_range": [
            out_of_range(random, *case)
            for case in [(50, 50, 2), (50, 50, 7), (200, 1000, 12), (1000, 200, 3), (1000, 200, 200), (20_000, 20_000, 9)]
        ],
        "above_threshold": [
            above_threshold(*case)
            for case in [(30, 100, 45, 100), (50, 100, 50, 100), (5, 400, 0, 300), (900, 1000, 1750, 2000)]
        ],
        "unseen": [unseen(random, *case) for case in [(200, 100), (200, 2000), (1000, 5000)]],
    }
    OUT.write_text(f"{json.dumps(result, indent=1, allow_nan=False)}\n")


def out_of_range(random: np.random.Generator, reference: int, candidate: int, outside: int) -> dict:
    """Of the outside + 1 outermost values at most one is the reference's."""
    law = hypergeom(reference + candidate, reference, outside + 1)
    rounds = 20_000 if reference + candidate <= 2000 else 1000
    values = random.random((rounds, reference))
    low, high = values.min(axis=1), values.max(axis=1)
    drawn = random.random((rounds, candidate))
    beyond = ((drawn < low[:, None]) | (drawn > high[:, None])).sum(axis=1)
    return {
        "reference": reference,
        "candidate": candidate,
        "outside": outside,
        "p_value": float(law.cdf(1)),
        "simulated": float((beyond >= outside).mean()),
    }


def above_threshold(before: int, reference: int, after: int, candidate: int) -> dict:
    """Twice the smaller of the levels at which an end of the interval is 0."""
    return {
        "before": before,
        "reference": reference,
        "after": after,
        "candidate": candidate,
        "p_value": min(1.0, 2 * min(level(after, candidate, before, reference), level(before, reference, after, candidate))),
    }


def level(above: int, n: int, below: int, m: int) -> float:
    """The one-sided level at which the lower end of the difference is 0."""

    def lower(alpha: float) -> float:
        return confint_proportions_2indep(above, n, below, m, compare="diff", method="newcomb", alpha=2 * alpha)[0]

    middle = 0.5 - 1e-12
    return 1.0 if lower(middle) < 0 else brentq(lower, 1e-14, middle, xtol=1e-16, rtol=1e-14)


def unseen(random: np.random.Generator, categories: int, rows: int) -> dict:
    shares = 1 / np.arange(1, categories + 1)
    shares /= shares.sum()
    counts = random.multinomial(rows, shares, size=20_000)
    truth = (counts == 0) @ shares
    once, twice = (counts == 1).sum(axis=1), (counts == 2).sum(axis=1)
    estimate = once / rows
    return {
        "categories": categories,
        "rows": rows,
        "once": float(once.mean()),
        "twice": float(twice.mean()),
        "share": float(truth.mean()),
        "deviation": float(np.std(truth - estimate)),
    }


if __name__ == "__main__":
    main()
