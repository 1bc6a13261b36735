"""Expected slices of the search, by the package `sliceline` and by looking at every slice: fixtures/expected/sliceline.json.

    python scripts/expected/slice_line.py

The package prunes by the worst of its best slices even before it has found k of them, so the recipe keeps only tables on
which it finds what looking at every slice finds; `slices` holds the k best, and all that share the score of the last.
`columns` are codes 0, 1, …; a slice is one code or null for each column. Needs sliceline==0.3.0 beside requirements.txt.
"""

import json
import re
from importlib.metadata import version
from itertools import combinations, product
from pathlib import Path

import numpy as np
from sliceline import Slicefinder

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures"


def main() -> None:
    rng = np.random.default_rng(20211)
    cases = [
        case("the package's alpha", rng, rows=100, domains=[2, 3, 2], k=2, max_l=3, min_sup=10, errors="one", alpha=0.6),
        case("two columns, errors of 0 and 1", rng, rows=80, domains=[3, 4], k=4, max_l=2, min_sup=5, errors="binary"),
        case("three columns, errors of 0 and 1 with ties", rng, rows=90, domains=[2, 3, 2], k=6, max_l=3, min_sup=4, errors="binary"),
        case("two columns that are the same", rng, rows=70, domains=[3, 3, 2], k=3, max_l=2, min_sup=3, errors="binary", copy=True),
        case("four columns, errors of any size", rng, rows=120, domains=[3, 3, 4, 2], k=5, max_l=3, min_sup=6, errors="gamma"),
        case("one level", rng, rows=100, domains=[5, 6, 3], k=3, max_l=1, min_sup=10, errors="gamma"),
        case("errors in thirds, many ties", rng, rows=90, domains=[3, 2, 3, 2], k=8, max_l=2, min_sup=5, errors="thirds"),
        case("the error alone counts", rng, rows=100, domains=[4, 3, 3], k=5, max_l=3, min_sup=8, errors="gamma", alpha=1.0),
        case("size counts for more", rng, rows=150, domains=[3, 3, 2], k=3, max_l=3, min_sup=10, errors="gamma", alpha=0.8),
        case("errors that differ by ten orders", rng, rows=100, domains=[3, 4, 2], k=4, max_l=3, min_sup=5, errors="wide"),
    ]
    text = json.dumps({"versions": {"numpy": np.__version__, "sliceline": version("sliceline")}, "cases": cases}, indent=1)
    (FIXTURES / "expected" / "sliceline.json").write_text(compact(text) + "\n")


def case(name, rng, rows, domains, k, max_l, min_sup, errors, alpha=0.95, copy=False):
    """The first table drawn on which the package finds k slices, those that looking at every slice finds."""
    for _ in range(200):
        table = np.column_stack([rng.integers(0, domain, rows) for domain in domains])
        if copy:
            table[:, 1] = table[:, 0]
        size = draw(errors, rng, table)
        finder = Slicefinder(alpha=alpha, k=k, max_l=max_l, min_sup=min_sup, verbose=False).fit(table, size)
        by_package = [
            (tuple(None if code is None else int(code) for code in found), statistics)
            for found, statistics in zip(finder.top_slices_, finder.top_slices_statistics_)
        ]
        by_hand = every_slice(table, size, alpha, max_l, min_sup)
        least = sorted((score for score, _ in by_hand.values()), reverse=True)[: k][-1] if len(by_hand) >= k else None
        if least is None or len(by_package) < k:
            continue
        best = {found for found, (score, _) in by_hand.items() if score >= least - 1e-12}
        if best != {found for found, _ in by_package}:
            continue
        for found, statistics in by_package:
            assert abs(by_hand[found][0] - statistics["slice_score"]) < 1e-9
        return {
            "name": name,
            "options": {"alpha": alpha, "maxLevel": max_l, "minRows": min_sup},
            "columns": table.T.tolist(),
            "errors": size.tolist(),
            "slices": [
                {
                    "values": list(found),
                    "score": statistics["slice_score"],
                    "rows": int(statistics["slice_size"]),
                    "meanError": statistics["slice_average_error"],
                }
                for found, statistics in by_package
            ],
        }
    raise AssertionError(name)


def draw(kind, rng, table):
    rows = len(table)
    bad = (table[:, 0] == 1) & (table[:, -1] == 0)
    if kind == "binary":
        return (rng.random(rows) < np.where(bad, 0.8, 0.2)).astype(float)
    if kind == "one":
        return np.where(bad, rng.random(rows), 0.02)
    if kind == "thirds":
        return rng.integers(0, 4, rows) / 3 * np.where(bad, 2, 1)
    if kind == "wide":
        return 10.0 ** rng.uniform(-5, 5, rows)
    return rng.gamma(0.5, 1.0, rows) * np.where(bad, 4, 1)


def every_slice(table, errors, alpha, max_l, min_sup):
    rows, columns = table.shape
    found = {}
    for level in range(1, max_l + 1):
        for chosen in combinations(range(columns), level):
            for codes in product(*(np.unique(table[:, column]) for column in chosen)):
                inside = np.all(table[:, chosen] == codes, axis=1)
                size = inside.sum()
                if size < min_sup:
                    continue
                mean = errors[inside].mean()
                score = alpha * (mean / errors.mean() - 1) - (1 - alpha) * (rows / size - 1)
                if score > 0:
                    key = [None] * columns
                    for column, code in zip(chosen, codes):
                        key[column] = int(code)
                    found[tuple(key)] = (score, size)
    return found


def compact(text):
    """Lists of numbers on one line."""
    return re.sub(r"\[[^\[\]{}]*\]", lambda found: re.sub(r"\s+", " ", found.group()), text)


if __name__ == "__main__":
    main()
