import type { LabelShiftMeasurement, MeasuredLabelShift } from "../estimates/measure-label-shift.ts";
import { effectText, percentText } from "../number-text.ts";
import { within } from "./compare.ts";
import { countsAs } from "./counts-as.ts";
import type { EstimatedGate } from "./estimated-gate.ts";
import { estimatedGateName } from "./estimated-gate-schema.ts";
import type { Policy } from "./schema.ts";
import type { Outcome, State } from "./state.ts";
import type { JudgedLimit, Verdict } from "./verdict.ts";

/** Distance between the shares of the labels that is no shift yet, when the gate gives none. */
export const defaultMaxShift = 0.1;

/** Holds the estimated shift of the labels against its limit: it fails above the limit and above chance. */
export function judgeLabelShift(gate: EstimatedGate, shift: LabelShiftMeasurement, policy: Policy): Verdict {
  const max = gate.gate.max ?? defaultMaxShift;
  if (shift.kind === "unmeasured") return unjudged(gate, shift.reason, policy);
  const { outcome, state } = settle(shift, max, policy);
  const { found, remark } = wordsOf(shift, max, outcome);
  const name = estimatedGateName(gate.gate);
  return {
    ...shell(gate),
    outcome,
    countsAs: countsAs(outcome, gate.severity, policy),
    state,
    limits: [limitOf(shift, max, { outcome, state })],
    reason:
      outcome === "inconclusive"
        ? { code: "too-noisy", text: "what was seen is within what chance alone can do" }
        : undefined,
    sentence: `${name}: ${found}; ${remark}. It is estimated without labels, by how the model errs in the reference.`,
    headline: `${name}: ${found}, ${remark}.`,
    advice: outcome === "pass" ? undefined : advice,
  };
}

function wordsOf(
  { distance, impossible }: MeasuredLabelShift,
  max: number,
  outcome: Outcome,
): { readonly found: string; readonly remark: string } {
  if (impossible !== undefined) {
    const share = impossible.share < 0 ? "fewer than none" : "more than all";
    return {
      found: `no mix of the classes explains the candidate's predictions (${share} of its labels would have to be ${JSON.stringify(impossible.class)})`,
      remark: "the rows of a class no longer look as they did",
    };
  }
  const limit = percentText(max);
  const remark: Readonly<Record<Outcome, string>> = {
    fail: `more than the allowed ${limit}, beyond chance`,
    warn: `more than the allowed ${limit}`,
    pass: `the allowed ${limit} is kept`,
    inconclusive: `more than the allowed ${limit}, but chance alone can do that`,
  };
  const moved = effectText(distance, max, "share");
  return {
    found: `by the candidate's predictions, ${moved} of its labels are of another class than in the reference`,
    remark: remark[outcome],
  };
}

const advice =
  "Label a sample of these rows to confirm it; where the mix of classes has changed, thresholds and calibration no longer fit. The estimate holds only if each class looks as it did.";

function settle(
  { distance, pValue, impossible }: MeasuredLabelShift,
  max: number,
  { confidence }: Policy,
): { readonly outcome: Outcome; readonly state: State } {
  if (impossible !== undefined) return { outcome: "fail", state: "likely-harm" };
  if (within(distance, max)) return { outcome: "pass", state: "likely-ok" };
  return pValue <= 1 - confidence
    ? { outcome: "fail", state: "likely-harm" }
    : { outcome: "inconclusive", state: "noise" };
}

function limitOf(
  { distance, pValue }: MeasuredLabelShift,
  max: number,
  { outcome, state }: { readonly outcome: Outcome; readonly state: State },
): JudgedLimit {
  return {
    kind: "max",
    basis: "absolute",
    limit: max,
    margin: 0,
    value: distance,
    harm: distance - max,
    lower: undefined,
    upper: undefined,
    state,
    outcome,
    pValue,
    pAdjusted: undefined,
    minimumDetectable: undefined,
    rowsNeeded: undefined,
  };
}

function unjudged(
  gate: EstimatedGate,
  reason: { readonly code: string; readonly text: string },
  policy: Policy,
): Verdict {
  const { outcome, code, advice: mend } = unjudgedAs(reason.code, policy);
  const isSmall = code === "too-few-rows";
  const text = `${estimatedGateName(gate.gate)} ${isSmall ? "is not judged" : "could not be judged"}: ${reason.text}.`;
  return {
    ...shell(gate),
    outcome,
    countsAs: countsAs(outcome, gate.severity, policy),
    state: "undefined",
    limits: [],
    reason: { code, text: reason.text },
    sentence: text,
    headline: text,
    advice: mend,
  };
}

interface Unjudged {
  readonly outcome: Outcome;
  readonly code: "too-few-rows" | "no-reference" | "not-measured";
  readonly advice: string;
}

/** What could not be judged fails, but for a missing reference, which the policy speaks of, and too few rows. */
function unjudgedAs(code: string, policy: Policy): Unjudged {
  const mend = "Give the reference more labelled rows of every class, or remove this gate.";
  if (code === "too-few-rows") return { outcome: "inconclusive", code, advice: mend };
  if (code !== "no-reference") return { outcome: "fail", code: "not-measured", advice: mend };
  return {
    outcome: policy.on_missing_reference,
    code,
    advice:
      "Provide reference predictions, or set policy.on_missing_reference to say what a missing reference counts as.",
  };
}

function shell({
  gate,
  severity,
  position,
}: EstimatedGate): Omit<
  Verdict,
  "outcome" | "countsAs" | "state" | "limits" | "reason" | "sentence" | "headline" | "advice"
> {
  return {
    gate: estimatedGateName(gate),
    kind: "estimated",
    subject: gate.estimated,
    title: "Label shift, estimated",
    column: undefined,
    slice: undefined,
    measurement: undefined,
    severity,
    failIf: "any_exceeded",
    position,
  };
}
