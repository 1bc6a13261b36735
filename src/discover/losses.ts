import type { Comparison, Side } from "../align/comparison.ts";
import { absoluteError, logLossOfRow } from "../metrics/row-variables.ts";

/** The loss by which slices are compared. */
export type LossName = "log_loss" | "zero_one_loss" | "absolute_error";

/** One loss for each compared row of the candidate; NaN for a row that has none and is left out. */
export interface Losses {
  readonly name: LossName;
  /** Candidate less reference for joined rows, else the candidate's own. */
  readonly basis: "increase" | "level";
  readonly values: Float64Array;
}

/**
 * The log loss where every model has scores, the 0/1 error of the predicted class where one has not, and the absolute error
 * in a regression: of squared errors a few rows make up most, and slices would be found around them. undefined where
 * rows have no loss of their own: other tasks, or no labels.
 */
export function lossesOf(comparison: Comparison): Losses | undefined {
  const { reference, candidate, pairing } = comparison;
  const name = lossName(comparison);
  if (name === undefined) return undefined;
  const own = lossOfRows(name, candidate, comparison);
  if (reference === undefined || pairing !== "joined") return { name, basis: "level", values: own };
  return { name, basis: "increase", values: minus(own, lossOfRows(name, reference, comparison)) };
}

/** What SliceLine adds up: how much a row got worse, 0 where it got better; or the loss itself. */
export function searchErrors({ basis, values }: Losses): Float64Array {
  if (basis === "level") return values;
  const errors = new Float64Array(values.length);
  for (let row = 0; row < values.length; row++) errors[row] = Math.max(0, values[row] ?? Number.NaN);
  return errors;
}

function lossName({ task, reference, candidate }: Comparison): LossName | undefined {
  const sides = [candidate, reference ?? candidate];
  if (!sides.every(({ label }) => label !== undefined)) return undefined;
  const isScored = sides.every(({ score, scores }) => score !== undefined || scores !== undefined);
  const isPredicted = sides.every(({ prediction }) => prediction !== undefined);
  if (task === "regression") return isPredicted ? "absolute_error" : undefined;
  if (task !== "binary" && task !== "multiclass") return undefined;
  return isScored ? "log_loss" : isPredicted ? "zero_one_loss" : undefined;
}

/** The loss of each row of a side that has what it needs. */
export function lossOfRows(name: LossName, side: Side, comparison: Comparison): Float64Array {
  switch (name) {
    case "log_loss":
      return logLossOfRow.values(side, comparison);
    case "absolute_error":
      return absoluteError.values(side, comparison);
    case "zero_one_loss":
      return misses(side);
  }
}

/** 1 where the predicted class is not the label; an invalid prediction is a miss. */
function misses({ rows, label, prediction }: Side): Float64Array {
  const values = new Float64Array(rows);
  for (let row = 0; row < rows; row++) values[row] = label?.[row] === prediction?.[row] ? 0 : 1;
  return values;
}

function minus(a: Float64Array, b: Float64Array): Float64Array {
  const difference = new Float64Array(a.length);
  for (let row = 0; row < a.length; row++) difference[row] = (a[row] ?? Number.NaN) - (b[row] ?? Number.NaN);
  return difference;
}
