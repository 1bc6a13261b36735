import { anyJudged } from "./any-judged.ts";
import type { Finding } from "./finding.ts";
import type { Verdict } from "./verdict.ts";

/**
 * Whether a decision that blocks does so for what was measured alone. What could not be judged, files that do not belong together, rows without an answer
 * and a reference that cannot be used say nothing of how the model is doing.
 */
export function isMeasuredFailure(verdicts: readonly Verdict[], findings: readonly Finding[] = []): boolean {
  const failures = verdicts.filter(({ countsAs }) => countsAs === "fail");
  return (
    failures.length > 0 &&
    failures.every(isMeasured) &&
    anyJudged(verdicts) &&
    !findings.some(({ level }) => level === "failure")
  );
}

/** A reason says why something was not measured. */
function isMeasured({ kind, state, reason }: Verdict): boolean {
  return kind !== "pairing" && state !== "undefined" && reason === undefined;
}
