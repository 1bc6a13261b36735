"""What Evidently says of pairs of samples: fixtures/expected/compat-evidently.json.

    python3.11 -m venv /tmp/venv-evidently
    /tmp/venv-evidently/bin/pip install -r scripts/expected/compat/requirements-evidently.txt
    /tmp/venv-evidently/bin/python scripts/expected/compat/evidently.py

`columns`   pairs of samples, with the test that Evidently takes by itself and all tests by name
`data_sets` several columns, with the share of those that drift
"""

import json
import os
import sys
import warnings
from pathlib import Path

# Evidently adds up over sets of texts, whose order changes from run to run unless this is set, and with it the last digits.
if os.environ.get("PYTHONHASHSEED") != "0":
    os.execve(sys.executable, [sys.executable, *sys.argv], {**os.environ, "PYTHONHASHSEED": "0"})

# The script's folder comes first in the path, where this file would stand for the package.
HERE = sys.path.pop(0)

import evidently
import numpy as np
import pandas as pd
import scipy
from evidently import Report
from evidently.legacy.calculations.stattests import get_stattest
from evidently.legacy.core import ColumnType
from evidently.metrics import DriftedColumnsCount, ValueDrift

sys.path.append(HERE)

from cases import INFINITE, SHARED
from samples import sample, series

EXPECTED = Path(__file__).resolve().parents[3] / "fixtures" / "expected" / "compat-evidently.json"

NUMERICAL = ["ks", "wasserstein", "ed", "cramer_von_mises", "anderson", "t_test", "mannw"]
EITHER = ["psi", "kl_div", "jensenshannon", "hellinger"]
CATEGORICAL = ["chisquare", "g_test", "z", "TVD"]

# A thousand permutations of lists: beyond this they take Evidently minutes.
MOST_PERMUTED = 2000

DATA_SETS = [
    ("half of the columns drift", ["normal shifted by 0.2, 300 and 450 rows", "normal, 300 and 450 rows"]),
    ("one of three drifts", ["a new category, 300 and 450 rows", "normal, 300 and 450 rows", "categories, 300 and 450 rows"]),
]


def main() -> None:
    warnings.filterwarnings("ignore")
    pairs = [*SHARED, INFINITE]
    columns = [{**pair, **expected(*read(pair))} for pair in pairs]
    by_name = {pair["name"]: pair for pair in pairs}
    data_sets = [{"name": name, "columns": names, **drifted([by_name[one] for one in names])} for name, names in DATA_SETS]
    versions = {"evidently": evidently.__version__, "numpy": np.__version__, "pandas": pd.__version__, "scipy": scipy.__version__}
    result = {"versions": versions, "columns": columns, "data_sets": data_sets}
    EXPECTED.write_text(json.dumps(result, indent=1, allow_nan=False) + "\n")


def read(pair: dict) -> tuple[pd.Series, pd.Series]:
    return series(sample(pair["reference"])), series(sample(pair["candidate"]))


def expected(reference: pd.Series, candidate: pd.Series) -> dict:
    report = Report([ValueDrift(column="x")], include_tests=True).run(candidate.to_frame(), reference.to_frame()).dict()
    (metric,), (test,) = report["metrics"], report["tests"]
    kind = column_type(candidate)
    default = {
        "method": metric["config"]["method"],
        "threshold": metric["config"]["threshold"],
        **judged(metric["value"], test["status"].name == "FAIL"),
    }
    names = [*(NUMERICAL if kind == ColumnType.Numerical else CATEGORICAL), *EITHER]
    tests = {name: by_name(name, reference, candidate, kind) for name in names if name != "TVD" or len(reference) <= MOST_PERMUTED}
    return {"type": kind.value, "default": default, "tests": tests}


def column_type(candidate: pd.Series) -> ColumnType:
    from evidently.core.datasets import infer_column_type

    return ColumnType(infer_column_type(candidate).value)


def by_name(name: str, reference: pd.Series, candidate: pd.Series, kind: ColumnType) -> dict | None:
    """None where Evidently raises an error."""
    before, after = cleaned(reference), cleaned(candidate)
    if name == "TVD":
        before, after = ranked(before, after)
    test = get_stattest(before, after, kind, name)
    try:
        result = test(before, after, kind, None)
    except ValueError:
        return None
    return {"threshold": result.actual_threshold, **judged(result.drift_score, result.drifted)}


def cleaned(column: pd.Series) -> pd.Series:
    """As get_one_column_drift does before it calls a test."""
    return column.replace([-np.inf, np.inf], np.nan).dropna().copy()


def ranked(before: pd.Series, after: pd.Series) -> tuple[pd.Series, pd.Series]:
    """Each value as its rank. Evidently adds in the order of a set, which for texts is another in each run of Python: where
    permutations tie with what was observed, rounding then decides another way, and p differs by a few hundredths."""
    ranks = {value: rank for rank, value in enumerate(sorted({*before, *after}))}
    return before.map(ranks), after.map(ranks)


def judged(score: float, drifted: bool) -> dict:
    """A score that is not a number is null."""
    return {"score": float(score) if np.isfinite(score) else None, "drifted": bool(drifted)}


def drifted(pairs: list[dict]) -> dict:
    frames = [pd.concat([side.rename(str(i)) for i, side in enumerate(sides)], axis=1) for sides in zip(*map(read, pairs))]
    reference, candidate = frames
    report = Report([DriftedColumnsCount()], include_tests=True).run(candidate, reference).dict()
    return {"share": report["metrics"][0]["value"]["share"], "drifted": report["tests"][0]["status"].name == "FAIL"}


if __name__ == "__main__":
    main()
