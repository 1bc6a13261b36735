"""Expected values of the classification metrics and of changed predictions: fixtures/expected/classification.json.

    python scripts/expected/classification.py

`cases`     values on random and edge inputs, by scikit-learn; null: it has no number, or the formula is 0/0
`errors`    standard errors of single values and of changes, by leaving out one row, or one cluster, at a time
`bootstrap` standard errors of gain, whose estimated cut the jackknife does not know
`flips`     shares of joined rows whose prediction changed

A metric's options stand in brackets: fbeta[beta=2, macro].
"""

import json
import math
import warnings
from collections.abc import Callable
from functools import partial
from itertools import product
from pathlib import Path

import numpy as np
import sklearn
from sklearn import metrics as sk
from sklearn.preprocessing import label_binarize

from classification_cases import CASES
from metric_values import Rows

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures"
COSTS = {"0": {"1": 1.0, "2": 4.0}, "1": {"0": 10.0, "1": -2.0}, "2": {"0": 3.0}}
BINARY_COSTS = {"0": {"1": 1.0}, "1": {"0": 10.0, "1": -2.0}}
Measure = Callable[[Rows], float]


def main() -> None:
    warnings.filterwarnings("ignore")
    random = np.random.default_rng(20261120)
    binary, multiclass = pair(random, 2), pair(random, 4)
    expected = {
        "versions": {"numpy": np.__version__, "scikit-learn": sklearn.__version__},
        "cases": [case(**one) for one in CASES] + [case(**one) for one in random_cases(random)],
        "errors": [errors("binary", random, *binary), errors("multiclass", random, *multiclass)],
        "bootstrap": bootstrap(random, *binary),
        "flips": flips(*binary),
    }
    text = json.dumps(expected, allow_nan=False)
    (FIXTURES / "expected" / "classification.json").write_text(f"{text}\n")


def case(name: str, task: str, label: list, prediction: list, score: list | None = None, weight: list | None = None) -> dict:
    rows = Rows(*(None if part is None else np.array(part) for part in (label, prediction, score, weight)))
    named = {metric: attempt(measure, rows) for metric, measure in measures(task, classes_of(task, rows)).items()}
    given = {"score": score, "weight": weight}
    return {
        **{"name": name, "task": task, "label": label, "prediction": prediction},
        **{key: part for key, part in given.items() if part is not None},
        "expected": {metric: value for metric, value in named.items() if value is not MISSING},
    }


MISSING = object()


def attempt(measure: Measure, rows: Rows):
    try:
        value = measure(rows)
    except NoNumber:
        return MISSING
    except (ValueError, ZeroDivisionError):
        return None
    return float(value) if math.isfinite(value) else None


class NoNumber(Exception):
    """There are no scores to read, or scikit-learn refuses them or their weights."""


def classes_of(task: str, rows: Rows) -> np.ndarray:
    most = max(rows.label.max(), rows.prediction.max(), 1)
    return np.arange(2 if task == "binary" else (most + 1 if rows.score is None else rows.score.shape[1]))


def measures(task: str, classes: np.ndarray) -> dict[str, Measure]:
    named = {
        **averaged(task, classes),
        "cohen_kappa": lambda r: sk.cohen_kappa_score(r.label, r.prediction, sample_weight=r.weight),
        **{f"selection_rate[class={c}]": partial(selection_rate, c) for c in classes},
        **{f"{name}[class={c}]": partial(against_rest, score, c) for name, score in AGAINST_REST.items() for c in classes},
    }
    costs = COSTS if len(classes) > 2 else BINARY_COSTS
    named["expected_cost"] = partial(expected_cost, costs)
    if task == "binary":
        named["selection_rate"] = partial(selection_rate, 1)
        return {**named, **{f"{name}[top={top}]": partial(captured, name, top, 1) for name, top in product(("gain", "lift"), TOPS)}}
    return {
        **named,
        **{f"top_k_accuracy[k={k}]": partial(top_k, k, classes) for k in (1, 2, len(classes))},
        **{f"roc_auc[{average}, {pairs}]": partial(areas, classes, average, pairs) for average, pairs in product(SHARES, PAIRS)},
        **{f"average_precision[{average}]": partial(precisions, classes, average) for average in SHARES},
        **{f"gain[class={c}, top=0.2]": partial(captured, "gain", 0.2, c) for c in classes},
        "roc_auc": partial(areas, classes, "macro", "ovr"),
        "average_precision": partial(precisions, classes, "macro"),
        "log_loss": lambda r: sk.log_loss(r.label, scores(r), labels=classes, sample_weight=r.weight),
        "brier": lambda r: sk.brier_score_loss(r.label, scores(r), labels=classes, sample_weight=r.weight),
    }


