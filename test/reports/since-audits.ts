import type { PreviousRun } from "../../src/audit/v1-previous.ts";
import type { AuditRecord } from "../../src/audit/v1.ts";
import { accuracy, run } from "./runs.ts";

/** Runs that know of the one before on the same pull request. */
export function sinceAudits(hostile: readonly string[]): Readonly<Record<string, AuditRecord>> {
  return { "since-last-run": sinceLastRun(), "hostile-previous": hostilePrevious(hostile) };
}

const before: Omit<PreviousRun, "standing"> = {
  run_id: "1234567889",
  created_at: "2026-11-20T16:40:00.000Z",
  head_sha: "abc1234d5e6f708192a3b4c5d6e7f8091a2b3c4d",
  outcome: "fail",
  passed: 3,
  left_out: 0,
  gates: ["accuracy", "f1", "join_rate", "recall"],
};

const failed = { column: null, outcome: "fail", counts_as: "fail" } as const;

/** One is fixed, one fails as before, one newly, one is no longer certain, and a gate is gone. */
function sinceLastRun(): AuditRecord {
  const previous: PreviousRun = {
    ...before,
    standing: [
      { gate: "accuracy", slice: "region=EU", ...failed, value: 0.861, change: -0.049 },
      { gate: "accuracy", slice: "region=US", ...failed, value: 0.842, change: -0.068 },
      { gate: "recall", slice: null, ...failed, value: 0.88, change: -0.03 },
      { gate: "accuracy", slice: "age>=60", ...failed, value: 0.79, change: -0.12 },
    ],
  };
  return run(
    [
      accuracy({ value: 0.9, outcome: "fail" }),
      accuracy({ value: 0.912, slice: "region=EU" }),
      accuracy({ value: 0.8441, slice: "region=US", outcome: "fail" }),
      accuracy({ value: 0.9, slice: "age>=60", outcome: "inconclusive" }),
    ],
    { previous },
    "Blocked: accuracy fell from 91.00\u00a0% to 90.00\u00a0%, more than the allowed drop of 0.5\u00a0pp, and not by chance.",
  );
}

/** Whoever may edit a comment may write what they like into what it carries. */
function hostilePrevious(texts: readonly string[]): AuditRecord {
  const [first = ""] = texts;
  const standing = texts.map((text) => ({
    gate: text,
    slice: text,
    ...failed,
    column: text,
    value: 1e300,
    change: -1e300,
  }));
  return run(
    [accuracy({ value: 0.9, outcome: "fail", slice: first })],
    { previous: { ...before, run_id: first, head_sha: first, standing, gates: [...texts] } },
    "Blocked: accuracy fell.",
  );
}
