import type { AuditMeasurement, AuditPlot, AuditRecord, EarlierRun } from "../../src/audit/v1.ts";
import { comparison, drift, driftVerdict, limit, measurement, record, verdict } from "./records.ts";
import * as series from "./plots-series.ts";

/** Records with the series that plots are drawn from: for each task what it has, together every kind of plot. */
export function plotsAudits(): Readonly<Record<string, AuditRecord>> {
  return {
    "binary-plots": binary(),
    "multiclass-plots": multiclass(),
    "regression-plots": regression(),
    "ranking-plots": ranking(),
  };
}

const advice = "Look at the rows that got worse, or change the limit in the config.";

function binary(): AuditRecord {
  const auc = measurement({
    metric: "roc_auc",
    title: "ROC AUC",
    unit: "score",
    reference: 0.8929,
    candidate: 0.8547,
    half: 0.0061,
    n: 20_000,
  });
  const ece = measurement({
    metric: "ece",
    title: "Expected calibration error",
    better: "lower",
    reference: 0.0102,
    candidate: 0.0318,
    half: 0.0064,
    n: 20_000,
  });
  const accuracy = measurement({
    metric: "accuracy",
    title: "Accuracy",
    reference: 0.9188,
    candidate: 0.9194,
    half: 0.0021,
    n: 20_000,
  });
  const f1 = measurement({
    metric: "f1",
    title: "F1 score",
    reference: 0.6512,
    candidate: 0.6431,
    half: 0.0122,
    n: 20_000,
  });
  const slices = regions.map(({ name, reference, candidate, half, n }) =>
    measurement({ metric: "roc_auc", title: "ROC AUC", unit: "score", slice: name, reference, candidate, half, n }),
  );
  const latency = measurement({
    metric: "latency_p95",
    title: "Latency p95",
    unit: "ms",
    better: "lower",
    reference: 38.9,
    candidate: 44.7,
    half: 0.8,
    n: 20_000,
  });
  const amount = { ...drift("amount", { psi: 0.312, ks: 0.21, rows: [20_000, 20_000] }) };
  const country = { ...drift("country", { psi: 0.143, rows: [20_000, 20_000] }), kind: "categorical" as const };
  const signedUp = { ...drift("signed_up", { psi: 0.021, rows: [20_000, 20_000] }), kind: "timestamp" as const };
  const age = drift("age", { psi: 0.004, rows: [20_000, 20_000], missing: [12, 431] });
  return record("Blocked: roc_auc fell from 0.893 to 0.855, more than the allowed drop of 0.01, and not by chance.", {
    comparison: comparison(20_000),
    slices: regions.map(({ name, n }) => ({ name, rows: { reference: n, candidate: n } })),
    measurements: [auc, ece, accuracy, f1, ...slices, latency],
    drift: [amount, country, signedUp, age],
    verdicts: [
      verdict(auc, {
        outcome: "fail",
        limits: [
          limit({
            kind: "max_drop",
            limit: 0.01,
            value: 0.0382,
            harm: 0.0382,
            lower: 0.0331,
            upper: 0.0433,
            state: "proven-harm",
            exceeded: "yes",
          }),
        ],
        sentence:
          "roc_auc fell from 0.893 to 0.855 (−0.038, 95 % interval −0.044 … −0.032); more than the allowed drop of 0.01, proven.",
        advice,
      }),
      verdict(ece, {
        outcome: "fail",
        severity: "warn",
        limits: [
          limit({
            kind: "max",
            limit: 0.02,
            value: 0.0318,
            harm: 0.0118,
            lower: 0.0064,
            upper: 0.0172,
            state: "proven-harm",
            exceeded: "yes",
          }),
        ],
        sentence: "ece is 3.18 % (95 % interval 2.54 … 3.82); above the maximum of 2 %, proven.",
        advice: "Calibrate the candidate's probabilities, or change the limit in the config.",
      }),
      verdict(accuracy, {
        limits: [
          limit({
            kind: "max_drop",
            limit: 0.01,
            value: -0.0006,
            harm: -0.0006,
            lower: -0.0024,
            upper: 0.0012,
          }),
        ],
        sentence:
          "accuracy rose from 91.88 % to 91.94 % (+0.06 pp, 95 % interval −0.15 … +0.27); the allowed drop of 1 pp is kept, proven.",
      }),
      verdict(f1, {
        outcome: "inconclusive",
        limits: [
          limit({
            kind: "max_drop",
            limit: 0.005,
            value: 0.0081,
            harm: 0.0081,
            lower: -0.0021,
            upper: 0.0183,
            state: "noise",
            exceeded: "undecided",
            rows_needed: 48_000,
          }),
        ],
        reason: { code: "too-noisy", text: "what was seen is within what chance alone can do" },
        sentence:
          "f1 fell from 65.12 % to 64.31 % (−0.81 pp, 95 % interval −2.03 … +0.41); more than the allowed drop of 0.5 pp, but chance alone can do that.",
        advice: "Evaluate on about 48\u202f000 rows to settle it, or allow a wider margin.",
      }),
      driftVerdict(amount, 0.2),
      driftVerdict(country, 0.2),
    ],
    latency: [],
    history: series.nights(8).map(nightOf),
    plots: [
      series.roc("1"),
      series.precisionRecall("1"),
      series.reliability("1"),
      series.scoreHistogram("1"),
      series.confusion(["0", "1"], 20_000),
      series.latency(),
      series.numericColumn("amount", { shift: 0.6, above: 412, missing: 0 }),
      series.categoriesColumn("country", ["DE", "FR", "US", "PL", "ES", "المغرب", "日本", "IT"]),
      series.timestampColumn("signed_up"),
      series.numericColumn("age", { shift: 0.02, above: 0, missing: 431 }),
    ],
  });
}

