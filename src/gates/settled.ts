import type { Question } from "./question.ts";
import type { Policy } from "./schema.ts";
import type { Outcome, State } from "./state.ts";
import type { JudgedLimit, JudgeReason } from "./verdict.ts";

/** A verdict before it is put into words. */
export interface Settled {
  readonly question: Question;
  readonly limits: readonly JudgedLimit[];
  readonly outcome: Outcome;
  readonly state: State;
  readonly reason: JudgeReason | undefined;
  readonly policy: Policy;
}
