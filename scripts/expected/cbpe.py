"""Expected values of CBPE (nannyml) and BBSE (numpy) for test/estimates.

    python scripts/expected/cbpe.py

in an environment of scripts/expected/compat/requirements-nannyml.txt. Scores are those of simulated models; every
number that the tests compare with is computed by nannyml's own functions, with and without calibration, because which of
the two NannyML takes rests on random splits.
"""

import json
import os
import warnings
from pathlib import Path

os.environ["NML_DISABLE_USAGE_LOGGING"] = "1"
warnings.filterwarnings("ignore")

import numpy as np
import pandas as pd
import nannyml as nml
from nannyml.calibration import IsotonicCalibrator, NoopCalibrator, needs_calibration
from nannyml.performance_estimation.confidence_based import cbpe as cbpe_module
from nannyml.performance_estimation.confidence_based import CBPE

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures"
METRICS = ["roc_auc", "average_precision", "f1", "precision", "recall", "specificity", "accuracy"]


def rounded(values):
    """Ten decimals keep the file small; the tests read exactly these numbers."""
    return [float(f"{v:.10g}") for v in values]


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def binary_case(rng, rows, new_rows, slope, shift, ties):
    def draw(n, mean):
        logit = rng.normal(mean, 1.5, n)
        label = rng.binomial(1, sigmoid(logit))
        score = sigmoid(slope * logit)
        if ties:
            score = np.round(score, 2)
        return np.array(rounded(score)), label

    score, label = draw(rows, -0.5)
    new_score, _ = draw(new_rows, -0.5 + shift)
    return {"score": score, "label": label, "newScore": new_score}


def estimates(reference, analysis, calibrate, problem, classes):
    """Runs CBPE on one chunk with the decision to calibrate fixed, or left to NannyML (None)."""
    original = cbpe_module.needs_calibration
    if calibrate is not None:
        cbpe_module.needs_calibration = lambda **_: calibrate
        if problem == "classification_multiclass":
            cbpe_module.needs_calibration = lambda *_: calibrate
    try:
        probabilities = "p" if classes is None else {c: f"p_{c}" for c in classes}
        estimator = CBPE(
            y_pred_proba=probabilities,
            y_pred="prediction",
            y_true="label",
            problem_type=problem,
            metrics=METRICS + ["confusion_matrix"],
            chunk_number=1,
        )
        estimator.fit(reference)
        result = estimator.estimate(analysis).filter(period="analysis").data
    finally:
        cbpe_module.needs_calibration = original
    of = lambda metric, what: float(result[(metric, what)].iloc[0])
    matrix = (
        {name: of(name, "value") for name in ["true_positive", "false_positive", "false_negative", "true_negative"]}
        if classes is None
        else [[of(f"true_{true}_pred_{pred}", "value") for pred in classes] for true in classes]
    )
    return {
        "values": {metric: of(metric, "value") for metric in METRICS},
        # That of average_precision is drawn without a seed.
        "samplingErrors": {m: of(m, "sampling_error") for m in METRICS if m != "average_precision"},
        "confusion": matrix,
    }


def binary(rng, name, **arguments):
    case = binary_case(rng, **arguments)
    threshold = 0.5
    reference = pd.DataFrame({"p": case["score"], "label": case["label"]})
    reference["prediction"] = (reference["p"] >= threshold).astype(int)
    analysis = pd.DataFrame({"p": case["newScore"]})
    analysis["prediction"] = (analysis["p"] >= threshold).astype(int)
    decision = needs_calibration(reference["label"], reference["p"], IsotonicCalibrator())
    return {
        "name": name,
        "reference": {"score": case["score"].tolist(), "label": case["label"].tolist()},
        "candidate": {"score": case["newScore"].tolist()},
        "needsCalibration": bool(decision),
        "calibrated": estimates(reference, analysis, True, "classification_binary", None),
        "uncalibrated": estimates(reference, analysis, False, "classification_binary", None),
    }


