import { holds } from "../audit/holds.ts";
import type { AuditStanding, PreviousRun } from "../audit/v1-previous.ts";
import type { AuditMeasurement, AuditRecord, AuditVerdict } from "../audit/v1.ts";
import { judgedBy } from "./judged-by.ts";

/** What the run after this one on the same pull request is told of it: how it ended, and all that did not pass, the gravest first. */
export function previousOf(record: AuditRecord): PreviousRun {
  const { verdicts, decision, git, pipeline } = record;
  const against = verdicts.filter((verdict) => !hasPassed(verdict));
  const measured = new Map(record.measurements.map((measurement) => [measurement.id, measurement]));
  return {
    run_id: pipeline.run_id,
    created_at: record.created_at,
    head_sha: git.head_sha,
    outcome: decision.outcome,
    passed: verdicts.length - against.length,
    standing: against
      .toSorted((first, second) => rankOf(first) - rankOf(second))
      .map((verdict) => standingOf(verdict, measured.get(verdict.measurement ?? ""))),
    left_out: 0,
    gates: [...new Set(verdicts.map(({ gate }) => gate))],
    judged_by: judgedBy(record),
  };
}

function hasPassed(verdict: AuditVerdict): boolean {
  return holds(verdict) && verdict.counts_as === "pass";
}

/** What blocks, what failed and was waived, what warns, and what counts for nothing. */
function rankOf({ counts_as: counts, waiver }: AuditVerdict): number {
  if (waiver !== undefined) return 1;
  return { fail: 0, warn: 2, pass: 3 }[counts];
}

function standingOf(
  { gate, slice, column, against, outcome, counts_as, waiver }: AuditVerdict,
  measurement: AuditMeasurement | undefined,
): AuditStanding {
  return {
    gate,
    slice,
    column,
    ...(against && { against }),
    outcome,
    counts_as,
    ...(waiver && { waived: true as const }),
    value: measurement?.candidate?.value ?? null,
    change: measurement?.change?.value ?? null,
  };
}
