"""Expected values of the multilabel metrics, by scikit-learn: fixtures/expected/multilabel.json.

    python scripts/expected/multilabel.py
"""

import json
import warnings
from functools import partial
from pathlib import Path

import numpy as np
import sklearn
from sklearn.metrics import (
    accuracy_score,
    f1_score,
    fbeta_score,
    hamming_loss,
    jaccard_score,
    precision_score,
    recall_score,
)

TARGET = Path(__file__).resolve().parents[2] / "fixtures" / "expected" / "multilabel.json"
CLASSES = ("bird", "cat", "dog", "fish")
SCORES = {
    "precision": precision_score,
    "recall": recall_score,
    "f1": f1_score,
    "fbeta": partial(fbeta_score, beta=2),
    "jaccard": jaccard_score,
}


def main() -> None:
    warnings.filterwarnings("ignore")
    rng = np.random.default_rng(20261121)
    cases = [
        case("three rows by hand", [[1, 0, 0, 0], [0, 1, 1, 0], [0, 0, 0, 1]], [[1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 1]]),
        case("a row without any class", [[0, 0, 0, 0], [1, 1, 1, 1]], [[0, 0, 0, 0], [1, 1, 1, 0]]),
        case("a class that is never predicted", [[1, 1, 0, 0], [0, 1, 1, 1]], [[1, 0, 0, 0], [0, 0, 1, 1]]),
        case("a class that is never labelled", [[1, 0, 0, 0], [0, 0, 1, 1]], [[1, 1, 0, 0], [0, 1, 1, 1]]),
        case("all right", [[1, 1, 0, 0], [0, 0, 1, 1]], [[1, 1, 0, 0], [0, 0, 1, 1]]),
    ]
    for number in range(5):
        label, wrong = rng.random((30, 4)) < 0.4, rng.random((30, 4)) < 0.15
        label[0] = True
        weight = rng.uniform(0.2, 3, 30).round(3) if number % 2 else None
        cases.append(case(f"random {number}", label.astype(int), (label ^ wrong).astype(int), weight))
    TARGET.write_text(json.dumps({"versions": {"scikit-learn": sklearn.__version__}, "cases": cases}) + "\n")


def case(name: str, label, prediction, weight=None) -> dict:
    label, prediction = np.asarray(label), np.asarray(prediction)
    shared = {"sample_weight": weight}
    values = {
        "subset_accuracy": accuracy_score(label, prediction, **shared),
        "hamming_loss": hamming_loss(label, prediction, **shared),
    }
    for metric, score in SCORES.items():
        for average in ("micro", "macro", "weighted", "samples"):
            values[f"{metric}[{average}]"] = score(label, prediction, average=average, zero_division=0, **shared)
        values[f"{metric}[class=dog]"] = score(label, prediction, average=None, zero_division=0, **shared)[2]
    return {
        "name": name,
        "label": sets(label),
        "prediction": sets(prediction),
        "weight": None if weight is None else weight.tolist(),
        "values": {key: float(value) for key, value in values.items()},
    }


def sets(indicators: np.ndarray) -> list[str]:
    return ["|".join(c for c, on in zip(CLASSES, row, strict=True) if on) or "[]" for row in indicators]


if __name__ == "__main__":
    main()
