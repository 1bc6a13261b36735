import type { Comparison } from "../align/comparison.ts";
import { machinesOf } from "../align/machines.ts";
import type { Sample } from "../align/sample.ts";
import type { AppliedWaiver, JudgedLimit, Verdict } from "../gates/verdict.ts";
import type { Measurement } from "../measure/measurement.ts";
import type { ComparedBlocks, Estimate, Estimated } from "../metrics/estimate.ts";
import { shownInterval } from "../metrics/shown-interval.ts";
import { standardErrorOf } from "../stats/inference.ts";
import type { OpenedInput } from "../readers/open-input.ts";
import { finite } from "./finite.ts";
import { groupsEntry } from "./groups-entry.ts";
import type { AuditComparison, AuditInput, AuditEstimate, AuditLimit, AuditMeasurement, AuditVerdict } from "./v1.ts";

/** A measurement as the record shows it; intervals are two-sided at `level`. */
export function measurementEntry(
  { id, metric, slice, measured, against }: Measurement,
  level: number,
): AuditMeasurement {
  return {
    id,
    ...(against === undefined ? {} : { against }),
    metric: metric.name,
    title: metric.title,
    unit: metric.unit,
    better: metric.better,
    slice: slice ?? null,
    reference: measured.reference === undefined ? null : estimateEntry(measured.reference, level),
    candidate: estimateEntry(measured.candidate, level),
    change: measured.change === undefined ? null : estimateEntry(measured.change, level),
    ...supportEntry(measured),
    ...(measured.blocks !== undefined && { blocks: blocksEntry(measured.blocks) }),
    ...(measured.groups !== undefined && { groups: groupsEntry(measured.groups) }),
  };
}

function blocksEntry({ common, onlyIn }: ComparedBlocks): NonNullable<AuditMeasurement["blocks"]> {
  return { common, only_in_reference: onlyIn.reference.length, only_in_candidate: onlyIn.candidate.length };
}

/** Of separate samples the smaller one counts, with or without weights. */
function supportEntry({ reference, candidate, support }: Measurement["measured"]): Pick<AuditMeasurement, "support"> {
  const rows = Math.min(reference?.n ?? candidate.n, candidate.n);
  return support === undefined || support >= rows ? {} : { support };
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
  const { lower, upper, method } = shownInterval(estimate, level);
  return {
    value: estimate.value,
    n: estimate.n,
    standard_error: finite(standardErrorOf(estimate.inference)),
    interval: { level, lower: finite(lower), upper: finite(upper), method },
    undefined_reason: null,
    ...chanceEntry(estimate),
  };
}

function chanceEntry({ chance }: Estimated): Pick<AuditEstimate, "chance"> {
  return chance === undefined ? {} : { chance: { mean: chance.mean, quantile95: finite(chance.quantile95) } };
}

/** A verdict as the record shows it. */
export function verdictEntry(verdict: Verdict): AuditVerdict {
  return {
    gate: verdict.gate,
    kind: verdict.kind,
    subject: verdict.subject,
    title: verdict.title,
    ...(verdict.compat === undefined ? {} : { compat: verdict.compat }),
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
    ...(verdict.against === undefined ? {} : { against: verdict.against }),
    ...(verdict.waiver === undefined ? {} : { waiver: waiverEntry(verdict.waiver) }),
  };
}

function waiverEntry({ ceiling, owner, issue, expires, reason }: AppliedWaiver): NonNullable<AuditVerdict["waiver"]> {
  return {
    ceiling: finite(ceiling),
    owner: owner ?? null,
    issue: issue ?? null,
    expires: expires ?? null,
    reason: reason ?? null,
  };
}

/** What strict fails for want of proof is not exceeded; what a slice is too small to show is undecided. */
function exceededBy({ state, outcome }: JudgedLimit): AuditLimit["exceeded"] {
  if (state === "undefined" || outcome === "inconclusive") return "undecided";
  return state === "proven-ok" || state === "likely-ok" || outcome === "pass" ? "no" : "yes";
}

function limitEntry(limit: JudgedLimit): AuditLimit {
  return {
    kind: limit.kind,
    basis: limit.basis,
    limit: limit.limit,
    ...(limit.method === undefined ? {} : { method: limit.method }),
    ...(limit.failAbove === undefined ? {} : { fail_above: limit.failAbove }),
    ...(limit.isReal === undefined ? {} : { is_real: limit.isReal }),
    margin: finite(limit.margin),
    value: finite(limit.value),
    lower: finite(limit.lower),
    upper: finite(limit.upper),
    harm: finite(limit.harm),
    state: limit.state,
    exceeded: exceededBy(limit),
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
export function comparisonEntry(comparison: Comparison, sample?: Sample): AuditComparison {
  const { pairing, classes, positive, facts } = comparison;
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
    ...(sample && { sample: sampleEntry(sample) }),
    ...machinesEntry(comparison),
  };
}

function sampleEntry({ rate, by, rows, sampled }: Sample): NonNullable<AuditComparison["sample"]> {
  return { rate, by: [...by], rows: { ...rows }, sampled: { ...sampled } };
}

/** A column of a name for each row would fill the record. */
const mostMachines = 20;

function machinesEntry(comparison: Comparison): Pick<AuditComparison, "machines"> {
  const { reference = [], candidate = [] } = machinesOf(comparison);
  return reference.length + candidate.length === 0
    ? {}
    : { machines: { reference: reference.slice(0, mostMachines), candidate: candidate.slice(0, mostMachines) } };
}
