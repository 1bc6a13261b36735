"""Expected values of the drift methods, by scipy and by a plain numpy version of the cells: fixtures/expected/drift.json.

    python scripts/expected/drift.py

`columns`    two samples: of literal values (null is a missing one), or a column of two fixture tables
`histograms` two rows of counts over the same cells
"""

import csv
import json
from pathlib import Path

import numpy as np
import scipy
from scipy.spatial.distance import jensenshannon
from scipy.stats import chi2_contingency, ks_2samp, wasserstein_distance

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures"

TABLE_COLUMNS = [
    *(("binary", candidate, column) for candidate in ("equal", "better", "worse") for column in ("score", "latency_ms")),
    ("binary", "worse", "mean_radius"),
    ("binary", "worse", "prediction"),
    ("multiclass", "worse", "score_3"),
    ("multiclass", "better", "prediction"),
    *(("regression", candidate, "prediction") for candidate in ("equal", "better", "worse")),
]

LITERALS = [
    ("the same values", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]),
    ("shifted by two", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], [3, 4, 5, 6, 7, 8, 9, 10, 11, 12]),
    ("no overlap", [1, 2, 3, 4, 5], [11, 12, 13, 14, 15, 16]),
    ("a value that fills several deciles", [0, 0, 0, 0, 0, 0, 1, 2, 3, 4], [0, 0, 1, 1, 2, 2, 3, 3, 4, 5]),
    ("two values only", [0, 1, 0, 1, 1, 1, 0, 1], [0, 0, 0, 1, 0, 0]),
    ("a constant that moves", [3, 3, 3, 3], [5, 5, 5]),
    ("more values missing", [1, 2, None, 4, 5, 6, 7, 8], [1, None, None, 4, None, 6, 7, 8, 9]),
    ("a long tail", [1, 1.5, 2, 3, 5, 8, 13, 21, 34, 1000], [1.1, 1.6, 2.2, 3, 5, 9, 15, 40, 80, 1e6]),
]

HISTOGRAMS = [
    ("two categories", [60, 40], [45, 55]),
    ("four categories, files of different size", [120, 80, 40, 60], [260, 250, 60, 130]),
    ("a category appears", [50, 50, 0], [40, 40, 20]),
    ("a category vanishes", [50, 30, 20], [70, 30, 0]),
    ("nothing in common", [30, 0], [0, 40]),
    ("the same shares", [10, 20, 30], [20, 40, 60]),
]


def main() -> None:
    columns = [
        *({"name": name, "reference": before, "candidate": after, **column(before, after)} for name, before, after in LITERALS),
        *(table_column(*where) for where in TABLE_COLUMNS),
    ]
    histograms = [
        {"name": name, "reference": before, "candidate": after, "expected": histogram(before, after)}
        for name, before, after in HISTOGRAMS
    ]
    versions = {"numpy": np.__version__, "scipy": scipy.__version__}
    text = json.dumps({"versions": versions, "columns": columns, "histograms": histograms}, indent=1, allow_nan=False)
    (FIXTURES / "expected" / "drift.json").write_text(f"{text}\n")


def table_column(task: str, candidate: str, name: str) -> dict:
    before, after = read(task, "reference", name), read(task, candidate, name)
    return {"name": f"{task} {candidate} {name}", "task": task, "table": candidate, "column": name, **column(before, after)}


def read(task: str, table: str, name: str) -> list[float]:
    with (FIXTURES / "tables" / task / f"{table}.csv").open(newline="") as file:
        return [float(line[name]) for line in csv.DictReader(file)]


def column(reference: list, candidate: list) -> dict:
    before, after = present(reference), present(candidate)
    distance = wasserstein_distance(before, after)
    scale = robust_scale(before)
    exact, asymptotic = ks_2samp(before, after, method="exact"), ks_2samp(before, after, method="asymp")
    cells = decile_cells(reference, candidate)
    return {
        "expected": {
            "ks": {"value": exact.statistic, "p_exact": exact.pvalue, "p_asymptotic": asymptotic.pvalue},
            "wasserstein": {"distance": distance, "scale": scale, "value": distance / scale},
            **{name: value for name, value in histogram(*cells).items() if name != "chisquare"},
        },
        "cells": {"reference": cells[0], "candidate": cells[1]},
    }


def present(values: list) -> np.ndarray:
    return np.array([value for value in values if value is not None], dtype=float)


def robust_scale(values: np.ndarray) -> float:
    """Interquartile range over 1.349, else the standard deviation, else 1."""
    lower, upper = np.quantile(values, [0.25, 0.75])
    return float((upper - lower) / 1.349 or np.std(values) or 1.0)


def decile_cells(reference: list, candidate: list) -> tuple[list[int], list[int]]:
    """
    Counts between the deciles of the reference, right-closed. A value that is two deciles or more has a cell of its own,
    missing values have the last one, and cells that are empty on both sides are left out.
    """
    deciles = np.quantile(present(reference), np.arange(1, 10) / 10)
    edges, repeats = np.unique(deciles, return_counts=True)
    own = edges[repeats > 1]
    sides = [cell_numbers(values, edges, own) for values in (reference, candidate)]
    used = np.unique(np.concatenate(sides))
    before, after = ([int((side == cell).sum()) for cell in used] for side in sides)
    return before, after


def cell_numbers(values: list, edges: np.ndarray, own: np.ndarray) -> np.ndarray:
    numbers = present(values)
    missing = len(values) - len(numbers)
    cells = 2 * np.searchsorted(edges, numbers, side="left") + np.isin(numbers, own)
    return np.concatenate([cells, np.full(missing, 2 * len(edges) + 2)])


def histogram(reference: list[int], candidate: list[int]) -> dict:
    before, after = np.array(reference), np.array(candidate)
    p, q = before / before.sum(), after / after.sum()
    smooth_p, smooth_q = smoothed(before), smoothed(after)
    return {
        "psi": {"value": float(((smooth_q - smooth_p) * np.log(smooth_q / smooth_p)).sum())},
        "tvd": {"value": float(np.abs(p - q).sum() / 2)},
        "jensenshannon": {"value": float(jensenshannon(p, q, base=2)), "natural": float(jensenshannon(p, q))},
        "chisquare": chisquare(before, after),
    }


def smoothed(counts: np.ndarray) -> np.ndarray:
    return (counts + 0.5) / (counts.sum() + 0.5 * len(counts))


def chisquare(before: np.ndarray, after: np.ndarray) -> dict:
    """Without Yates' correction."""
    table = np.array([before, after])
    if table.shape[1] == 1:
        return {"statistic": 0.0, "p": 1.0, "value": 0.0}
    found = chi2_contingency(table, correction=False)
    return {"statistic": found.statistic, "p": found.pvalue, "value": float(np.sqrt(found.statistic / table.sum()))}


if __name__ == "__main__":
    main()
