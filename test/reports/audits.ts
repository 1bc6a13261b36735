import type { AuditMeasurement, AuditRecord, AuditVerdict } from "../../src/audit/v1.ts";
import { causesAudits } from "./causes-audits.ts";
import { changedRowsAudits } from "./changed-rows-audits.ts";
import { checksAudits } from "./checks-audits.ts";
import { discoveryAudits } from "./discovery-audits.ts";
import { driftAudits } from "./drift-audits.ts";
import { historyAudits } from "./history-audits.ts";
import { metricAudits } from "./metric-audits.ts";
import { plotsAudits } from "./plots-audits.ts";
import { referenceAudits } from "./reference-audits.ts";
import { rulesAudits } from "./rules-audits.ts";
import { scoresAudits } from "./scores-audits.ts";
import { sinceAudits } from "./since-audits.ts";
import { waiversAudits } from "./waivers-audits.ts";
import { comparison, drift, driftVerdict, headline, input, limit, measurement, record, verdict } from "./records.ts";

/** The records behind the golden reports, by name: each shows one thing that a report must get right. */
export function audits(): Readonly<Record<string, AuditRecord>> {
  return {
    pass: pass(),
    warn: warn(),
    "fail-binary": failBinary(),
    inconclusive: inconclusive(),
    error: error(),
    "california-housing": californiaHousing(),
    "regression-latency": regressionLatency(),
    "no-reference": noReference(),
    "hostile-names": hostileNames(),
    scripts: scripts(),
    ...changedRowsAudits(hostileTexts),
    ...discoveryAudits(),
    ...causesAudits(),
    ...checksAudits(hostileTexts),
    ...driftAudits(),
    ...metricAudits(),
    ...scoresAudits(),
    ...waiversAudits(hostileTexts),
    ...rulesAudits(hostileTexts),
    ...referenceAudits(hostileTexts),
    ...historyAudits(hostileTexts),
    ...sinceAudits(hostileTexts),
    ...plotsAudits(),
  };
}

const rows = { reference: 2000, candidate: 2000 };

function pass(): AuditRecord {
  const accuracy = measurement({
    metric: "accuracy",
    title: "Accuracy",
    reference: 0.934,
    candidate: 0.9515,
    half: 0.0081,
  });
  const f1 = measurement({ metric: "f1", title: "F1 score", reference: 0.9102, candidate: 0.9137, half: 0.0094 });
  const loss = measurement({
    metric: "log_loss",
    title: "Log loss",
    unit: "nats",
    better: "lower",
    reference: 0.2041,
    candidate: 0.1893,
    half: 0.0122,
  });
  const drop = [limit({ kind: "max_drop", limit: 0.01 })];
  return record("Passed: all 3 checks hold, each proven.", {
    measurements: [accuracy, f1, loss],
    verdicts: [
      verdict(accuracy, {
        limits: [limit({ kind: "min", limit: 0.9, value: 0.9515 }), ...drop],
        sentence:
          "accuracy rose from 93.40 % to 95.15 % (+1.8 pp, 95 % interval +0.9 … +2.6); the allowed drop of 1 pp is kept, proven.",
      }),
      verdict(f1, {
        limits: drop,
        sentence:
          "f1 rose from 91.02 % to 91.37 % (+0.4 pp, 95 % interval −0.6 … +1.3); the allowed drop of 1 pp is kept, proven.",
      }),
      verdict(loss, {
        limits: [limit({ kind: "max_increase", basis: "relative", limit: 0.05, margin: 0.010205 })],
        sentence:
          "log_loss fell from 0.204 to 0.189 (−0.015, 95 % interval −0.027 … −0.003); the allowed increase of 5 % of the reference is kept, proven.",
      }),
    ],
  });
}

