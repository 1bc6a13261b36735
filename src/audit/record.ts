import type { Comparison } from "../align/comparison.ts";
import type { Sample } from "../align/sample.ts";
import type { SideSummary } from "../aggregates/column-summary.ts";
import type { MethodMeasurement } from "../drift/measure-drift.ts";
import type { Causes } from "../causes/cause.ts";
import type { ChangedRowsReport } from "../changed-rows/changed-rows.ts";
import type { LabelCoverage } from "../estimates/label-coverage.ts";
import type { GateError } from "../errors.ts";
import { errorCodes } from "../errors.ts";
import type { Decision } from "../gates/decide.ts";
import type { CheckedGate } from "../gates/judge-checks.ts";
import type { Verdict } from "../gates/verdict.ts";
import type { ColumnDrift } from "../measure/measure-columns.ts";
import type { Contributions } from "../measure/contributions.ts";
import type { Measurement } from "../measure/measurement.ts";
import type { Discovery } from "../discover/discover.ts";
import type { LoadTestSide } from "../latency/open-load-test.ts";
import type { Plot } from "../plots/plot.ts";
import { redacted, type Secrets } from "../secrets.ts";
import { causesEntry } from "./causes-entry.ts";
import { changedRowsEntry } from "./changed-rows-entry.ts";
import { contributionsEntry } from "./contributions-entry.ts";
import { discoveryEntry } from "./discovery-entry.ts";
import { checksEntry } from "./checks-entry.ts";
import { compatEntry } from "./compat-entry.ts";
import { comparisonEntry, measurementEntry, verdictEntry } from "./entries.ts";
import { type Estimates, labelsEntry } from "./estimates-entry.ts";
import { finite } from "./finite.ts";
import { latencyEntries, latencyFileEntries } from "./latency-entry.ts";
import { plotsEntry } from "./plots-entry.ts";
import { isSchemaWord } from "./schema-word.ts";
import { seal } from "./seal.ts";
import { governanceEntry, type GovernanceFindings } from "./governance-entry.ts";
import { type AuditDrift, type AuditInput, type AuditRecord, auditSchema } from "./v1.ts";

/** What the run is, known before anything is read. */
export type RunEntry = Pick<
  AuditRecord,
  "record_id" | "created_at" | "duration_ms" | "tool" | "git" | "pipeline" | "profile" | "seed"
>;

/** What was found out, as far as the run came; an error record holds what was known when it ended. */
export interface Findings extends GovernanceFindings {
  readonly name: string | undefined;
  readonly task: string | undefined;
  readonly config: AuditRecord["config"];
  readonly policy: AuditRecord["policy"];
  readonly inputs: readonly AuditInput[];
  /** Files of load tools, or rows counted over time; none where no gate asks for them. */
  readonly loadTests: readonly LoadTestSide[];
  readonly comparison: Comparison | undefined;
  /** What part of the rows was judged; undefined: all. */
  readonly sample?: Sample | undefined;
  readonly slices: AuditRecord["slices"];
  readonly measurements: readonly Measurement[];
  readonly drift: readonly ColumnDrift[];
  readonly changedRows: ChangedRowsReport | undefined;
  readonly contributions: readonly Contributions[];
  readonly discovery: Discovery | undefined;
  readonly labelCoverage?: LabelCoverage | undefined;
  /** What was estimated without labels; undefined where no gate asks for it. */
  readonly estimates?: Estimates | undefined;
  readonly causes: Causes | undefined;
  /** What reports draw; undefined where nothing was compared. */
  readonly plots?: readonly Plot[] | undefined;
  /** What the checks found; undefined where no gate asks for one. */
  readonly checks: readonly CheckedGate[] | undefined;
  readonly verdicts: readonly Verdict[];
  readonly warnings: AuditRecord["warnings"];
}

/** How the run ended: with a decision, or with an error that is never a pass. */
export type Ending =
  | { readonly kind: "decided"; readonly decision: Decision }
  | { readonly kind: "failed"; readonly error: GateError };

