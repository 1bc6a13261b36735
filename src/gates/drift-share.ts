import { isAbove } from "../drift/decide.ts";
import { percentText } from "../number-text.ts";
import { countsAs } from "./counts-as.ts";
import { driftLimit, nameOf, shell, type DriftGate } from "./drift-verdict.ts";
import type { Policy } from "./schema.ts";
import type { Outcome, State } from "./state.ts";
import type { Verdict } from "./verdict.ts";

/**
 * One verdict for all columns of a gate, before those of the columns, which then count for nothing. Columns that are
 * undecided are taken both ways: where that makes a difference, the share cannot be told; where it is those that could not be
 * measured that make it, the gate fails.
 *
 * @param columns one verdict a column, at least one
 */
export function withDriftShare(
  drift: DriftGate,
  columns: readonly Verdict[],
  max: number,
  policy: Policy,
): readonly Verdict[] {
  const drifted = columns.filter(({ state }) => state === "proven-harm").length;
  const open = columns.filter(({ outcome, state }) => outcome !== "pass" && state !== "proven-harm").length;
  const unmeasured = columns.filter(({ outcome, state }) => outcome === "fail" && state === "undefined").length;
  const share = drifted / columns.length;
  const most = { unmeasured: (drifted + unmeasured) / columns.length, open: (drifted + open) / columns.length };
  const { outcome, state } = settleShare(share, most, max);
  const sentence = sentenceOf({ drifted, open, all: columns.length }, state, max);
  const whole: Verdict = {
    ...shell(drift),
    title: "Share of columns that drifted",
    outcome,
    countsAs: countsAs(outcome, drift.severity, policy),
    state,
    limits: [driftLimit("drift_share", { max, value: share, outcome, state })],
    reason: reasonOf(state, { open, unmeasured }),
    sentence: `${nameOf(drift.gate)}: ${sentence}`,
    headline: sentence,
    advice: advice[state],
  };
  return [whole, ...columns.map((column): Verdict => ({ ...column, severity: "info", countsAs: "pass" }))];
}

const advice: Partial<Record<State, string>> = {
  "proven-harm":
    "Check where the candidate's data come from; if the change is expected, raise the share or make new reference predictions.",
  undefined: "Leave the columns that cannot be measured out of the gate, or name others.",
};

function settleShare(
  least: number,
  most: { readonly unmeasured: number; readonly open: number },
  max: number,
): { readonly outcome: Outcome; readonly state: State } {
  if (isAbove(least, max)) return { outcome: "fail", state: "proven-harm" };
  if (isAbove(most.unmeasured, max)) return { outcome: "fail", state: "undefined" };
  if (isAbove(most.open, max)) return { outcome: "inconclusive", state: "noise" };
  return { outcome: "pass", state: "likely-ok" };
}

function reasonOf(
  state: State,
  { open, unmeasured }: { readonly open: number; readonly unmeasured: number },
): Verdict["reason"] {
  const depends = "and the share depends on them.";
  if (state === "noise") return { code: "too-noisy", text: `${open} of the columns cannot be decided, ${depends}` };
  if (state !== "undefined") return undefined;
  return { code: "not-measured", text: `${unmeasured} of the columns could not be measured, ${depends}` };
}

function sentenceOf(
  { drifted, open, all }: { drifted: number; open: number; all: number },
  state: State,
  max: number,
): string {
  const share = percentText(Number((drifted / all).toPrecision(3)));
  const undecided = open === 0 ? "" : `, ${open} could not be decided`;
  const found = `${drifted} of ${all} ${all === 1 ? "column" : "columns"} ${drifted === 1 ? "has" : "have"} drifted (${share})${undecided}`;
  const limit = percentText(max);
  if (state === "proven-harm") return `${found}; more than the ${limit} that may.`;
  if (state === "likely-ok") return `${found}; ${limit} may.`;
  return `${found}; whether that is more than the ${limit} that may, cannot be told.`;
}
