"""Expected values of the regression metrics: fixtures/expected/regression.json.

    python scripts/expected/regression.py

`tables`     metrics of the fixture tables, with the standard error by the delete-one jackknife
`changes`    candidate minus reference, with the jackknife standard error over the joined rows
`clusters`   change of the reference table with rows in 40 groups, and the standard error by leaving out one group at a time
`cases`      small and random inputs with weights and edges; null: scikit-learn or scipy has no number or refuses

By scikit-learn and scipy; smape (M4) and wape by their formulas.
"""

import json
import math
import warnings
from collections.abc import Callable
from pathlib import Path

import numpy as np
import scipy
import sklearn
from scipy import stats
from sklearn import metrics as sk

from metric_values import Rows
from metrics import jackknife, numbers, read_table

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures"
LEVELS = (0.1, 0.5, 0.9)

# Smooth enough for the jackknife.
JACKKNIFED = ("mse", "rmsle", "smape", "wape", "explained_variance", "pinball[quantile=0.9]", "spearman", "kendall")


def main() -> None:
    warnings.filterwarnings("ignore")
    read = {name: read_table("regression", name)[0] for name in ("reference", "better", "worse")}
    left_out = {name: leave_out(rows, np.arange(len(rows.label))) for name, rows in read.items()}
    expected = {
        "versions": {"numpy": np.__version__, "scikit-learn": sklearn.__version__, "scipy": scipy.__version__},
        "tables": {
            name: {
                "values": numbers(values(rows)),
                "standard_errors": numbers({metric: jackknife(series) for metric, series in left_out[name].items()}),
            }
            for name, rows in read.items()
        },
        "changes": {name: change(read, left_out, name) for name in ("better", "worse")},
        "clusters": clusters(read["reference"], read["worse"]),
        "cases": [{**case, "expected": numbers(values(rows_of(case)))} for case in cases()],
    }
    text = json.dumps(expected, allow_nan=False)
    (FIXTURES / "expected" / "regression.json").write_text(f"{text}\n")


def values(rows: Rows) -> dict[str, float]:
    return {name: attempt(lambda measure=measure: measure(rows)) for name, measure in measures().items()}


def attempt(measure: Callable[[], float]) -> float:
    try:
        return measure()
    except (ValueError, ZeroDivisionError):
        return float("nan")


def measures() -> dict[str, Callable[[Rows], float]]:
    return {
        "mae": lambda r: sk.mean_absolute_error(r.label, r.prediction, sample_weight=r.weight),
        "mse": lambda r: sk.mean_squared_error(r.label, r.prediction, sample_weight=r.weight),
        "rmse": lambda r: sk.root_mean_squared_error(r.label, r.prediction, sample_weight=r.weight),
        "rmsle": lambda r: sk.root_mean_squared_log_error(r.label, r.prediction, sample_weight=r.weight),
        "mape": lambda r: sk.mean_absolute_percentage_error(r.label, r.prediction, sample_weight=r.weight),
        "smape": smape,
        "wape": wape,
        "r2": lambda r: sk.r2_score(r.label, r.prediction, sample_weight=r.weight),
        "explained_variance": lambda r: sk.explained_variance_score(r.label, r.prediction, sample_weight=r.weight),
        "median_ae": lambda r: sk.median_absolute_error(r.label, r.prediction, sample_weight=r.weight),
        "max_error": lambda r: sk.max_error(r.label, r.prediction),
        "mean_error": lambda r: np.average(r.prediction - r.label, weights=r.weight),
        **{f"pinball[quantile={level}]": pinball(level) for level in LEVELS},
        "spearman": spearman,
        "kendall": kendall,
    }


def pinball(level: float) -> Callable[[Rows], float]:
    return lambda r: sk.mean_pinball_loss(r.label, r.prediction, alpha=level, sample_weight=r.weight)


def smape(rows: Rows) -> float:
    """Makridakis, Spiliotis & Assimakopoulos 2020, without the factor 100; 0/0 is no error."""
    size = np.abs(rows.label) + np.abs(rows.prediction)
    error = np.divide(2 * np.abs(rows.prediction - rows.label), size, out=np.zeros(len(size)), where=size > 0)
    return np.average(error, weights=rows.weight)


def wape(rows: Rows) -> float:
    weight = np.ones(len(rows.label)) if rows.weight is None else rows.weight
    total = (weight * np.abs(rows.label)).sum()
    return (weight * np.abs(rows.prediction - rows.label)).sum() / total if total > 0 else float("nan")


def spearman(rows: Rows) -> float:
    """With weights, Pearson's correlation of the weighted midranks; whole weights are checked against repeated rows."""
    if rows.weight is None:
        return stats.spearmanr(rows.label, rows.prediction).statistic
    ranks = np.array([midranks(values, rows.weight) for values in (rows.label, rows.prediction)])
    covariance = np.cov(ranks, aweights=rows.weight)
    return checked(covariance[0, 1] / math.sqrt(covariance[0, 0] * covariance[1, 1]), rows, stats.spearmanr)


def midranks(values: np.ndarray, weight: np.ndarray) -> np.ndarray:
    return ((values[:, None] > values) @ weight) + ((values[:, None] == values) @ weight) / 2


