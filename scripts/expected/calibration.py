"""Expected values of the calibration metrics: fixtures/expected/calibration.json.

    python scripts/expected/calibration.py

`cases`  values by numpy after the definitions of torchmetrics (CalibrationError, bins (lower, upper]), scikit-learn
         (calibration_curve for equal mass), Murphy 1973 and Spiegelhalter 1986; slope by statsmodels; null: none
`errors` standard errors of single values and of changes, by leaving out one row, or one cluster, at a time
`chance` mean and 95 % quantile of the errors of a calibrated model, from 20 000 draws of labels
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
import statsmodels
import statsmodels.api as sm
from sklearn.calibration import calibration_curve

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures"
Forecast = tuple[np.ndarray, np.ndarray, np.ndarray]
"""Probability, event (0 or 1) and weight of each row."""


def main() -> None:
    warnings.filterwarnings("ignore")
    random = np.random.default_rng(20261121)
    expected = {
        "versions": {"numpy": np.__version__, "scikit-learn": sklearn.__version__, "statsmodels": statsmodels.__version__},
        "cases": [case(**one) for one in [*SMALL, *random_cases(random)]],
        "errors": errors(random),
        "chance": chance(random),
    }
    text = json.dumps(expected, allow_nan=False)
    (FIXTURES / "expected" / "calibration.json").write_text(f"{text}\n")


def case(name: str, label: list, score: list, weight: list | None = None) -> dict:
    scores = np.array(score)
    labels = np.array(label)
    weights = np.ones(len(label)) if weight is None else np.array(weight)
    seen = {"": (labels, scores)} if scores.ndim == 1 else {"": top_label(labels, scores), "class=1": (labels == 1, scores[:, 1])}
    named: dict[str, float | None] = {}
    for chosen, (event, probability) in seen.items():
        forecast = (probability, event.astype(float), weights)
        for metric, measure in measures(weighted=weight is not None).items():
            named[with_option(metric, chosen)] = attempt(measure, forecast)
    given = {} if weight is None else {"weight": weight}
    return {"name": name, "label": label, "score": score, **given, "expected": named}


def top_label(label: np.ndarray, score: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    return score.argmax(axis=1) == label, score.max(axis=1)


def with_option(name: str, option: str) -> str:
    if option == "":
        return name
    return f"{name[:-1]}, {option}]" if name.endswith("]") else f"{name}[{option}]"


def attempt(measure: Callable, forecast: Forecast) -> float | None:
    value = measure(forecast)
    return float(value) if math.isfinite(value) else None


def measures(weighted: bool) -> dict[str, Callable[[Forecast], float]]:
    # Which quantile bounds a bin is a matter of definition with weights.
    binnings = [("equal_width", 10), ("equal_width", 15)] + ([] if weighted else [("equal_mass", 5), ("equal_mass", 10)])
    binned = {"ece": ece, "mce": mce, "brier_reliability": reliability, "brier_resolution": resolution}
    return {
        **{
            f"{name}[bins={bins}, {binning}]": partial(measure, partial(bin_of, binning, bins))
            for (name, measure), (binning, bins) in product(binned.items(), binnings)
        },
        "calibration_in_the_large": lambda f: np.average(f[0] - f[1], weights=f[2]),
        "calibration_slope": slope,
        "spiegelhalter_z": spiegelhalter,
    }


def bin_of(binning: str, bins: int, probability: np.ndarray) -> np.ndarray:
    inner = np.linspace(0, 1, bins + 1)[1:-1] if binning == "equal_width" else np.quantile(probability, np.linspace(0, 1, bins + 1))[1:-1]
    # torchmetrics and scikit-learn: a probability on an edge is in the lower bin.
    return np.searchsorted(inner, probability, side="left")


def in_bins(binned: Callable, forecast: Forecast) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Share of the weight, mean probability and share of events of each bin that has rows."""
    probability, event, weight = forecast
    of = binned(probability)
    used = [of == one for one in np.unique(of) if weight[of == one].sum() > 0]
    return tuple(
        np.array([part(rows) for rows in used])
        for part in (
            lambda rows: weight[rows].sum() / weight.sum(),
            lambda rows: np.average(probability[rows], weights=weight[rows]),
            lambda rows: np.average(event[rows], weights=weight[rows]),
        )
    )


