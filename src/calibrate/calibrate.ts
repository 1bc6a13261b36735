import type { Comparison } from "../align/comparison.ts";
import type { Config } from "../config/schema.ts";
import { GateError } from "../errors.ts";
import { familyOf } from "../gates/families.ts";
import type { GateRule, MetricGateRule } from "../gates/schema.ts";
import { isOfLatency } from "../latency/load-test.ts";
import { metrics } from "../metrics/index.ts";
import { percentText } from "../number-text.ts";
import type { Slice } from "../slices/slice.ts";
import { gateCalibrations } from "./gate-calibration.ts";
import { nullRuns, type NullRun } from "./null-runs.ts";
import { rateOf } from "./rate.ts";
import type { Calibration } from "./schema.ts";

export interface CalibrateRequest {
  readonly config: Config;
  /** Path of the config, as it is shown. */
  readonly path: string;
  readonly comparison: Comparison;
  readonly slices: readonly Slice[];
  readonly runs: number;
  readonly seed: number;
}

/**
 * Judges the reference against itself, many times over, by the very config: how often it blocks a candidate that is no
 * worse, and how small a drop it sees.
 * @param note told the number of runs done, after each
 * @throws GateError E102 when no gate is left to calibrate
 */
export function calibrate(request: CalibrateRequest, note: (done: number) => void): Calibration {
  const { config, comparison, slices, runs, seed } = request;
  const { policy } = config;
  const design = comparison.pairing === "joined" ? "exchanged" : "resampled";
  const onRows = config.gates.filter(isCalibrated).filter((gate) => !isOfLoadTest(gate, config));
  const gates = onRows.filter((gate) => design === "exchanged" || !comparesRows(gate));
  if (gates.length === 0) throw nothingToCalibrate(request.path);
  const run = nullRuns({ comparison, slices, gates, policy, seed });
  const done: NullRun[] = [];
  while (done.length < runs) {
    done.push(run(done.length));
    note(done.length);
  }
  return {
    schema: "model-gate/calibration/v1",
    name: config.name,
    config: request.path,
    mode: policy.mode,
    confidence: policy.confidence,
    runs,
    seed,
    design,
    rows: { reference: comparison.reference?.rows ?? 0, candidate: comparison.candidate.rows },
    blocked: rateOf(done, ({ outcome }) => outcome === "fail"),
    warned: rateOf(done, ({ outcome }) => outcome === "warn"),
    families: familiesOf(done),
    point_rule_blocked: rateOf(done, ({ pointOutcome }) => pointOutcome === "fail"),
    gates: gateCalibrations(done, policy),
    left_out: [...unsampled(config), ...loadTested(config), ...leftOut(config.gates, comparison)],
  };
}

/** Gates on drift ask about the data, and one that requires a gain is right to block a model that did not change. */
function isCalibrated(gate: GateRule): gate is MetricGateRule {
  return "metric" in gate && gate.min_gain === undefined && gate.severity !== "off";
}

/** Flips and wins are counted row by row, and two draws have no row in common. */
function comparesRows({ metric }: MetricGateRule): boolean {
  return metrics.some(({ name, kind }) => name === metric && (kind === "flip" || kind === "wins"));
}

/** Load tests have no rows that runs could draw from. */
function isOfLoadTest({ metric: name }: MetricGateRule, { latency }: Config): boolean {
  const metric = metrics.find((each) => each.name === name);
  return metric !== undefined && (metric.kind === "load" || (latency !== undefined && isOfLatency(metric)));
}

function loadTested(config: Config): readonly string[] {
  const count = config.gates.filter((gate) => isCalibrated(gate) && isOfLoadTest(gate, config)).length;
  return count === 0
    ? []
    : [`${counted(count, "gate")} on load tests: the runs draw from rows, of which these have none.`];
}

function unsampled({ sample = 1 }: Config): readonly string[] {
  return sample === 1 ? [] : [`The rows outside of the sample of ${percentText(sample)} (\`sample\`).`];
}

function nothingToCalibrate(path: string): GateError {
  return new GateError({
    code: "E102",
    message: `${path} has no gate on a metric that chance could fail.`,
    hint: "Calibration is about limits on metrics; gates on drift, and gains that a candidate must show, are not part of it.",
  });
}

function familiesOf([run]: readonly NullRun[]): number {
  const blocking = run?.verdicts.filter(({ question }) => question.severity === "error") ?? [];
  return new Set(blocking.map(({ question }) => familyOf(question))).size;
}

function leftOut(gates: readonly GateRule[], { pairing, reference }: Comparison): readonly string[] {
  const drift = gates.filter((gate) => "drift" in gate).length;
  const gains = gates.filter((gate) => "metric" in gate && gate.min_gain !== undefined).length;
  return [
    ...(drift > 0
      ? [`${counted(drift, "gate")} on drift: the runs draw from one set of rows, so nothing drifts.`]
      : []),
    ...(gains > 0
      ? [
          `${counted(gains, "gate")} that ${gains === 1 ? "requires" : "require"} a gain: to block a model that did not change is their purpose.`,
        ]
      : []),
    "The checks of pairing and of invalid rows: they count facts of the files, without chance in them.",
    ...(pairing === "joined" ? [] : notPaired(gates, reference !== undefined)),
  ];
}

function notPaired(gates: readonly GateRule[], hasReference: boolean): readonly string[] {
  const source = hasReference ? "the reference" : "the candidate, the only file there is";
  const flips = gates.filter((gate) => isCalibrated(gate) && comparesRows(gate)).length;
  return [
    `The pairing of rows: both sides of a run are drawn apart from ${source}. Rows joined by id see smaller drops.`,
    ...(flips > 0 ? [`${counted(flips, "gate")} on what changes row by row: that needs joined rows.`] : []),
  ];
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
