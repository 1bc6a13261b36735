"""Expected values of the metrics, by scikit-learn: fixtures/expected/metrics.json.

    python scripts/expected/metrics.py

`tables`     every metric of every fixture table, with the standard error by the delete-one jackknife
`changes`    candidate minus reference, with the jackknife standard error over the joined rows
`edge_cases` small inputs; `undefined` names the values that scikit-learn makes up where the formula is 0/0

A metric's options stand in brackets: f1[macro], f1[class=3]. A value that is not a number is null.
"""

import csv
import json
import math
import warnings
from pathlib import Path

import numpy as np
import scipy
import sklearn

from metric_cases import CASES
from metric_values import Rows, classification, regression, undefined, values

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures"
CANDIDATES = ("equal", "better", "worse")
PERCENTILES = (50, 90, 95, 99)

# Smooth enough for the jackknife, which fails for percentiles and the median.
JACKKNIFED = {
    "binary": [
        *("accuracy", "balanced_accuracy", "precision", "recall", "specificity", "f1", "f1[macro]", "f1[weighted]"),
        *("mcc", "roc_auc", "average_precision", "log_loss", "brier"),
    ],
    "multiclass": ["accuracy", "balanced_accuracy", "precision[macro]", "recall[macro]", "f1[macro]", "mcc", "log_loss", "brier"],
    "regression": ["mae", "rmse", "mape", "r2", "mean_error"],
}


def main() -> None:
    warnings.filterwarnings("ignore")
    tables, changes = {}, {}
    for task in JACKKNIFED:
        read = {name: read_table(task, name) for name in ("reference", *CANDIDATES)}
        left_out = {name: leave_one_out(task, rows) for name, (rows, _) in read.items()}
        tables[task] = {
            name: {
                "rows": len(rows.label),
                "values": numbers(values(task, rows)),
                "standard_errors": numbers({metric: jackknife(series) for metric, series in left_out[name].items()}),
                "latency_ms": latency(latency_ms),
            }
            for name, (rows, latency_ms) in read.items()
        }
        changes[task] = {
            name: change(task, read["reference"][0], read[name][0], left_out["reference"], left_out[name]) for name in CANDIDATES
        }
    expected = {
        "versions": {"numpy": np.__version__, "scikit-learn": sklearn.__version__, "scipy": scipy.__version__},
        "tables": tables,
        "changes": changes,
        "edge_cases": [edge_case(case) for case in CASES],
    }
    text = json.dumps(expected, indent=1, allow_nan=False)
    (FIXTURES / "expected" / "metrics.json").write_text(f"{text}\n")


def read_table(task: str, name: str) -> tuple[Rows, np.ndarray]:
    with (FIXTURES / "tables" / task / f"{name}.csv").open(newline="") as file:
        lines = list(csv.DictReader(file))

    def column(key: str) -> np.ndarray:
        return np.array([float(line[key]) for line in lines])

    if task == "regression":
        return Rows(column("label"), column("prediction")), column("latency_ms")
    scores = column("score") if task == "binary" else np.column_stack([column(f"score_{label}") for label in range(10)])
    return Rows(column("label").astype(int), column("prediction").astype(int), scores), column("latency_ms")


def leave_one_out(task: str, rows: Rows) -> dict[str, np.ndarray]:
    """Each metric on the table without row 0, without row 1, …"""
    names = JACKKNIFED[task]
    measured = classification if task != "regression" else regression
    functions = {name: measured(task, rows)[name] for name in names}
    count = len(rows.label)
    series = {name: np.empty(count) for name in names}
    kept = np.ones(count, dtype=bool)
    for row in range(count):
        kept[row] = False
        part = rows.take(kept)
        for name in names:
            series[name][row] = functions[name](part)
        kept[row] = True
    return series


def jackknife(series: np.ndarray) -> float:
    count = len(series)
    return math.sqrt((count - 1) / count * ((series - series.mean()) ** 2).sum())


def change(task: str, reference: Rows, candidate: Rows, without_reference: dict, without_candidate: dict) -> dict:
    before, after = values(task, reference), values(task, candidate)
    return {
        "values": numbers({name: after[name] - before[name] for name in JACKKNIFED[task]}),
        "standard_errors": numbers(
            {name: jackknife(without_candidate[name] - without_reference[name]) for name in JACKKNIFED[task]}
        ),
        **({} if task == "regression" else flips(reference, candidate)),
    }


def flips(reference: Rows, candidate: Rows) -> dict[str, float]:
    right_before, right_after = reference.prediction == reference.label, candidate.prediction == candidate.label
    return {
        "flip_rate": float((reference.prediction != candidate.prediction).mean()),
        "regressed_rate": float((right_before & ~right_after).mean()),
        "fixed_rate": float((~right_before & right_after).mean()),
    }


def latency(latency_ms: np.ndarray) -> dict[str, float]:
    """Percentiles by linear interpolation (Hyndman–Fan type 7)."""
    named = {f"p{p}": float(np.percentile(latency_ms, p, method="linear")) for p in PERCENTILES}
    return {"mean": float(latency_ms.mean()), "mean_standard_error": float(scipy.stats.sem(latency_ms)), **named}


def edge_case(case: dict) -> dict:
    rows = Rows(*(None if case.get(key) is None else np.array(case[key]) for key in ("label", "prediction", "score", "weight")))
    return {**case, "expected": numbers(values(case["task"], rows)), "undefined": undefined(case["task"], rows)}


def numbers(named: dict[str, float]) -> dict[str, float | None]:
    return {name: float(value) if math.isfinite(value) else None for name, value in named.items()}


if __name__ == "__main__":
    main()