SHARES = ("macro", "weighted")
PAIRS = ("ovr", "ovo")
TOPS = (0.1, 0.25, 0.5, 1)
AGAINST_REST = {
    "cohen_kappa": sk.cohen_kappa_score,
    "mcc": sk.matthews_corrcoef,
    "balanced_accuracy": sk.balanced_accuracy_score,
}


def scores(rows: Rows) -> np.ndarray:
    if rows.score is None:
        raise NoNumber
    return rows.score


def averaged(task: str, classes: np.ndarray) -> dict[str, Measure]:
    """Those that scikit-learn averages over the classes that are labelled or predicted."""
    scores_of = {
        "jaccard": partial(sk.jaccard_score, zero_division=0),
        "fbeta[beta=0.5]": partial(sk.fbeta_score, beta=0.5, zero_division=0),
        "fbeta[beta=2]": partial(sk.fbeta_score, beta=2, zero_division=0),
    }
    named: dict[str, Measure] = {}
    for name, score in scores_of.items():
        for average in ("macro", "micro", "weighted"):
            named[with_option(name, average)] = partial(by_sklearn, score, average)
        for c in classes:
            named[with_option(name, f"class={c}")] = partial(of_class, score, c)
        if task == "binary":
            named[name] = partial(of_class, score, 1)
    for name in RATES:
        for average in ("macro", "micro", "weighted"):
            named[f"{name}[{average}]"] = partial(rate, name, average)
        for c in classes:
            named[f"{name}[class={c}]"] = partial(rate_of_class, name, c)
        if task == "binary":
            named[name] = partial(rate_of_class, name, 1)
    return named


def with_option(name: str, option: str) -> str:
    return f"{name[:-1]}, {option}]" if name.endswith("]") else f"{name}[{option}]"


def by_sklearn(score: Callable, average: str, rows: Rows) -> float:
    return score(rows.label, rows.prediction, labels=rows.classes, average=average, sample_weight=rows.weight)


def of_class(score: Callable, c: int, rows: Rows) -> float:
    if c not in rows.classes:
        return math.nan
    return score(rows.label, rows.prediction, labels=[c], average=None, sample_weight=rows.weight)[0]


# Numerator and denominator from the confusion matrix [[tn, fp], [fn, tp]] of each class.
RATES = {
    "npv": lambda t: (t[:, 0, 0], t[:, 0, 0] + t[:, 1, 0]),
    "fpr": lambda t: (t[:, 0, 1], t[:, 0, 0] + t[:, 0, 1]),
    "fnr": lambda t: (t[:, 1, 0], t[:, 1, 0] + t[:, 1, 1]),
}


def tables_of(classes: np.ndarray, rows: Rows) -> np.ndarray:
    return sk.multilabel_confusion_matrix(rows.label, rows.prediction, labels=classes, sample_weight=rows.weight).astype(float)


def rate(name: str, average: str, rows: Rows) -> float:
    tables = tables_of(rows.classes, rows)
    numerator, denominator = RATES[name](tables)
    # fnr = 1 - recall and fpr = 1 - specificity, of which scikit-learn makes 0 where they are 0/0.
    empty = 0.0 if name == "npv" else 1.0
    if average == "micro":
        return numerator.sum() / denominator.sum() if denominator.sum() > 0 else empty
    each = np.divide(numerator, denominator, out=np.full(len(rows.classes), empty), where=denominator > 0)
    return float(np.average(each, weights=tables[:, 1].sum(axis=1) if average == "weighted" else None))


def rate_of_class(name: str, c: int, rows: Rows) -> float:
    numerator, denominator = RATES[name](tables_of(np.array([c]), rows))
    return numerator[0] / denominator[0] if denominator[0] > 0 else math.nan


def selection_rate(c: int, rows: Rows) -> float:
    return float(np.average(rows.prediction == c, weights=rows.weight))