def kendall(rows: Rows) -> float:
    """tau-b; with weights a pair weighs the product of those of its rows."""
    if rows.weight is None:
        return stats.kendalltau(rows.label, rows.prediction).statistic
    first, second = (np.sign(values[:, None] - values) for values in (rows.label, rows.prediction))
    pairs = np.outer(rows.weight, rows.weight)
    value = (pairs * first * second).sum() / math.sqrt((pairs * first**2).sum() * (pairs * second**2).sum())
    return checked(value, rows, stats.kendalltau)


def checked(value: float, rows: Rows, measure: Callable) -> float:
    """Whole weights say how often a row stands in the sample."""
    if (rows.weight == np.round(rows.weight)).all():
        times = rows.weight.astype(int)
        repeated = measure(np.repeat(rows.label, times), np.repeat(rows.prediction, times)).statistic
        assert math.isclose(value, repeated, rel_tol=1e-12)
    return value


def leave_out(rows: Rows, groups: np.ndarray) -> dict[str, np.ndarray]:
    """Each metric without group 0, without group 1, …"""
    functions = measures()
    series = {name: [] for name in JACKKNIFED}
    for group in np.unique(groups):
        part = rows.take(groups != group)
        for name in JACKKNIFED:
            series[name].append(functions[name](part))
    return {name: np.array(each) for name, each in series.items()}


def change(read: dict[str, Rows], left_out: dict, name: str) -> dict:
    before, after = values(read["reference"]), values(read[name])
    return {
        "values": numbers({metric: after[metric] - before[metric] for metric in after}),
        "standard_errors": numbers(
            {metric: jackknife(left_out[name][metric] - left_out["reference"][metric]) for metric in JACKKNIFED}
        ),
    }


def clusters(reference: Rows, candidate: Rows) -> dict:
    """Row i is in group i mod 40."""
    groups = np.arange(len(reference.label)) % 40
    before, after = leave_out(reference, groups), leave_out(candidate, groups)
    return {
        "groups": 40,
        "standard_errors": numbers({name: jackknife(after[name]) for name in JACKKNIFED}),
        "change_standard_errors": numbers({name: jackknife(after[name] - before[name]) for name in JACKKNIFED}),
    }


def cases() -> list[dict]:
    random = np.random.default_rng(20261120)

    def made(name: str, label: np.ndarray, prediction: np.ndarray, weight: np.ndarray | None = None) -> dict:
        case = {"name": name, "label": label.tolist(), "prediction": prediction.tolist()}
        return case if weight is None else {**case, "weight": weight.tolist()}

    positive = np.exp(random.normal(size=41)).round(6)
    near = (positive * np.exp(random.normal(scale=0.3, size=41))).round(6)
    ties = random.integers(0, 4, size=60).astype(float)
    guess = np.clip(ties + random.integers(-1, 2, size=60), 0, 4)
    large = (1e7 + random.normal(size=50)).round(6)
    return [
        made("random positive values", positive, near),
        made("whole weights", positive, near, random.integers(1, 5, size=41).astype(float)),
        made("fractional weights", positive, near, random.uniform(0.1, 3, size=41).round(6)),
        made("some weights of zero", positive, near, random.integers(0, 3, size=41).astype(float)),
        made("equal weights", positive, near, np.full(41, 2.5)),
        made("many ties", ties, guess),
        made("many ties and whole weights", ties, guess, random.integers(1, 4, size=60).astype(float)),
        made("labels far from zero", large, (large + random.normal(scale=0.5, size=50)).round(6)),
        made("a large bias", positive, near + 1e6),
        made("values of both signs", random.normal(size=40).round(6), random.normal(size=40).round(6)),
        made("one row", np.array([3.0]), np.array([2.5])),
        made("two rows", np.array([3.0, 1.0]), np.array([2.5, 1.5])),
        made("a label of -1 and a half", np.array([0.5, -1.5, 2.0]), np.array([0.5, 0.0, 2.5])),
        made("a prediction of exactly -1", np.array([0.5, 1.5, 2.0]), np.array([0.5, -1.0, 2.5])),
        made("values between -1 and 0", np.array([-0.5, 0.5, 2.0]), np.array([-0.25, 0.75, 2.5])),
        made("labels of zero", np.zeros(4), np.array([0.0, 1.0, 0.5, 0.0])),
        made("zeros predicted as zeros", np.zeros(4), np.zeros(4)),
        made("constant labels", np.full(5, 2.0), np.array([1.0, 2.0, 3.5, 2.0, 2.0])),
        made("constant labels, predicted exactly", np.full(3, 2.0), np.full(3, 2.0)),
        made("constant labels, predicted with a constant shift", np.full(3, 2.0), np.full(3, 2.5)),
        made("constant predictions", np.array([1.0, 2.0, 4.0, 8.0]), np.full(4, 3.0)),
        made("a constant shift", np.array([1.0, 2.0, 4.0]), np.array([2.0, 3.0, 5.0])),
        made("every prediction is exact", np.array([1.0, 2.0, 4.0, 3.0]), np.array([1.0, 2.0, 4.0, 3.0])),
        made("the order is reversed", np.array([1.0, 2.0, 3.0, 4.0]), np.array([4.0, 3.0, 2.0, 1.0])),
        made("the median falls between two weights", np.array([1.0, 2.0, 3.0, 4.0]), np.array([2.0, 4.0, 6.0, 8.0]), np.array([1.0, 2.0, 2.0, 1.0])),
    ]


def rows_of(case: dict) -> Rows:
    return Rows(*(None if case.get(key) is None else np.array(case[key]) for key in ("label", "prediction", "score", "weight")))


if __name__ == "__main__":
    main()
