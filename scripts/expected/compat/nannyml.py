"""What NannyML says of pairs of samples: fixtures/expected/compat-nannyml.json.

    python3.11 -m venv /tmp/venv-nannyml
    /tmp/venv-nannyml/bin/pip install -r scripts/expected/compat/requirements-nannyml.txt
    /tmp/venv-nannyml/bin/python scripts/expected/compat/nannyml.py

For each pair and method: the threshold, and the value and alert of each chunk of the candidate.
"""

import json
import logging
import os
import sys
import warnings
from pathlib import Path

# The script's folder comes first in the path, where this file would stand for the package.
HERE = sys.path.pop(0)
os.environ["NML_DISABLE_USAGE_LOGGING"] = "1"
warnings.filterwarnings("ignore")

import nannyml
import numpy as np
import pandas as pd
import scipy

sys.path.append(HERE)

from cases import SHARED
from samples import sample, series

EXPECTED = Path(__file__).resolve().parents[3] / "fixtures" / "expected" / "compat-nannyml.json"

CONTINUOUS = ["jensen_shannon", "hellinger", "kolmogorov_smirnov", "wasserstein"]
CATEGORICAL = ["jensen_shannon", "hellinger", "l_infinity", "chi2"]


def main() -> None:
    logging.disable()
    columns = [{**pair, **expected(series(sample(pair["reference"])), series(sample(pair["candidate"])))} for pair in SHARED]
    versions = {"nannyml": nannyml.__version__, "numpy": np.__version__, "pandas": pd.__version__, "scipy": scipy.__version__}
    EXPECTED.write_text(json.dumps({"versions": versions, "columns": columns}, indent=1, allow_nan=False) + "\n")


def expected(reference: pd.Series, candidate: pd.Series) -> dict:
    kind = "continuous" if reference.dtype in ("int64", "float64") else "categorical"
    methods = CONTINUOUS if kind == "continuous" else CATEGORICAL
    calculator = nannyml.UnivariateDriftCalculator(column_names=["x"], continuous_methods=CONTINUOUS, categorical_methods=CATEGORICAL)
    calculator.fit(reference.to_frame())
    return {"type": kind, "methods": {method: told(calculator, candidate.to_frame(), method) for method in methods}}


def told(calculator: nannyml.UnivariateDriftCalculator, candidate: pd.DataFrame, method: str) -> dict:
    table = calculator.calculate(candidate).filter(period="analysis").to_df()["x"][method]
    upper = table["upper_threshold"].iloc[0]
    return {
        "threshold": None if upper is None else float(upper),
        "values": [None if np.isnan(value) else float(value) for value in table["value"]],
        "alerts": int(sum(bool(alert) for alert in table["alert"])),
        **({"p_values": p_values(calculator, candidate)} if method == "chi2" else {}),
    }


def p_values(calculator: nannyml.UnivariateDriftCalculator, candidate: pd.DataFrame) -> list[float]:
    """They alert, but are in no result."""
    (chi2,) = (method for method in calculator._column_to_models_mapping["x"] if method.column_name == "chi2")
    return [chi2._calc_chi2(chunk.data["x"].dropna())[1] for chunk in calculator.chunker.split(candidate)]


if __name__ == "__main__":
    main()
