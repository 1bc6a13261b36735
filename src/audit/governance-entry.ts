import type { Finding } from "../gates/finding.ts";
import type { AuditHeldBack, AuditRecord, AuditReference, AuditRules, AuditWaiver, EarlierRun } from "./v1.ts";
import type { PreviousRun } from "./v1-previous.ts";

/** As the stages leave it among the findings of the run. */
export interface GovernanceFindings {
  /** Which rules were enforced, and what the change would make of them; undefined until it is known. */
  readonly rules?: AuditRules | undefined;
  /** The waivers that were written down, and what became of each. */
  readonly waivers?: readonly AuditWaiver[] | undefined;
  /** What was found about rules, waivers and references themselves. */
  readonly findings?: readonly Finding[] | undefined;
  /** Where the reference comes from, where there is more to tell than its file. */
  readonly reference?: AuditReference | undefined;
  readonly pinned?: AuditReference | undefined;
  readonly history?: readonly EarlierRun[] | undefined;
  /** The run before on the same pull request. */
  readonly previous?: PreviousRun | undefined;
  /** Present where `schedule.fail_after` made a warning of a failure. */
  readonly heldBack?: AuditHeldBack | undefined;
}

type Governance = Pick<
  AuditRecord,
  "rules" | "waivers" | "findings" | "reference" | "pinned" | "history" | "previous" | "held_back"
>;

/** Whose rules were enforced, what was waived, and where the references come from; what there is not is left out. */
export function governanceEntry({
  rules,
  waivers,
  findings,
  reference,
  pinned,
  history,
  previous,
  heldBack,
}: GovernanceFindings): Governance {
  return {
    ...(rules && { rules }),
    ...(isFilled(waivers) && { waivers: [...waivers] }),
    ...(isFilled(findings) && { findings: findings.map(findingEntry) }),
    ...(reference && { reference }),
    ...(pinned && { pinned }),
    ...(isFilled(history) && { history: [...history] }),
    ...(previous && { previous }),
    ...(heldBack && { held_back: heldBack }),
  };
}

function isFilled<T>(list: readonly T[] | undefined): list is readonly T[] {
  return list !== undefined && list.length > 0;
}

function findingEntry({
  code,
  level,
  sentence,
  advice,
  position,
}: Finding): NonNullable<AuditRecord["findings"]>[number] {
  return { code, level, sentence, advice: advice ?? null, position: position === undefined ? null : { ...position } };
}
