import type { SideMoments } from "../aggregates/vocabulary.ts";
import type { Inference } from "../stats/inference.ts";
import { rowsWorth } from "./rows-worth.ts";

/** The mean of a variable that is 0 or 1 at each row, or between where a row counts in part. */
export interface Proportion {
  readonly share: number;
  readonly variance: number;
  readonly rows: number;
  /** Independent rows or clusters. */
  readonly units: number;
  /** Rows that the evidence is worth: fewer where they are weighted or clustered. */
  readonly worth: number;
}

export function proportionOf({ means, covariance, rows, units }: SideMoments, support: number): Proportion {
  const variance = covariance[0]?.[0] ?? Number.NaN;
  return { share: means[0] ?? Number.NaN, variance, rows, units, worth: Math.min(rows, support) };
}

/** Wilson's interval over the rows, or over as many as are worth the evidence. */
export function singleProportion(proportion: Proportion): Inference {
  return { kind: "wilson", ...countOf(proportion) };
}

/**
 * The change of a proportion where counts know it better than a standard error: Tango's interval for pairs, Newcombe's
 * for separate samples. undefined where it is left to the covariance: weighted or clustered pairs, and rows that count
 * in part.
 */
export function proportionChange(
  reference: Proportion,
  candidate: Proportion,
  cross: number | undefined,
): Inference | undefined {
  if (cross === undefined) {
    return { kind: "newcombe", candidate: countOf(candidate), reference: countOf(reference) };
  }
  const worth = Math.min(reference.worth, candidate.worth);
  // Pairs that all agree have a standard error of 0, which few rows do not deserve.
  if (reference.variance + candidate.variance - 2 * cross <= 0) return { kind: "tango", gained: 0, lost: 0, n: worth };
  if (!isCount(reference) || !isCount(candidate)) return undefined;
  const n = candidate.rows;
  const both = Math.round(n * (cross * (n - 1) + reference.share * candidate.share));
  const gained = Math.round(n * candidate.share) - both;
  const lost = Math.round(n * reference.share) - both;
  return { kind: "tango", gained, lost, n };
}

/** Successes among as many rows as there are, or as would give the standard error that clustered ones have. */
function countOf(proportion: Proportion): { readonly successes: number; readonly n: number } {
  const n = isClustered(proportion) ? worthOfClusters(proportion) : proportion.worth;
  return { successes: proportion.share * n, n };
}

function worthOfClusters({ share, variance, rows, worth }: Proportion): number {
  return rowsWorth({ share, variance, rows, trials: rows, units: worth });
}

function isClustered({ rows, units }: Proportion): boolean {
  return units < rows;
}

/** Relative. */
const rounding = 1e-9;

/** Numbers from 0 to 1 are all 0 or 1 exactly when their mean is that of their squares, which their variance tells. */
function isCount(proportion: Proportion): boolean {
  const { share, variance, rows, worth } = proportion;
  const ofCount = share * (1 - share);
  return worth >= rows && !isClustered(proportion) && Math.abs(variance * (rows - 1) - ofCount) <= rounding * ofCount;
}
