import type { CompatTool } from "../drift/compat/compat-measurement.ts";
import { percentText } from "../number-text.ts";
import { toolNames } from "./compat-words.ts";
import { countsAs } from "./counts-as.ts";
import { driftLimit, shell, type DriftGate } from "./drift-verdict.ts";
import type { Policy } from "./schema.ts";
import type { Outcome, State } from "./state.ts";
import type { Verdict } from "./verdict.ts";

export interface ShareGate extends DriftGate {
  readonly compat: CompatTool;
  /** The data set has drifted from this share of drifted columns on. */
  readonly share: number;
}

/**
 * One verdict for all columns of a gate, before those of the columns, which then count for nothing: drift of the data set when
 * the share of drifted columns is at least that of the gate, as Evidently has it. Columns without a verdict of the tool are
 * taken both ways.
 *
 * @param columns one verdict a column, at least one
 */
export function compatShare(gate: ShareGate, columns: readonly Verdict[], policy: Policy): readonly Verdict[] {
  const drifted = columns.filter(({ state }) => state === "proven-harm").length;
  const open = columns.filter(({ state }) => state === "undefined").length;
  const least = drifted / columns.length;
  const { outcome, state } = settle(least, (drifted + open) / columns.length, gate.share);
  const sentence = sentenceOf(gate, { drifted, open, all: columns.length }, state);
  const whole: Verdict = {
    ...shell(gate),
    compat: gate.compat,
    title: `Share of columns that drifted (${toolNames[gate.compat]})`,
    outcome,
    countsAs: countsAs(outcome, gate.severity, policy),
    state,
    limits: [driftLimit("drift_share", { max: gate.share, value: least, outcome, state })],
    reason:
      state === "undefined"
        ? { code: "not-measured", text: `${open} of the columns could not be measured, and the share depends on them.` }
        : undefined,
    sentence,
    headline: sentence,
    advice:
      outcome === "fail" ? "Check where the candidate's data come from, or make new reference predictions." : undefined,
  };
  return [whole, ...columns.map((column): Verdict => ({ ...column, severity: "info", countsAs: "pass" }))];
}

function settle(least: number, most: number, share: number): { readonly outcome: Outcome; readonly state: State } {
  if (least >= share) return { outcome: "fail", state: "proven-harm" };
  return most >= share ? { outcome: "fail", state: "undefined" } : { outcome: "pass", state: "likely-ok" };
}

function sentenceOf(
  { compat, share }: ShareGate,
  { drifted, open, all }: { readonly drifted: number; readonly open: number; readonly all: number },
  state: State,
): string {
  const found = `${drifted} of ${all} ${all === 1 ? "column" : "columns"} (${percentText(Number((drifted / all).toPrecision(3)))})`;
  const have = drifted === 1 ? "has" : "have";
  const without = open === 0 ? "" : `, ${open} could not be measured`;
  const rule = `from ${percentText(share)} on it has`;
  const tool = toolNames[compat];
  if (state === "undefined")
    return `Whether the data set has drifted, as ${tool} decides, cannot be told: ${found} ${have}${without}; ${rule}.`;
  const stands = state === "proven-harm" ? "has drifted" : "has not drifted";
  return `The data set ${stands}, as ${tool} decides: ${found} ${have}${without}; ${rule}.`;
}
