import { normalQuantile, normalSurvival } from "../stats/normal.ts";
import type { DriftMethod, DriftValue } from "./method.ts";
import { PooledRuns } from "./pooled-runs.ts";
import { withSorted } from "./sorted-sides.ts";

export const mannWhitney: DriftMethod = {
  name: "mann_whitney",
  title: "Shift of ranks",
  description:
    "How much more often a value of one file is above a value of the other than below it, from 0 (as often) to 1 (always), " +
    "in either direction. Sees a shift, whatever the shape of the distribution. Missing values and those that are not finite numbers do not enter.",
  definition:
    "|P(candidate > reference) − P(candidate < reference)| over all pairs of finite values, Cliff's delta; 0.147 is where " +
    'a small effect begins (Romano et al. 2006). The p-value is two-sided, that of scipy.stats.mannwhitneyu(method="asymptotic"): normal, ' +
    "corrected for ties and for continuity (Mann & Whitney 1947). A normal distribution moved by a quarter of its standard deviation has 0.14.",
  kinds: ["numeric"],
  judged: "value",
  defaultMax: 0.147,
  finish: (summary) => withSorted(summary, cliffsDelta),
};

function cliffsDelta(reference: Float64Array, candidate: Float64Array): DriftValue {
  const pairs = reference.length * candidate.length;
  const rows = reference.length + candidate.length;
  const { lead, ties } = compareAll(reference, candidate);
  const deviation = Math.sqrt((pairs / 3) * Math.max(0, rows + 1 - ties / rows / (rows - 1)));
  // All values of both files are the same one.
  if (deviation === 0) return { value: 0, noise95: 0, excess: 0, pValue: 1 };
  return {
    value: lead / pairs,
    noise95: Math.min(1, (normalQuantile(0.975) * deviation + 1) / pairs),
    excess: Math.max(0, lead - Math.sqrt(2 / Math.PI) * deviation) / pairs,
    // The statistic U, of which the lead is twice the distance from its mean, has steps of 1 without ties.
    pValue: Math.min(1, 2 * normalSurvival((lead - 1) / deviation)),
  };
}

/** Pairs in which the candidate is above less those in which it is below, of either sign, and Σ (t³ − t) over runs of t equal values. */
function compareAll(
  reference: Float64Array,
  candidate: Float64Array,
): { readonly lead: number; readonly ties: number } {
  const n = reference.length;
  const runs = new PooledRuns(reference, candidate);
  let [lead, ties, i, j] = [0, 0, 0, 0];
  while (runs.next()) {
    const equal = runs.i - i + runs.j - j;
    // Each of these values of the candidate is above i values of the reference and below n − runs.i.
    lead += (runs.j - j) * (i + runs.i - n);
    ties += equal * equal * equal - equal;
    i = runs.i;
    j = runs.j;
  }
  return { lead: Math.abs(lead), ties };
}
