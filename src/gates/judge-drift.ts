import { judgeDrift, type DriftJudgement } from "../drift/decide.ts";
import { driftMethods } from "../drift/index.ts";
import type { DriftMeasurement } from "../drift/measure-drift.ts";
import type { DriftMethod, DriftValue } from "../drift/method.ts";
import type { ColumnDrift } from "../measure/measure-columns.ts";
import { countsAs } from "./counts-as.ts";
import type { DriftGateRule, Policy, Severity } from "./schema.ts";
import type { Outcome, State } from "./state.ts";
import type { JudgedLimit, Position, Verdict } from "./verdict.ts";

export interface DriftGate {
  readonly gate: DriftGateRule;
  readonly severity: Exclude<Severity, "off">;
  readonly position: Position | undefined;
}

/** One verdict for each column that the gate watches; a gate that finds no column to watch fails. */
export function judgeDriftGate(drift: DriftGate, columns: readonly ColumnDrift[], policy: Policy): readonly Verdict[] {
  const method = driftMethods.find(({ name }) => name === drift.gate.drift);
  if (method === undefined) throw new TypeError(`the config let through an unknown drift method: ${drift.gate.drift}`);
  const measured = watchedBy(drift.gate, columns).map(({ measurement }) => ({
    measurement,
    value: valueOf(measurement, method),
  }));
  const max = drift.gate.max ?? method.defaultMax;
  const judgements = judgeDrift(
    method,
    measured.map(({ value }) => value),
    max,
  );
  const context = { ...drift, method, max, policy };
  const verdicts = measured.flatMap(({ measurement, value }, i) => {
    const judgement = judgements[i];
    return judgement === undefined ? [] : [verdictOf(context, { measurement, value, judgement })];
  });
  return verdicts.length > 0 ? verdicts : [nothing(context)];
}

/** Without a reference there is nothing that could have drifted; the policy says what that counts as. */
export function driftWithoutReference({ gate, severity, position }: DriftGate, policy: Policy): Verdict {
  const reason = { code: "no-reference", text: "there is no reference to compare with" } as const;
  const outcome = policy.on_missing_reference;
  return {
    ...shell({ gate, position, severity }),
    outcome,
    countsAs: countsAs(outcome, severity, policy),
    state: "undefined",
    reason,
    ...said(`${nameOf(gate)} could not be judged: ${reason.text}.`),
    advice:
      "Provide reference predictions, or set policy.on_missing_reference to say what a missing reference counts as.",
  };
}

/** With "*": every column that the method can measure. Named columns are judged whatever they are. */
function watchedBy(gate: DriftGateRule, columns: readonly ColumnDrift[]): readonly ColumnDrift[] {
  if (gate.columns !== "*") return columns.filter(({ measurement }) => gate.columns.includes(measurement.column));
  return columns.filter(({ measurement }) => measurement.methods.some(({ method }) => method === gate.drift));
}

function valueOf(measurement: DriftMeasurement, method: DriftMethod): DriftValue {
  const found = measurement.methods.find((one) => one.method === method.name);
  if (found !== undefined) return found;
  const text = `${method.name} does not apply to it: the column is ${measurement.kind}`;
  return {
    value: undefined,
    noise95: undefined,
    excess: undefined,
    pValue: undefined,
    reason: { code: "not-applicable", text },
  };
}

interface Context extends DriftGate {
  readonly method: DriftMethod;
  readonly max: number;
  readonly policy: Policy;
}

interface Judged {
  readonly measurement: DriftMeasurement;
  readonly value: DriftValue;
  readonly judgement: DriftJudgement;
}

function verdictOf(context: Context, judged: Judged): Verdict {
  const { outcome, state } = settle(judged.judgement);
  const reason = judged.judgement.reason;
  return {
    ...shell(context),
    column: judged.measurement.column,
    outcome,
    countsAs: countsAs(outcome, context.severity, context.policy),
    state,
    limits: [limitOf(context, judged, { outcome, state })],
    reason:
      reason === undefined
        ? undefined
        : { code: reason.code === "within-noise" ? "too-noisy" : "not-measured", text: reason.text },
    ...said(
      sentenceOf(context, judged),
      judged.judgement.exceeded === "yes" ? `${judged.measurement.column} has drifted.` : undefined,
    ),
    advice: outcome === "fail" ? ADVICE : undefined,
  };
}

const ADVICE =
  "Check where the candidate's data come from; if the change is expected, raise the limit or make new reference predictions.";

function settle({ exceeded, reason }: DriftJudgement): { readonly outcome: Outcome; readonly state: State } {
  if (exceeded === "yes") return { outcome: "fail", state: "proven-harm" };
  if (exceeded === "no") return { outcome: "pass", state: "likely-ok" };
  return reason?.code === "within-noise"
    ? { outcome: "inconclusive", state: "noise" }
    : { outcome: "fail", state: "undefined" };
}

function limitOf(
  { method, max }: Context,
  { value, judgement }: Judged,
  { outcome, state }: { outcome: Outcome; state: State },
): JudgedLimit {
  const effect = value[method.judged];
  return {
    kind: "max",
    basis: "absolute",
    limit: max,
    margin: 0,
    value: effect,
    harm: effect === undefined ? undefined : effect - max,
    lower: undefined,
    upper: undefined,
    state,
    outcome,
    pValue: value.pValue,
    pAdjusted: judgement.pAdjusted,
    minimumDetectable: undefined,
    rowsNeeded: undefined,
  };
}

function said(sentence: string, headline = sentence): Pick<Verdict, "sentence" | "headline"> {
  return { sentence, headline };
}

function sentenceOf({ method, max }: Context, { measurement, value, judgement }: Judged): string {
  const column = measurement.column;
  if (value.reason !== undefined)
    return `${method.name} of ${column} could not be judged: ${value.reason.text.replace(/\.$/u, "")}.`;
  const effect = value[method.judged];
  const chance =
    method.judged === "excess" ? `${short(effect)} beyond chance` : `chance alone gives up to ${short(value.noise95)}`;
  const found = `${method.name} of ${column} is ${short(value.value)} (${chance})`;
  if (judgement.exceeded === "yes") return `${column} has drifted: ${found}; the limit is ${short(max)}.`;
  if (judgement.exceeded === "no") return `${found}; within the limit of ${short(max)}.`;
  return `${found}; above the limit of ${short(max)}, but samples of this size reach that by chance.`;
}

function short(value: number): string {
  return String(Number(value.toPrecision(3)));
}

function nothing(context: Context): Verdict {
  const text = "no column of the two files can be measured by it";
  return {
    ...shell(context),
    outcome: "fail",
    countsAs: countsAs("fail", context.severity, context.policy),
    state: "undefined",
    reason: { code: "not-measured", text },
    ...said(`${nameOf(context.gate)} could not be judged: ${text}.`),
    advice: "List the features in columns.features, or name the gate's columns.",
  };
}

function shell({
  gate,
  severity,
  position,
}: DriftGate): Omit<Verdict, "outcome" | "countsAs" | "state" | "sentence" | "headline" | "advice" | "reason"> {
  const method = driftMethods.find(({ name }) => name === gate.drift);
  return {
    gate: nameOf(gate),
    kind: "drift",
    subject: gate.drift,
    title: method?.title ?? gate.drift,
    column: undefined,
    slice: undefined,
    measurement: undefined,
    severity,
    failIf: "any_exceeded",
    limits: [],
    position,
  };
}

function nameOf(gate: DriftGateRule): string {
  return gate.name ?? `drift ${gate.drift}`;
}
