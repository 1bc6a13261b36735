import type { ColumnSummary, NumericSummary } from "../aggregates/column-summary.ts";
import { unmeasured } from "./method.ts";
import type { DriftValue } from "./method.ts";

/** Hands the ascending finite values of both sides to `measure`, or says why there are none. */
export function withSorted(
  summary: ColumnSummary,
  measure: (reference: Float64Array, candidate: Float64Array, sorted: NumericSummary["sorted"]) => DriftValue,
): DriftValue {
  if (summary.kind !== "numeric") return unmeasured("not-numeric", "The column does not hold numbers.");
  const { reference, candidate } = summary.sorted;
  if (reference.length === 0) return unmeasured("no-values", "The reference has no finite value.");
  if (candidate.length === 0) return unmeasured("no-values", "The candidate has no finite value.");
  return measure(reference, candidate, summary.sorted);
}

/** The same where each side needs `least` values, else why it has too few. */
export function withEnoughSorted(
  summary: ColumnSummary,
  least: number,
  measure: (reference: Float64Array, candidate: Float64Array) => DriftValue,
): DriftValue {
  return withSorted(summary, (reference, candidate) => {
    for (const [side, { length }] of [
      ["reference", reference],
      ["candidate", candidate],
    ] as const) {
      if (length < least)
        return unmeasured(
          "too-few-values",
          `The ${side} has ${length} finite ${length === 1 ? "value" : "values"}; ${least} are needed.`,
        );
    }
    return measure(reference, candidate);
  });
}