def against_rest(score: Callable, c: int, rows: Rows) -> float:
    """Balanced accuracy of one label and mcc of one label or prediction are 0/0, which scikit-learn fills in."""
    label, prediction = rows.label == c, rows.prediction == c
    is_flat = label.all() or not label.any()
    if score is sk.matthews_corrcoef:
        is_flat = is_flat or prediction.all() or not prediction.any()
    if is_flat and score is not sk.cohen_kappa_score:
        return math.nan
    return score(label, prediction, sample_weight=rows.weight)


def expected_cost(costs: dict, rows: Rows) -> float:
    each = [costs.get(str(y), {}).get(str(p), 0.0) for y, p in zip(rows.label, rows.prediction, strict=True)]
    return float(np.average(each, weights=rows.weight))


def top_k(k: int, classes: np.ndarray, rows: Rows) -> float:
    """Where the label ties at the k-th place, the mean over many random orders of equal scores: k less those above, by those tied."""
    score = scores(rows)
    own = score[np.arange(len(rows.label)), rows.label][:, None]
    above, tied = (score > own).sum(axis=1), (score == own).sum(axis=1)
    if not (tied > 1).any():
        return sk.top_k_accuracy_score(rows.label, score, k=k, labels=classes, sample_weight=rows.weight)
    return float(np.average(np.clip((k - above) / tied, 0, 1), weights=rows.weight))


def areas(classes: np.ndarray, average: str, pairs: str, rows: Rows) -> float:
    """With weights scikit-learn has no ovo; whole weights say how often a row stands in the sample."""
    label, score, weight = rows.label, scores(rows), rows.weight
    if not np.allclose(score.sum(axis=1), 1):
        raise NoNumber
    if pairs == "ovo" and weight is not None:
        times = np.round(weight).astype(int)
        if (times != weight).any():
            raise NoNumber
        label, score, weight = np.repeat(label, times), np.repeat(score, times, axis=0), None
    return sk.roc_auc_score(label, score, multi_class=pairs, average=average, labels=classes, sample_weight=weight)


def precisions(classes: np.ndarray, average: str, rows: Rows) -> float:
    score = scores(rows)
    if average == "macro" and len(np.unique(rows.label)) < len(classes):
        return math.nan
    return sk.average_precision_score(label_binarize(rows.label, classes=classes), score, average=average, sample_weight=rows.weight)


def captured(name: str, top: float, c: int, rows: Rows) -> float:
    """Between the distinct scores the gains curve is a straight line: rows that tie are taken in part."""
    score = scores(rows)
    positive = rows.label == c
    if positive.all() or not positive.any():
        return math.nan
    own = score if score.ndim == 1 else score[:, c]
    false_rate, true_rate, _ = sk.roc_curve(positive, own, sample_weight=rows.weight, drop_intermediate=False)
    share = np.average(positive, weights=rows.weight)
    taken = false_rate * (1 - share) + true_rate * share
    gain = float(np.interp(top, taken, true_rate))
    return gain if name == "gain" else gain / top


def pair(random: np.random.Generator, classes: int) -> tuple[Rows, Rows, np.ndarray]:
    """Two models on the same rows, which come in clusters that share a difficulty."""
    rows = 240
    cluster = np.sort(random.integers(0, 60, rows))
    label = random.choice(classes, rows, p=np.arange(classes + 3, 3, -1) / np.arange(4, classes + 4).sum())
    ease = random.normal(0, 0.7, 60)[cluster]
    evidence = np.eye(classes)[label] * (1.5 + ease)[:, None] + random.normal(0, 1, (rows, classes))
    made = []
    for noise in (0.6, 0.8):
        logits = evidence + random.normal(0, noise, (rows, classes))
        # Float32 digits keep the file small, and no two scores tie.
        score = np.round(np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True), 6)
        score = score if classes > 2 else score[:, 1]
        prediction = score.argmax(axis=1) if classes > 2 else (score > 0.5).astype(int)
        made.append(Rows(label, prediction, score))
    return made[0], made[1], cluster


