import type { Verdict } from "../gates/verdict.ts";
import type { Cause } from "./cause.ts";

/** Failed checks of the data that no feature among `explained` carries as a flag: nobody knows which rows they concern. */
export function checkCauses(verdicts: readonly Verdict[], explained: readonly Cause[]): readonly Cause[] {
  const told = new Set(explained.flatMap(({ flags }) => flags));
  return verdicts
    .filter((verdict) => verdict.kind === "check" && (verdict.outcome === "fail" || verdict.outcome === "warn"))
    .filter((verdict) => !told.has(verdict))
    .map((verdict) => ({
      kind: "check",
      name: verdict.column === undefined ? verdict.gate : `${verdict.gate}: ${verdict.column}`,
      explained: undefined,
      mix: undefined,
      part: undefined,
      pAdjusted: undefined,
      flags: [verdict],
    }));
}
