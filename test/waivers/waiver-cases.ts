import type { Policy } from "../../src/gates/schema.ts";
import { policySchema } from "../../src/gates/schema.ts";
import type { JudgedLimit, Verdict } from "../../src/gates/verdict.ts";
import type { Measurement } from "../../src/measure/measurement.ts";
import { metrics } from "../../src/metrics/index.ts";
import { waiverSchema } from "../../src/waivers/schema.ts";
import type { Waiver } from "../../src/waivers/waiver.ts";

/** Builders of verdicts, measurements and waivers: everything that a test does not name is in order. */

export const now = new Date("2026-06-01T12:00:00Z");

export function policy(values: Partial<Policy> = {}): Policy {
  return policySchema.parse(values);
}

export function limit(parts: Partial<JudgedLimit> = {}): JudgedLimit {
  const harm = parts.harm ?? 0.023;
  return {
    kind: "max_drop",
    basis: "absolute",
    limit: 0.01,
    margin: 0.01,
    value: harm,
    harm,
    lower: harm - 0.01,
    upper: harm + 0.01,
    state: "proven-harm",
    outcome: "fail",
    pValue: 0.001,
    pAdjusted: 0.001,
    minimumDetectable: 0.005,
    rowsNeeded: 1000,
    ...parts,
  };
}

/** A gate on accuracy that fails by a drop of 2.3 points where one is allowed. */
export function verdict(parts: Partial<Verdict> = {}): Verdict {
  return {
    gate: "accuracy",
    kind: "metric",
    subject: "accuracy",
    title: "Accuracy",
    column: undefined,
    slice: undefined,
    measurement: "accuracy",
    severity: "error",
    outcome: "fail",
    countsAs: "fail",
    state: "proven-harm",
    failIf: "any_exceeded",
    limits: [limit()],
    reason: undefined,
    sentence: "accuracy fell.",
    headline: "accuracy fell from 95.0 % to 92.7 %.",
    advice: "Find the rows that got worse.",
    position: { file: "model-gate.yml", line: 9, column: 5 },
    ...parts,
  };
}

export const passing = (parts: Partial<Verdict> = {}): Verdict =>
  verdict({ outcome: "pass", countsAs: "pass", state: "proven-ok", limits: [], ...parts });

/** A measurement of a metric whose reference has this value. */
export function measurement(metric: string, reference: number, id = metric): Measurement {
  const found = metrics.find(({ name }) => name === metric);
  if (found === undefined) throw new Error(`a test names no metric: ${metric}`);
  const inference = { kind: "normal", value: reference, standardError: 0.01 } as const;
  const side = { kind: "estimated", value: reference, n: 1000, inference } as const;
  const measured = { reference: side, candidate: side, change: undefined, covariance: undefined, excluded: 0 };
  return { id, metric: found, options: {}, slice: undefined, measured };
}

export function measurements(...all: readonly Measurement[]): ReadonlyMap<string, Measurement> {
  return new Map(all.map((one) => [one.id, one]));
}

const written = {
  gate: "accuracy",
  ceiling: "3%",
  reason: "known dip of the new tokenizer",
  owner: "ana",
  issue: "#123",
  expires: "2026-12-31",
};

/** A waiver as it is read from line `line` of the file. */
export function waiver(parts: Readonly<Record<string, unknown>> = {}, line = 3): Waiver {
  const parsed = waiverSchema.parse({ ...written, ...parts });
  return { ...parsed, position: { file: ".model-gate/waivers.yml", line, column: 5 } };
}
