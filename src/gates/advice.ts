import { rowNoun } from "../align/row-noun.ts";
import type { Metric } from "../metrics/metric.ts";
import { countText } from "../number-text.ts";
import type { Question } from "./question.ts";
import type { Settled } from "./settled.ts";

/** What a person can do about it, or undefined when there is nothing to do. */
export function adviceFor(settled: Settled): string | undefined {
  const { outcome, reason, state, question } = settled;
  if (reason !== undefined && reasonAdvice[reason.code] !== undefined) return reasonAdvice[reason.code];
  if (outcome === "inconclusive" || state === "noise") return moreRows(settled, "settle");
  if (outcome === "pass") return undefined;
  // Only strict fails what holds its limit.
  return state === "proven-ok" || state === "likely-ok" ? moreRows(settled, "prove") : failureAdvice(question);
}

function moreRows({ limits, question: { noun = rowNoun } }: Settled, purpose: "settle" | "prove"): string {
  const rows = Math.max(0, ...limits.map((limit) => limit.rowsNeeded ?? 0));
  const count = rows > 0 ? `about ${countText(rows)}` : "more";
  return `Evaluate on ${count} ${noun.many} to ${purpose} it, or allow a wider margin.`;
}

/** Where to look first, and where to accept the change if it is wanted. */
function failureAdvice(question: Question): string {
  const { position } = question;
  const limit = position === undefined ? "the limit" : `the limit at ${position.file}:${position.line}`;
  return `${whereToLook(question)}, or change ${limit}.`;
}

function whereToLook({ metric, slice, measured, gate, noun = rowNoun }: Question): string {
  const rows = `the ${noun.many}${slice === undefined ? "" : ` of ${slice.name}`}`;
  if (metric.unit === "ms") return "Measure both models again on one idle machine";
  if (measured.groups !== undefined) return "Look at the groups that are furthest apart";
  if (metric.kind === "flip" && !metric.name.startsWith("regressed")) return `Look at ${rows} that changed`;
  if (gate.column !== undefined)
    return `Look at the values of ${gate.column}${slice === undefined ? "" : ` on ${slice.name}`}`;
  return aboutProbabilities(metric) ?? `Find ${rows} that got worse`;
}

/** What is wrong with all rows together is not found in single ones. */
function aboutProbabilities({ name }: Metric): string | undefined {
  if (calibrationMetrics.has(name)) return "Calibrate the candidate's probabilities";
  return coverageMetrics.has(name) ? "Correct the width of the candidate's intervals" : undefined;
}

const calibrationMetrics: ReadonlySet<string> = new Set([
  "ece",
  "mce",
  "calibration_in_the_large",
  "calibration_slope",
  "spiegelhalter_z",
  "brier_reliability",
]);

const coverageMetrics: ReadonlySet<string> = new Set(["interval_coverage", "coverage_error"]);

const reasonAdvice: Readonly<Record<string, string>> = {
  "no-reference":
    "Provide reference predictions, or set policy.on_missing_reference to say what a missing reference counts as.",
  "no-rows": "Check the name of the slice and the columns it looks at: a gate on nothing never passes.",
  "absent-class": "Check the `class` of the gate: a gate on nothing never passes.",
  "absent-slice": "Check the name of the slice: a gate on nothing never passes.",
  "too-few-rows": "Evaluate on more rows; lower policy.min_samples only if you accept the noise.",
  "single-class": "Check the labels and the predictions: both must be of more than one class.",
  "no-positives": "Evaluate on rows that include the class, and check columns.positive_class.",
  "no-negatives": "Evaluate on rows outside the class as well, and check columns.positive_class.",
  "zero-denominator": "Check the predictions: the metric divides by a count that is zero here.",
  "constant-predictions": "Check the predictions and scores: they do not differ, or they separate the classes fully.",
  "missing-values": "Find out why there is no value there, or set policy.max_invalid_rate to the share you accept.",
  "constant-labels": "Check the label column: all its values are equal.",
  "not-paired": "Give both files an id column and remove `pairing: none`, or remove this gate.",
  "not-finite": "Check the columns for infinite or extreme values.",
};
