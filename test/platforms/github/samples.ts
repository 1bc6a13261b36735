import { expect } from "vitest";
import type { AuditRecord, AuditVerdict } from "../../../src/audit/v1.ts";
import { describeRun, type GithubRun } from "../../../src/platforms/github/event.ts";
import { parseInputs, type ActionInputs } from "../../../src/platforms/github/inputs.ts";
import type { LogEvent, Report } from "../../../src/platforms/platform.ts";

export const headSha = "a".repeat(40);
export const baseSha = "b".repeat(40);
export const mergeSha = "c".repeat(40);

/** Variables of a run of pull request #12 in octo/models. */
export function environment(overrides: Record<string, string | undefined> = {}): Record<string, string | undefined> {
  return {
    GITHUB_EVENT_NAME: "pull_request",
    GITHUB_REPOSITORY: "octo/models",
    GITHUB_SHA: mergeSha,
    GITHUB_REF: "refs/pull/12/merge",
    GITHUB_RUN_ID: "4242",
    GITHUB_RUN_ATTEMPT: "1",
    GITHUB_SERVER_URL: "https://github.com",
    GITHUB_ACTOR: "mona",
    GITHUB_WORKFLOW: "model-ci",
    GITHUB_JOB: "validate",
    ...overrides,
  };
}

/** Payload of a pull request event; `from` is the repository of the head, null when the fork is gone. */
export function pullRequestEvent(from: string | null = "octo/models"): object {
  const repo = from === null ? null : { full_name: from };
  return {
    number: 12,
    repository: { default_branch: "main" },
    pull_request: {
      number: 12,
      head: { sha: headSha, repo },
      base: { sha: baseSha, ref: "main", repo: { full_name: "octo/models" } },
    },
  };
}

export function githubRun(overrides: Partial<GithubRun> = {}): GithubRun {
  return { ...describeRun(environment(), pullRequestEvent(), "auto"), ...overrides };
}

/** Inputs of the action, by their names in action.yml. */
export function inputs(given: Record<string, string> = {}): ActionInputs {
  const variables = Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value] as const);
  return parseInputs(Object.fromEntries(variables));
}

/** A record with one gate, on accuracy, whose outcome is the decision's. */
export function auditRecord(
  outcome: "pass" | "warn" | "fail" = "pass",
  overrides: Partial<AuditRecord> = {},
): AuditRecord {
  return {
    schema: "model-gate/audit/v1",
    record_id: "0198-record",
    created_at: "2026-11-20T12:00:00.000Z",
    duration_ms: 120,
    name: "fraud",
    task: "binary",
    decision: {
      outcome,
      exit_code: outcome === "fail" ? 1 : 0,
      sentence: `The verdict is ${outcome}.`,
      counts: { pass: 0, warn: 0, fail: 0, inconclusive: 0, [outcome]: 1 },
    },
    error: null,
    tool: { name: "model-gate", version: "0.1.0", node: "24.0.0", platform: "linux-x64" },
    git: githubRun().facts.git,
    pipeline: githubRun().facts.pipeline,
    config: { path: "model-gate.yml", sha256: "d".repeat(64), effective: {}, origins: {} },
    policy: {
      mode: "balanced",
      confidence: 0.95,
      on_inconclusive: "warn",
      on_missing_reference: "fail",
      max_invalid_rate: 0,
      min_samples: 30,
    },
    inputs: [],
    comparison: null,
    slices: [],
    measurements: [],
    drift: [],
    verdicts: [accuracyVerdict(outcome)],
    seed: 1,
    warnings: [],
    deliveries: [],
    integrity: { canonicalization: "RFC8785", covers: "all but integrity and deliveries", sha256: "e".repeat(64) },
    ...overrides,
  };
}

export function accuracyVerdict(
  outcome: "pass" | "warn" | "fail",
  overrides: Partial<AuditVerdict> = {},
): AuditVerdict {
  return {
    gate: "accuracy",
    kind: "metric",
    subject: "accuracy",
    title: "Accuracy",
    column: null,
    slice: null,
    measurement: null,
    severity: outcome === "warn" ? "warn" : "error",
    outcome,
    counts_as: outcome,
    state: outcome === "pass" ? "proven-ok" : "proven-harm",
    fail_if: "any_exceeded",
    limits: [],
    reason: null,
    sentence: "accuracy fell from 0.93 to 0.88.",
    advice: null,
    position: { file: "model-gate.yml", line: 14, column: 5 },
    ...overrides,
  };
}

export function report(
  record: AuditRecord = auditRecord(),
  directory = "/reports",
  files: readonly string[] = [],
): Report {
  return { record, directory, files };
}

/** A log that keeps what it is told. */
export function collectingLog(): { readonly events: LogEvent[]; readonly log: (event: LogEvent) => void } {
  const events: LogEvent[] = [];
  return { events, log: (event) => void events.push(event) };
}

/** Matches any text with this part in it; vitest's own is typed any. */
export function containing(part: string): unknown {
  return expect.stringContaining(part);
}