function warn(): AuditRecord {
  const auc = measurement({
    metric: "roc_auc",
    title: "ROC AUC",
    unit: "score",
    reference: 0.9512,
    candidate: 0.9508,
    half: 0.0021,
  });
  const brier = measurement({
    metric: "brier",
    title: "Brier score",
    unit: "score",
    better: "lower",
    reference: 0.0812,
    candidate: 0.0894,
    half: 0.0044,
  });
  const sentence =
    "brier rose from 0.0812 to 0.0894 (+0.0082, 95 % interval +0.0038 … +0.0126); more than the allowed increase of 0.003, proven.";
  return record(`Passed with warnings: ${headline(sentence)}`, {
    measurements: [auc, brier],
    warnings: [{ code: "stale-reference", message: "The reference file is 94 days old." }],
    verdicts: [
      verdict(auc, {
        limits: [limit({ kind: "max_drop", limit: 0.01 })],
        sentence:
          "roc_auc fell from 0.951 to 0.951 (−0.0004, 95 % interval −0.0025 … +0.0017); the allowed drop of 0.01 is kept, proven.",
      }),
      verdict(brier, {
        severity: "warn",
        outcome: "fail",
        limits: [limit({ kind: "max_increase", limit: 0.003, value: 0.0082, state: "proven-harm", exceeded: "yes" })],
        sentence,
        advice:
          "Compare the rows that the reference had right and the candidate has wrong; if the change is wanted, change the limit in the config.",
      }),
    ],
  });
}

function failBinary(): AuditRecord {
  const auc = measurement({
    metric: "roc_auc",
    title: "ROC AUC",
    unit: "score",
    reference: 0.9931,
    candidate: 0.9716,
    half: 0.0064,
  });
  const accuracy = measurement({
    metric: "accuracy",
    title: "Accuracy",
    reference: 0.9649,
    candidate: 0.9479,
    half: 0.0114,
  });
  const recall = measurement({
    metric: "recall",
    title: "Recall",
    reference: 0.9577,
    candidate: 0.9507,
    half: 0.0212,
    n: 710,
  });
  const eu = measurement({
    metric: "accuracy",
    title: "Accuracy",
    slice: "region=EU",
    reference: 0.961,
    candidate: 0.912,
    half: 0.0171,
    n: 800,
  });
  const us = measurement({
    metric: "accuracy",
    title: "Accuracy",
    slice: "region=US",
    reference: 0.9675,
    candidate: 0.9708,
    half: 0.0142,
    n: 1170,
  });
  const antarctica = measurement({
    metric: "accuracy",
    title: "Accuracy",
    slice: "region=Antarctica",
    reference: 1,
    candidate: 0.9,
    half: 0.2,
    n: 10,
  });
  const latency = measurement({
    metric: "latency_p95",
    title: "Latency p95",
    unit: "ms",
    better: "lower",
    reference: 12.41,
    candidate: 12.87,
    half: 0.31,
  });
  const harm = { state: "proven-harm", exceeded: "yes" } as const;
  const aucSentence =
    "roc_auc fell from 0.993 to 0.972 (−0.021, 95 % interval −0.028 … −0.015); more than the allowed drop of 0.01, proven.";
  const compare =
    "Compare the rows that the reference had right and the candidate has wrong; if the change is wanted, change the limit in the config.";
  return record(`Blocked: ${headline(aucSentence)} And 1 more failure.`, {
    measurements: [auc, accuracy, recall, eu, us, antarctica, latency],
    slices: [
      { name: "region=EU", rows: { reference: 800, candidate: 800 } },
      { name: "region=US", rows: { reference: 1170, candidate: 1170 } },
      { name: "region=Antarctica", rows: { reference: 10, candidate: 10 } },
    ],
    verdicts: [
      verdict(null, {
        kind: "pairing",
        sentence: "100 % of the rows found their partner; at least 99.9 % must.",
        position: null,
      }),
      verdict(auc, {
        outcome: "fail",
        limits: [limit({ kind: "max_drop", limit: 0.01, value: 0.0215, ...harm })],
        sentence: aucSentence,
        advice: compare,
      }),
      verdict(accuracy, {
        outcome: "inconclusive",
        limits: [
          limit({
            kind: "max_drop",
            limit: 0.015,
            value: 0.017,
            state: "noise",
            exceeded: "undecided",
            rows_needed: 6183,
            minimum_detectable: 0.0145,
          }),
        ],
        reason: { code: "too-noisy", text: "the change is within what chance alone can do" },
        sentence:
          "accuracy fell from 96.49 % to 94.79 % (−1.7 pp, 95 % interval −2.8 … −0.6); more than the allowed drop of 1.5 pp, but chance alone can do that; about 6\u202f183 rows would settle it.",
        advice: "Evaluate on about 6\u202f183 rows to settle it, or allow a wider margin.",
      }),
      verdict(eu, {
        outcome: "fail",
        state: "likely-harm",
        limits: [limit({ kind: "max_drop", limit: 0.045, value: 0.049, state: "likely-harm", exceeded: "yes" })],
        sentence:
          "accuracy on region=EU fell from 96.10 % to 91.20 % (−4.9 pp, 95 % interval −6.6 … −3.2); worse beyond chance, and more than the allowed drop of 4.5 pp.",
        advice:
          "Look at the rows of region=EU that got worse; if the change is wanted, change the limit in the config.",
      }),
      verdict(us, {
        limits: [limit({ kind: "max_drop", limit: 0.045 })],
        sentence:
          "accuracy on region=US rose from 96.75 % to 97.08 % (+0.33 pp, 95 % interval −1.09 … +1.75); the allowed drop of 4.5 pp is kept, proven.",
      }),
      verdict(antarctica, {
        outcome: "inconclusive",
        state: "undefined",
        limits: [limit({ kind: "max_drop", limit: 0.045, state: "undefined", exceeded: "undecided" })],
        reason: { code: "too-few-rows", text: "10 rows, and at least 30 are needed" },
        sentence: "accuracy on region=Antarctica is not judged: 10 rows, and at least 30 are needed.",
        advice: "Evaluate on more rows; lower policy.min_samples only if you accept the noise.",
      }),
      verdict(recall, {
        state: "likely-ok",
        limits: [limit({ kind: "max_drop", limit: 0.02, state: "likely-ok" })],
        sentence:
          "recall fell from 95.77 % to 95.07 % (−0.70 pp, 95 % interval −2.82 … +1.42); the allowed drop of 2 pp is kept, though not proven; about 1\u202f790 rows would prove it.",
      }),
      verdict(latency, {
        limits: [limit({ kind: "max_increase", basis: "relative", limit: 0.1, margin: 1.241 })],
        sentence:
          "latency_p95 rose from 12.4 ms to 12.9 ms (+0.46 ms, 95 % interval +0.15 … +0.77); the allowed increase of 10 % of the reference is kept, proven.",
      }),
    ],
  });
}

