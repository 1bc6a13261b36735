import type { Contributions } from "../measure/contributions.ts";
import type { Estimate } from "../metrics/estimate.ts";
import { interval } from "../stats/inference.ts";
import { finite } from "./finite.ts";
import type { AuditContributions } from "./v1-contributions.ts";

/** What the slices add to a change, as the record shows it; intervals are two-sided at `level`. */
export function contributionsEntry(
  { whole, by, change, mix, adjusted, slices }: Contributions,
  level: number,
): AuditContributions {
  return {
    measurement: whole.id,
    by,
    change,
    mix,
    adjusted: adjusted === undefined ? null : adjustedEntry(adjusted, level),
    slices: slices.map((slice) => ({ ...slice, weight: { ...slice.weight }, share: finite(slice.share) })),
  };
}

function adjustedEntry(adjusted: Estimate, level: number): AuditContributions["adjusted"] {
  if (adjusted.kind === "undefined") {
    const { code, text } = adjusted.reason;
    return { value: finite(adjusted.shown), level: null, lower: null, upper: null, undefined_reason: { code, text } };
  }
  const { lower, upper } = interval(adjusted.inference, level);
  return { value: adjusted.value, level, lower: finite(lower), upper: finite(upper), undefined_reason: null };
}
