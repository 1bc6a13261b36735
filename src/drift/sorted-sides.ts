import type { ColumnSummary } from "../aggregates/column-summary.ts";
import { unmeasured } from "./method.ts";
import type { DriftValue } from "./method.ts";

/** Hands the ascending finite values of both sides to `measure`, or says why there are none. */
export function withSorted(
  summary: ColumnSummary,
  measure: (reference: Float64Array, candidate: Float64Array) => DriftValue,
): DriftValue {
  if (summary.kind !== "numeric") return unmeasured("not-numeric", "The column does not hold numbers.");
  const { reference, candidate } = summary.sorted;
  if (reference.length === 0) return unmeasured("no-values", "The reference has no finite value.");
  if (candidate.length === 0) return unmeasured("no-values", "The candidate has no finite value.");
  return measure(reference, candidate);
}

/** The index after the values that equal the one at `index`. */
export function endOfRun(sorted: Float64Array, index: number): number {
  let end = index + 1;
  // The bound comes first: a read past the end would make V8 box every number that this loop reads.
  while (end < sorted.length && sorted[end] === sorted[index]) end++;
  return end;
}
