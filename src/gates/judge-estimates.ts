import type { Comparison } from "../align/comparison.ts";
import {
  estimatePerformance,
  type EstimatedValue,
  type PerformanceEstimates,
} from "../estimates/estimate-performance.ts";
import { type LabelShiftMeasurement, measureLabelShift } from "../estimates/measure-label-shift.ts";
import type { Measurement } from "../measure/measurement.ts";
import { metrics } from "../metrics/index.ts";
import type { Metric } from "../metrics/metric.ts";
import type { EstimatedGate } from "./estimated-gate.ts";
import { estimatedGateName, LABEL_SHIFT } from "./estimated-gate-schema.ts";
import { estimatedWords } from "./estimated-words.ts";
import { judge } from "./judge.ts";
import { judgeLabelShift } from "./judge-label-shift.ts";
import type { Question } from "./question.ts";
import type { Policy } from "./schema.ts";
import type { State } from "./state.ts";
import type { Verdict } from "./verdict.ts";

/** What was estimated without labels, and what the gates make of it. */
export interface JudgedEstimates {
  readonly verdicts: readonly Verdict[];
  readonly measurements: readonly Measurement[];
  /** One for each side whose labels some gate calibrates on. */
  readonly performance: readonly PerformanceEstimates[];
  readonly labelShift: LabelShiftMeasurement | undefined;
}

/** Estimates what the gates ask for and holds it against their limits. */
export function judgeEstimates(
  gates: readonly EstimatedGate[],
  comparison: Comparison,
  { policy, seed }: { readonly policy: Policy; readonly seed: number },
): JudgedEstimates {
  const onPerformance = gates.filter(({ gate }) => gate.estimated !== LABEL_SHIFT);
  const onShift = gates.filter(({ gate }) => gate.estimated === LABEL_SHIFT);
  const performance = [...new Set(onPerformance.map(({ gate }) => gate.calibrate_on))].map((calibrateOn) => {
    const own = onPerformance.filter(({ gate }) => gate.calibrate_on === calibrateOn);
    const asked = [...new Set(own.map(({ gate }) => gate.estimated))];
    return { calibrateOn, estimates: estimatePerformance(comparison, { metrics: asked, calibrateOn, seed }) };
  });
  const questions = onPerformance.flatMap((gate) => {
    const found = performance.find(({ calibrateOn }) => calibrateOn === gate.gate.calibrate_on);
    const value = found?.estimates.values.find(({ name }) => name === gate.gate.estimated);
    return value === undefined ? [] : [questionOf(gate, value)];
  });
  const shift = onShift.length === 0 ? undefined : measureLabelShift(comparison, policy.min_samples);
  const verdicts = judge(questions, policy).map((verdict, index) => asEstimated(verdict, questions[index], policy));
  return {
    verdicts: [
      ...verdicts,
      ...onShift.flatMap((gate) => (shift === undefined ? [] : [judgeLabelShift(gate, shift, policy)])),
    ],
    measurements: questions.map(measurementOf),
    performance: performance.map(({ estimates }) => estimates),
    labelShift: shift,
  };
}

function questionOf({ gate, severity, position }: EstimatedGate, { name, measured }: EstimatedValue): Question {
  const found = metrics.find((metric) => metric.name === name);
  if (found === undefined) throw new TypeError(`an estimate of an unknown metric: ${name}`);
  const metric: Metric = { ...found, title: `${found.title}, estimated` };
  const { min, max_drop: maxDrop } = gate;
  return {
    gate: {
      metric: name,
      name: estimatedGateName(gate),
      min,
      max_drop: maxDrop,
      fail_if: "any_exceeded",
      slices: [],
      severity,
    },
    severity,
    name: estimatedGateName(gate),
    metric,
    slice: undefined,
    measurement: estimatedGateName(gate),
    measured,
    position,
  };
}

function measurementOf({ metric, measured, name }: Question): Measurement {
  return { id: name, metric, options: {}, slice: undefined, measured };
}

/** The verdict in words that say what it is: an estimate under an assumption. */
function asEstimated(verdict: Verdict, question: Question | undefined, policy: Policy): Verdict {
  if (question === undefined) return verdict;
  const words = estimatedWords(verdict, question, policy.confidence);
  const limits = verdict.limits.map((limit) => ({ ...limit, state: unproven[limit.state] }));
  return { ...verdict, kind: "estimated", ...words, limits, state: unproven[verdict.state] };
}

/** Under an assumption nothing is proven. */
const unproven: Readonly<Record<State, State>> = {
  "proven-ok": "likely-ok",
  "likely-ok": "likely-ok",
  noise: "noise",
  "likely-harm": "likely-harm",
  "proven-harm": "likely-harm",
  undefined: "undefined",
};
