import type { AuditChangedRows, AuditRecord } from "../../src/audit/v1.ts";
import { comparison, limit, measurement, record, verdict } from "./records.ts";

type Row = AuditChangedRows["rows"][number];
type Body = NonNullable<Parameters<typeof record>[1]>;

/** Records with rows that changed: of classes, of values, and with ids that mean no good. */
export function changedRowsAudits(hostileTexts: readonly string[]): Readonly<Record<string, AuditRecord>> {
  return { "changed-classes": classes(), "changed-values": values(), "hostile-rows": hostile(hostileTexts) };
}

function classes(): AuditRecord {
  const regressed = Array.from({ length: 20 }, (_, index): Row => {
    const label = index % 3 === 0 ? "not_fraud" : "fraud";
    const [before, after] = label === "fraud" ? [0.97 - index / 100, 0.004 + index / 50] : [0.03 + index / 100, 0.999];
    return row({
      id: [`tx-${4711 + 37 * index}`],
      label,
      reference: { prediction: label, score: round(before) },
      candidate: { prediction: label === "fraud" ? "not_fraud" : "fraud", score: round(after) },
      loss_difference: round(5.49 - index / 5),
    });
  });
  const fixed = Array.from({ length: 7 }, (_, index): Row => {
    const score = { reference: round(0.12 + index / 20), candidate: round(0.91 - index / 20) };
    return row({
      kind: "fixed",
      id: [`tx-${9001 + 11 * index}`],
      label: "fraud",
      reference: { prediction: "not_fraud", score: score.reference },
      candidate: { prediction: "fraud", score: score.candidate },
      loss_difference: round(-2.03 + index / 5),
    });
  });
  const lost = row({
    id: ["tx-31337"],
    label: "fraud",
    reference: { prediction: "fraud", score: 0.9984 },
    candidate: { prediction: null, score: null },
    loss_difference: 36.0421,
  });
  return blocked("accuracy", {
    ...told("sample"),
    comparison: comparison(2000, {
      join_columns: ["transaction_id"],
      classes: ["not_fraud", "fraud"],
      positive_class: "fraud",
    }),
    changed_rows: {
      loss: "log_loss",
      counts: [
        { kind: "regressed", rows: 1234 },
        { kind: "fixed", rows: 7 },
        { kind: "both-wrong", rows: 0 },
      ],
      rows: [lost, ...regressed.slice(0, 19), ...fixed],
    },
  });
}

function values(): AuditRecord {
  const lost = row({
    kind: "worse",
    id: ["2026-03-01", "store 17"],
    label: 1250.5,
    reference: { prediction: 1244.25, score: null },
    candidate: { prediction: null, score: null },
    loss_difference: null,
  });
  const worse = Array.from({ length: 3 }, (_, index): Row =>
    row({
      kind: "worse",
      id: [`2026-03-0${index + 2}`, "store 4"],
      label: 980,
      reference: { prediction: 975.5, score: null },
      candidate: { prediction: round(1402.75 - 100 * index), score: null },
      loss_difference: round(418.25 - 100 * index),
    }),
  );
  const better = row({
    kind: "better",
    id: ["2026-03-09", "store 4"],
    label: 0.0125,
    reference: { prediction: -1.5, score: null },
    candidate: { prediction: 0.25, score: null },
    loss_difference: -1.275,
  });
  return blocked("mae", {
    ...told("all"),
    task: "regression",
    comparison: comparison(2000, { join_columns: ["day", "store"], classes: [], positive_class: null }),
    changed_rows: {
      loss: "absolute_error",
      counts: [
        { kind: "worse", rows: 1032 },
        { kind: "better", rows: 968 },
      ],
      rows: [lost, ...worse, better],
    },
  });
}

function hostile(texts: readonly string[]): AuditRecord {
  const long = `${"x".repeat(150)}…`;
  const rows = [...texts, long].map((id, index, all) => {
    const other = all[(index + 1) % all.length] ?? "";
    return row({
      id: [id, other],
      label: id,
      reference: { prediction: id, score: null },
      candidate: { prediction: other, score: null },
      loss_difference: 1,
    });
  });
  return blocked("accuracy", {
    ...told("sample"),
    task: "multiclass",
    comparison: comparison(2000, { join_columns: texts.slice(3, 5), classes: [], positive_class: null }),
    changed_rows: { loss: "zero_one_loss", counts: [{ kind: "regressed", rows: rows.length }], rows },
  });
}

/** The policy of the builders, with what may be told of the rows. */
export function told(reportRows: "none" | "sample" | "all"): Pick<Body, "policy"> {
  const { policy } = record("Any.");
  return { policy: policy === null ? null : { ...policy, report_rows: reportRows } };
}

function row(parts: Omit<Row, "kind"> & Partial<Pick<Row, "kind">>): Row {
  return { kind: "regressed", ...parts };
}

function blocked(metric: "accuracy" | "mae", parts: Body): AuditRecord {
  const [before, after] = metric === "mae" ? [4.5, 5.5] : [0.965, 0.909];
  const measured = measurement({
    metric,
    title: metric === "mae" ? "Mean absolute error" : "Accuracy",
    unit: metric === "mae" ? "label" : "share",
    better: metric === "mae" ? "lower" : "higher",
    reference: before,
    candidate: after,
    half: 0.009,
  });
  const sentence = `${metric} went from ${before} to ${after}, proven.`;
  return record(`Blocked: ${sentence}`, {
    measurements: [measured],
    verdicts: [
      verdict(measured, {
        outcome: "fail",
        limits: [limit({ kind: metric === "mae" ? "max_increase" : "max_drop", limit: 0.01, exceeded: "yes" })],
        sentence,
      }),
    ],
    ...parts,
  });
}

function round(value: number): number {
  return Number(value.toFixed(4));
}