/** The sealed record of a run, without the secrets that are known. */
export function auditRecord(
  run: RunEntry,
  findings: Findings,
  ending: Ending,
  secrets: Pick<Secrets, "redact">,
): AuditRecord {
  return seal(unsealedSchema.parse(redacted(unsealed(run, findings, ending), secrets, isSchemaWord)));
}

const unsealedSchema = auditSchema.omit({ integrity: true, deliveries: true });

function unsealed(run: RunEntry, findings: Findings, ending: Ending): Parameters<typeof seal>[0] {
  const level = findings.policy?.confidence ?? 0.95;
  return {
    schema: "model-gate/audit/v1",
    ...run,
    name: findings.name ?? "model-gate",
    task: findings.task ?? null,
    decision: decisionEntry(ending),
    error: ending.kind === "failed" ? errorEntry(ending.error) : null,
    config: findings.config,
    policy: findings.policy,
    inputs: [...findings.inputs, ...latencyFileEntries(findings.loadTests)],
    ...latencyEntries(findings.loadTests),
    comparison: findings.comparison === undefined ? null : comparisonEntry(findings.comparison, findings.sample),
    slices: findings.slices,
    measurements: findings.measurements.map((measurement) => measurementEntry(measurement, level)),
    drift: findings.drift.map(driftEntry),
    changed_rows: findings.changedRows === undefined ? null : changedRowsEntry(findings.changedRows),
    ...checksEntry(findings.checks),
    ...labelsEntry(findings),
    verdicts: findings.verdicts.map(verdictEntry),
    ...governanceEntry(findings),
    contributions: findings.contributions.map((one) => contributionsEntry(one, level)),
    discovery: findings.discovery === undefined ? null : discoveryEntry(findings.discovery, level),
    causes: findings.causes === undefined ? null : causesEntry(findings.causes, findings.drift),
    ...plotsEntry(findings.plots),
    warnings: findings.warnings,
  };
}

function decisionEntry(ending: Ending): AuditRecord["decision"] {
  if (ending.kind === "decided") {
    const { outcome, exitCode, sentence, counts } = ending.decision;
    return { outcome, exit_code: exitCode, sentence, counts: { ...counts } };
  }
  const { code } = ending.error;
  return {
    outcome: "error",
    exit_code: errorCodes[code].exitCode,
    sentence: `Not judged: ${errorCodes[code].title}.`,
    counts: { pass: 0, warn: 0, fail: 0, inconclusive: 0 },
  };
}

function errorEntry({ code, message, hint, where }: GateError): AuditRecord["error"] {
  return {
    code,
    message,
    hint: hint ?? null,
    file: where?.file ?? null,
    line: where?.line ?? null,
    column: where?.column ?? null,
  };
}

function driftEntry({ role, measurement, compat = [] }: ColumnDrift): AuditDrift {
  return {
    column: measurement.column,
    role,
    kind: measurement.kind,
    reference: sideEntry(measurement.reference),
    candidate: sideEntry(measurement.candidate),
    ...(measurement.outside === undefined ? {} : { outside: { ...measurement.outside } }),
    methods: [...measurement.methods.map(methodEntry), ...compat.map(compatEntry)],
    notes: [...measurement.notes],
  };
}

function sideEntry({ rows, missing, notANumber, distinct }: SideSummary): AuditDrift["reference"] {
  return { rows, missing: missing + notANumber, distinct: distinct ?? null };
}

function methodEntry({
  method,
  title,
  value,
  noise95,
  excess,
  pValue,
  reason,
}: MethodMeasurement): AuditDrift["methods"][number] {
  return {
    method,
    title,
    value: finite(value),
    noise: finite(noise95),
    excess: finite(excess),
    p_value: finite(pValue),
    undefined_reason: reason === undefined ? null : { code: reason.code, text: reason.text },
  };
}
