import { driftMethods } from "../drift/index.ts";
import type { DriftGateRule } from "./drift-gate-schema.ts";
import type { Severity } from "./gate-parts.ts";
import type { JudgedPart } from "./judge-columns.ts";
import type { Outcome, State } from "./state.ts";
import type { JudgedLimit, Position, Verdict } from "./verdict.ts";

export interface DriftGate {
  readonly gate: DriftGateRule;
  readonly severity: Exclude<Severity, "off">;
  readonly position: Position | undefined;
}

/** What all verdicts of one gate on drift have in common. */
export function shell({
  gate,
  severity,
  position,
}: DriftGate): Omit<Verdict, "outcome" | "countsAs" | "state" | "sentence" | "headline" | "advice" | "reason"> {
  const method = driftMethods.find(({ name }) => name === gate.drift);
  return {
    gate: nameOf(gate),
    kind: "drift",
    subject: gate.drift,
    title: method?.title ?? "Drift",
    column: undefined,
    slice: undefined,
    measurement: undefined,
    severity,
    failIf: "any_exceeded",
    limits: [],
    position,
  };
}

/** The name of a gate on drift in reports. */
export function nameOf(gate: DriftGateRule): string {
  const drift = `drift ${gate.drift}`;
  return gate.name ?? (gate.compat === undefined ? drift : `${drift} as ${gate.compat}`);
}

/** The limit of one part of a column. */
export function limitOf(part: JudgedPart): JudgedLimit {
  const { outcome, state } = settle(part);
  return {
    ...driftLimit(part.method, { max: part.max, value: part.effect, outcome, state }),
    pValue: part.value.pValue,
    pAdjusted: part.judgement.pAdjusted,
    isReal: part.isReal,
    ...(part.failAbove === undefined ? {} : { failAbove: part.failAbove }),
  };
}

interface Held {
  readonly max: number;
  readonly value: number | undefined;
  readonly outcome: Outcome;
  readonly state: State;
}

/** A number that is held against a limit of a gate on drift. */
export function driftLimit(method: string, { max, value, outcome, state }: Held): JudgedLimit {
  return {
    kind: "max",
    basis: "absolute",
    limit: max,
    margin: 0,
    value,
    harm: value === undefined ? undefined : value - max,
    lower: undefined,
    upper: undefined,
    state,
    outcome,
    pValue: undefined,
    pAdjusted: undefined,
    minimumDetectable: undefined,
    rowsNeeded: undefined,
    method,
  };
}

/** Where one part stands. */
export function settle({ judgement: { exceeded, reason } }: Pick<JudgedPart, "judgement">): {
  readonly outcome: Outcome;
  readonly state: State;
} {
  if (exceeded === "yes") return { outcome: "fail", state: "proven-harm" };
  if (exceeded === "no") return { outcome: "pass", state: "likely-ok" };
  return reason?.code === "within-noise"
    ? { outcome: "inconclusive", state: "noise" }
    : { outcome: "fail", state: "undefined" };
}
