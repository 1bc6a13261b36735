import type { Decision } from "../gates/decide.ts";
import { heldBack, type FailAfter } from "../history/held-back.ts";
import type { History } from "../history/history.ts";
import type { Change } from "../sources/repository.ts";
import { type Found, warn } from "./run.ts";

export interface Schedule {
  /** Whether the failure is one of what was measured, and not of what could not be. */
  readonly isMeasured: boolean;
  /** undefined: the first failure blocks. */
  readonly failAfter: FailAfter | undefined;
  readonly gate: string;
  readonly change?: Pick<Change, "kind"> | undefined;
  /** undefined: nobody can be asked for earlier runs. */
  readonly history?: History | undefined;
}

/**
 * The decision of a scheduled run under `schedule.fail_after`. Only runs on a schedule are held back: in any other somebody waits for the answer.
 * Where the earlier runs cannot be read, or it is not the model that was found wanting, the failure blocks as it would without the rule.
 */
export async function holdBack(decision: Decision, schedule: Schedule, findings: Found): Promise<Decision> {
  const { failAfter, change, isMeasured } = schedule;
  if (failAfter === undefined || failAfter.failures === 1) return decision;
  if (decision.outcome !== "fail" || change?.kind !== "schedule") return decision;
  if (!isMeasured) {
    warn(findings, "history", ["`schedule.fail_after` holds back no failure of what could not be measured."]);
    return decision;
  }
  try {
    const earlier = await earlierRuns(schedule, failAfter.runs - 1);
    findings.history = earlier;
    const held = heldBack(decision, earlier, failAfter);
    findings.heldBack = held.heldBack;
    return held.decision;
  } catch (thrown) {
    const why = thrown instanceof Error ? thrown.message : String(thrown);
    warn(findings, "history", [
      `How the earlier scheduled runs ended is not known, so this failure blocks at once: ${why}`,
    ]);
    return decision;
  }
}

async function earlierRuns({ history, gate }: Schedule, count: number): ReturnType<History["earlier"]> {
  if (history !== undefined) return history.earlier(gate, count);
  throw new Error("`schedule.fail_after` reads their records from GitHub, and needs a token with `actions: read`.");
}
