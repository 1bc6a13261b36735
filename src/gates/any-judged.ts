import type { Verdict } from "./verdict.ts";

/** Rules of the pairing and what a search finds judge no metric: alone they are nothing to rely on. */
const beside: readonly Verdict["kind"][] = ["pairing", "discover"];

/** The verdicts that the decision rests on. */
export function countingOnes(verdicts: readonly Verdict[]): readonly Verdict[] {
  return verdicts.filter(({ severity, kind }) => severity !== "info" && !beside.includes(kind));
}

/**
 * Whether any gate on a metric (on drift, where those are all) came to a verdict: too few rows everywhere is not a warning
 * among others. What a missing reference counts as, the policy has said.
 */
export function anyJudged(verdicts: readonly Verdict[]): boolean {
  const counting = countingOnes(verdicts);
  const onMetrics = counting.filter((verdict) => verdict.kind === "metric");
  const asked = onMetrics.length > 0 ? onMetrics : counting;
  return asked.some(({ state, reason }) => state !== "undefined" || reason?.code === "no-reference");
}
