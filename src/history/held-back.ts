import type { AuditHeldBack, EarlierRun } from "../audit/v1.ts";
import type { Decision } from "../gates/decide.ts";

/** `2 of 3`: how many of the last runs must fail before one blocks. */
export interface FailAfter {
  readonly failures: number;
  readonly runs: number;
}

export interface HeldBack {
  readonly decision: Decision;
  /** undefined: the decision stands as it was. */
  readonly heldBack: AuditHeldBack | undefined;
}

/**
 * A failure counts as a warning while fewer of the last runs have failed than the rule asks for. `earlier` has the runs before this one, the newest
 * first. A run that did not fail stays as it is, and what could not be judged at all never comes here.
 */
export function heldBack(decision: Decision, earlier: readonly EarlierRun[], rule: FailAfter): HeldBack {
  if (decision.outcome !== "fail") return { decision, heldBack: undefined };
  const looked = earlier.slice(0, rule.runs - 1);
  const failed = 1 + looked.filter((run) => run.failed).length;
  const share = shareOf(failed, looked.length + 1);
  const why = decision.sentence.replace(/^Blocked: /u, "");
  if (failed >= rule.failures)
    return { decision: { ...decision, sentence: `${decision.sentence} ${capital(share)}.` }, heldBack: undefined };
  return {
    decision: {
      ...decision,
      outcome: "warn",
      exitCode: 0,
      sentence: `${capital(share)}; blocks at ${rule.failures}: ${why}`,
    },
    heldBack: {
      failures: rule.failures,
      runs: rule.runs,
      failed,
      looked_at: looked.length + 1,
      sentence: decision.sentence,
    },
  };
}

function shareOf(failed: number, runs: number): string {
  return runs === 1
    ? "failed in the first scheduled run on record"
    : `failed in ${failed} of the last ${runs} scheduled runs`;
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
