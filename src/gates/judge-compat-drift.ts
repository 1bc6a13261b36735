import type { CompatMeasured, CompatTool } from "../drift/compat/compat-measurement.ts";
import {
  measureCompat,
  withCompat,
  type AskedCompat,
  type ColumnCompat,
  type CompatSources,
} from "../measure/measure-compat.ts";
import type { ColumnDrift } from "../measure/measure-columns.ts";
import { compatShare } from "./compat-share.ts";
import { sentenceOfCompat, toolNames } from "./compat-words.ts";
import { countsAs } from "./counts-as.ts";
import { driftLimit, shell, type DriftGate } from "./drift-verdict.ts";
import type { Policy } from "./schema.ts";
import type { JudgedLimit, Verdict } from "./verdict.ts";

export interface CompatJudgement {
  readonly verdicts: readonly Verdict[];
  /** The watched columns, with what the other tool says of them. */
  readonly watched: readonly ColumnDrift[];
}

/**
 * One verdict for each column that the gate watches, by the numbers and the decision of another tool: without a noise floor,
 * without a correction for many columns. Before them one for their share, where the gate limits it.
 */
export async function judgeCompatDrift(
  drift: DriftGate,
  compat: CompatTool,
  sources: CompatSources,
  policy: Policy,
): Promise<CompatJudgement> {
  const found = await measureCompat(askedBy(drift, compat), sources);
  const verdicts = found.map((column) => verdictOf(drift, column, policy));
  const share = drift.gate.drift_share;
  const watched = withCompat(sources.watched, found);
  if (verdicts.length === 0) return { verdicts: [nothing(drift, compat, policy)], watched };
  return {
    verdicts: share === undefined ? verdicts : compatShare({ ...drift, compat, share }, verdicts, policy),
    watched,
  };
}

function askedBy({ gate }: DriftGate, compat: CompatTool): AskedCompat {
  const { max } = gate;
  return { compat, drift: gate.drift, columns: gate.columns, threshold: typeof max === "number" ? max : undefined };
}

function verdictOf(drift: DriftGate, { column, measurement }: ColumnCompat, policy: Policy): Verdict {
  const isMeasured = measurement.reason === undefined;
  const outcome = isMeasured && !measurement.drifted ? "pass" : "fail";
  const sentence = sentenceOfCompat(column, measurement);
  return {
    ...shell(drift),
    title: `${measurement.title} (${toolNames[measurement.compat]})`,
    compat: measurement.compat,
    column,
    outcome,
    countsAs: countsAs(outcome, drift.severity, policy),
    state: isMeasured ? (measurement.drifted ? "proven-harm" : "likely-ok") : "undefined",
    limits: isMeasured ? [limitOf(measurement)] : [],
    reason: isMeasured ? undefined : { code: "not-measured", text: measurement.reason },
    sentence,
    headline: isMeasured && measurement.drifted ? `${column} has drifted.` : sentence,
    advice: adviceOn(measurement.reason === undefined, outcome),
  };
}

function adviceOn(isMeasured: boolean, outcome: "pass" | "fail"): string | undefined {
  if (outcome === "pass") return undefined;
  return isMeasured
    ? "Check where the candidate's data come from; if the change is expected, raise the limit or make new reference predictions. " +
        "The same gate without `compat` tells drift from chance."
    : "Leave the column out of the gate, or judge it by a gate without `compat`.";
}

/** A p-value must not be too small, a distance not too large. */
function limitOf(measurement: CompatMeasured): JudgedLimit {
  const { method, threshold: max, judged: value, rule, drifted } = measurement;
  const kind = rule === "<" || rule === "≤" ? "min" : "max";
  return {
    ...driftLimit(method, {
      max,
      value,
      outcome: drifted ? "fail" : "pass",
      state: drifted ? "proven-harm" : "likely-ok",
    }),
    kind,
    harm: kind === "min" ? max - value : value - max,
    pValue: measurement.pValue,
  };
}

function nothing(drift: DriftGate, compat: CompatTool, policy: Policy): Verdict {
  const text = `there is no column that ${toolNames[compat]} compares by ${drift.gate.drift}`;
  return {
    ...shell(drift),
    compat,
    outcome: "fail",
    countsAs: countsAs("fail", drift.severity, policy),
    state: "undefined",
    reason: { code: "not-measured", text },
    sentence: `Nothing could be judged: ${text}.`,
    headline: `Nothing could be judged: ${text}.`,
    advice: "List the features in columns.features, or name the gate's columns.",
  };
}
