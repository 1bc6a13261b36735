"""Expected values of the fairness metrics and of gaps between groups: fixtures/expected/fairness.json.

    python scripts/expected/fairness.py

Values by Fairlearn, whose MetricFrame makes the gap of any scikit-learn metric; intervals of ratios by the formula of
Donner & Zou 2012 (MOVER-R) as it is printed, from the Wilson bounds of scipy.
"""

import json
import math
from importlib.metadata import version
from pathlib import Path

import fairlearn.metrics as fair
import numpy as np
from scipy.stats import binomtest
from sklearn import metrics as sk

TARGET = Path(__file__).resolve().parents[2] / "fixtures" / "expected" / "fairness.json"
RATES = [
    fair.demographic_parity_difference,
    fair.demographic_parity_ratio,
    fair.equalized_odds_difference,
    fair.equalized_odds_ratio,
    fair.equal_opportunity_difference,
    fair.equal_opportunity_ratio,
]
GAPS = {
    "accuracy": sk.accuracy_score,
    "precision": sk.precision_score,
    "recall": sk.recall_score,
    "f1": sk.f1_score,
    "mcc": sk.matthews_corrcoef,
    "balanced_accuracy": sk.balanced_accuracy_score,
}


def main() -> None:
    rng = np.random.default_rng(20261120)
    cases = [
        compas(),
        case("two groups", random_cells(rng, ["a", "b"])),
        case("five groups", random_cells(rng, list("abcde"))),
        case("three weighted groups", random_cells(rng, list("abc"), weighted=True)),
        case("a group that is never selected", [*cells("a", 20, 10, 15, 25), *cells("b", 30, 0, 20, 0)]),
        case("no false positive in any group", [*cells("a", 30, 0, 5, 25), *cells("b", 30, 0, 15, 20)]),
        case("equal groups", [*cells("a", 30, 10, 8, 22), *cells("b", 30, 10, 8, 22)]),
    ]
    expected = {
        "versions": {name: version(name) for name in ("fairlearn", "numpy", "scikit-learn", "scipy")},
        "cases": cases,
        "ratios": [ratio(*counts) for counts in [(12, 80, 30, 90), (1, 40, 17, 60), (0, 35, 9, 50), (45, 45, 60, 75)]],
    }
    TARGET.write_text(json.dumps(expected, indent=1) + "\n")


def compas() -> dict:
    """Angwin et al. 2016, two years: false positive rates of 44.85 % and 23.45 %."""
    return case("COMPAS", [*cells("African-American", 990, 805, 532, 1369), *cells("Caucasian", 1139, 349, 461, 505)])


def cells(group: str, tn: int, fp: int, fn: int, tp: int, weights: list[float] | None = None) -> list[dict]:
    kinds = [(0, 0, tn), (0, 1, fp), (1, 0, fn), (1, 1, tp)]
    weight = weights or [1.0] * 4
    return [
        {"group": group, "label": label, "prediction": prediction, "rows": rows, "weight": weight[i]}
        for i, (label, prediction, rows) in enumerate(kinds)
        if rows > 0
    ]


def random_cells(rng: np.random.Generator, groups: list[str], *, weighted: bool = False) -> list[dict]:
    found = []
    for group in groups:
        counts = rng.integers(10, 60, 4).tolist()
        found += cells(group, *counts, [round(w, 3) for w in rng.uniform(0.5, 2, 4)] if weighted else None)
    return found


def case(name: str, found: list[dict]) -> dict:
    column = lambda key: np.repeat([cell[key] for cell in found], [cell["rows"] for cell in found])  # noqa: E731
    label, prediction, group, weight = (column(key) for key in ("label", "prediction", "group", "weight"))
    sample = {"sensitive_features": group, "sample_weight": weight}
    values = {of.__name__: number(of(label, prediction, **sample)) for of in RATES}
    frame = lambda of: fair.MetricFrame(  # noqa: E731
        metrics=of,
        y_true=label,
        y_pred=prediction,
        sensitive_features=group,
        sample_params={"sample_weight": weight},
    )
    gaps = {metric: number(frame(of).difference()) for metric, of in GAPS.items()}
    return {"name": name, "cells": found, "values": values, "gaps": gaps}


def number(value: float) -> float | None:
    return None if math.isnan(value) else float(value)


def ratio(x: int, m: int, y: int, n: int) -> dict:
    wilson = [binomtest(k, of).proportion_ci(0.9, method="wilson") for k, of in ((x, m), (y, n))]
    (l1, u1), (l2, u2) = ((ci.low, ci.high) for ci in wilson)
    p, q = x / m, y / n
    lower = (p * q - math.sqrt((p * q) ** 2 - l1 * u2 * (2 * p - l1) * (2 * q - u2))) / (u2 * (2 * q - u2))
    upper = (p * q + math.sqrt((p * q) ** 2 - u1 * l2 * (2 * p - u1) * (2 * q - l2))) / (l2 * (2 * q - l2))
    return {"over": [x, m], "under": [y, n], "value": p / q, "level": 0.9, "lower": lower, "upper": upper}


if __name__ == "__main__":
    main()
