"""Expected values of latency gates: fixtures/expected/latency.json.

    python scripts/expected/latency.py

Percentiles by numpy (linear, type 7), ranks of their intervals by scipy's binomial distribution, the share of slow rows by
statsmodels (Wilson, Newcombe), interleaved blocks by scipy's paired t-test of percentiles and means per block, and of their logarithms.
"""

import json
from pathlib import Path

import numpy as np
import scipy
import statsmodels
from scipy import stats
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures"
LEVEL = 0.95
PERCENTILES = (50, 90, 95, 99, 99.9)


def main() -> None:
    expected = {
        "versions": {"numpy": np.__version__, "scipy": scipy.__version__, "statsmodels": statsmodels.__version__},
        "rows_needed": {str(percent): rows_needed(percent / 100) for percent in PERCENTILES},
        "samples": [sample(rows, seed) for seed, rows in enumerate((20, 200, 1000, 3000))],
        "over": [over(rows, seed) for seed, rows in enumerate((40, 500, 4000))],
        "blocks": [blocks(count, rows, seed) for seed, (count, rows) in enumerate(((5, 30), (12, 100), (24, 20)))],
    }
    (FIXTURES / "expected" / "latency.json").write_text(f"{json.dumps(expected, allow_nan=False)}\n")


def rows_needed(probability: float) -> int:
    """The fewest rows of which the largest is a 95 % upper bound: 1 - p^n >= 0.95."""
    rows = 1
    while stats.binom.cdf(rows - 1, rows, probability) < LEVEL:
        rows += 1
    return rows


def sample(rows: int, seed: int) -> dict:
    values = latencies(np.random.default_rng(100 + seed), rows)
    ordered = np.sort(values)
    found = []
    for percent in PERCENTILES:
        low, high = ranks(rows, percent / 100)
        found.append(
            {
                "percentile": percent,
                "value": float(np.percentile(values, percent)),
                "ranks": [low, high],
                "interval": [None if rank is None else float(ordered[rank - 1]) for rank in (low, high)],
            }
        )
    return {"values": values.tolist(), "percentiles": found}


def ranks(rows: int, probability: float) -> list[int | None]:
    """Of the order statistics that bound the percentile at 95 %, with equal tails; none where no rank does."""
    tail = (1 - LEVEL) / 2
    below = stats.binom.cdf(np.arange(rows), rows, probability)
    low = np.flatnonzero(below <= tail)
    high = np.flatnonzero(below >= 1 - tail)
    return [int(low[-1]) + 1 if len(low) else None, int(high[0]) + 1 if len(high) else None]


def over(rows: int, seed: int) -> dict:
    random = np.random.default_rng(200 + seed)
    reference, candidate = latencies(random, rows), 1.1 * latencies(random, rows)
    cut = 30
    slow = [int((side > cut).sum()) for side in (reference, candidate)]
    low, high = proportion_confint(slow[1], rows, alpha=1 - LEVEL, method="wilson")
    change = confint_proportions_2indep(slow[1], rows, slow[0], rows, method="newcomb", compare="diff", alpha=1 - LEVEL)
    return {
        "reference": reference.tolist(),
        "candidate": candidate.tolist(),
        "cut": cut,
        "shares": [count / rows for count in slow],
        "wilson": [float(low), float(high)],
        "newcombe": [float(end) for end in change],
    }


def blocks(count: int, rows: int, seed: int) -> dict:
    """A machine that is fast or slow by 20 % from block to block, the candidate 8 % slower than the reference."""
    random = np.random.default_rng(300 + seed)
    speed = np.exp(0.2 * random.normal(size=count))
    reference = [block_speed * latencies(random, rows) for block_speed in speed]
    candidate = [1.08 * block_speed * latencies(random, rows) for block_speed in speed]
    return {
        "reference": [block.tolist() for block in reference],
        "candidate": [block.tolist() for block in candidate],
        "statistics": {
            "mean": paired([block.mean() for block in reference], [block.mean() for block in candidate]),
            "p90": paired(
                [np.percentile(block, 90) for block in reference], [np.percentile(block, 90) for block in candidate]
            ),
        },
    }


def paired(reference: list[float], candidate: list[float]) -> dict:
    before, after = np.array(reference), np.array(candidate)
    difference = stats.ttest_rel(after, before)
    ratio = stats.ttest_rel(np.log(after), np.log(before), alternative="greater")
    beyond = stats.ttest_1samp(np.log(after / before), np.log(1.05), alternative="greater")
    low, high = difference.confidence_interval(LEVEL)
    alone = stats.ttest_1samp(after, 0).confidence_interval(LEVEL)
    bound = stats.ttest_rel(np.log(after), np.log(before), alternative="less").confidence_interval(LEVEL).high
    return {
        "means": [float(before.mean()), float(after.mean())],
        "candidate_interval": [float(alone.low), float(alone.high)],
        "change_interval": [float(low), float(high)],
        "change_p": float(stats.ttest_rel(after, before, alternative="greater").pvalue),
        "ratio": float(np.exp(np.log(after / before).mean())),
        "ratio_bounds": [float(np.exp(ratio.confidence_interval(LEVEL).low)), float(np.exp(bound))],
        "ratio_p": float(ratio.pvalue),
        "beyond_5_percent_p": float(beyond.pvalue),
        # Of what is better higher: the candidate's numbers as the reference's, and the other way round.
        "drop_beyond_5_percent_p": one_sided(before / after, 0.95, "less"),
        "short_of_5_percent_gain_p": one_sided(after / before, 0.95, "greater"),
    }


def one_sided(ratios: np.ndarray, ratio: float, alternative: str) -> float:
    return float(stats.ttest_1samp(np.log(ratios), np.log(ratio), alternative=alternative).pvalue)


def latencies(random: np.random.Generator, rows: int) -> np.ndarray:
    return np.round(np.exp(random.normal(3, 0.4, rows)), 3)


if __name__ == "__main__":
    main()
