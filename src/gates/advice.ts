import { countText } from "../number-text.ts";
import type { Settled } from "./settled.ts";

/** What a person can do about it, or undefined when there is nothing to do. */
export function adviceFor(settled: Settled): string | undefined {
  const { outcome, reason, limits, state } = settled;
  if (reason !== undefined && reasonAdvice[reason.code] !== undefined) return reasonAdvice[reason.code];
  if (outcome === "inconclusive" || state === "noise") {
    const rows = Math.max(0, ...limits.map((limit) => limit.rowsNeeded ?? 0));
    return `Evaluate on ${rows > 0 ? `about ${countText(rows)}` : "more"} rows to settle it, or allow a wider margin.`;
  }
  return outcome === "fail" || outcome === "warn" ? failureAdvice(settled) : undefined;
}

/** Where to look first, and where to accept the change if it is wanted. */
function failureAdvice({ question: { metric, slice, position } }: Settled): string {
  const limit = position === undefined ? "the limit" : `the limit at ${position.file}:${position.line}`;
  if (metric.unit === "ms") return `Measure both models again on one idle machine, or change ${limit}.`;
  return `Find the rows${slice === undefined ? "" : ` of ${slice.name}`} that got worse, or change ${limit}.`;
}

const reasonAdvice: Readonly<Record<string, string>> = {
  "no-reference":
    "Provide reference predictions, or set policy.on_missing_reference to say what a missing reference counts as.",
  "no-rows": "Check the name of the slice and the columns it looks at: a gate on nothing never passes.",
  "absent-class": "Check the `class` of the gate: a gate on nothing never passes.",
  "absent-slice": "Check the name of the slice: a gate on nothing never passes.",
  "too-few-rows": "Evaluate on more rows; lower policy.min_samples only if you accept the noise.",
  "single-class": "Evaluate on rows of more than one class.",
  "no-positives": "Evaluate on rows that include the class, and check columns.positive_class.",
  "no-negatives": "Evaluate on rows outside the class as well, and check columns.positive_class.",
  "zero-denominator": "Check the predictions: the metric divides by a count that is zero here.",
  "constant-predictions": "Check the predictions: all of them are equal.",
  "missing-values": "Find out why there is no value there, or set policy.max_invalid_rate to the share you accept.",
  "constant-labels": "Check the label column: all its values are equal.",
  "not-paired": "Give both files an id column and remove `pairing: none`, or remove this gate.",
  "not-finite": "Check the columns for infinite or extreme values.",
};
