"""Pairs of samples on which the other tools are asked: sizes, types, ties, new categories, missing and infinite values."""


def pair(name: str, reference: dict, candidate: dict) -> dict:
    return {"name": name, "reference": {"seed": 11, **reference}, "candidate": {"seed": 12, **candidate}}


def sized(size: int, other: int | None = None) -> list[dict]:
    n, m = {"n": size}, {"n": size if other is None else other}
    rows = f"{size} and {m['n']} rows"
    return [
        pair(f"normal, {rows}", {**n, "draw": "normal"}, {**m, "draw": "normal"}),
        pair(f"normal shifted by 0.2, {rows}", {**n, "draw": "normal"}, {**m, "draw": "normal", "shift": 0.2}),
        pair(f"normal shifted down, {rows}", {**n, "draw": "normal"}, {**m, "draw": "normal", "shift": -0.4}),
        pair(f"ties, {rows}", {**n, "draw": "normal", "digits": 4}, {**m, "draw": "normal", "digits": 4, "scale": 1.2}),
        pair(f"long tail, {rows}", {**n, "draw": "pareto"}, {**m, "draw": "pareto", "scale": 1.5}),
        pair(f"whole numbers, {rows}", {**n, "draw": "whole", "values": 60}, {**m, "draw": "whole", "values": 62}),
        pair(f"categories, {rows}", {**n, "draw": "text", "values": 6}, {**m, "draw": "text", "values": 6}),
        pair(f"a new category, {rows}", {**n, "draw": "text", "values": 5}, {**m, "draw": "text", "values": 6}),
    ]


SHARED = [
    *sized(50),
    *sized(300, 450),
    *sized(2000),
    *sized(20000),
    pair("far larger reference", {"n": 12000, "draw": "normal"}, {"n": 60, "draw": "normal", "shift": 0.3}),
    pair("far larger candidate", {"n": 80, "draw": "normal"}, {"n": 11000, "draw": "normal", "shift": 0.05}),
    pair("large, far apart", {"n": 10500, "draw": "normal"}, {"n": 10700, "draw": "normal", "shift": 1}),
    pair("large, nearly alike", {"n": 15000, "draw": "normal"}, {"n": 15000, "draw": "normal", "shift": 0.01}),
    pair("large, no overlap", {"n": 10500, "draw": "uniform"}, {"n": 300, "draw": "uniform", "shift": 2}),
    pair("missing values", {"n": 400, "draw": "normal", "missing": 0.05}, {"n": 400, "draw": "normal", "missing": 0.2}),
    pair("missing categories", {"n": 400, "draw": "text", "values": 4, "missing": 0.1}, {"n": 300, "draw": "text", "values": 4}),
    pair("whole numbers, some missing", {"n": 500, "draw": "whole", "values": 40}, {"n": 500, "draw": "whole", "values": 40, "missing": 0.1}),
    pair("few whole numbers", {"n": 400, "draw": "whole", "values": 8}, {"n": 500, "draw": "whole", "values": 9}),
    pair("few whole numbers, many rows", {"n": 4000, "draw": "whole", "values": 8}, {"n": 5000, "draw": "whole", "values": 9}),
    pair("narrow whole numbers", {"n": 1500, "draw": "whole", "values": 24}, {"n": 1500, "draw": "whole", "values": 24, "shift": 1}),
    pair("two values", {"n": 300, "draw": "whole", "values": 2}, {"n": 200, "draw": "whole", "values": 2, "missing": 0.02}),
    pair("three values with gaps", {"n": 300, "draw": "whole", "values": 3, "missing": 0.01}, {"n": 200, "draw": "whole", "values": 3, "missing": 0.02}),
    pair("three values with gaps, many rows", {"n": 3000, "draw": "whole", "values": 3, "missing": 0.01}, {"n": 3000, "draw": "whole", "values": 3, "missing": 0.02}),
    pair("true and false", {"n": 300, "draw": "flag", "share": 0.3}, {"n": 400, "draw": "flag", "share": 0.36}),
    pair("true and false, many rows", {"n": 3000, "draw": "flag", "share": 0.3}, {"n": 3000, "draw": "flag", "share": 0.4}),
    pair("all true", {"n": 100, "draw": "flag", "share": 1}, {"n": 100, "draw": "flag", "share": 1}),
    pair("constant", {"n": 100, "draw": "constant", "value": 1.5}, {"n": 100, "draw": "constant", "value": 1.5}),
    pair("constant that moves", {"n": 100, "draw": "constant", "value": 1.5}, {"n": 120, "draw": "constant", "value": 2.5}),
    pair("many categories", {"n": 1000, "draw": "text", "values": 200}, {"n": 1000, "draw": "text", "values": 220}),
    pair("1001 rows", {"n": 1001, "draw": "normal"}, {"n": 1001, "draw": "normal", "shift": 0.08}),
    pair("1000 rows", {"n": 1000, "draw": "normal"}, {"n": 1000, "draw": "normal", "shift": 0.08}),
    pair("1024 rows, half and half", {"n": 1024, "draw": "uniform"}, {"n": 1024, "draw": "uniform", "scale": 1.1}),
    pair("9999 rows", {"n": 9999, "draw": "normal"}, {"n": 3000, "draw": "normal", "shift": 0.1}),
    pair("10000 rows", {"n": 10000, "draw": "normal"}, {"n": 3000, "draw": "normal", "shift": 0.1, "scale": 1.3}),
    pair("a remainder of rows", {"n": 57, "draw": "normal"}, {"n": 43, "draw": "normal", "shift": 0.5}),
]

INFINITE = pair(
    "infinite values", {"n": 400, "draw": "normal", "infinite": 0.01}, {"n": 400, "draw": "normal", "infinite": 0.02, "shift": 0.1}
)