function inconclusive(): AuditRecord {
  const f1 = measurement({ metric: "f1", title: "F1 score", reference: 0.881, candidate: 0.859, half: 0.0551, n: 180 });
  const auc = measurement({
    metric: "roc_auc",
    title: "ROC AUC",
    unit: "score",
    slice: "segment=new",
    reference: null,
    candidate: null,
    n: 40,
  });
  const sentence =
    "f1 fell from 88.10 % to 85.90 % (−2.2 pp, 95 % interval −7.7 … +3.3); more than the allowed drop of 1 pp, but chance alone can do that; about 18\u202f900 rows would settle it.";
  return record(`Passed with warnings: ${headline(sentence)} And 1 more warning.`, {
    comparison: comparison(180),
    inputs: [input("reference", "reference.csv", 180), input("candidate", "candidate.csv", 180)],
    measurements: [f1, auc],
    verdicts: [
      verdict(f1, {
        outcome: "inconclusive",
        limits: [
          limit({
            kind: "max_drop",
            limit: 0.01,
            value: 0.022,
            state: "noise",
            exceeded: "undecided",
            rows_needed: 18_900,
            minimum_detectable: 0.0699,
          }),
        ],
        reason: { code: "too-noisy", text: "the change is within what chance alone can do" },
        sentence,
        advice: "Evaluate on about 18\u202f900 rows to settle it, or allow a wider margin.",
      }),
      verdict(auc, {
        outcome: "inconclusive",
        state: "undefined",
        limits: [limit({ kind: "max_drop", limit: 0.01, state: "undefined", exceeded: "undecided" })],
        reason: { code: "single-class", text: "all 40 labels are of one class" },
        sentence: "roc_auc on segment=new could not be judged: all 40 labels are of one class.",
        advice: "Evaluate on rows of more than one class.",
      }),
    ],
  });
}

function error(): AuditRecord {
  const message = 'candidate.csv: column "score" is missing; the file has id, label, prediction';
  return record(`No verdict: ${message}.`, {
    error: {
      code: "E205",
      message,
      hint: "Name the column of scores in columns.score.",
      file: "model-gate.yml",
      line: 9,
      column: 10,
    },
    comparison: null,
    inputs: [input("reference", "reference.csv", 2000)],
  });
}

