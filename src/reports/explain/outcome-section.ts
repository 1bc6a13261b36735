import { outcomeOf } from "../../gates/state.ts";
import type { AuditLimit, AuditMeasurement, AuditRecord, AuditVerdict } from "../../audit/v1.ts";
import { percentText, writtenText } from "../../number-text.ts";
import { isOnValue } from "../limit-text.ts";
import type { Part, Section } from "./explanation.ts";
import { gateRuleOf, type Mode } from "./gate-rule.ts";

/** From the state to the outcome, and from the outcome to what it counts as. */
export function outcomeSection(
  record: AuditRecord,
  verdict: AuditVerdict,
  measurement: AuditMeasurement | undefined,
): Section {
  return {
    title: "From the state to the verdict",
    parts: [
      ...jointParts(verdict),
      ...modeParts(record, verdict),
      ...reasonParts(record, verdict),
      { label: "Outcome", value: verdict.outcome },
      ...countingParts(record, verdict),
      { label: "Counts as", value: countsText(verdict) },
      ...waiverParts(verdict, measurement),
      ...heldBackParts(record),
    ],
  };
}

function countsText({ counts_as: counts, outcome, severity }: AuditVerdict): string {
  if (counts === "fail") return "fail: it blocks";
  if (counts === "warn") return "warn: it is told, and does not block";
  if (outcome === "pass") return "pass";
  return severity === "info" ? "nothing: it is told" : "pass, by policy; it is not shown as passed";
}

function jointParts({ fail_if: rule, limits }: AuditVerdict): readonly Part[] {
  if (limits.length < 2) return [];
  return [
    rule === "any_exceeded"
      ? "Of several limits the worst decides: one that is exceeded is enough (`fail_if: any_exceeded`)."
      : "Of several limits the best decides: all must be exceeded (`fail_if: all_exceeded`), and they are one test.",
  ];
}

const modes: readonly Mode[] = ["strict", "balanced", "lenient", "point"];

/** Only limits on metrics have states that a mode reads, and only where nothing else decided. */
function modeParts(record: AuditRecord, verdict: AuditVerdict): readonly Part[] {
  const { kind, state, outcome, reason } = verdict;
  const { mode } = gateRuleOf(record, verdict);
  if (kind !== "metric" || state === "undefined" || mode === undefined || verdict.limits.length === 0) return [];
  const from = mode.isOwn ? "the gate's own `mode`" : "`policy.mode`";
  const made = outcomeOf(state, mode.name);
  const others = modes
    .filter((other) => other !== mode.name)
    .map((other) => `${other} ${outcomeOf(state, other)}`)
    .join(", ");
  const rule = `${mode.name} (${from}) makes ${made} of ${state}; elsewhere it would be: ${others}.`;
  return made === outcome ? [rule] : [rule, deviation(verdict, reason?.code)];
}

/** Why the outcome is not what the mode alone makes of the state. */
function deviation({ outcome, state, slice }: AuditVerdict, code: string | undefined): string {
  if (code === "different-machines")
    return "The two models ran on different machines, where two equal builds can differ as much: a change warns at most.";
  if (slice !== null && outcome === "inconclusive" && state === "likely-ok")
    return "But a slice whose rows show only harms of more than four margins says nothing when it shows none: it is inconclusive, not passed.";
  return `The record has ${outcome}.`;
}

function reasonParts(record: AuditRecord, verdict: AuditVerdict): readonly Part[] {
  const { reason } = verdict;
  return reason === null
    ? []
    : [{ label: "Reason", value: reason.text }, ...ruleOnReason(record, verdict, reason.code)];
}

/** What the rules make of a reason. */
function ruleOnReason({ policy }: AuditRecord, { state, outcome, slice }: AuditVerdict, code: string): readonly Part[] {
  if (code === "no-reference")
    return [
      `What a missing reference counts as is said by \`policy.on_missing_reference\`: ${policy?.on_missing_reference ?? outcome}.`,
    ];
  if (code === "too-few-rows")
    return [
      `With so few rows chance could show anything, so it is inconclusive whatever the numbers say (\`policy.min_samples\`: ${policy?.min_samples ?? "not told"}).`,
    ];
  if (state !== "undefined") return [];
  if (outcome !== "inconclusive") return ["What could not be measured is never a pass."];
  return slice === null ? [] : ["What the labels of a slice leave unmeasurable is no model's fault: inconclusive."];
}

function countingParts({ policy }: AuditRecord, { outcome, severity }: AuditVerdict): readonly Part[] {
  if (severity === "info") return ["Its severity is info: it is shown, and counts for nothing."];
  const undecided =
    outcome === "inconclusive" && policy !== null
      ? [`What cannot be told counts as ${policy.on_inconclusive} (\`policy.on_inconclusive\`).`]
      : [];
  const capped = severity === "warn" && outcome !== "pass" ? ["Its severity is warn: it warns at most."] : [];
  return [...undecided, ...capped];
}

function waiverParts({ waiver, limits }: AuditVerdict, measurement: AuditMeasurement | undefined): readonly Part[] {
  if (waiver === undefined) return [];
  const { owner, expires, reason, issue, ceiling } = waiver;
  const until = expires === null ? "for this commit" : `through ${expires}`;
  const why = [...(issue === null ? [] : [` (${issue})`]), ...(reason === null ? [] : [`: ${reason}`])].join("");
  const [limit] = limits.filter(({ exceeded }) => exceeded === "yes");
  const isShown = ceiling !== null && measurement !== undefined && limit !== undefined;
  return [
    `It has failed, and the failure is waived ${until} by ${owner ?? "its label"}${why}. A waived failure warns, and is never shown as passed.`,
    ...(isShown
      ? [{ label: "In the place of the limit, while it is waived", value: ceilingText(ceiling, limit, measurement) }]
      : []),
  ];
}

function ceilingText(ceiling: number, limit: AuditLimit, { unit }: AuditMeasurement): string {
  if (limit.basis === "relative") return percentText(ceiling);
  return writtenText(ceiling, unit, isOnValue(limit) ? "value" : "change");
}

function heldBackParts({ held_back: heldBack }: AuditRecord): readonly Part[] {
  if (heldBack === undefined) return [];
  return [
    `The run failed and does not block: ${heldBack.failed} of the last ${heldBack.looked_at} scheduled runs failed, and \`schedule.fail_after\` blocks at ${heldBack.failures} of ${heldBack.runs}.`,
  ];
}