def ece(binned: Callable, forecast: Forecast) -> float:
    share, expected, observed = in_bins(binned, forecast)
    return (share * np.abs(expected - observed)).sum()


def mce(binned: Callable, forecast: Forecast) -> float:
    _, expected, observed = in_bins(binned, forecast)
    return np.abs(expected - observed).max()


def reliability(binned: Callable, forecast: Forecast) -> float:
    share, expected, observed = in_bins(binned, forecast)
    return (share * (expected - observed) ** 2).sum()


def resolution(binned: Callable, forecast: Forecast) -> float:
    share, _, observed = in_bins(binned, forecast)
    return (share * (observed - np.average(forecast[1], weights=forecast[2])) ** 2).sum()


def spiegelhalter(forecast: Forecast) -> float:
    p, y, w = forecast
    variance = (w**2 * (1 - 2 * p) ** 2 * p * (1 - p)).sum()
    return (w * (y - p) * (1 - 2 * p)).sum() / math.sqrt(variance) if variance > 0 else math.nan


def slope(forecast: Forecast) -> float:
    p, y, w = forecast
    clipped = np.clip(p, 2.2e-16, 1 - 2.2e-16)
    x = np.log(clipped) - np.log1p(-clipped)
    zero, one = x[(y == 0) & (w > 0)], x[(y == 1) & (w > 0)]
    if len(zero) == 0 or len(one) == 0 or zero.max() <= one.min() or one.max() <= zero.min():
        return math.nan
    model = sm.GLM(y, sm.add_constant(x), family=sm.families.Binomial(), freq_weights=w)
    return model.fit(tol=1e-14, maxiter=200).params[1]


SMALL = [
    {"name": "probabilities on the edges of bins", "label": [0, 0, 1, 0, 1, 1, 1], "score": [0.0, 0.1, 0.2, 0.3, 0.5, 0.7, 1.0]},
    {"name": "one constant probability", "label": [0, 1, 0, 1, 1], "score": [0.6, 0.6, 0.6, 0.6, 0.6]},
    {"name": "certain and right", "label": [0, 1, 0, 1], "score": [0.0, 1.0, 0.0, 1.0]},
    {"name": "certain and wrong", "label": [0, 1, 1, 0], "score": [0.0, 1.0, 0.0, 1.0]},
    {"name": "no event", "label": [0, 0, 0, 0], "score": [0.1, 0.2, 0.3, 0.7]},
    {"name": "only events", "label": [1, 1, 1, 1], "score": [0.1, 0.2, 0.3, 0.7]},
    {"name": "every probability is one half", "label": [0, 1, 1, 0], "score": [0.5, 0.5, 0.5, 0.5]},
    {"name": "many ties", "label": [0, 1, 0, 1, 1, 0, 0, 1, 1, 0], "score": [0.2, 0.2, 0.2, 0.2, 0.4, 0.4, 0.4, 0.8, 0.8, 0.8]},
    {
        "name": "a row of weight zero",
        "label": [0, 1, 0, 1, 1],
        "score": [0.15, 0.35, 0.65, 0.75, 0.95],
        "weight": [1.0, 2.0, 1.5, 0.5, 0.0],
    },
    {"name": "one row", "label": [1], "score": [0.7]},
]


