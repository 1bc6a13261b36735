import type { AuditRecord } from "../../src/audit/v1.ts";

/** A small record before it is sealed. */
export function recordOf(values: Partial<AuditRecord> = {}): Omit<AuditRecord, "integrity" | "deliveries"> {
  return {
    schema: "model-gate/audit/v1",
    record_id: "00000000-0000-7000-8000-000000000000",
    created_at: "2026-01-01T00:00:00.000Z",
    duration_ms: 12,
    name: "fraud",
    task: "binary",
    decision: {
      outcome: "pass",
      exit_code: 0,
      sentence: "Passed.",
      counts: { pass: 1, warn: 0, fail: 0, inconclusive: 0 },
    },
    error: null,
    tool: { name: "model-gate", version: "0.1.0", node: "v24.0.0", platform: "linux-x64" },
    git: {
      repository: null,
      event: null,
      ref: null,
      head_sha: null,
      base_sha: null,
      merge_sha: null,
      pull_request: null,
      actor: null,
    },
    pipeline: { system: "local", workflow: null, job: null, run_id: null, run_attempt: null, url: null, runner: null },
    config: null,
    policy: null,
    inputs: [],
    comparison: null,
    slices: [],
    measurements: [],
    drift: [],
    verdicts: [],
    seed: 1,
    warnings: [],
    ...values,
  };
}