function californiaHousing(): AuditRecord {
  const auc = measurement({
    metric: "roc_auc",
    title: "ROC AUC",
    unit: "score",
    reference: 0.90797,
    candidate: 0.84003,
    half: 0.0098,
    n: 8232,
  });
  const columns = [
    drift("MedInc", { psi: 0.03784, ks: 0.0687 }),
    drift("HouseAge", { psi: 0.08111, ks: 0.0868 }),
    drift("AveRooms", { psi: 0.027, ks: 0.0651 }),
    drift("AveBedrms", { psi: 0.00261, ks: 0.0136 }),
    drift("Population", { psi: 0.00417, ks: 0.0211 }),
    drift("AveOccup", { psi: 0.05566, ks: 0.0837 }),
    drift("Latitude", { psi: 3.636, ks: 0.507 }),
    drift("Longitude", {
      psi: 5.36709,
      ks: 0.5123,
      notes: ["2 of 10 bins of the reference are empty in the candidate."],
    }),
    drift("y_pred_proba", { role: "score", psi: 0.37478, ks: 0.2478 }),
    drift("y_pred", { role: "prediction", psi: 0.26249 }),
    drift("clf_target", { role: "label", psi: 0.1016, missing: [0, 7] }),
  ];
  const sentence =
    "roc_auc fell from 0.908 to 0.840 (−0.068, 95 % interval −0.078 … −0.058); more than the allowed drop of 0.01, proven.";
  return record(`Blocked: ${headline(sentence)}`, {
    name: "california-housing",
    comparison: comparison(0, {
      pairing: "none",
      join_columns: [],
      rows: { reference: 5832, candidate: 8232 },
      compared: { reference: 5832, candidate: 8225 },
      unlabelled: { reference: 0, candidate: 7 },
      join_rate: null,
      ids_sha256: null,
    }),
    inputs: [
      input("reference", "california_housing_reference.csv", 5832),
      input("candidate", "california_housing_analysis.csv", 8232),
      input("labels", "california_housing_analysis_gt.csv", 8232),
    ],
    measurements: [auc],
    drift: columns,
    verdicts: [
      verdict(auc, {
        outcome: "fail",
        limits: [limit({ kind: "max_drop", limit: 0.01, value: 0.06794, state: "proven-harm", exceeded: "yes" })],
        sentence,
        advice:
          "Compare the rows that the reference had right and the candidate has wrong; if the change is wanted, change the limit in the config.",
      }),
      ...columns.map((column) => driftVerdict(column, 0.1)),
    ],
  });
}

function regressionLatency(): AuditRecord {
  const rmse = measurement({
    metric: "rmse",
    title: "Root mean squared error",
    unit: "label",
    better: "lower",
    reference: 54_321.2,
    candidate: 54_902.8,
    half: 310.4,
  });
  const bias = measurement({
    metric: "mean_error",
    title: "Mean error (bias)",
    unit: "label",
    better: "zero",
    reference: -120.4,
    candidate: 211.7,
    half: 96.1,
  });
  const r2 = measurement({
    metric: "r2",
    title: "R²",
    unit: "score",
    reference: 0.8123,
    candidate: 0.80715,
    half: 0.0021,
  });
  const p50 = measurement({
    metric: "latency_p50",
    title: "Latency p50",
    unit: "ms",
    better: "lower",
    reference: 0.834,
    candidate: 0.902,
    half: 0.012,
  });
  const p99 = measurement({
    metric: "latency_p99",
    title: "Latency p99",
    unit: "ms",
    better: "lower",
    reference: 48.2,
    candidate: 71.9,
    half: 6.4,
  });
  const harm = { state: "proven-harm", exceeded: "yes" } as const;
  const sentence =
    "latency_p99 rose from 48.2 ms to 71.9 ms (+24 ms, 95 % interval +17 … +30); more than the allowed increase of 10 % of the reference, proven.";
  return record(`Blocked: ${headline(sentence)}`, {
    name: "house-prices",
    task: "regression",
    comparison: comparison(2000, {
      classes: [],
      positive_class: null,
      notes: ["Latency was measured on two different machines."],
    }),
    measurements: [rmse, bias, r2, p50, p99],
    verdicts: [
      verdict(rmse, {
        severity: "info",
        outcome: "fail",
        limits: [
          limit({ kind: "max_increase", basis: "relative", limit: 0.01, margin: 543.212, value: 581.6, ...harm }),
        ],
        sentence:
          "rmse rose from 54\u202f321 to 54\u202f903 (+582, 95 % interval +271 … +892); more than the allowed increase of 1 % of the reference, proven.",
      }),
      verdict(bias, {
        limits: [limit({ kind: "max_increase", limit: 150 })],
        sentence:
          "mean_error rose from −120.4 to 211.7 (+332, 95 % interval +236 … +428); the allowed increase of 150 is kept, proven.",
      }),
      verdict(r2, {
        limits: [limit({ kind: "max_drop", limit: 0.00515 })],
        sentence:
          "r2 fell from 0.8123 to 0.8072 (−0.00515, 95 % interval −0.00725 … −0.00305); the allowed drop of 0.00515 is kept, though not proven.",
      }),
      verdict(p99, {
        gate: "tail latency",
        outcome: "fail",
        fail_if: "all_exceeded",
        limits: [
          limit({ kind: "max_increase", limit: 5, value: 23.7, ...harm }),
          limit({ kind: "max_increase", basis: "relative", limit: 0.1, margin: 4.82, value: 23.7, ...harm }),
        ],
        sentence,
        advice:
          "Compare the rows that the reference had right and the candidate has wrong; if the change is wanted, change the limit in the config.",
      }),
    ],
  });
}

