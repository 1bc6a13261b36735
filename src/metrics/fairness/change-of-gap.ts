import { standardErrorOf } from "../../stats/inference.ts";
import type { Covariance, Estimate, Measured } from "../estimate.ts";
import type { Extremes } from "./extremes.ts";

/** What was measured of one metric in the groups that take part. */
export type GroupsMeasured = readonly Measured[];

/**
 * Variance of the change of a gap, and the covariance of the two gaps, by the delta method. The change is a contrast of
 * the groups that make the gap of each side, which need not be the same ones: rows of one group vary together in
 * reference and candidate, rows of different groups do not.
 */
export function changeOfGap(
  metrics: readonly GroupsMeasured[],
  { reference, candidate }: { readonly reference: Extremes; readonly candidate: Extremes },
): Covariance & { readonly change: number } {
  const total = { reference: 0, candidate: 0, cross: 0, change: 0 };
  for (const [metric, groups] of metrics.entries()) {
    for (const [group, measured] of groups.entries()) {
      const weights = { before: weightOf(reference, metric, group), after: weightOf(candidate, metric, group) };
      const part = partOf(measured, weights);
      total.reference += part.reference;
      total.candidate += part.candidate;
      total.cross += part.cross;
      total.change += part.change;
    }
  }
  return total;
}

function weightOf({ metric, low, high, byLow, byHigh }: Extremes, ofMetric: number, group: number): number {
  if (metric !== ofMetric) return 0;
  return (group === low ? byLow : 0) + (group === high ? byHigh : 0);
}

interface Weights {
  readonly before: number;
  readonly after: number;
}

const nothing = { reference: 0, candidate: 0, cross: 0, change: 0 };

function partOf(measured: Measured, { before, after }: Weights): Covariance & { readonly change: number } {
  const { covariance } = measured;
  if (before === 0 && after === 0) return nothing;
  if (covariance === undefined)
    return { reference: Number.NaN, candidate: Number.NaN, cross: Number.NaN, change: Number.NaN };
  const part = {
    reference: before === 0 ? 0 : before ** 2 * covariance.reference,
    candidate: after === 0 ? 0 : after ** 2 * covariance.candidate,
    cross: before === 0 || after === 0 ? 0 : before * after * covariance.cross,
  };
  const variance = part.reference + part.candidate - 2 * part.cross;
  return { ...part, change: Math.max(variance, leastVariance(measured, { before, after })) };
}

/** Where all rows are right, or none differs, counts still know that others could have been otherwise. */
function leastVariance({ reference, candidate, change }: Measured, { before, after }: Weights): number {
  if (before === 0) return (after * errorOf(candidate)) ** 2;
  if (after === 0) return (before * errorOf(reference)) ** 2;
  return before * after > 0 ? (Math.min(Math.abs(before), Math.abs(after)) * errorOf(change)) ** 2 : 0;
}

function errorOf(estimate: Estimate | undefined): number {
  return estimate?.kind === "estimated" ? standardErrorOf(estimate.inference) : Number.NaN;
}
