import type { AuditRecord, AuditVerdict } from "../audit/v1.ts";
import type { AuditEstimates } from "../audit/v1-estimates.ts";
import { countText, effectText, notMeasured, percentText, valueText } from "../number-text.ts";

/** What was estimated without labels, as people read it; nothing is escaped yet. */
export interface EstimatesOutline {
  /** "2 metrics, label shift" */
  readonly summary: string;
  readonly metrics: readonly EstimatedRow[];
  readonly classes: readonly ShiftedRow[];
  /** What it rests on, a sentence each. */
  readonly remarks: readonly string[];
}

export interface EstimatedRow {
  readonly metric: string;
  /** By the labels of the calibrating rows. */
  readonly realised: string;
  readonly reference: string;
  readonly candidate: string;
  /** Standard error of the candidate's. */
  readonly error: string;
}

export interface ShiftedRow {
  readonly class: string;
  readonly reference: string;
  readonly candidate: string;
  readonly error: string;
}

/** The estimates of a record; undefined where it has none. */
export function estimatesOf({ estimates, comparison }: AuditRecord): EstimatesOutline | undefined {
  if (estimates === undefined) return undefined;
  const { performance, label_shift: shift } = estimates;
  const metrics = performance.flatMap((one) => one.metrics.map(metricRow));
  const several = metrics.length === 1 ? "1 metric" : `${countText(metrics.length)} metrics`;
  return {
    summary: [...(metrics.length > 0 ? [several] : []), ...(shift === null ? [] : ["label shift"])].join(", "),
    metrics,
    classes: (shift?.classes ?? []).map((one) => ({
      class: one.class,
      reference: shareText(one.reference),
      candidate: shareText(one.candidate),
      error: shareText(one.standard_error),
    })),
    remarks: [
      ...performance.flatMap((one) => performanceRemarks(one, comparison?.pairing === "none")),
      ...(shift === null ? [] : shiftRemarks(shift)),
      estimates.assumption,
    ],
  };
}

/** How far the labels are estimated to have shifted, and the limit; undefined where the verdict is on something else. */
export function shiftTexts({
  kind,
  subject,
  limits: [judged],
}: AuditVerdict): { readonly values: string; readonly limit: string } | undefined {
  if (kind !== "estimated" || subject !== "label_shift" || judged === undefined || judged.value === null)
    return undefined;
  return { values: effectText(judged.value, judged.limit, "share"), limit: `≤ ${percentText(judged.limit)}` };
}

type Performance = AuditEstimates["performance"][number];

function metricRow({
  metric,
  realised,
  reference,
  candidate,
  standard_error: error,
}: Performance["metrics"][number]): EstimatedRow {
  const unit = metric === "roc_auc" || metric === "average_precision" ? ("score" as const) : ("share" as const);
  const text = (value: number | null): string => (value === null ? notMeasured : valueText(value, unit));
  return {
    metric,
    realised: text(realised),
    reference: text(reference),
    candidate: text(candidate),
    error: text(error),
  };
}

function shareText(share: number): string {
  return valueText(share, "share");
}

function performanceRemarks(one: Performance, isOtherRows: boolean): readonly string[] {
  const { calibrated_on: side, labelled_rows: labelled, rows, left_out: leftOut } = one;
  if (one.calibration.length === 0) return [];
  const left =
    leftOut === 0
      ? ""
      : `; ${countText(leftOut)} without a usable score or prediction ${leftOut === 1 ? "is" : "are"} left out`;
  const same = side === "reference" && isOtherRows ? " That holds only if both files are of the same model." : "";
  return [
    `${countText(rows)} rows of the candidate are estimated${left}.`,
    ...(one.rescaled === 0
      ? []
      : [`${countText(one.rescaled)} rows have probabilities that do not add up to 1; they are divided by their sum.`]),
    `What a score is worth is learnt from ${countText(labelled)} labelled rows of the ${side}: ${calibrationText(one.calibration)}.${same}`,
  ];
}

function calibrationText(calibration: Performance["calibration"]): string {
  const errors = calibration.map(({ error_before: before, error_after: after }) => ({
    before: before ?? 0,
    after: after ?? 0,
  }));
  const mean = (of: (error: (typeof errors)[number]) => number): string =>
    percentText(Number((errors.reduce((sum, error) => sum + of(error), 0) / errors.length).toFixed(3)));
  const change = `${mean(({ before }) => before)} before and ${mean(({ after }) => after)} after calibration on held-out rows`;
  const count = calibration.filter(({ calibrated }) => calibrated).length;
  if (count === calibration.length) return `the scores are calibrated (isotonic), for their error is ${change}`;
  if (count === 0) return `the scores are taken as they are, for their error is ${change}`;
  return `the scores of ${countText(count)} of ${countText(calibration.length)} classes are calibrated (isotonic); their error is ${change}`;
}

function shiftRemarks(shift: NonNullable<AuditEstimates["label_shift"]>): readonly string[] {
  if (shift.distance === null)
    return shift.undefined_reason === null ? [] : [`Label shift is not measured: ${shift.undefined_reason.text}.`];
  const condition = Number((shift.condition_number ?? Number.NaN).toPrecision(2));
  return [
    `Shares of the classes follow from ${countText(shift.rows.candidate)} predictions and the confusion matrix of ${countText(shift.rows.reference)} labelled rows of the reference ` +
      `(condition number ${condition}; 1 is best). Together they differ by ${effectText(shift.distance, null, "share")}; chance alone gives up to ${effectText(shift.noise, null, "share")}.`,
  ];
}
