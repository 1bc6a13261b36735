"""Expected tests of slices, by scipy: fixtures/expected/slice-test.json.

    python scripts/expected/slice_test.py

`p_above_0` is the one-sided paired t test of the rows inside, `p_above_rest` Welch's of the rows inside against those outside.
"""

import json
from pathlib import Path

import numpy as np
import scipy
from scipy.stats import ttest_1samp, ttest_ind

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures"


def main() -> None:
    rng = np.random.default_rng(11)
    cases = [
        case("worse inside", rng, 60, 0.3, 0.6),
        case("worse everywhere alike", rng, 80, 0.3, 0.0),
        case("less better than the rest", rng, 50, -0.4, 0.3),
        case("a small slice", rng, 40, 0.1, 0.8, share=0.15),
    ]
    versions = {"numpy": np.__version__, "scipy": scipy.__version__}
    (FIXTURES / "expected" / "slice-test.json").write_text(json.dumps({"versions": versions, "cases": cases}) + "\n")


def case(name, rng, rows, everywhere, inside_more, share=0.35):
    inside = rng.random(rows) < share
    losses = np.round(rng.normal(everywhere + inside_more * inside, 1.0), 4)
    here, elsewhere = losses[inside], losses[~inside]
    interval = ttest_1samp(here, 0).confidence_interval(0.95)
    return {
        "name": name,
        "losses": losses.tolist(),
        "inside": np.flatnonzero(inside).tolist(),
        "mean": float(here.mean()),
        "outside": float(elsewhere.mean()),
        "lower": float(interval.low),
        "upper": float(interval.high),
        "p_above_0": float(ttest_1samp(here, 0, alternative="greater").pvalue),
        "p_above_rest": float(ttest_ind(here, elsewhere, equal_var=False, alternative="greater").pvalue),
    }


if __name__ == "__main__":
    main()