function noReference(): AuditRecord {
  const accuracy = measurement({ metric: "accuracy", title: "Accuracy", candidate: 0.90004, half: 0.0131 });
  const recall = measurement({ metric: "recall", title: "Recall", candidate: 0.84996, half: 0.02 });
  const auc = measurement({ metric: "roc_auc", title: "ROC AUC", unit: "score", candidate: 0.9412, half: 0.011 });
  const sentence = "roc_auc could not be judged: there is no reference to compare with.";
  return record(`Blocked: ${headline(sentence)} And 1 more failure.`, {
    comparison: comparison(2000, {
      pairing: "no-reference",
      join_columns: [],
      rows: { reference: 0, candidate: 2000 },
      compared: { reference: 0, candidate: 2000 },
      join_rate: null,
    }),
    inputs: [input("candidate", "candidate.parquet", 2000)],
    measurements: [accuracy, recall, auc],
    verdicts: [
      verdict(accuracy, {
        state: "likely-ok",
        limits: [limit({ kind: "min", limit: 0.9, value: 0.90004, state: "likely-ok" })],
        sentence:
          "accuracy is 90.004 % (95 % interval 88.694 … 91.314); the minimum of 90 % is kept, though not proven.",
      }),
      verdict(recall, {
        outcome: "fail",
        state: "likely-harm",
        limits: [limit({ kind: "min", limit: 0.85, value: 0.84996, state: "likely-harm", exceeded: "yes" })],
        sentence:
          "recall is 84.996 % (95 % interval 82.996 … 86.996); worse beyond chance, and below the minimum of 85 %.",
        advice:
          "Compare the rows that the reference had right and the candidate has wrong; if the change is wanted, change the limit in the config.",
      }),
      verdict(auc, {
        outcome: "fail",
        state: "undefined",
        limits: [limit({ kind: "max_drop", limit: 0.01, margin: null, state: "undefined", exceeded: "undecided" })],
        reason: { code: "no-reference", text: "there is no reference to compare with" },
        sentence,
        advice:
          "Provide reference predictions, or set policy.on_missing_reference to say what a missing reference counts as.",
      }),
    ],
  });
}

/** Text that would act in Markdown, HTML, on GitHub or in a runner's log if it could. */
export const hostileTexts: readonly string[] = [
  "<!-- model-gate id=fraud -->",
  "@acme/admins",
  "![x](https://evil.example/x.png)",
  "</code></td></details><script>alert(1)</script>",
  "a|b\\|c`d``e",
  "[click](javascript:alert(1))",
  "line one\n## heading\r\n::error title=x::y",
  "##[error]pwned",
  "\u001b[31mred\u001b[0m\u202egnp.exe\u200b",
  "$x^2$ #12 GH-1 acme/models#3 :tada: www.evil.example 4be1a09c5d2f",
];