def random_cases(random: np.random.Generator) -> list[dict]:
    made = []
    for rows, sharpness in product((60, 400), (0.5, 1, 2)):
        logits = random.normal(-0.5, 1.5, rows)
        label = random.uniform(size=rows) < 1 / (1 + np.exp(-logits))
        score = np.round(1 / (1 + np.exp(-sharpness * logits)), 7)
        one = {"name": f"{rows} rows, logits times {sharpness}", "label": label.astype(int).tolist(), "score": score.tolist()}
        made.append(one)
        if rows == 60:
            weight = np.round(random.uniform(0.2, 3, rows), 3)
            made.append({**one, "name": f"{one['name']}, weights", "weight": weight.tolist()})
    for weighted in (False, True):
        logits = random.normal(0, 1.2, (120, 4))
        score = np.round(np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True), 7)
        label = [int(random.choice(4, p=p / p.sum())) for p in score]
        weight = {"weight": np.round(random.uniform(0.2, 3, 120), 3).tolist()} if weighted else {}
        made.append({"name": f"four classes{', weights' if weighted else ''}", "label": label, "score": score.tolist(), **weight})
    return made


SMOOTH = {
    "ece[bins=5]": partial(ece, partial(bin_of, "equal_width", 5)),
    "brier_reliability[bins=5]": partial(reliability, partial(bin_of, "equal_width", 5)),
    "brier_resolution[bins=5]": partial(resolution, partial(bin_of, "equal_width", 5)),
    "calibration_in_the_large": lambda f: np.mean(f[0] - f[1]),
    "calibration_slope": slope,
    "spiegelhalter_z": spiegelhalter,
}


def errors(random: np.random.Generator) -> dict:
    """Two models that are too sure of themselves, so that no bin is near the diagonal, on rows in 75 clusters."""
    cluster = np.sort(random.integers(0, 75, 600))
    logits = random.normal(-0.3, 1.2, 600) + random.normal(0, 0.8, 75)[cluster]
    label = (random.uniform(size=600) < 1 / (1 + np.exp(-logits))).astype(int)
    reference, candidate = (
        np.round(1 / (1 + np.exp(-(shift + slant * (logits + random.normal(0, 0.3, 600))))), 7) for shift, slant in ((0.9, 1.6), (1.2, 2))
    )
    given = {"label": label.tolist(), "reference": reference.tolist(), "candidate": candidate.tolist(), "cluster": cluster.tolist()}
    each = np.arange(600)
    spread = {
        name: {metric: jackknifed(measure, label, reference, candidate, unit) for metric, measure in SMOOTH.items()}
        for name, unit in (("rows", each), ("clusters", cluster))
    }
    return {**given, **spread}


def jackknifed(measure: Callable, label: np.ndarray, reference: np.ndarray, candidate: np.ndarray, unit: np.ndarray) -> dict[str, float]:
    kept = [unit != one for one in np.unique(unit)]
    event = label.astype(float)
    before, after = (
        np.array([measure((score[rows], event[rows], np.ones(rows.sum()))) for rows in kept]) for score in (reference, candidate)
    )
    return {"single": jackknife(after), "change": jackknife(after - before)}


def jackknife(series: np.ndarray) -> float:
    count = len(series)
    return math.sqrt((count - 1) / count * ((series - series.mean()) ** 2).sum())


def chance(random: np.random.Generator) -> dict:
    score = np.round(random.beta(1.2, 1.6, 300), 7)
    label = (random.uniform(size=300) < score).astype(float)
    binned = partial(bin_of, "equal_width", 10)
    share, expected, observed = in_bins(binned, (score, label, np.ones(300)))
    curve = calibration_curve(label, score, n_bins=10)
    assert np.allclose(curve, [observed, expected])
    of = binned(score)
    surplus = np.array([np.bincount(of, (random.uniform(size=300) < score) - score, 10) / 300 for _ in range(20_000)])
    ece_draws, mce_draws = np.abs(surplus).sum(axis=1), np.abs(surplus[:, share_of(of) > 0] / share_of(of)[share_of(of) > 0]).max(axis=1)
    return {
        "label": label.astype(int).tolist(),
        "score": score.tolist(),
        **{
            name: {"mean": float(draws.mean()), "quantile95": float(np.quantile(draws, 0.95))}
            for name, draws in (("ece", ece_draws), ("mce", mce_draws))
        },
    }


def share_of(of: np.ndarray) -> np.ndarray:
    return np.bincount(of, minlength=10) / len(of)


if __name__ == "__main__":
    main()
