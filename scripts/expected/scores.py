"""Expected values of scores and of columns that gates name: fixtures/expected/scores.json.

    python scripts/expected/scores.py

Two models' marks for the same rows, some in groups, weighted or missing. Means and their t intervals by scipy, the share of
wins by counting pairs, which for untied marks is scipy's sign test, and weighted means by statsmodels.
"""

import json
from pathlib import Path

import numpy as np
import scipy
import statsmodels
from scipy import stats
from statsmodels.stats.weightstats import DescrStatsW

from metrics import jackknife

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures"


def main() -> None:
    expected = {
        "versions": {"numpy": np.__version__, "scipy": scipy.__version__, "statsmodels": statsmodels.__version__},
        "cases": [{**case, "expected": described(case)} for case in cases()],
    }
    (FIXTURES / "expected" / "scores.json").write_text(f"{json.dumps(expected, allow_nan=False)}\n")


def described(case: dict) -> dict:
    reference, candidate = np.array(case["reference"]), np.array(case["candidate"])
    weight = np.array(case.get("weight", np.ones(len(reference))))
    points = (1 + np.sign(candidate - reference)) / 2
    decided = points != 0.5
    after, before = DescrStatsW(candidate, weight), DescrStatsW(reference, weight)
    found = {
        "mean": after.mean,
        "mean_change": after.mean - before.mean,
        "sum": len(candidate) * after.mean,
        "median": np.median(candidate),
        "p90": np.percentile(candidate, 90),
        "win_rate": np.average(points, weights=weight),
        "sign_test_share": np.average(points[decided], weights=weight[decided]) if decided.any() else None,
    }
    if "weight" not in case:
        low, high = stats.ttest_1samp(candidate - reference, 0).confidence_interval(0.95)
        wins, losses = int((points == 1).sum()), int((points == 0).sum())
        found |= {
            "mean_standard_error": stats.sem(candidate),
            "change_interval": [low, high],
            "wins": wins,
            "losses": losses,
            "sign_test_p": stats.binomtest(wins, wins + losses, alternative="greater").pvalue if wins + losses else None,
        }
    if "cluster" in case:
        found["clustered_standard_errors"] = clustered(case, reference, candidate, weight)
    return {name: value if value is None or isinstance(value, (list, dict)) else float(value) for name, value in found.items()}


def clustered(case: dict, reference: np.ndarray, candidate: np.ndarray, weight: np.ndarray) -> dict[str, float]:
    groups = np.array(case["cluster"])
    points = (1 + np.sign(candidate - reference)) / 2
    left = {"mean": [], "mean_change": [], "win_rate": []}
    for group in np.unique(groups):
        kept = groups != group
        left["mean"].append(np.average(candidate[kept], weights=weight[kept]))
        left["mean_change"].append(np.average((candidate - reference)[kept], weights=weight[kept]))
        left["win_rate"].append(np.average(points[kept], weights=weight[kept]))
    return {name: jackknife(np.array(values)) for name, values in left.items()}


def cases() -> list[dict]:
    random = np.random.default_rng(11)
    quality = random.normal(size=200)

    def marks(shift: float) -> np.ndarray:
        return np.clip(np.round(3 + quality + shift + random.normal(scale=0.6, size=200)), 1, 5)

    reference, candidate = marks(0), marks(0.2)
    rewards = [(quality + random.normal(scale=0.5, size=200)).round(6) for _ in range(2)]

    def made(name: str, before: np.ndarray, after: np.ndarray, **more: list[float]) -> dict:
        return {"name": name, "reference": before.tolist(), "candidate": after.tolist(), **more}

    groups = (np.arange(200) // 4).tolist()
    return [
        made("marks from 1 to 5 with many ties", reference, candidate),
        made("rewards without ties", *rewards),
        made("weighted marks", reference, candidate, weight=random.uniform(0.2, 2, size=200).round(6).tolist()),
        made("four judgements of each item", reference, candidate, cluster=groups),
        made("the same marks", reference, reference),
        made("the candidate always wins", reference, reference + 1),
        made("the candidate always loses", reference, reference - 1),
    ]


if __name__ == "__main__":
    main()