def multiclass(rng, name, rows, new_rows, classes, sharpness):
    def draw(n, offset):
        logits = rng.normal(0, 1.2, (n, len(classes))) + np.array(offset)
        p = np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True)
        label = np.array([rng.choice(len(classes), p=row) for row in p])
        q = p**sharpness
        q = q / q.sum(axis=1, keepdims=True)
        return np.round(q, 10), label

    p, label = draw(rows, np.linspace(0, 0.6, len(classes)))
    q, _ = draw(new_rows, np.linspace(0.5, 0, len(classes)))

    def frame(scores):
        data = pd.DataFrame({f"p_{c}": scores[:, i] for i, c in enumerate(classes)})
        data["prediction"] = [classes[i] for i in scores.argmax(axis=1)]
        return data

    reference = frame(p)
    reference["label"] = [classes[i] for i in label]
    analysis = frame(q)
    decisions = [
        bool(needs_calibration((label == i).astype(int), p[:, i], IsotonicCalibrator())) for i in range(len(classes))
    ]
    return {
        "name": name,
        "classes": classes,
        "reference": {"scores": [p[:, i].tolist() for i in range(len(classes))], "label": label.tolist()},
        "candidate": {"scores": [q[:, i].tolist() for i in range(len(classes))]},
        "needsCalibration": decisions,
        "calibrated": estimates(reference, analysis, True, "classification_multiclass", classes),
        "uncalibrated": estimates(reference, analysis, False, "classification_multiclass", classes),
    }


def bbse(rng, name, conditional, shares, new_shares, rows, new_rows):
    conditional, shares, new_shares = (np.array(a, float) for a in (conditional, shares, new_shares))
    joint = rng.multinomial(rows, (conditional * shares).ravel()).reshape(conditional.shape)
    predicted = rng.multinomial(new_rows, conditional @ new_shares)
    of_label = joint.sum(axis=0)
    m = joint / of_label
    mu = predicted / new_rows
    source = of_label / rows
    inverse = np.linalg.inv(m)
    q = inverse @ mu
    spread = (np.diag(mu) - np.outer(mu, mu)) / new_rows
    for j in range(len(q)):
        spread = spread + q[j] ** 2 * (np.diag(m[:, j]) - np.outer(m[:, j], m[:, j])) / of_label[j]
    covariance = inverse @ spread @ inverse.T
    singular = np.linalg.svd(m, compute_uv=False)
    return {
        "name": name,
        "joint": joint.tolist(),
        "predicted": predicted.tolist(),
        "weights": (np.linalg.inv(joint / rows) @ mu).tolist(),
        "shares": q.tolist(),
        "standardErrors": np.sqrt(np.diag(covariance)).tolist(),
        "conditionNumber": float(np.linalg.cond(m)),
        "smallestSingularValue": float(singular[-1]),
        "distance": float(np.abs(q - source).sum() / 2),
    }


def main():
    rng = np.random.default_rng(20260101)
    three = [[0.8, 0.15, 0.1], [0.12, 0.7, 0.2], [0.08, 0.15, 0.7]]
    expected = {
        "nannyml": nml.__version__,
        "numpy": np.__version__,
        "binary": [
            binary(rng, "sharp scores, 300 rows", rows=300, new_rows=200, slope=2.0, shift=0.0, ties=False),
            binary(rng, "calibrated scores, 1000 rows", rows=1000, new_rows=400, slope=1.0, shift=0.8, ties=False),
            binary(rng, "blunt scores, 2000 rows", rows=2000, new_rows=1500, slope=0.4, shift=-0.7, ties=False),
            binary(rng, "rounded scores, 800 rows", rows=800, new_rows=600, slope=1.6, shift=0.5, ties=True),
            binary(rng, "mostly positives, 500 rows", rows=500, new_rows=500, slope=1.3, shift=2.0, ties=False),
        ],
        "multiclass": [
            multiclass(rng, "three classes, sharp", 600, 400, ["a", "b", "c"], 1.8),
            multiclass(rng, "four classes, calibrated", 1200, 500, ["a", "b", "c", "d"], 1.0),
            multiclass(rng, "three classes, blunt", 900, 700, ["a", "b", "c"], 0.5),
        ],
        "bbse": [
            bbse(rng, "two classes", [[0.9, 0.2], [0.1, 0.8]], [0.7, 0.3], [0.5, 0.5], 4000, 3000),
            bbse(rng, "a rare class", [[0.99, 0.4], [0.01, 0.6]], [0.97, 0.03], [0.93, 0.07], 8000, 5000),
            bbse(rng, "three classes", three, [0.5, 0.3, 0.2], [0.3, 0.3, 0.4], 3000, 2500),
            bbse(rng, "nearly blind", [[0.52, 0.49], [0.48, 0.51]], [0.5, 0.5], [0.5, 0.5], 5000, 5000),
        ],
    }
    with open(FIXTURES / "expected" / "cbpe.json", "w") as file:
        json.dump(expected, file, separators=(",", ":"), allow_nan=False)
        file.write("\n")


if __name__ == "__main__":
    main()
