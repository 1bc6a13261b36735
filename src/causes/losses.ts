import type { Comparison, Side } from "../align/comparison.ts";
import { gatherNumbers } from "../align/table-rows.ts";
import { type LossName, lossOfRows } from "../discover/losses.ts";
import type { Metric } from "../metrics/metric.ts";
import { pAbove } from "../stats/inference.ts";
import type { Losses } from "./decompose.ts";
import { type LossRows, lossRows } from "./loss-rows.ts";
import { tally, varianceOfMean } from "./tally.ts";

/** The rows that are looked at: all that were compared, or those of the slice on which the gate failed. */
export interface Scope {
  /** Positions in the compared rows of each side; undefined: all. */
  readonly reference: Int32Array | undefined;
  readonly candidate: Int32Array | undefined;
}

/** A loss that rose. */
export interface RisenLoss {
  readonly name: LossName;
  readonly losses: Losses;
  /** Mean loss of the candidate less that of the reference. */
  readonly increase: number;
}

/**
 * The loss whose rise is to be explained: the one nearest to the metric that failed, or the other one where only that rose.
 * A rise that chance alone can make has no parts worth showing.
 * @returns the losses that were tried and did not rise beyond chance at `confidence`, when none did
 */
export function risenLoss(
  comparison: Comparison,
  { metric, scope, confidence }: { readonly metric: Metric; readonly scope: Scope; readonly confidence: number },
): RisenLoss | { readonly tried: readonly LossName[] } {
  const names = lossNames(comparison, metric);
  for (const name of names) {
    const losses = lossesOf(name, comparison, scope);
    const { increase, pValue } = losses === undefined ? { increase: 0, pValue: 1 } : riseOf(losses);
    if (losses !== undefined && pValue <= 1 - confidence && Number.isFinite(increase))
      return { name, losses, increase };
  }
  return { tried: names };
}

function lossNames({ task, reference, candidate }: Comparison, { roles }: Metric): readonly LossName[] {
  const sides = [candidate, reference ?? candidate];
  if (!sides.every(({ label }) => label !== undefined)) return [];
  const isPredicted = sides.every(({ prediction }) => prediction !== undefined);
  if (task === "regression") return isPredicted ? ["absolute_error"] : [];
  if (task !== "binary" && task !== "multiclass") return [];
  const isScored = sides.every(({ score, scores }) => score !== undefined || scores !== undefined);
  const ofScores = isScored ? (["log_loss"] as const) : [];
  const ofClasses = isPredicted ? (["zero_one_loss"] as const) : [];
  return roles.includes("score") ? [...ofScores, ...ofClasses] : [...ofClasses, ...ofScores];
}

function lossesOf(name: LossName, comparison: Comparison, scope: Scope): Losses | undefined {
  const { reference, candidate, pairing } = comparison;
  if (reference === undefined) return undefined;
  const before = lossOfRows(name, reference, comparison);
  const after = lossOfRows(name, candidate, comparison);
  if (pairing === "joined") {
    for (let row = 0; row < after.length; row++) after[row] = (after[row] ?? Number.NaN) - (before[row] ?? Number.NaN);
    return { pairing, increases: rowsOf(after, candidate, scope.candidate) };
  }
  return {
    pairing: "none",
    reference: rowsOf(before, reference, scope.reference),
    candidate: rowsOf(after, candidate, scope.candidate),
  };
}

function rowsOf(values: Float64Array, { weight, cluster }: Side, rows: Int32Array | undefined): LossRows {
  if (rows === undefined) return lossRows(values, { weight, cluster });
  return lossRows(gatherNumbers(values, rows), {
    weight: weight && gatherNumbers(weight, rows),
    cluster: cluster && rows.map((row) => cluster[row] ?? 0),
  });
}

/** The rise of the mean, and the one-sided p-value of "it did not rise". */
function riseOf(losses: Losses): { readonly increase: number; readonly pValue: number } {
  const after = meanOf(losses.pairing === "joined" ? losses.increases : losses.candidate);
  const before = losses.pairing === "joined" ? { mean: 0, variance: 0 } : meanOf(losses.reference);
  const increase = after.mean - before.mean;
  const standardError = Math.sqrt(after.variance + before.variance);
  if (!Number.isFinite(increase) || !Number.isFinite(standardError)) return { increase, pValue: 1 };
  return { increase, pValue: pAbove({ kind: "normal", value: increase, standardError }, 0) };
}

function meanOf(rows: LossRows): { readonly mean: number; readonly variance: number } {
  const [all] = tally(rows, new Int32Array(rows.values.length), 1);
  return { mean: all?.mean ?? Number.NaN, variance: all === undefined ? Number.NaN : varianceOfMean(all) };
}
