import type { Comparison } from "../align/comparison.ts";
import type { Verdict, JudgedLimit } from "../gates/verdict.ts";
import type { Measurement } from "../measure/measurement.ts";
import type { Estimate } from "../metrics/estimate.ts";
import { interval, standardErrorOf } from "../stats/inference.ts";
import type { OpenedInput } from "../readers/open-input.ts";
import type { AuditComparison, AuditInput, AuditEstimate, AuditLimit, AuditMeasurement, AuditVerdict } from "./v1.ts";

/** A measurement as the record shows it; intervals are two-sided at `level`. */
export function measurementEntry({ id, metric, slice, measured }: Measurement, level: number): AuditMeasurement {
  return {
    id,
    metric: metric.name,
    title: metric.title,
    unit: metric.unit,
    better: metric.better,
    slice: slice ?? null,
    reference: measured.reference === undefined ? null : estimateEntry(measured.reference, level),
    candidate: estimateEntry(measured.candidate, level),
    change: measured.change === undefined ? null : estimateEntry(measured.change, level),
  };
}

function estimateEntry(estimate: Estimate, level: number): AuditEstimate {
  if (estimate.kind === "undefined") {
    return {
      value: finite(estimate.shown),
      n: estimate.n,
      standard_error: null,
      interval: null,
      undefined_reason: { ...estimate.reason },
    };
  }
  const { lower, upper, method } = interval(estimate.inference, level);
  return {
    value: estimate.value,
    n: estimate.n,
    standard_error: finite(standardErrorOf(estimate.inference)),
    interval: { level, lower: finite(lower), upper: finite(upper), method },
    undefined_reason: null,
  };
}

/** A verdict as the record shows it. */
export function verdictEntry(verdict: Verdict): AuditVerdict {
  return {
    gate: verdict.gate,
    kind: verdict.kind,
    subject: verdict.subject,
    title: verdict.title,
    column: verdict.column ?? null,
    slice: verdict.slice ?? null,
    measurement: verdict.measurement ?? null,
    severity: verdict.severity,
    outcome: verdict.outcome,
    counts_as: verdict.countsAs,
    state: verdict.state,
    fail_if: verdict.failIf,
    limits: verdict.limits.map(limitEntry),
    reason: verdict.reason === undefined ? null : { code: verdict.reason.code, text: verdict.reason.text },
    sentence: verdict.sentence,
    advice: verdict.advice ?? null,
    position: verdict.position === undefined ? null : { ...verdict.position },
  };
}

const exceeded = { pass: "no", warn: "yes", fail: "yes", inconclusive: "undecided" } as const;

function limitEntry(limit: JudgedLimit): AuditLimit {
  return {
    kind: limit.kind,
    basis: limit.basis,
    limit: limit.limit,
    margin: finite(limit.margin),
    value: finite(limit.value),
    lower: finite(limit.lower),
    upper: finite(limit.upper),
    harm: finite(limit.harm),
    state: limit.state,
    exceeded: limit.state === "undefined" ? "undecided" : exceeded[limit.outcome],
    p_value: finite(limit.pValue),
    p_adjusted: finite(limit.pAdjusted),
    minimum_detectable: finite(limit.minimumDetectable),
    rows_needed: limit.rowsNeeded ?? null,
  };
}

/** The files of an input; columns that nobody has read have no kind. */
export function inputEntries(role: AuditInput["role"], { table, files, kinds }: OpenedInput): readonly AuditInput[] {
  const columns = table.columns.map((name) => ({ name, kind: kinds.get(name) ?? null }));
  return files.map((file) => ({ role, ...file, version: file.version ?? null, columns }));
}

/** What was compared with what. */
export function comparisonEntry({ pairing, classes, positive, facts }: Comparison): AuditComparison {
  return {
    pairing,
    join_columns: [...facts.joinColumns],
    rows: { ...facts.rows },
    compared: { ...facts.compared },
    unmatched: { ...facts.unmatched },
    duplicates: { ...facts.duplicates },
    unlabelled: { ...facts.unlabelled },
    invalid: { ...facts.invalid },
    join_rate: finite(facts.joinRate),
    label_disagreements: facts.labelDisagreements,
    ids_sha256: facts.idsSha256 ?? null,
    classes: [...classes],
    positive_class: positive === undefined ? null : (classes[positive] ?? null),
    notes: [...facts.notes],
  };
}

/** JSON knows neither NaN nor infinity: what is not a finite number is null. */
export function finite(value: number | undefined): number | null {
  return value !== undefined && Number.isFinite(value) ? value : null;
}
