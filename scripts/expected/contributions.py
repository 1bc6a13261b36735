"""Expected changes at the reference's mix of slices, by statsmodels: fixtures/expected/contributions.json.

    python scripts/expected/contributions.py

`admissions` is Bickel, Hammel & O'Connell 1975 (Science 187:398), table of the six largest departments of Berkeley: the
reference are men, the candidate women. The standardised difference is a contrast of a saturated regression on department
and sex with a heteroscedasticity-robust covariance; HC0 of a saturated model is p (1 - p) / n in each cell, HC2 s² / n.
`means` are errors of a regression drawn at random: slices of different size in the two samples.
"""

import json
from pathlib import Path

import numpy as np
import statsmodels
import statsmodels.api as sm

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures"

MEN = {"A": (512, 313), "B": (353, 207), "C": (120, 205), "D": (138, 279), "E": (53, 138), "F": (22, 351)}
WOMEN = {"A": (89, 19), "B": (17, 8), "C": (202, 391), "D": (131, 244), "E": (94, 299), "F": (24, 317)}


def main() -> None:
    men, women = rows_of(MEN), rows_of(WOMEN)
    rng = np.random.default_rng(7)
    before = [(name, round(float(value), 4)) for name, rows, scale in (("x", 40, 1.0), ("y", 25, 2.0), ("z", 12, 5.0)) for value in rng.exponential(scale, rows)]
    after = [(name, round(float(value), 4)) for name, rows, scale in (("x", 15, 0.9), ("y", 30, 1.8), ("z", 40, 4.5)) for value in rng.exponential(scale, rows)]
    text = json.dumps(
        {
            "versions": {"numpy": np.__version__, "statsmodels": statsmodels.__version__},
            "admissions": {"men": MEN, "women": WOMEN, "expected": standardised(men, women, "HC0")},
            "means": {"reference": before, "candidate": after, "expected": standardised(before, after, "HC2")},
        },
        indent=1,
    )
    (FIXTURES / "expected" / "contributions.json").write_text(text + "\n")


def rows_of(departments):
    return [(name, value) for name, (yes, no) in departments.items() for value in [1] * yes + [0] * no]


def standardised(reference, candidate, covariance):
    names = sorted({name for name, _ in reference})
    values = np.array([value for _, value in reference + candidate], dtype=float)
    side = np.array([0] * len(reference) + [1] * len(candidate))
    slices = np.array([names.index(name) for name, _ in reference + candidate])
    design = np.zeros((len(values), 2 * len(names)))
    design[np.arange(len(values)), slices + len(names) * side] = 1
    weights = np.bincount(slices[side == 0]) / len(reference)
    test = sm.OLS(values, design).fit(cov_type=covariance).t_test(np.concatenate([-weights, weights]))
    lower, upper = test.conf_int()[0]
    raw = values[side == 1].mean() - values[side == 0].mean()
    return {
        "change": float(raw),
        "adjusted": float(test.effect[0]),
        "standard_error": float(test.sd[0, 0]),
        "lower": float(lower),
        "upper": float(upper),
    }


if __name__ == "__main__":
    main()
