import type { AppliedWaiver, Verdict } from "../gates/verdict.ts";

/** The failure as it is, which from now on only warns; `how` ends its sentence. */
export function waivedVerdict(verdict: Verdict, waiver: AppliedWaiver, how: string): Verdict {
  return { ...verdict, countsAs: "warn", waiver, sentence: `${verdict.sentence} ${how}` };
}
