import type { ColumnDrift } from "../measure/measure-columns.ts";
import { countsAs } from "./counts-as.ts";
import { watchedBy } from "./drift-parts.ts";
import { withDriftShare } from "./drift-share.ts";
import { withUndecided } from "./drift-undecided.ts";
import { limitOf, nameOf, settle, shell, type DriftGate } from "./drift-verdict.ts";
import { sentenceOfAuto, sentenceOfMethod } from "./drift-words.ts";
import { judgeColumns, type JudgedColumn, type JudgedPart } from "./judge-columns.ts";
import type { Policy } from "./schema.ts";
import type { Outcome, State } from "./state.ts";
import type { Verdict } from "./verdict.ts";

export type { DriftGate } from "./drift-verdict.ts";

/**
 * One verdict for each column that the gate watches, before them one for their share where the gate limits it, or for those that
 * cannot be told; a gate that
 * finds no column to watch fails.
 */
export function judgeDriftGate(drift: DriftGate, columns: readonly ColumnDrift[], policy: Policy): readonly Verdict[] {
  const verdicts = judgeColumns(watchedBy(drift.gate, columns)).map((column) => verdictOf(drift, column, policy));
  if (verdicts.length === 0) return [nothing(drift, policy)];
  const share = drift.gate.drift_share;
  return share === undefined ? withUndecided(drift, verdicts, policy) : withDriftShare(drift, verdicts, share, policy);
}

/** Without a reference there is nothing that could have drifted; the policy says what that counts as. */
export function driftWithoutReference(drift: DriftGate, policy: Policy): Verdict {
  const reason = { code: "no-reference", text: "there is no reference to compare with" } as const;
  const outcome = policy.on_missing_reference;
  return {
    ...shell(drift),
    outcome,
    countsAs: countsAs(outcome, drift.severity, policy),
    state: "undefined",
    reason,
    ...said(`${nameOf(drift.gate)} could not be judged: ${reason.text}.`),
    advice:
      "Provide reference predictions, or set policy.on_missing_reference to say what a missing reference counts as.",
  };
}

function verdictOf(drift: DriftGate, column: JudgedColumn, policy: Policy): Verdict {
  const { outcome, state } = settleColumn(column.judged);
  const [worst] = column.judged;
  // What is above `fail_above` fails although the gate only warns.
  const severity = column.judged.some(({ isGrave }) => isGrave) ? "error" : drift.severity;
  const reason = worst?.judgement.reason;
  const sentence =
    drift.gate.drift === "auto" || worst === undefined
      ? sentenceOfAuto(column, column.judged)
      : sentenceOfMethod(column, worst);
  return {
    ...shell({ ...drift, severity }),
    column: column.measurement.column,
    outcome,
    countsAs: countsAs(outcome, severity, policy),
    state,
    limits: column.judged.map(limitOf),
    reason:
      reason === undefined
        ? undefined
        : { code: reason.code === "within-noise" ? "too-noisy" : "not-measured", text: reason.text },
    ...said(sentence, state === "proven-harm" ? `${column.measurement.column} has drifted.` : undefined),
    advice: outcome === "fail" ? advice : undefined,
  };
}

const advice =
  "Check where the candidate's data come from; if the change is expected, raise the limit or make new reference predictions.";

/** Drifted if any part is; stable only if every part is. What was measured in no part at all fails. */
function settleColumn(parts: readonly JudgedPart[]): { readonly outcome: Outcome; readonly state: State } {
  const [worst] = parts;
  if (worst === undefined || parts.every(({ value }) => value.reason !== undefined))
    return { outcome: "fail", state: "undefined" };
  const { outcome, state } = settle(worst);
  return state === "undefined" ? { outcome: "inconclusive", state } : { outcome, state };
}

function said(sentence: string, headline = sentence): Pick<Verdict, "sentence" | "headline"> {
  return { sentence, headline };
}

function nothing(drift: DriftGate, policy: Policy): Verdict {
  const text = "no column of the two files can be measured by it";
  return {
    ...shell(drift),
    outcome: "fail",
    countsAs: countsAs("fail", drift.severity, policy),
    state: "undefined",
    reason: { code: "not-measured", text },
    ...said(`${nameOf(drift.gate)} could not be judged: ${text}.`),
    advice: "List the features in columns.features, or name the gate's columns.",
  };
}
