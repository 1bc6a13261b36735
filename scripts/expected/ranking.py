"""Expected values of the ranking metrics, query by query: fixtures/expected/ranking.json.

    python scripts/expected/ranking.py

NDCG by scikit-learn (which averages over ties); the others by trec_eval (pytrec_eval-terrier) where no scores are equal, and
by the mean over all orders of the tied items, written out, where some are.
"""

import itertools
import json
import math
from importlib.metadata import version
from pathlib import Path

import numpy as np
import pytrec_eval
import sklearn
from sklearn.metrics import ndcg_score

TARGET = Path(__file__).resolve().parents[2] / "fixtures" / "expected" / "ranking.json"
CUTS = (1, 3, 5)


def main() -> None:
    rng = np.random.default_rng(20261120)
    queries = [*edge_cases(), *(random_query(rng, name) for name in range(24))]
    expected = {
        "versions": {
            "numpy": np.__version__,
            "scikit-learn": sklearn.__version__,
            "pytrec-eval-terrier": version("pytrec-eval-terrier"),
        },
        "queries": [{**query, "values": values(query["relevance"], query["score"])} for query in queries],
    }
    TARGET.write_text(json.dumps(expected, indent=1) + "\n")


def edge_cases() -> list[dict]:
    return [
        case("all scores equal", [1, 0, 0, 2, 0], [0.5] * 5),
        case("nothing relevant", [0, 0, 0], [0.9, 0.2, 0.1]),
        case("all relevant", [1, 1, 1, 1], [0.1, 0.7, 0.7, 0.2]),
        case("shorter than every cut but one", [0, 1], [0.3, 0.8]),
        case("tie across the cut at three", [0, 1, 0, 1, 0, 0], [0.9, 0.5, 0.5, 0.5, 0.5, 0.1]),
        case("graded relevance without ties", [3, 2, 3, 0, 1, 2], [0.6, 0.5, 0.4, 0.3, 0.2, 0.1]),
    ]


def random_query(rng: np.random.Generator, number: int) -> dict:
    items = int(rng.integers(3, 8))
    relevance = rng.choice([0, 0, 0, 1, 2, 3], items).tolist()
    score = (rng.integers(0, 4, items) / 4 if number % 2 else rng.permutation(items) / items).tolist()
    return case(f"random {number}", relevance, score)


def case(name: str, relevance: list[int], score: list[float]) -> dict:
    return {"name": name, "relevance": relevance, "score": score}


def values(relevance: list[int], score: list[float]) -> dict[str, float]:
    tied = len(set(score)) < len(score)
    found = {"ndcg": ndcg(relevance, score, None), "ndcg exponential": ndcg([2**r - 1 for r in relevance], score, None)}
    found |= {f"ndcg@{k}": ndcg(relevance, score, k) for k in CUTS}
    return found | (mean_over_orders(relevance, score) if tied else trec_eval(relevance, score))


def ndcg(relevance: list[int], score: list[float], k: int | None) -> float:
    return float(ndcg_score([relevance], [score], k=k))


def trec_eval(relevance: list[int], score: list[float]) -> dict[str, float]:
    names = [f"d{i}" for i in range(len(score))]
    cuts = ",".join(map(str, CUTS))
    measures = {"map", "recip_rank", f"P.{cuts}", f"recall.{cuts}", f"success.{cuts}", f"map_cut.{cuts}"}
    evaluator = pytrec_eval.RelevanceEvaluator({"q": dict(zip(names, relevance, strict=True))}, measures)
    found = evaluator.evaluate({"q": dict(zip(names, score, strict=True))})["q"]
    result = {"map": found["map"], "mrr": found["recip_rank"]}
    for k in CUTS:
        result |= {
            f"map@{k}": found[f"map_cut_{k}"],
            f"precision_at_k@{k}": found[f"P_{k}"],
            f"recall_at_k@{k}": found[f"recall_{k}"],
            f"hit_rate@{k}": found[f"success_{k}"],
        }
    return result


def mean_over_orders(relevance: list[int], score: list[float]) -> dict[str, float]:
    groups = [[i for i, s in enumerate(score) if s == level] for level in sorted(set(score), reverse=True)]
    orders = [list(itertools.chain(*parts)) for parts in itertools.product(*(itertools.permutations(g) for g in groups))]
    ranked = [[relevance[i] > 0 for i in order] for order in orders]
    mean = lambda of: math.fsum(of(order) for order in ranked) / len(ranked)  # noqa: E731
    result = {"map": mean(lambda hits: average_precision(hits, len(hits))), "mrr": mean(reciprocal_rank)}
    for k in CUTS:
        result |= {
            f"map@{k}": mean(lambda hits: average_precision(hits, k)),
            f"precision_at_k@{k}": mean(lambda hits: sum(hits[:k]) / k),
            f"recall_at_k@{k}": mean(lambda hits: sum(hits[:k]) / sum(hits) if any(hits) else 0),
            f"hit_rate@{k}": mean(lambda hits: float(any(hits[:k]))),
        }
    return result


def average_precision(hits: list[bool], k: int) -> float:
    precisions = [sum(hits[: rank + 1]) / (rank + 1) for rank, hit in enumerate(hits[:k]) if hit]
    return math.fsum(precisions) / sum(hits) if any(hits) else 0.0


def reciprocal_rank(hits: list[bool]) -> float:
    return 1 / (hits.index(True) + 1) if any(hits) else 0.0


if __name__ == "__main__":
    main()
