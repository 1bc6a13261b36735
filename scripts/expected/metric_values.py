"""The metrics by scikit-learn, under the names of this project."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import numpy as np
from sklearn import metrics as sk

Measure = Callable[["Rows"], float]


@dataclass(frozen=True)
class Rows:
    label: np.ndarray
    prediction: np.ndarray
    score: np.ndarray | None = None
    """Binary: probability of class 1. Multiclass: one column per class."""
    weight: np.ndarray | None = None

    def take(self, kept: np.ndarray) -> "Rows":
        return Rows(*(None if part is None else part[kept] for part in (self.label, self.prediction, self.score, self.weight)))

    @property
    def classes(self) -> np.ndarray:
        """Those of the labels and the predictions, as scikit-learn takes them when it is not told."""
        return np.union1d(self.label, self.prediction)


def values(task: str, rows: Rows) -> dict[str, float]:
    measured = regression(task, rows) if task == "regression" else classification(task, rows)
    return {name: measure(rows) for name, measure in measured.items()}


def undefined(task: str, rows: Rows) -> list[str]:
    """Names of the metrics that are 0/0, which scikit-learn shows as 0."""
    if task == "regression":
        return []
    measured = per_class(task, rows, zero_division=np.nan)
    return [name for name, measure in measured.items() if np.isnan(measure(rows))]


def classification(task: str, rows: Rows) -> dict[str, Measure]:
    measured = {
        "accuracy": lambda r: sk.accuracy_score(r.label, r.prediction, sample_weight=r.weight),
        "balanced_accuracy": lambda r: sk.balanced_accuracy_score(r.label, r.prediction, sample_weight=r.weight),
        "mcc": lambda r: sk.matthews_corrcoef(r.label, r.prediction, sample_weight=r.weight),
        **per_class(task, rows, zero_division=0.0),
    }
    if rows.score is None:
        return measured
    classes = np.arange(2 if task == "binary" else rows.score.shape[1])
    return {
        **measured,
        **(ranking_binary() if task == "binary" else ranking_multiclass(classes)),
        "log_loss": lambda r: sk.log_loss(r.label, r.score, labels=classes, sample_weight=r.weight),
        # Binary: mean of (p - y)². Multiclass: summed over the classes, not halved.
        "brier": lambda r: sk.brier_score_loss(r.label, r.score, labels=classes, sample_weight=r.weight),
    }


def per_class(task: str, rows: Rows, zero_division: float) -> dict[str, Measure]:
    averages = ["macro", "micro", "weighted"]
    measured: dict[str, Measure] = {}
    for name in ("precision", "recall", "f1", "specificity"):
        measure = partial(one_per_class, name, rows.classes, zero_division)
        if task == "binary":
            measured[name] = partial(at_class, measure, rows.classes, 1)
        for average in averages:
            measured[f"{name}[{average}]"] = partial(averaged, name, rows.classes, zero_division, average)
        for label in rows.classes:
            measured[f"{name}[class={label}]"] = partial(at_class, measure, rows.classes, label)
    return measured


def one_per_class(name: str, classes: np.ndarray, zero_division: float, rows: Rows) -> np.ndarray:
    return averaged(name, classes, zero_division, None, rows)


def at_class(measure: Callable[[Rows], np.ndarray], classes: np.ndarray, label: int, rows: Rows) -> float:
    found = np.flatnonzero(classes == label)
    return measure(rows)[found[0]] if len(found) else float("nan")


def averaged(name: str, classes: np.ndarray, zero_division: float, average: str | None, rows: Rows):
    if name == "specificity":
        return specificity(classes, zero_division, average, rows)
    score = {"precision": sk.precision_score, "recall": sk.recall_score, "f1": sk.f1_score}[name]
    return score(
        rows.label, rows.prediction, labels=classes, average=average, sample_weight=rows.weight, zero_division=zero_division
    )


def specificity(classes: np.ndarray, zero_division: float, average: str | None, rows: Rows):
    """True negatives among the rows of the other classes; scikit-learn counts them but has no score of that name."""
    tables = sk.multilabel_confusion_matrix(rows.label, rows.prediction, labels=classes, sample_weight=rows.weight).astype(float)
    right, outside, inside = tables[:, 0, 0], tables[:, 0].sum(axis=1), tables[:, 1].sum(axis=1)
    if average == "micro":
        return right.sum() / outside.sum()
    each = np.divide(right, outside, out=np.full(len(classes), zero_division), where=outside > 0)
    if average is None:
        return each
    weights = np.where(np.isnan(each), 0, inside if average == "weighted" else 1)
    return np.nansum(each * weights) / weights.sum() if weights.any() else float("nan")


def ranking_binary() -> dict[str, Measure]:
    return {
        "roc_auc": lambda r: sk.roc_auc_score(r.label, r.score, sample_weight=r.weight),
        "average_precision": lambda r: sk.average_precision_score(r.label, r.score, sample_weight=r.weight),
    }


def ranking_multiclass(classes: np.ndarray) -> dict[str, Measure]:
    """One class against the rest."""
    measured: dict[str, Measure] = {}
    for label in classes:
        measured[f"roc_auc[class={label}]"] = partial(one_against_rest, sk.roc_auc_score, label)
        measured[f"average_precision[class={label}]"] = partial(one_against_rest, sk.average_precision_score, label)
    return measured


def one_against_rest(score: Callable, label: int, rows: Rows) -> float:
    return score(rows.label == label, rows.score[:, label], sample_weight=rows.weight)


def regression(task: str, rows: Rows) -> dict[str, Measure]:
    return {
        "mae": lambda r: sk.mean_absolute_error(r.label, r.prediction, sample_weight=r.weight),
        "rmse": lambda r: sk.root_mean_squared_error(r.label, r.prediction, sample_weight=r.weight),
        "mape": lambda r: sk.mean_absolute_percentage_error(r.label, r.prediction, sample_weight=r.weight),
        "r2": lambda r: sk.r2_score(r.label, r.prediction, sample_weight=r.weight),
        "r2[unforced]": lambda r: sk.r2_score(r.label, r.prediction, sample_weight=r.weight, force_finite=False),
        "median_ae": lambda r: sk.median_absolute_error(r.label, r.prediction, sample_weight=r.weight),
        "mean_error": lambda r: np.average(r.prediction - r.label, weights=r.weight),
    }