SMOOTH = {
    "binary": ["npv[macro]", "fbeta[beta=2]", "jaccard", "cohen_kappa", "expected_cost", "roc_auc", "average_precision"],
    "multiclass": [
        *("npv[macro]", "npv[weighted]", "fpr[macro]", "fnr[weighted]", "fbeta[beta=0.5, macro]", "jaccard[micro]", "jaccard[weighted]"),
        *("cohen_kappa", "cohen_kappa[class=2]", "mcc[class=1]", "balanced_accuracy[class=0]", "expected_cost"),
        *("roc_auc[macro, ovr]", "roc_auc[weighted, ovr]", "roc_auc[macro, ovo]", "roc_auc[weighted, ovo]"),
        *("average_precision[macro]", "average_precision[weighted]"),
    ],
}


def errors(task: str, random: np.random.Generator, reference: Rows, candidate: Rows, cluster: np.ndarray) -> dict:
    classes = classes_of(task, candidate)
    known = measures(task, classes)
    if task == "binary":
        known["roc_auc"] = lambda r: sk.roc_auc_score(r.label, r.score, sample_weight=r.weight)
        known["average_precision"] = lambda r: sk.average_precision_score(r.label, r.score, sample_weight=r.weight)
    each = np.arange(len(cluster))
    return {
        "task": task,
        "reference": as_lists(reference),
        "candidate": as_lists(candidate),
        "cluster": cluster.tolist(),
        "rows": {name: spread(known[name], reference, candidate, each) for name in SMOOTH[task]},
        "clusters": {name: spread(known[name], reference, candidate, cluster) for name in SMOOTH[task]},
    }


def spread(measure: Measure, reference: Rows, candidate: Rows, unit: np.ndarray) -> dict[str, float]:
    units = np.unique(unit)
    before, after = (np.array([measure(rows.take(unit != one)) for one in units]) for rows in (reference, candidate))
    return {"single": jackknife(after), "change": jackknife(after - before)}


def jackknife(series: np.ndarray) -> float:
    count = len(series)
    return math.sqrt((count - 1) / count * ((series - series.mean()) ** 2).sum())


def bootstrap(random: np.random.Generator, reference: Rows, candidate: Rows, _: np.ndarray) -> dict[str, dict[str, float]]:
    """Bayesian bootstrap: a resample with whole counts would tie rows at the cut."""
    found: dict[str, dict[str, float]] = {}
    for top in (0.25, 0.5):
        draws = []
        for _draw in range(4000):
            weight = random.exponential(1, len(reference.label))
            draws.append([captured("gain", top, 1, Rows(r.label, r.prediction, r.score, weight)) for r in (reference, candidate)])
        before, after = np.array(draws).T
        found[f"gain[top={top}]"] = {"single": float(after.std(ddof=1)), "change": float((after - before).std(ddof=1))}
    return found


def flips(reference: Rows, candidate: Rows, _: np.ndarray) -> dict[str, float]:
    before, after, label = reference.prediction, candidate.prediction, candidate.label
    return {
        "churn": float((before != after).mean()),
        "flip_rate": float((before != after).mean()),
        "pos_to_neg": float(((before == 1) & (after == 0)).mean()),
        "neg_to_pos": float(((before == 0) & (after == 1)).mean()),
        "disagreement": float(((before == label) != (after == label)).mean()),
    }


def random_cases(random: np.random.Generator) -> list[dict]:
    made = []
    for classes, weighted, tied in product((2, 3, 5), (False, True), (False, True)):
        label = np.concatenate([np.arange(classes), random.integers(0, classes, 37)])
        logits = np.eye(classes)[label] + random.normal(0, 1, (len(label), classes))
        score = np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True)
        score = np.round(score, 1) + 0.1 if tied else score
        score = score / score.sum(axis=1, keepdims=True)
        prediction = score.argmax(axis=1)
        made.append({
            "name": f"{classes} classes{', weights' if weighted else ''}{', ties' if tied else ''}",
            "task": "binary" if classes == 2 else "multiclass",
            "label": label.tolist(),
            "prediction": prediction.tolist(),
            "score": (score[:, 1] if classes == 2 else score).tolist(),
            **({"weight": np.round(random.uniform(0.2, 3, len(label)), 3).tolist()} if weighted else {}),
        })
    return made


def as_lists(rows: Rows) -> dict:
    return {"label": rows.label.tolist(), "prediction": rows.prediction.tolist(), "score": rows.score.tolist()}


if __name__ == "__main__":
    main()
