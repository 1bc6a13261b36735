import { shareOfPercent } from "../align/quantity.ts";
import type { AuditWaiver } from "../audit/v1.ts";
import type { Finding } from "../gates/finding.ts";
import { scopeEntry, type Waiver } from "./waiver.ts";

/** What became of a waiver. */
export interface Fate {
  readonly state: AuditWaiver["state"];
  readonly sentence: string;
  readonly advice?: string;
  /** On the scale of the limit, where it was held against one. */
  readonly ceiling?: number | undefined;
}

/** A waiver as the record shows it, and as a finding where somebody should look at it. */
export function settledWaiver(
  waiver: Waiver,
  fate: Fate,
): { readonly entry: AuditWaiver; readonly finding: Finding | undefined } {
  const { reason, owner, issue, expires, position } = waiver;
  const { state, sentence } = fate;
  const entry = {
    source: "file",
    ...scopeEntry(waiver),
    ceiling: fate.ceiling ?? plainCeiling(waiver),
    reason,
    owner,
    issue,
    expires,
    set_at: null,
    state,
    sentence,
    position: { ...position },
  } as const;
  return { entry, finding: findingOf(waiver, fate) };
}

/** A number or a share; what another unit comes to depends on the limit. */
function plainCeiling({ ceiling }: Waiver): number | null {
  if (typeof ceiling === "number") return ceiling;
  return ceiling.unit === "%" ? shareOfPercent(ceiling.amount) : null;
}

const findings: Readonly<Record<AuditWaiver["state"], Pick<Finding, "code" | "level"> | undefined>> = {
  applied: undefined,
  "not-needed": { code: "unneeded-waiver", level: "note" },
  exceeded: { code: "exceeded-waiver", level: "note" },
  expired: { code: "expired-waiver", level: "warning" },
  "no-match": { code: "unmatched-waiver", level: "warning" },
  malformed: { code: "malformed-waiver", level: "warning" },
  refused: { code: "refused-waiver", level: "warning" },
};

function findingOf({ position }: Waiver, { state, sentence, advice }: Fate): Finding | undefined {
  const kind = findings[state];
  return kind && { ...kind, sentence, advice: advice ?? advices[state], position };
}

const advices: Readonly<Partial<Record<AuditWaiver["state"], string>>> = {
  exceeded: "The failure has outgrown what was accepted: mend it, or raise the ceiling in a change of its own.",
  malformed: "Correct the entry; until then the failure counts.",
  refused: "Remove the entry and mend the cause.",
};
