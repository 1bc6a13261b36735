"""What plots are drawn from, of the tables in fixtures/tables: fixtures/expected/plots.json.

    python scripts/expected/plots.py

Curves are those of scikit-learn, thinned by the rule that src/plots/curves.ts states. Bins are counted by
numpy.histogram between edges that are made here once more by the rule that src/stats/plain-edges.ts states. `weighted`: row i
weighs 0.5 + i mod 4. `unusable`: every 50th row has no score, and counts as ranked wrong.
"""

import csv
import json
import math
from pathlib import Path

import numpy as np
import sklearn
import statsmodels
from sklearn.calibration import calibration_curve
from sklearn.metrics import confusion_matrix, precision_recall_curve, roc_curve
from statsmodels.stats.proportion import proportion_confint

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures"
MODELS = ("reference", "worse")


def main() -> None:
    expected = {
        "versions": {"numpy": np.__version__, "scikit-learn": sklearn.__version__, "statsmodels": statsmodels.__version__},
        "binary": {name: {model: binary(table("binary", model), name) for model in MODELS} for name in ("plain", "weighted", "unusable")},
        "multiclass": {model: multiclass(table("multiclass", model)) for model in MODELS},
        "regression": regression(*(table("regression", model) for model in MODELS)),
        "latency": latency(*(table("binary", model)["latency_ms"] for model in MODELS)),
        "columns": [column(*pair) for pair in columns()],
        "quantiles": quantiles(),
    }
    (FIXTURES / "expected" / "plots.json").write_text(f"{json.dumps(expected, allow_nan=False)}\n")


def table(task: str, model: str) -> dict[str, np.ndarray]:
    with (FIXTURES / "tables" / task / f"{model}.csv").open() as file:
        rows = list(csv.DictReader(file))
    return {name: np.array([float(row[name]) for row in rows]) for name in rows[0] if name == "label" or is_number(rows[0][name])}


def is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True


def binary(rows: dict[str, np.ndarray], name: str) -> dict:
    label, score = rows["label"], rows["score"].copy()
    known = np.ones(len(label), bool)
    if name == "unusable":
        known[::50] = False
        score[~known] = np.where(label[~known] == 1, -1, 2)
    weight = 0.5 + np.arange(len(label)) % 4 if name == "weighted" else np.ones(len(label))
    fpr, tpr, _ = roc_curve(label, score, sample_weight=weight, drop_intermediate=False)
    precision, recall, _ = precision_recall_curve(label, score, sample_weight=weight)
    edges = np.arange(21) / 20
    return {
        "roc": thinned(fpr, tpr, [(fpr, 50), (tpr, 50)]),
        # The vertices of one recall come in order of falling precision.
        "precision_recall": thinned(recall[::-1], precision[::-1], [(recall[::-1], 100)]),
        "base_rate": float(np.average(label, weights=weight)),
        "reliability": reliability(label[known], score[known], weight[known]),
        "histogram": {
            kind: np.histogram(score[known & (label == code)], edges, weights=weight[known & (label == code)])[0].tolist()
            for kind, code in (("positive", 1), ("negative", 0))
        },
        "confusion": confusion_matrix(label, rows["prediction"], sample_weight=weight).tolist(),
    }


def thinned(x: np.ndarray, y: np.ndarray, axes: list[tuple[np.ndarray, int]]) -> dict:
    """The beginning, and of the vertices those that are the first to reach a step of an axis."""
    first = lambda axis, share: int(np.argmax(axis >= share - 1e-12))
    kept = sorted({0, *(first(axis, (step + 1) / steps) for axis, steps in axes for step in range(steps))})
    return {"x": x[kept].tolist(), "y": y[kept].tolist()}


def reliability(happened: np.ndarray, score: np.ndarray, weight: np.ndarray) -> list[dict]:
    """Of the rows as they are by calibration_curve, which knows no weights; in each bin intervals of Wilson at Kish's number of rows."""
    place = np.searchsorted(np.linspace(0, 1, 11)[1:-1], score)
    bins = []
    for at in np.unique(place):
        own = place == at
        rows, observed = weight[own].sum(), np.average(happened[own], weights=weight[own])
        kish = rows**2 / (weight[own] ** 2).sum()
        lower, upper = proportion_confint(observed * kish, kish, alpha=0.05, method="wilson")
        bins.append({"rows": rows, "predicted": np.average(score[own], weights=weight[own]), "observed": observed, "lower": lower, "upper": upper})
    if (weight == 1).all():
        observed, predicted = calibration_curve(happened, score, n_bins=10)
        assert np.allclose(observed, [one["observed"] for one in bins], atol=1e-12)
        assert np.allclose(predicted, [one["predicted"] for one in bins], atol=1e-12)
    return bins


def multiclass(rows: dict[str, np.ndarray]) -> dict:
    scores = np.stack([rows[f"score_{code}"] for code in range(10)], axis=1)
    label = rows["label"]
    top = scores.argmax(axis=1)
    fpr, tpr, _ = roc_curve(label == 3, scores[:, 3], drop_intermediate=False)
    return {
        "confusion": confusion_matrix(label, rows["prediction"]).tolist(),
        "reliability": reliability((top == label).astype(float), scores.max(axis=1), np.ones(len(label))),
        "roc_of_3": thinned(fpr, tpr, [(fpr, 50), (tpr, 50)]),
    }


