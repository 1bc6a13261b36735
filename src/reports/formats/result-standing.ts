import type { AuditRecord, AuditVerdict } from "../../audit/v1.ts";
import { standingOf, type Standing } from "../verdict-words.ts";

/** Where a result stands. held-back: it has failed, and the run was let pass all the same. error: nothing could be judged. shown: a number without a limit. */
export type ResultStanding = TestStanding | "held-back" | "error";

type TestStanding = Standing | "shown";

/** Every standing, the gravest first. */
export const resultStandings: readonly ResultStanding[] = [
  "error",
  "failure",
  "held-back",
  "waived",
  "warning",
  "undecided",
  "remark",
  "shown",
  "pass",
];

/** Where a verdict stands in a run that may have been held back. */
export function resultStanding(verdict: AuditVerdict, record: Pick<AuditRecord, "held_back">): ResultStanding {
  return heldBackIf(testStanding(verdict), record);
}

/** Where a verdict stands as a test: a number without a limit is shown and not judged, so it has not passed one. */
export function testStanding(verdict: AuditVerdict): TestStanding {
  const standing = standingOf(verdict);
  return standing === "pass" && isOnlyShown(verdict) ? "shown" : standing;
}

function isOnlyShown({ kind, limits, severity }: AuditVerdict): boolean {
  return (kind === "metric" || kind === "estimated") && limits.length === 0 && severity === "info";
}

/** A failure does not block in a run that was held back; it is not passed either. */
export function heldBackIf(standing: ResultStanding, { held_back }: Pick<AuditRecord, "held_back">): ResultStanding {
  return standing === "failure" && held_back !== undefined ? "held-back" : standing;
}

/** What a list of issues tells: all that has not passed but what was never judged, the gravest first; of equals, as they stand in the record. */
export function openFirst<T extends { readonly standing: ResultStanding }>(results: readonly T[]): readonly T[] {
  return results
    .filter(({ standing }) => standing !== "pass" && standing !== "shown")
    .toSorted((first, second) => resultStandings.indexOf(first.standing) - resultStandings.indexOf(second.standing));
}
