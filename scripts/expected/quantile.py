"""Expected values of quantile forecasts: fixtures/expected/quantile.json.

    python scripts/expected/quantile.py

Random and edge forecasts with weights, crossings and ties, of two models; scores by scikit-learn (pinball) and by the
formulas of Gneiting & Raftery 2007 (interval score) and Bracher et al. 2021 (weighted interval score, scoringutils `wis`),
interval by interval as published, which the program does not do. Standard errors by the delete-one jackknife.
"""

import json
from pathlib import Path

import numpy as np
import sklearn
from sklearn import metrics as sk

from metrics import jackknife

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures"
LEVELS = [0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975]
COVERAGES = {0.5: (0.25, 0.75), 0.8: (0.1, 0.9), 0.95: (0.025, 0.975)}


def main() -> None:
    expected = {
        "versions": {"numpy": np.__version__, "scikit-learn": sklearn.__version__},
        "cases": [{**case, "expected": described(case)} for case in cases()],
        "pair": pair(),
    }
    (FIXTURES / "expected" / "quantile.json").write_text(f"{json.dumps(expected, allow_nan=False)}\n")


def described(case: dict) -> dict[str, float]:
    label = np.array(case["label"])
    forecasts = {level: np.array(values) for level, values in zip(case["levels"], case["forecasts"], strict=True)}
    return measured(label, forecasts, None if "weight" not in case else np.array(case["weight"]))


def measured(label: np.ndarray, forecasts: dict[float, np.ndarray], weight: np.ndarray | None = None) -> dict[str, float]:
    losses = {level: sk.mean_pinball_loss(label, values, alpha=level, sample_weight=weight) for level, values in forecasts.items()}
    intervals = {cover: ends for cover, ends in COVERAGES.items() if all(end in forecasts for end in ends)}
    found = {
        "pinball": float(np.mean(list(losses.values()))),
        **{f"pinball[quantile={level}]": float(loss) for level, loss in losses.items()},
        "weighted_interval_score": float(np.average(weighted_interval_score(label, forecasts, intervals), weights=weight)),
    }
    for cover, (low, high) in intervals.items():
        lower, upper = forecasts[low], forecasts[high]
        covered = np.average((lower <= label) & (label <= upper), weights=weight)
        found[f"interval_coverage[level={cover}]"] = float(covered)
        found[f"coverage_error[level={cover}]"] = float(covered - cover)
        found[f"interval_score[level={cover}]"] = float(np.average(interval_score(label, lower, upper, 1 - cover), weights=weight))
    return found


def interval_score(label: np.ndarray, lower: np.ndarray, upper: np.ndarray, alpha: float) -> np.ndarray:
    below = np.where(label < lower, lower - label, 0)
    above = np.where(label > upper, label - upper, 0)
    return (upper - lower) + 2 / alpha * below + 2 / alpha * above


def weighted_interval_score(label: np.ndarray, forecasts: dict, intervals: dict) -> np.ndarray:
    """1 / (K + 1/2) (1/2 |y - m| + sum alpha_k / 2 IS_k); without a median 1 / K."""
    total = sum((1 - cover) / 2 * interval_score(label, forecasts[low], forecasts[high], 1 - cover) for cover, (low, high) in intervals.items())
    if 0.5 not in forecasts:
        return total / len(intervals)
    return (total + np.abs(label - forecasts[0.5]) / 2) / (len(intervals) + 0.5)


def cases() -> list[dict]:
    random = np.random.default_rng(7)
    label = random.normal(size=60).round(6)
    centre = label + random.normal(scale=0.6, size=60)
    spread = np.array([-1.96, -1.28, -0.67, 0, 0.67, 1.28, 1.96])[:, None] * random.uniform(0.3, 1.2, size=60)
    forecasts = (centre + spread).round(6)
    crossed = forecasts.copy()
    crossed[[1, 5], :20] = crossed[[5, 1], :20]
    whole = np.round(forecasts)

    def made(name: str, levels: list[float], values: np.ndarray, y: np.ndarray = label, **more: list[float]) -> dict:
        return {"name": name, "levels": levels, "label": y.tolist(), "forecasts": values.tolist(), **more}

    inner = [2, 4]
    return [
        made("seven quantiles", LEVELS, forecasts),
        made("weighted rows", LEVELS, forecasts, weight=random.uniform(0.1, 3, size=60).round(6).tolist()),
        made("some weights of zero", LEVELS, forecasts, weight=random.integers(0, 3, size=60).astype(float).tolist()),
        made("twenty rows with crossed quantiles", LEVELS, crossed),
        made("labels on the ends of their intervals", LEVELS, whole, np.round(label)),
        made("no median", [0.025, 0.25, 0.75, 0.975], forecasts[[0, 2, 4, 6]]),
        made("one interval alone", [0.25, 0.75], forecasts[inner]),
        made("the median alone", [0.5], forecasts[[3]]),
        made("intervals without width", LEVELS, np.repeat(label[None, :], 7, axis=0)),
        made("every label is covered", LEVELS, np.sort(label + np.linspace(-3, 3, 7)[:, None], axis=0)),
        made("no label is covered", LEVELS, np.sort(label + 5 + np.linspace(0, 1, 7)[:, None], axis=0)),
    ]


def pair() -> dict:
    """Two models on the same 120 rows, in 24 groups of five."""
    random = np.random.default_rng(8)
    label = random.normal(size=120).round(6)
    shared = random.normal(scale=0.3, size=120)
    steps = np.array([-1.96, -1.28, -0.67, 0, 0.67, 1.28, 1.96])[:, None]
    reference = (label + shared + random.normal(scale=0.3, size=120) + 0.5 * steps).round(6)
    candidate = (label + shared + random.normal(scale=0.4, size=120) + 0.4 * steps).round(6)
    groups = np.arange(120) // 5

    def without(index: np.ndarray, number: int) -> dict[str, np.ndarray]:
        series: dict[str, list[float]] = {}
        for one in range(number):
            kept = index != one
            before = measured(label[kept], dict(zip(LEVELS, reference[:, kept], strict=True)))
            after = measured(label[kept], dict(zip(LEVELS, candidate[:, kept], strict=True)))
            for name in before:
                series.setdefault(name, []).append(after[name] - before[name])
        return {name: np.array(values) for name, values in series.items()}

    before = measured(label, dict(zip(LEVELS, reference, strict=True)))
    after = measured(label, dict(zip(LEVELS, candidate, strict=True)))
    return {
        "levels": LEVELS,
        "label": label.tolist(),
        "reference": reference.tolist(),
        "candidate": candidate.tolist(),
        "rows_per_group": 5,
        "changes": {name: after[name] - before[name] for name in before},
        "standard_errors": {name: jackknife(values) for name, values in without(np.arange(120), 120).items()},
        "clustered_standard_errors": {name: jackknife(values) for name, values in without(groups, 24).items()},
    }


if __name__ == "__main__":
    main()
