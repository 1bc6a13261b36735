import { bisect } from "../stats/bisect.ts";
import { normalSurvival } from "../stats/normal.ts";
import { runningSum } from "../stats/sum.ts";
import type { NullLaw } from "./absolute-normal-sum.ts";
import { chanceOfCells } from "./cell-chance.ts";
import type { CellChance } from "./cell-chance.ts";
import type { Cells } from "./cells.ts";
import { withCells } from "./cells.ts";
import type { DriftMethod, DriftValue } from "./method.ts";

export const lInfinity: DriftMethod = {
  name: "l_infinity",
  title: "Largest change of a share",
  description:
    "Change of the cell (reference decile or category) whose share has changed most, from 0 to 1. Easy to explain; blind to " +
    "many small changes.",
  definition:
    "max |q−p| over the cells of psi, without smoothing. Without drift the count of a cell is hypergeometric given its rows in " +
    "both files (normal once its variance is above 100); the probability that the largest difference is at least x is " +
    "taken as 1 − Π P(|difference| < x), of one of the cells when there are two: for normal differences an upper bound, " +
    "whatever their correlation (Šidák 1967).",
  kinds: ["numeric", "categorical"],
  judged: "value",
  defaultMax: 0.1,
  finish: (summary) => withCells(summary, largestChange),
};

function largestChange(cells: Cells): DriftValue {
  const { reference, candidate, referenceRows, candidateRows } = cells;
  let value = 0;
  for (const [i, count] of reference.entries()) {
    value = Math.max(value, Math.abs((candidate[i] ?? Number.NaN) / candidateRows - count / referenceRows));
  }
  const chance = nullLaw(cells);
  return {
    value,
    noise95: chance.noise95,
    excess: Math.max(0, value - chance.mean),
    pValue: value === 0 ? 1 : chance.survival(value),
  };
}

function nullLaw(cells: Cells): NullLaw {
  const changes = chanceOfCells(cells).map((chance) => tailOf(chance, cells));
  // With two cells the one gains what the other loses.
  const apart = changes.length === 2 ? changes.slice(1) : changes;
  const survival = (x: number): number => ofAny(apart, x);
  return { mean: meanOf(survival), noise95: bisect((x) => 0.05 - survival(x), 0, 1), survival };
}

/** 1 − Π (1 − tail), without loss of digits where it is small. */
function ofAny(tails: readonly ((x: number) => number)[], x: number): number {
  let logNone = 0;
  for (const tail of tails) {
    logNone += Math.log1p(-tail(x));
    // Certain to the last digit, whatever the cells that follow.
    if (logNone < -40) return 1;
  }
  return -Math.expm1(logNone);
}

/** P(|q−p| ≥ x) for one cell: of counts so far from the expected one. */
function tailOf({ rows, variance, law }: CellChance, { referenceRows, candidateRows }: Cells): (x: number) => number {
  const rowsPerShare = (referenceRows / (referenceRows + candidateRows)) * candidateRows;
  if (law === undefined) return (x) => Math.min(1, 2 * normalSurvival((x * rowsPerShare) / Math.sqrt(variance)));
  const expected = (rows / (referenceRows + candidateRows)) * referenceRows;
  const { from, probabilities } = law;
  const atMost = runningSum(probabilities);
  const atLeast = runningSum(probabilities.toReversed());
  const last = probabilities.length - 1;
  return (x) => {
    // A count that is as far but for rounding is as far.
    const few = Math.floor(expected - x * rowsPerShare + 1e-6) - from;
    const many = Math.ceil(expected + x * rowsPerShare - 1e-6) - from;
    const below = few < 0 ? 0 : (atMost[Math.min(few, last)] ?? Number.NaN);
    const above = many > last ? 0 : (atLeast[last - Math.max(many, 0)] ?? Number.NaN);
    return Math.min(1, below + above);
  };
}

/** ∫ survival from 0 to 1 by the rule of midpoints on steps that widen with x: a mean to three digits is enough. */
function meanOf(survival: (x: number) => number): number {
  const steps = 200;
  let sum = 0;
  for (let step = 0; step < steps; step++) {
    const middle = (step + 0.5) / steps;
    sum += survival(middle ** 3) * 3 * middle ** 2;
  }
  return sum / steps;
}
