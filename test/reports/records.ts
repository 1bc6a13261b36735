import { seal } from "../../src/audit/seal.ts";
import type {
  AuditDrift,
  AuditEstimate,
  AuditLimit,
  AuditMeasurement,
  AuditRecord,
  AuditVerdict,
} from "../../src/audit/v1.ts";
import type { Unit } from "../../src/number-text.ts";

/** Builders of small, consistent records: what is counted twice is computed, everything else is given by the test. */

type Body = Omit<AuditRecord, "integrity" | "deliveries" | "decision"> & {
  readonly decision?: Partial<AuditRecord["decision"]>;
};

const digest = (letter: string): string => letter.repeat(64);

function estimate(value: number | null, n: number, half?: number): AuditEstimate {
  const interval =
    value === null || half === undefined
      ? null
      : { level: 0.95, lower: round(value - half), upper: round(value + half), method: "influence" };
  return {
    value,
    n,
    standard_error: half === undefined ? null : round(half / 1.96),
    interval,
    undefined_reason: value === null ? { code: "single-class", text: "all 40 labels are of one class" } : null,
  };
}

interface MeasurementParts {
  readonly metric: string;
  readonly title: string;
  readonly unit?: Unit;
  readonly better?: AuditMeasurement["better"];
  readonly slice?: string;
  readonly reference?: number | null;
  readonly candidate: number | null;
  readonly n?: number;
  /** Half the width of the 95 % interval of the change, and of the candidate. */
  readonly half?: number;
}

/** A metric measured on both files, or on the candidate alone when there is no reference. */
export function measurement({
  metric,
  title,
  unit = "share",
  better = "higher",
  slice,
  reference,
  candidate,
  n = 2000,
  half,
}: MeasurementParts): AuditMeasurement {
  const change = typeof reference !== "number" || candidate === null ? null : round(candidate - reference);
  return {
    id: slice === undefined ? metric : `${metric}@${slice}`,
    metric,
    title,
    unit,
    better,
    slice: slice ?? null,
    reference: reference === undefined ? null : estimate(reference, n, half),
    candidate: estimate(candidate, n, half),
    change: reference === undefined ? null : estimate(change, n, half),
  };
}

export function limit(parts: Partial<AuditLimit> & Pick<AuditLimit, "kind" | "limit">): AuditLimit {
  return {
    basis: "absolute",
    margin: parts.kind === "min" || parts.kind === "max" ? 0 : parts.limit,
    value: null,
    lower: null,
    upper: null,
    harm: null,
    state: "proven-ok",
    exceeded: "no",
    p_value: null,
    p_adjusted: null,
    minimum_detectable: null,
    rows_needed: null,
    ...parts,
  };
}

type VerdictParts = Partial<AuditVerdict> & Pick<AuditVerdict, "sentence">;

/** A verdict on a measurement; passes unless told otherwise. */
export function verdict(measured: AuditMeasurement | null, parts: VerdictParts): AuditVerdict {
  const outcome = parts.outcome ?? "pass";
  const severity = parts.severity ?? "error";
  return {
    ...subjectOf(measured),
    kind: "metric",
    column: null,
    severity,
    outcome,
    counts_as: countsAs(outcome, severity),
    state: stateOf[outcome],
    fail_if: "any_exceeded",
    limits: [],
    reason: null,
    advice: null,
    position: { file: "model-gate.yml", line: 14, column: 5 },
    ...parts,
  };
}

function subjectOf(
  measured: AuditMeasurement | null,
): Pick<AuditVerdict, "gate" | "subject" | "title" | "slice" | "measurement"> {
  if (measured === null)
    return { gate: "join_rate", subject: "join_rate", title: "Share of rows joined", slice: null, measurement: null };
  const { metric, title, slice, id } = measured;
  return { gate: metric, subject: metric, title, slice, measurement: id };
}

const stateOf = { pass: "proven-ok", warn: "likely-harm", fail: "proven-harm", inconclusive: "noise" } as const;

function countsAs(outcome: AuditVerdict["outcome"], severity: AuditVerdict["severity"]): AuditVerdict["counts_as"] {
  if (severity === "info" || outcome === "pass") return "pass";
  if (outcome === "inconclusive") return "warn";
  return severity === "warn" ? "warn" : outcome;
}

interface DriftParts {
  readonly role?: AuditDrift["role"];
  readonly psi: number;
  readonly noise?: number;
  readonly ks?: number;
  readonly missing?: readonly [number, number];
  readonly rows?: readonly [number, number];
  readonly notes?: readonly string[];
}

/** A numeric column measured by PSI, and by KS if given. */
export function drift(
  column: string,
  { role = "feature", psi, noise = 0.005, ks, missing = [0, 0], rows = [5832, 8232], notes = [] }: DriftParts,
): AuditDrift {
  const expected = round(noise / 2);
  return {
    column,
    role,
    kind: "numeric",
    reference: { rows: rows[0], missing: missing[0], distinct: 800 },
    candidate: { rows: rows[1], missing: missing[1], distinct: 900 },
    methods: [
      {
        method: "psi",
        title: "Population stability index",
        value: psi,
        noise,
        excess: round(Math.max(0, psi - expected)),
        p_value: psi > noise ? 0.0001 : 0.4,
        undefined_reason: null,
      },
      ...(ks === undefined
        ? []
        : [
            {
              method: "ks",
              title: "Kolmogorov–Smirnov distance",
              value: ks,
              noise: 0.023,
              excess: ks,
              p_value: 0.0001,
              undefined_reason: null,
            },
          ]),
    ],
    notes: [...notes],
  };
}

