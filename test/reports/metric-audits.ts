import type { AuditGroups } from "../../src/audit/v1-groups.ts";
import type { AuditMeasurement, AuditRecord } from "../../src/audit/v1.ts";
import { comparison, limit, measurement, record, verdict } from "./records.ts";

/** Records of a ranking, of a gap between groups, and of numbers that chance or few independent rows have a part in. */
export function metricAudits(): Readonly<Record<string, AuditRecord>> {
  return { ranking: ranking(), "groups-and-chance": groupsAndChance() };
}

const advice = "Find the queries that got worse, or change the limit at model-gate.yml:14.";

function ranking(): AuditRecord {
  const parts = { metric: "ndcg", title: "NDCG@5", unit: "score", half: 0.048, n: 120 } as const;
  const ndcg = { ...measurement({ ...parts, reference: 0.8697, candidate: 0.7433 }), id: "ndcg[k=5]" };
  const german = {
    ...measurement({ ...parts, n: 40, slice: "lang=de", reference: 0.8676, candidate: 0.7729 }),
    id: "ndcg[k=5]@lang=de",
  };
  return record("Blocked: NDCG@5 fell from 0.870 to 0.743, more than the allowed drop of 0.02, and not by chance.", {
    task: "ranking",
    name: "search",
    comparison: { ...comparison(120), join_columns: ["query"], classes: [], positive_class: null },
    slices: [{ name: "lang=de", rows: { reference: 40, candidate: 40 } }],
    measurements: [ndcg, german],
    verdicts: [
      verdict(ndcg, {
        gate: "ndcg[k=5]",
        outcome: "fail",
        limits: [limit({ kind: "max_drop", limit: 0.02, value: 0.1264, state: "proven-harm", exceeded: "yes" })],
        sentence:
          "NDCG@5 fell from 0.870 to 0.743 (−0.126, 95 % interval −0.174 … −0.078); more than the allowed drop of 0.02, proven.",
        advice,
      }),
      verdict(german, {
        gate: "ndcg[k=5]",
        outcome: "inconclusive",
        limits: [
          limit({ kind: "max_drop", limit: 0.02, state: "noise", exceeded: "undecided", minimum_detectable: 0.0982 }),
        ],
        reason: { code: "too-noisy", text: "what was seen is within what chance alone can do" },
        sentence:
          "NDCG@5 on lang=de fell from 0.868 to 0.773 (−0.095, 95 % interval −0.143 … −0.047); more than the allowed drop of 0.02, but chance alone can do that; about 955 queries would settle it.",
        advice: "Evaluate on about 955 queries to settle it, or allow a wider margin.",
      }),
    ],
    contributions: [
      {
        measurement: "ndcg[k=5]",
        by: "lang",
        change: -0.1264,
        mix: 0,
        adjusted: null,
        slices: [contribution("lang=en", 2 / 3, -0.0948), contribution("lang=de", 1 / 3, -0.0316)],
      },
    ],
    changed_rows: {
      loss: "ndcg_loss",
      counts: [
        { kind: "worse", rows: 81 },
        { kind: "better", rows: 35 },
      ],
      rows: [query("q64", "worse", 0.973, 0.422), query("q7", "better", 0.611, 1)],
    },
  });
}

type Slice = NonNullable<AuditRecord["contributions"]>[number]["slices"][number];

function contribution(slice: string, weight: number, within: number): Slice {
  return { slice, weight: { reference: weight, candidate: weight }, within, mix: 0, share: within / -0.1264 };
}

type ChangedRow = NonNullable<AuditRecord["changed_rows"]>["rows"][number];

function query(id: string, kind: "worse" | "better", reference: number, candidate: number): ChangedRow {
  const side = (score: number): ChangedRow["reference"] => ({ prediction: null, score });
  return {
    kind,
    id: [id],
    label: null,
    reference: side(reference),
    candidate: side(candidate),
    loss_difference: reference - candidate,
  };
}

function groupsAndChance(): AuditRecord {
  const gap = recallGap();
  const ece = calibrationError();
  return record(
    "Blocked: recall gap by region rose from 2.97 % to 17.68 % (recall of region=EU 51.57 %, of region=US 69.24 %), more than the allowed increase of 5 pp, and not by chance.",
    {
      measurements: [gap, ece],
      verdicts: [
        verdict(gap, {
          gate: "recall[gap=region]",
          outcome: "fail",
          limits: [limit({ kind: "max_increase", limit: 0.05, state: "proven-harm", exceeded: "yes" })],
          sentence:
            "recall gap by region rose from 2.97 % to 17.68 % (+14.7 pp, 95 % interval +8.5 … +20.9); more than the allowed increase of 5 pp, proven.",
          advice: "Look at the groups that are furthest apart, or change the limit at model-gate.yml:20.",
        }),
        verdict(ece, {
          outcome: "fail",
          severity: "warn",
          limits: [limit({ kind: "max", limit: 0.02, state: "likely-harm", exceeded: "yes" })],
          state: "likely-harm",
          sentence:
            "ece is 3.32 % (95 % interval 2.12 … 4.52), of which chance explains 1.52 %; worse beyond chance, and above the maximum of 2 %.",
          advice: "Calibrate the candidate's probabilities, or change the limit at model-gate.yml:21.",
        }),
      ],
    },
  );
}

function recallGap(): AuditMeasurement {
  const group = (name: string, reference: number, candidate: number): AuditGroups["values"][number] => ({
    metric: "recall",
    name,
    reference: { value: reference, n: 600 },
    candidate: { value: candidate, n: 600 },
    left_out: null,
  });
  const few = { ...group("region=ME", 0.5, 0.5), left_out: "18 rows are too few; 30 are needed" };
  const measured = measurement({
    metric: "recall",
    title: "Recall gap by region",
    better: "lower",
    reference: 0.0297,
    candidate: 0.1768,
    half: 0.062,
  });
  return {
    ...measured,
    id: "recall[gap=region]",
    support: 431.6,
    groups: {
      furthest: {
        reference: { metric: "recall", low: "region=APAC", high: "region=US" },
        candidate: { metric: "recall", low: "region=EU", high: "region=US" },
      },
      values: [
        group("region=APAC", 0.6661, 0.6702),
        group("region=EU", 0.6812, 0.5157),
        few,
        group("region=US", 0.6958, 0.6924),
      ],
      without: { reference: 12, candidate: 12 },
    },
  };
}

function calibrationError(): AuditMeasurement {
  const measured = measurement({
    metric: "ece",
    title: "Expected calibration error",
    better: "lower",
    reference: 0.0222,
    candidate: 0.0332,
    half: 0.012,
  });
  const { reference, candidate } = measured;
  return {
    ...measured,
    reference: reference && { ...reference, chance: { mean: 0.0157, quantile95: 0.0213 } },
    candidate: candidate && { ...candidate, chance: { mean: 0.0152, quantile95: 0.0208 } },
  };
}
