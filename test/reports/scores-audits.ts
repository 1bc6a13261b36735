import type { AuditRecord } from "../../src/audit/v1.ts";
import { comparison, limit, measurement, record, verdict } from "./records.ts";

/** A record of scores: marks that a judge gave to the answers of two models. */
export function scoresAudits(): Readonly<Record<string, AuditRecord>> {
  return { scores: scores() };
}

const advice = "Read the answers whose marks fell most, or change the limit at model-gate.yml:14.";

function scores(): AuditRecord {
  const parts = { metric: "mean_score", title: "Mean score", unit: "score", n: 400 } as const;
  const mean = measurement({ ...parts, reference: 4.21, candidate: 3.87, half: 0.118 });
  const code = measurement({ ...parts, n: 90, slice: "topic=code", reference: 4.02, candidate: 3.98, half: 0.24 });
  const wins = measurement({ metric: "win_rate", title: "Win rate", candidate: 0.4375, half: 0.0486, n: 400 });
  return record("Blocked: mean_score fell from 4.210 to 3.870, more than the allowed drop of 0.1, and not by chance.", {
    task: "scores",
    name: "assistant",
    comparison: { ...comparison(400), classes: [], positive_class: null },
    slices: [{ name: "topic=code", rows: { reference: 90, candidate: 90 } }],
    measurements: [mean, wins, code],
    verdicts: [
      verdict(mean, {
        outcome: "fail",
        limits: [limit({ kind: "max_drop", limit: 0.1, value: 0.34, state: "proven-harm", exceeded: "yes" })],
        sentence:
          "mean_score fell from 4.210 to 3.870 (−0.340, 95 % interval −0.458 … −0.222); more than the allowed drop of 0.1, proven.",
        advice,
      }),
      verdict(wins, {
        severity: "warn",
        outcome: "fail",
        limits: [limit({ kind: "min", limit: 0.48, value: 0.4375, state: "likely-harm", exceeded: "yes" })],
        sentence: "win_rate is 43.75 % (95 % interval 38.89 … 48.61 %); less than the required 48 %.",
        advice,
      }),
      verdict(code, {
        outcome: "inconclusive",
        limits: [
          limit({ kind: "max_drop", limit: 0.1, state: "noise", exceeded: "undecided", minimum_detectable: 0.34 }),
        ],
        reason: { code: "too-noisy", text: "what was seen is within what chance alone can do" },
        sentence:
          "mean_score on topic=code fell from 4.020 to 3.980 (−0.040, 95 % interval −0.280 … +0.200); whether the allowed drop of 0.1 is kept cannot be told yet.",
        advice: "Evaluate on about 2 100 rows to settle it, or allow a wider margin.",
      }),
    ],
  });
}
