"""Samples that this recipe and the test compute alike to the last bit: test/drift/compat/samples.ts is its twin.

Only sums, products, quotients and square roots of doubles, which every machine rounds alike; no logarithm, no library.
"""

import math

import numpy as np
import pandas as pd


class Uniform:
    """32-bit linear congruential generator (Numerical Recipes)."""

    def __init__(self, seed: int) -> None:
        self.state = seed

    def next(self) -> float:
        self.state = (1664525 * self.state + 1013904223) % 2**32
        return self.state / 2**32


def sample(spec: dict) -> list:
    """One value a row; None is missing."""
    uniform = Uniform(spec["seed"])
    return [value(spec, uniform) for _ in range(spec["n"])]


def value(spec: dict, uniform: Uniform):
    gap = uniform.next()
    drawn = DRAWS[spec["draw"]](uniform, spec)
    if gap < spec.get("missing", 0):
        return None
    if gap > 1 - spec.get("infinite", 0):
        return math.inf
    return drawn


def number(drawn: float, spec: dict) -> float:
    moved = drawn * spec.get("scale", 1) + spec.get("shift", 0)
    digits = spec.get("digits")
    return moved if digits is None else math.floor(moved * digits + 0.5) / digits


def normal(uniform: Uniform) -> float:
    total = 0.0
    for _ in range(12):
        total += uniform.next()
    return total - 6


DRAWS = {
    "normal": lambda uniform, spec: number(normal(uniform), spec),
    "uniform": lambda uniform, spec: number(uniform.next(), spec),
    "pareto": lambda uniform, spec: number(1 / math.sqrt(uniform.next() + 2**-33), spec),
    "whole": lambda uniform, spec: float(math.floor(number(uniform.next() * spec["values"], spec))),
    "constant": lambda _, spec: float(spec["value"]),
    "text": lambda uniform, spec: "category " + str(math.floor(uniform.next() * uniform.next() * spec["values"]) + spec.get("from", 0)),
    "flag": lambda uniform, spec: uniform.next() < spec["share"],
}


def series(values: list, name: str = "x") -> pd.Series:
    """As pandas reads such a column from a CSV file."""
    known = [one for one in values if one is not None]
    if all(isinstance(one, bool) for one in known):
        return pd.Series(values, name=name, dtype=bool if len(known) == len(values) else object)
    if any(isinstance(one, str) for one in known):
        return pd.Series(values, name=name, dtype=object)
    whole = len(known) == len(values) and all(math.isfinite(one) and one == math.floor(one) for one in known)
    return pd.Series([math.nan if one is None else one for one in values], name=name, dtype=np.int64 if whole else np.float64)
