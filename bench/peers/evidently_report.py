"""What Evidently's presets for drift and classification tell of the same columns of the same tables.

    python bench/peers/evidently_report.py FOLDER OUT.json

The presets choose their methods: with so many rows Wasserstein for numbers and Jensen-Shannon for categories. They measure the
candidate and its reference separately, so that only what is of the candidate, or of both tables whole, can be compared.
"""

import json
import math
import sys
from pathlib import Path

import pandas as pd
from evidently import BinaryClassification, DataDefinition, Dataset, Report
from evidently.presets import ClassificationPreset, DataDriftPreset

NUMERIC = ["f0", "f1", "f2", "f3", "f4", "f5", "f6", "f7", "score"]
CATEGORICAL = ["region", "segment", "device", "prediction", "label"]
MODEL = BinaryClassification(target="label", prediction_labels="prediction", prediction_probas="score", pos_label=1)
QUALITY = {
    "Accuracy": "accuracy candidate",
    "Precision": "precision candidate",
    "Recall": "recall candidate",
    "F1Score": "f1 candidate",
    "RocAuc": "roc_auc candidate",
    "LogLoss": "log_loss candidate",
    "TNR": "specificity candidate",
}


def main(folder: Path, out: Path) -> None:
    definition = DataDefinition(
        id_column="id", numerical_columns=NUMERIC, categorical_columns=CATEGORICAL, classification=[MODEL]
    )
    candidate, reference = (
        Dataset.from_pandas(pd.read_parquet(folder / f"{side}.parquet"), data_definition=definition)
        for side in ("candidate", "reference")
    )
    report = Report([DataDriftPreset(columns=NUMERIC + CATEGORICAL), ClassificationPreset()])
    told = report.run(candidate, reference).dict()["metrics"]
    out.write_text(json.dumps({key: value for metric in told for key, value in named(metric)}))


def named(metric: dict) -> list[tuple[str, float]]:
    kind, value = metric["metric_name"].split("(")[0], metric["value"]
    if kind in QUALITY:
        return [(QUALITY[kind], float(value))]
    if kind != "ValueDrift":
        return []
    column, method = metric["config"]["column"], metric["config"]["method"]
    if method.startswith("Wasserstein"):
        return [(f"wasserstein_by_deviation {column}", float(value))]
    if method.startswith("Jensen"):
        # Natural logarithms here, to base 2 elsewhere.
        return [(f"jensenshannon {column}", float(value) / math.sqrt(math.log(2)))]
    # Up to 1000 rows the preset takes tests, whose p-values are no distance.
    return []


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