/** The verdict of a drift gate with this limit on PSI. */
export function driftVerdict(measured: AuditDrift, max: number, parts: Partial<AuditVerdict> = {}): AuditVerdict {
  const value = measured.methods[0]?.excess ?? Number.NaN;
  const drifted = value > max;
  const found = `psi of ${measured.column} is ${measured.methods[0]?.value} (${value} beyond chance)`;
  return verdict(null, {
    gate: "drift psi",
    kind: "drift",
    subject: "psi",
    title: "Population stability index",
    column: measured.column,
    severity: "warn",
    outcome: drifted ? "fail" : "pass",
    limits: [
      limit({
        kind: "max",
        limit: max,
        value,
        harm: round(value - max),
        state: drifted ? "proven-harm" : "likely-ok",
        exceeded: drifted ? "yes" : "no",
      }),
    ],
    sentence: drifted
      ? `${measured.column} has drifted: ${found}; the limit is ${max}.`
      : `${found}; within the limit of ${max}.`,
    advice: drifted
      ? "Check where the candidate's data come from; if the change is expected, raise the limit or make new reference predictions."
      : null,
    position: { file: "model-gate.yml", line: 31, column: 5 },
    ...parts,
  });
}

export function input(
  role: AuditRecord["inputs"][number]["role"],
  uri: string,
  rows: number,
): AuditRecord["inputs"][number] {
  const letters = {
    reference: "a",
    candidate: "b",
    labels: "c",
    "latency-reference": "d",
    "latency-candidate": "e",
    pinned: "f",
  };
  const columns = ["id", "label", "score"].map((name) => ({ name, kind: "float64" }));
  return {
    role,
    uri,
    format: "parquet",
    compression: "none",
    sha256: digest(letters[role]),
    bytes: rows * 61,
    version: null,
    rows,
    columns,
  };
}

export function comparison(
  n: number,
  parts: Partial<NonNullable<AuditRecord["comparison"]>> = {},
): NonNullable<AuditRecord["comparison"]> {
  const both = { reference: n, candidate: n };
  const none = { reference: 0, candidate: 0 };
  return {
    pairing: "joined",
    join_columns: ["id"],
    rows: both,
    compared: both,
    unmatched: none,
    duplicates: none,
    unlabelled: none,
    invalid: none,
    join_rate: 1,
    label_disagreements: 0,
    ids_sha256: digest("d"),
    classes: ["0", "1"],
    positive_class: "1",
    notes: [],
    ...parts,
  };
}

/** A sealed record; the counts and the outcome follow from the verdicts. */
export function record(sentence: string, parts: Partial<Body> = {}): AuditRecord {
  const verdicts = parts.verdicts ?? [];
  const counts = { pass: 0, warn: 0, fail: 0, inconclusive: 0 };
  for (const { outcome } of verdicts) counts[outcome] += 1;
  const outcome = parts.error === undefined || parts.error === null ? outcomeOf(verdicts) : "error";
  return seal({
    schema: "model-gate/audit/v1",
    record_id: "0193a7f0-5c1e-7bd2-9a44-3f1c8a6b2e10",
    created_at: "2026-11-20T18:00:00.000Z",
    duration_ms: 412,
    name: "fraud-model",
    task: "binary",
    error: null,
    tool: { name: "model-gate", version: "0.1.0", node: "24.21.0", platform: "linux-x64" },
    git: {
      repository: "acme/models",
      event: "pull_request",
      ref: "refs/pull/17/merge",
      head_sha: "4be1a09c5d2f7e8836b1c0a9d4e5f60718293a4b",
      base_sha: "91c0de77aa0b1c2d3e4f5061728394a5b6c7d8e9",
      merge_sha: null,
      pull_request: 17,
      actor: "octocat",
    },
    pipeline: {
      system: "github-actions",
      workflow: "Model",
      job: "gate",
      run_id: "1234567890",
      run_attempt: 1,
      url: "https://github.com/acme/models/actions/runs/1234567890",
      runner: "ubuntu-latest",
    },
    config: {
      path: "model-gate.yml",
      sha256: digest("e"),
      effective: { version: 1 },
      origins: { version: "model-gate.yml:1:1" },
    },
    policy: {
      mode: "balanced",
      confidence: 0.95,
      on_inconclusive: "warn",
      on_missing_reference: "fail",
      max_invalid_rate: 0,
      min_samples: 30,
    },
    inputs: [
      input("reference", "predictions/reference.parquet", 2000),
      input("candidate", "predictions/candidate.parquet", 2000),
    ],
    comparison: comparison(2000),
    slices: [],
    measurements: [],
    drift: [],
    seed: 1,
    warnings: [],
    ...parts,
    verdicts,
    decision: {
      outcome,
      exit_code: { pass: 0, warn: 0, fail: 1, error: 3 }[outcome],
      sentence,
      counts,
      ...parts.decision,
    },
  });
}

function outcomeOf(verdicts: readonly AuditVerdict[]): "pass" | "warn" | "fail" {
  if (verdicts.some((one) => one.counts_as === "fail")) return "fail";
  return verdicts.some((one) => one.counts_as === "warn") ? "warn" : "pass";
}

function round(value: number): number {
  return Number(value.toPrecision(12));
}

/** What the decision makes of the sentence of its gravest verdict: what happened and whether it is real, without the interval. */
export function headline(sentence: string): string {
  return sentence
    .replace(/ \(.*interval.*?\); /u, ", ")
    .replace(/, proven\.$/u, ", and not by chance.")
    .replace(/; about .* would settle it\.$/u, ".");
}
