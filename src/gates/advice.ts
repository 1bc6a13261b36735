import type { MachineFact } from "../align/machines.ts";
import { rowNoun } from "../align/row-noun.ts";
import type { Metric } from "../metrics/metric.ts";
import { countText } from "../number-text.ts";
import { isCoarse } from "./is-coarse.ts";
import type { Settled } from "./settled.ts";

/** What a person can do about it, or undefined when there is nothing to do. */
export function adviceFor(settled: Settled): string | undefined {
  const { outcome, reason, state } = settled;
  if (reason?.code === "too-few-rows") return tooFewAdvice(settled);
  if (reason !== undefined && reasonAdvice[reason.code] !== undefined) return reasonAdvice[reason.code];
  if (outcome === "inconclusive" || state === "noise") return moreRows(settled, "settle");
  if (outcome === "pass") return undefined;
  // Only strict fails what holds its limit.
  if (state === "proven-ok" || state === "likely-ok") return moreRows(settled, "prove");
  return `${failureAdvice(settled)}${machineDoubt(settled)}`;
}

/** No rule lowers the number of rows at which a percentile has a bound. */
function tooFewAdvice({ question: { metric, onLoadTest, onSample, measured }, policy }: Settled): string {
  const more = onLoadTest === true ? "Send more requests" : `Evaluate on more rows${larger(onSample)}`;
  return metric.kind === "percentile" && measured.candidate.n >= policy.min_samples
    ? `${more}; a lower percentile needs fewer, and the share above a limit (\`share_over\`) fewest.`
    : `${more}; lower policy.min_samples only if you accept the noise.`;
}

function moreRows({ limits, question }: Settled, purpose: "settle" | "prove"): string {
  const { noun = rowNoun, measured, onSample } = question;
  if (isCoarse(measured))
    return `Send more requests, or have their times told finer (each of them, or narrower buckets), to ${purpose} it, or allow a wider margin.`;
  const rows = Math.max(0, ...limits.map((limit) => limit.rowsNeeded ?? 0));
  const count = rows > 0 ? `about ${countText(rows)}` : "more";
  return `Evaluate on ${count} ${noun.many}${larger(onSample)} to ${purpose} it, or allow a wider margin.`;
}

/** Where the files may well hold them. */
function larger(onSample: true | undefined): string {
  return onSample === true ? " (by a larger `sample`)" : "";
}

/** A change of latency says little of the models unless it was measured on one machine, and nobody says that. */
function machineDoubt({ question: { metric, machines, onLoadTest }, limits }: Settled): string {
  const isKnown = machines !== undefined && machines.kind !== "unknown";
  if (metric.ofMachine !== true || isKnown || !isOnChange(limits)) return "";
  const [what, where] = onLoadTest === true ? ["load tests", "`machine` under latency"] : ["rows", "columns.machine"];
  return ` Nothing says whether these ${what} come from one machine (${where}, policy.same_machine); across machines such a change proves little.`;
}

/** Whether what is exceeded is a limit on the change, not on the value. */
function isOnChange(limits: Settled["limits"]): boolean {
  const exceeded = limits.filter(({ outcome }) => outcome !== "pass");
  return exceeded.some(({ kind }) => kind !== "min" && kind !== "max");
}

/** Where to look first, and where to accept the change if it is wanted. */
function failureAdvice(settled: Settled): string {
  const { position } = settled.question;
  const limit = position === undefined ? "the limit" : `the limit at ${position.file}:${position.line}`;
  return `${whereToLook(settled)}, or change ${limit}.`;
}

function whereToLook(settled: Settled): string {
  const { metric, slice, measured, gate, noun = rowNoun } = settled.question;
  const on = slice === undefined ? "" : ` of ${slice.name}`;
  if (metric.ofMachine === true) return whatToMeasure(settled, on);
  if (measured.groups !== undefined) return "Look at the groups that are furthest apart";
  if (metric.kind === "flip" && !metric.name.startsWith("regressed"))
    return `Look at the ${noun.many}${on} that changed`;
  if (gate.column !== undefined)
    return `Look at the values of ${gate.column}${slice === undefined ? "" : ` on ${slice.name}`}`;
  return aboutTheWhole(metric) ?? `Find the ${noun.many}${on} that got worse`;
}

/** A value is a matter of the rows, a change one of the machine as well. */
function whatToMeasure({ question: { gate, machines, onLoadTest }, limits }: Settled, on: string): string {
  if (isOnChange(limits)) return onWhichMachine(machines, onLoadTest === true);
  if (onLoadTest === true) return "Look at the slowest requests";
  return gate.column === undefined
    ? `Look at the slowest rows${on}`
    : `Look at the largest values of ${gate.column}${on}`;
}

function onWhichMachine(machines: MachineFact | undefined, onLoadTest: boolean): string {
  const blocks = onLoadTest ? "" : " (columns.block)";
  if (machines?.kind === "same") return `Measure both models again, in turns and with nothing else running${blocks}`;
  return machines?.kind === "different"
    ? `Measure both models on one idle machine, in turns${blocks}`
    : "Measure both models again on one idle machine";
}

/** What is wrong with all rows together is not found in single ones. */
function aboutTheWhole({ name, kind }: Metric): string | undefined {
  if (kind === "load") return "Look at the requests that failed";
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
  "not-told": "Give an output of the load tool that tells it: docs/reference/latency-inputs.md says which do.",
  "absent-slice": "Check the name of the slice: a gate on nothing never passes.",
  "too-few-blocks": "Measure in more blocks, reference and candidate in turns, each with enough rows.",
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