const regions = [
  { name: "region=EU", reference: 0.8951, candidate: 0.8122, half: 0.0121, n: 6100 },
  { name: "region=US", reference: 0.8902, candidate: 0.8731, half: 0.0094, n: 9900 },
  { name: "region=APAC", reference: 0.8877, candidate: 0.8866, half: 0.0163, n: 3200 },
  { name: "region=LATAM", reference: 0.8703, candidate: 0.8825, half: 0.0402, n: 800 },
];

function nightOf({ day, value, failed }: series.Night): EarlierRun {
  return {
    run_id: `42${day}`,
    created_at: `2026-11-${String(day).padStart(2, "0")}T03:17:00.000Z`,
    outcome: failed ? "fail" : "pass",
    failed,
    values: [
      { measurement: "roc_auc", value, lower: value - 0.006, upper: value + 0.006 },
      { measurement: "accuracy", value: value + 0.025, lower: null, upper: null },
      { measurement: "ece", value: 0.9 - value, lower: 0.89 - value, upper: 0.91 - value },
    ].map((one) => ({ ...one, value: series.rounded(one.value) })),
  };
}

function multiclass(): AuditRecord {
  const f1 = measurement({
    metric: "f1",
    title: "F1 score, macro",
    reference: 0.8634,
    candidate: 0.8412,
    half: 0.0081,
    n: 9000,
  });
  const macro: AuditMeasurement = { ...f1, id: "f1[macro]" };
  return record(
    "Blocked: f1[macro] fell from 86.34 % to 84.12 %, more than the allowed drop of 1 pp, and not by chance.",
    {
      name: "animals",
      task: "multiclass",
      comparison: comparison(9000, { classes: ["cat", "dog", "horse", "zebra"], positive_class: null }),
      measurements: [macro],
      verdicts: [
        verdict(macro, {
          gate: "f1[macro]",
          outcome: "fail",
          limits: [limit({ kind: "max_drop", limit: 0.01, value: 0.0222, state: "proven-harm", exceeded: "yes" })],
          sentence:
            "f1[macro] fell from 86.34 % to 84.12 % (−2.2 pp, 95 % interval −3.0 … −1.4); more than the allowed drop of 1 pp, proven.",
          advice,
        }),
      ],
      plots: [
        series.reliability(null),
        series.confusion(["cat", "dog", "horse", "zebra"], 9000),
        series.scoreHistogram("zebra"),
        series.roc("zebra"),
      ],
    },
  );
}

function regression(): AuditRecord {
  const mae = measurement({
    metric: "mae",
    title: "Mean absolute error",
    unit: "label",
    better: "lower",
    reference: 0.3312,
    candidate: 0.3287,
    half: 0.0041,
    n: 6192,
  });
  const bias = measurement({
    metric: "mean_error",
    title: "Mean error",
    unit: "label",
    better: "zero",
    reference: -0.0031,
    candidate: -0.0214,
    half: 0.0052,
    n: 6192,
  });
  return record(
    "Passed with warnings: mean_error went from −0.003 to −0.021, more than the allowed increase of 0.01, and not by chance.",
    {
      name: "house-prices",
      task: "regression",
      comparison: comparison(6192, { classes: [], positive_class: null }),
      measurements: [mae, bias],
      verdicts: [
        verdict(mae, {
          limits: [
            limit({
              kind: "max_increase",
              basis: "relative",
              limit: 0.02,
              margin: 0.006624,
              value: -0.0025,
              harm: -0.0025,
              lower: -0.0059,
              upper: 0.0009,
            }),
          ],
          sentence:
            "mae fell from 0.331 to 0.329 (−0.0025, 95 % interval −0.0066 … +0.0016); the allowed increase of 2 % of the reference is kept, proven.",
        }),
        verdict(bias, {
          outcome: "fail",
          severity: "warn",
          limits: [
            limit({
              kind: "max_increase",
              limit: 0.01,
              value: 0.0183,
              harm: 0.0183,
              lower: 0.0139,
              upper: 0.0227,
              state: "proven-harm",
              exceeded: "yes",
            }),
          ],
          sentence:
            "mean_error went from −0.003 to −0.021 (95 % interval −0.0235 … −0.0131); further from 0 by more than the allowed 0.01, proven.",
          advice,
        }),
      ],
      plots: [
        series.residualHistogram(),
        series.residualBands(),
        series.numericColumn("prediction", { shift: 0.05, above: 3, missing: 0 }),
      ],
    },
  );
}

function ranking(): AuditRecord {
  const ndcg = {
    ...measurement({
      metric: "ndcg",
      title: "NDCG@10",
      unit: "score",
      reference: 0.6127,
      candidate: 0.6342,
      half: 0.0148,
      n: 1200,
    }),
    id: "ndcg[k=10]",
  };
  return record("Passed: the one check holds, proven.", {
    name: "search",
    task: "ranking",
    comparison: { ...comparison(1200), join_columns: ["query"], classes: [], positive_class: null },
    measurements: [ndcg],
    verdicts: [
      verdict(ndcg, {
        gate: "ndcg[k=10]",
        limits: [
          limit({ kind: "max_drop", limit: 0.01, value: -0.0215, harm: -0.0215, lower: -0.0339, upper: -0.0091 }),
        ],
        sentence:
          "NDCG@10 rose from 0.613 to 0.634 (+0.022, 95 % interval +0.007 … +0.036); the allowed drop of 0.01 is kept, proven.",
      }),
    ],
    plots: [series.values("NDCG at 10")],
  });
}

/** Every plot of these records, for tests of single charts. */
export function allPlots(): readonly AuditPlot[] {
  return Object.values(plotsAudits()).flatMap(({ plots }) => plots ?? []);
}