function hostileNames(): AuditRecord {
  const measured = hostileTexts.map((name, index) =>
    measurement({
      metric: "accuracy",
      title: "Accuracy",
      slice: name,
      reference: 0.95,
      candidate: 0.9 - index / 100,
      half: 0.01,
      n: 200,
    }),
  );
  const verdicts = measured.map((one, index): AuditVerdict =>
    verdict(one, {
      gate: index % 2 === 0 ? "accuracy" : `gate ${one.slice ?? ""}`,
      outcome: index < 4 ? "fail" : index < 7 ? "inconclusive" : "pass",
      limits: [limit({ kind: "max_drop", limit: 0.01, exceeded: index < 4 ? "yes" : "no" })],
      sentence: `accuracy on ${one.slice} fell; see https://evil.example and ${hostileTexts[index]}.`,
      advice: `Ask @octocat about ${one.slice}.`,
    }),
  );
  const columns = hostileTexts.slice(0, 3).map((name) => drift(name, { psi: 0.4, notes: [`New category ${name}.`] }));
  return record(`Blocked: accuracy on ${hostileTexts[3]} fell. And 3 more failures.`, {
    name: "hostile",
    measurements: measured,
    drift: columns,
    verdicts: [...verdicts, ...columns.map((column) => driftVerdict(column, 0.1))],
    slices: hostileTexts.map((name) => ({ name, rows })),
    inputs: [input("candidate", "pred`|<b>.csv", 2000)],
    comparison: comparison(2000, {
      classes: hostileTexts.slice(0, 4),
      positive_class: "@octocat",
      notes: [hostileTexts[6] ?? ""],
    }),
    warnings: [{ code: "x", message: hostileTexts.join(" ") }],
  });
}

function scripts(): AuditRecord {
  const names = [
    "地域=東京都",
    "지역=서울특별시",
    "منطقة=القاهرة",
    "עיר=תל אביב",
    "région=Île-de-France",
    "ภูมิภาค=กรุงเทพ",
    "emoji=🚀🇩🇪",
  ];
  const measured = names.map((name, index) =>
    measurement({
      metric: "f1",
      title: "F1 score",
      slice: name,
      reference: 0.91,
      candidate: 0.905 - index / (index < 3 ? 200 : 50),
      half: 0.012,
      n: 400,
    }),
  );
  const sentence = `f1 on ${names[3]} fell from 91.00 % to 84.50 % (−6.5 pp, 95 % interval −7.7 … −5.3); more than the allowed drop of 3 pp, proven.`;
  return record(`Blocked: ${headline(sentence)} And 3 more failures.`, {
    name: "scripts",
    measurements: measured,
    verdicts: measured.map((one, index) =>
      verdict(one, {
        outcome: index < 3 ? "pass" : "fail",
        limits: [
          limit({ kind: "max_drop", limit: 0.03, ...(index < 3 ? {} : { state: "proven-harm", exceeded: "yes" }) }),
        ],
        sentence: index === 3 ? sentence : `f1 on ${one.slice} fell.`,
        advice:
          index < 3
            ? null
            : `Look at the rows of ${one.slice} that got worse; if the change is wanted, change the limit in the config.`,
      }),
    ),
    slices: names.map((name) => ({ name, rows: { reference: 400, candidate: 400 } })),
  });
}

/** 200 gates × 30 slices, one verdict in 40 a failure: far more than a comment can hold. */
export function crowded(): AuditRecord {
  const measured: AuditMeasurement[] = [];
  for (let gate = 0; gate < 200; gate += 1) {
    for (let slice = 0; slice < 30; slice += 1) {
      measured.push(
        measurement({
          metric: `metric_${gate}`,
          title: `Metric ${gate}`,
          slice: `customer_segment=segment number ${slice}`,
          reference: 0.95,
          candidate: 0.9 + slice / 1000,
          half: 0.01,
          n: 500,
        }),
      );
    }
  }
  const verdicts = measured.map((one, index) =>
    verdict(one, {
      outcome: index % 40 === 0 ? "fail" : "pass",
      limits: [
        limit({
          kind: "max_drop",
          limit: 0.015,
          ...(index % 40 === 0 ? { state: "proven-harm", exceeded: "yes" } : {}),
        }),
      ],
      sentence: `${one.metric} on ${one.slice} fell.`,
      advice: index % 40 === 0 ? `Look at the rows of ${one.slice} that got worse.` : null,
    }),
  );
  return record("Blocked: metric_0 on customer_segment=segment number 0 fell. And 149 more failures.", {
    measurements: measured,
    verdicts,
  });
}