def plain_edges(values: np.ndarray, most: int) -> np.ndarray:
    low, high = np.quantile(values, [0.005, 0.995])
    if (values == np.round(values)).all():
        low, high = (values.min(), values.max()) if values.max() - values.min() < most else (math.ceil(low), math.floor(high))
        width = math.ceil((high - low + 1) / most)
        return low - 0.5 + width * np.arange(math.ceil((high - low + 1) / width) + 1)
    if low == high:
        low, high = values.min(), values.max()
    scale = 10.0 ** (3 - math.floor(math.log10((high - low) / most)))
    first = rounded_down(low, scale)
    step = rounded((high - first) / most, scale)
    if rounded(first + most * step, scale) < high:
        step = rounded(step + 1 / scale, scale)
    return rounded(first + np.arange(most + 1) * step, scale)


def rounded(value: np.ndarray | float, scale: float) -> np.ndarray:
    return np.floor(value * scale + 0.5) / scale


def rounded_down(value: float, scale: float) -> float:
    nearest = rounded(value, scale)
    return nearest if nearest <= value else rounded(nearest - 1 / scale, scale)


def binned(values: np.ndarray, edges: np.ndarray) -> dict:
    known = values[~np.isnan(values)]
    counts = np.histogram(known, edges)[0].tolist()
    return {"counts": counts, "below": int((known < edges[0]).sum()), "above": int((known > edges[-1]).sum()), "missing": int(np.isnan(values).sum())}


def regression(reference: dict[str, np.ndarray], candidate: dict[str, np.ndarray]) -> dict:
    sides = {"reference": reference, "candidate": candidate}
    errors = {side: rows["prediction"] - rows["label"] for side, rows in sides.items()}
    edges = plain_edges(errors["reference"], 20)
    count = min(20, len(reference["label"]) // 50)
    inner = np.quantile(reference["prediction"], np.arange(1, count) / count)
    ends = np.concatenate([rows["prediction"] for rows in sides.values()])
    scale = 10.0 ** (5 - math.floor(math.log10((inner[-1] - inner[0]) / 2)))
    bands = np.concatenate([[rounded_down(ends.min(), scale)], rounded(inner, scale), [-rounded_down(-ends.max(), scale)]])
    return {
        "edges": edges.tolist(),
        "histogram": {side: binned(own, edges) for side, own in errors.items()},
        "bands": bands.tolist(),
        "in_bands": {side: in_bands(rows["prediction"], errors[side], bands) for side, rows in sides.items()},
    }


def in_bands(prediction: np.ndarray, error: np.ndarray, bands: np.ndarray) -> list[dict]:
    place = np.minimum(np.searchsorted(bands, prediction, side="right"), len(bands) - 1) - 1
    found = []
    for at in range(len(bands) - 1):
        own = error[place == at]
        p10, p50, p90 = np.percentile(own, [10, 50, 90]).tolist() if len(own) >= 10 else (None, None, None)
        found.append({"rows": len(own), "p10": p10, "p50": p50, "p90": p90})
    return found


def latency(reference: np.ndarray, candidate: np.ndarray) -> dict:
    shares = [0.01, 0.05, *(tenth / 10 for tenth in range(1, 10)), 0.95, 0.98, 0.99, 0.995]
    lowest, highest = min(reference.min(), candidate.min()), max(reference.max(), candidate.max())
    return {
        "lowest": lowest,
        "highest": highest,
        "probabilities": shares,
        **{side: np.quantile(own, shares).tolist() for side, own in (("reference", reference), ("candidate", candidate))},
    }


def columns() -> list[tuple[str, np.ndarray, np.ndarray]]:
    random = np.random.default_rng(20261121)
    spread = lambda values: np.round(values, 5)
    holes = spread(random.normal(size=300))
    holes[::30] = np.nan
    return [
        ("normal", spread(random.normal(size=400)), spread(random.normal(0.5, 2, size=300))),
        ("skewed", spread(random.lognormal(size=400) * 1000), spread(random.lognormal(size=300) * 1000)),
        ("small and far from 0", 5 + spread(random.normal(size=400)) / 1000, 5 + spread(random.normal(size=300)) / 1000),
        ("few whole numbers", random.integers(1, 6, 400).astype(float), random.integers(0, 7, 300).astype(float)),
        ("many whole numbers", random.integers(0, 1000, 400).astype(float), random.integers(-100, 1200, 300).astype(float)),
        ("nearly all 0", np.where(np.arange(400) % 399 == 0, 3.25, 0), np.where(np.arange(300) % 30 == 0, 1.5, 0)),
        ("with a floor and a cap", spread(random.normal(size=400)).clip(-0.1234567, 0.9876543), spread(random.normal(size=300)).clip(-0.1234567, 0.9876543)),
        ("with holes", holes, holes + 0.25),
    ]


def column(name: str, reference: np.ndarray, candidate: np.ndarray) -> dict:
    edges = plain_edges(reference[~np.isnan(reference)], 20)
    values = {side: [None if math.isnan(value) else value for value in own.tolist()] for side, own in (("reference", reference), ("candidate", candidate))}
    return {"name": name, "values": values, "edges": edges.tolist(), "reference": binned(reference, edges), "candidate": binned(candidate, edges)}


def quantiles() -> dict:
    """Of more values than are sorted as a whole: x**3 of x from -1 to 1 in 49 999 steps, in an order that a prime makes."""
    count, shares = 50_000, [0, 0.005, 0.1, 0.5, 0.9, 0.999, 1]
    values = (np.arange(count) * 7919 % count / (count - 1) * 2 - 1) ** 3
    return {"count": count, "prime": 7919, "probabilities": shares, "values": np.quantile(values, shares).tolist()}


if __name__ == "__main__":
    main()
