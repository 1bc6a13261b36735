import type { AuditRecord, EarlierRun } from "../../src/audit/v1.ts";
import { headline, limit, measurement, record, verdict } from "./records.ts";

/** A scheduled run that failed, and is held back because the runs before it did not. */
export function historyAudits(hostile: readonly string[]): Readonly<Record<string, AuditRecord>> {
  // Older records do not tell what the runs before them measured.
  return { "held-back": heldBack(["4241", "4240"], [0.9482, 0.9513]), "hostile-history": heldBack(hostile, []) };
}

function heldBack(runs: readonly string[], values: readonly number[]): AuditRecord {
  const accuracy = measurement({
    metric: "accuracy",
    title: "Accuracy",
    reference: 0.95,
    candidate: 0.91,
    half: 0.006,
  });
  const drop = limit({ kind: "max_drop", limit: 0.01, value: 0.04, harm: 0.04, state: "proven-harm", exceeded: "yes" });
  const sentence =
    "accuracy fell from 95.00 % to 91.00 % (−4.0 pp, 95 % interval −4.6 … −3.4); more than the allowed drop of 1 pp, proven.";
  const told = headline(sentence);
  const failing = verdict(accuracy, { outcome: "fail", limits: [drop], sentence, advice: "Look at its rows." });
  return record(`Failed in 1 of the last 3 scheduled runs; blocks at 2: ${told}`, {
    decision: {
      outcome: "warn",
      exit_code: 0,
      sentence: `Failed in 1 of the last 3 scheduled runs; blocks at 2: ${told}`,
      counts: { pass: 0, warn: 0, fail: 1, inconclusive: 0 },
    },
    measurements: [accuracy],
    verdicts: [failing],
    history: runs.map((id, at) => ({
      run_id: id,
      created_at: `2026-11-${19 - (at % 9)}T03:17:00.000Z`,
      outcome: "pass",
      failed: false,
      ...valuesOf(values[at]),
    })),
    held_back: { failures: 2, runs: 3, failed: 1, looked_at: 3, sentence: `Blocked: ${told}` },
  });
}

function valuesOf(value: number | undefined): Pick<EarlierRun, "values"> {
  if (value === undefined) return {};
  const [lower, upper] = [value - 0.006, value + 0.006].map((end) => Number(end.toFixed(4)));
  return { values: [{ measurement: "accuracy", value, lower: lower ?? null, upper: upper ?? null }] };
}
