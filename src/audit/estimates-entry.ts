import type { EstimatedValue, PerformanceEstimates } from "../estimates/estimate-performance.ts";
import type { LabelCoverage } from "../estimates/label-coverage.ts";
import type { LabelShiftMeasurement } from "../estimates/measure-label-shift.ts";
import { standardErrorOf } from "../stats/inference.ts";
import { finite } from "./finite.ts";
import type { AuditRecord } from "./v1.ts";
import type { AuditEstimates, AuditLabelCoverage } from "./v1-estimates.ts";

/** What was estimated without labels, and of which classes. */
export interface Estimates {
  readonly performance: readonly PerformanceEstimates[];
  readonly labelShift: LabelShiftMeasurement | undefined;
  readonly classes: readonly string[];
}

const assumption =
  "A score, and an error of the model, mean what they meant in the rows with labels (no concept drift): only the mix of rows may have changed.";

/** How far the labels go and what was estimated without, as the record shows it; absent where there is nothing to say. */
export function labelsEntry({
  labelCoverage,
  estimates,
}: FoundOfLabels): Pick<AuditRecord, "label_coverage" | "estimates"> {
  return {
    ...(labelCoverage !== undefined && { label_coverage: labelCoverageEntry(labelCoverage) }),
    ...(estimates !== undefined && { estimates: estimatesEntry(estimates) }),
  };
}

interface FoundOfLabels {
  readonly labelCoverage?: LabelCoverage | undefined;
  readonly estimates?: Estimates | undefined;
}

function estimatesEntry({ performance, labelShift, classes }: Estimates): AuditEstimates {
  return {
    assumption,
    performance: performance.map((one) => performanceEntry(one, classes)),
    label_shift: labelShift === undefined ? null : shiftEntry(labelShift, classes),
  };
}

function performanceEntry(
  one: PerformanceEstimates,
  classes: readonly string[],
): AuditEstimates["performance"][number] {
  return {
    calibrated_on: one.calibratedOn,
    labelled_rows: one.labelledRows,
    rows: one.rows,
    left_out: one.leftOut,
    rescaled: one.rescaled,
    calibration: one.calibrators.map(({ code, calibrates, errors }) => ({
      class: classes[code] ?? "",
      calibrated: calibrates,
      error_before: finite(errors?.before),
      error_after: finite(errors?.after),
    })),
    metrics: one.values.map(valueEntry),
    confusion: one.confusion === undefined ? null : one.confusion.map((counts) => [...counts]),
  };
}

function valueEntry({
  name,
  measured,
  samplingError,
  realised,
}: EstimatedValue): AuditEstimates["performance"][number]["metrics"][number] {
  const { reference, candidate } = measured;
  return {
    metric: name,
    reference: reference?.kind === "estimated" ? finite(reference.value) : null,
    realised: finite(realised),
    candidate: candidate.kind === "estimated" ? finite(candidate.value) : null,
    sampling_error: finite(samplingError),
    standard_error: candidate.kind === "estimated" ? finite(standardErrorOf(candidate.inference)) : null,
    undefined_reason: candidate.kind === "undefined" ? { ...candidate.reason } : null,
  };
}

function shiftEntry(
  shift: LabelShiftMeasurement,
  classes: readonly string[],
): NonNullable<AuditEstimates["label_shift"]> {
  const measured = shift.kind === "measured" ? shift : undefined;
  return {
    rows: { ...shift.rows },
    condition_number: finite(shift.conditionNumber),
    smallest_singular_value: finite(shift.smallestSingularValue),
    classes: (measured?.classes ?? []).map(({ reference, estimated, standardError, weight }, code) => ({
      class: classes[code] ?? "",
      reference,
      candidate: estimated,
      standard_error: standardError,
      weight,
    })),
    distance: finite(measured?.distance),
    noise: finite(measured?.noise95),
    p_value: finite(measured?.pValue),
    undefined_reason: shift.reason === undefined ? null : { code: shift.reason.code, text: shift.reason.text },
  };
}

function labelCoverageEntry({ rows, labelled, reference, onlyClass, differences }: LabelCoverage): AuditLabelCoverage {
  return {
    rows,
    labelled,
    reference: reference === undefined ? null : { ...reference },
    only_class: onlyClass ?? null,
    differences: differences.map(({ what, method, measured, means, isBiased }) => ({
      what,
      method,
      value: finite(measured.value),
      noise: finite(measured.noise95),
      p_value: finite(measured.pValue),
      labelled_mean: finite(means?.labelled),
      unlabelled_mean: finite(means?.unlabelled),
      biased: isBiased,
    })),
  };
}
