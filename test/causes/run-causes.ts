import type { Causes } from "../../src/causes/cause.ts";
import { causesOf } from "../../src/causes/causes.ts";
import type { Verdict } from "../../src/gates/verdict.ts";
import { askName, type Measurement } from "../../src/measure/measurement.ts";
import { notEstimated } from "../../src/metrics/estimate.ts";
import { metrics } from "../../src/metrics/index.ts";
import { optionsOf } from "../../src/metrics/options.ts";
import type { Slice } from "../../src/slices/slice.ts";
import { type Cell, tableOf } from "../align/table-of.ts";
import { comparisonOf, type Rows } from "../metrics/comparison-of.ts";

/** One file: what the model said, and its features. */
export interface SideRows extends Rows {
  readonly features: Readonly<Record<string, readonly Cell[]>>;
}

export interface CausesCase {
  readonly task?: "regression" | "binary";
  readonly metric?: string;
  readonly pairing?: "joined" | "none";
  readonly reference?: SideRows;
  readonly candidate: SideRows;
  readonly slices?: readonly Slice[];
  /** Beside the failed gate. */
  readonly verdicts?: readonly Partial<Verdict>[];
  readonly failed?: Partial<Verdict>;
}

/** What goes with the failure of a gate on the mean absolute error of two files, unless told otherwise. */
export function runCauses(given: CausesCase): Promise<Causes | undefined> {
  const { task = "regression", metric = "mae", pairing = "joined", reference, candidate, slices = [] } = given;
  const measurement = measurementOf(metric);
  const failed = verdict({ measurement: measurement.id, outcome: "fail", countsAs: "fail", ...given.failed });
  return causesOf({
    tables: {
      candidate: tableOf("candidate.csv", candidate.features),
      ...(reference && { reference: tableOf("reference.csv", reference.features) }),
    },
    comparison: comparisonOf(task, candidate, reference, pairing),
    slices,
    measurements: [measurement],
    drift: Object.keys(candidate.features).map((column) => ({ role: "feature", measurement: { column } })),
    discovery: undefined,
    verdicts: [failed, ...(given.verdicts ?? []).map(verdict)],
    policy: { confidence: 0.95 },
  });
}

function measurementOf(name: string): Measurement {
  const metric = metrics.find((one) => one.name === name);
  if (metric === undefined) throw new Error(`no metric ${name}`);
  const nothing = notEstimated({ code: "no-rows", text: "none" }, 0);
  const ask = { metric, options: optionsOf({}) };
  const measured = { reference: nothing, candidate: nothing, change: nothing, covariance: undefined, excluded: 0 };
  return { ...ask, id: askName(ask), slice: undefined, measured };
}

/** A verdict of a gate on a metric that failed, proven, unless told otherwise. */
export function verdict(parts: Partial<Verdict>): Verdict {
  return {
    gate: parts.measurement ?? "gate",
    kind: "metric",
    subject: "mae",
    title: "Mean absolute error",
    column: undefined,
    slice: undefined,
    measurement: undefined,
    severity: "error",
    outcome: "fail",
    countsAs: "fail",
    state: "proven-harm",
    failIf: "any_exceeded",
    limits: [],
    reason: undefined,
    sentence: "",
    headline: "",
    advice: undefined,
    position: undefined,
    ...parts,
  };
}
