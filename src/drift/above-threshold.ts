import type { ColumnSummary } from "../aggregates/column-summary.ts";
import { pAbove, pBelow } from "../stats/inference.ts";
import { normalQuantile } from "../stats/normal.ts";
import { unmeasured } from "./method.ts";
import type { DriftMethod, DriftValue } from "./method.ts";

export const aboveThreshold: DriftMethod = {
  name: "above_threshold",
  title: "Change of the share above the threshold",
  description:
    "How much the share of scores at or above the decision threshold has changed, either way: so many more or fewer rows " +
    "are predicted positive. For the score of a binary task.",
  definition:
    "|q−p| for the shares p of the reference and q of the candidate among finite scores. Two-sided p-value by inversion of " +
    "Newcombe's interval for the difference of independent proportions (Newcombe 1998, method 10); noise from the " +
    "normal law with the pooled share.",
  kinds: ["numeric"],
  judged: "value",
  defaultMax: 0.1,
  finish: shareAbove,
};

function shareAbove(summary: ColumnSummary): DriftValue {
  if (summary.kind !== "numeric") return unmeasured("not-numeric", "The column does not hold numbers.");
  if (summary.decided === undefined) {
    return unmeasured("no-threshold", "Only the score of a binary task has a threshold that decides.");
  }
  const reference = { successes: summary.decided.reference, n: summary.sorted.reference.length };
  const candidate = { successes: summary.decided.candidate, n: summary.sorted.candidate.length };
  if (reference.n === 0) return unmeasured("no-values", "The reference has no finite value.");
  if (candidate.n === 0) return unmeasured("no-values", "The candidate has no finite value.");
  const change = candidate.successes / candidate.n - reference.successes / reference.n;
  const pooled = (candidate.successes + reference.successes) / (candidate.n + reference.n);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / candidate.n + 1 / reference.n));
  const inference = { kind: "newcombe", candidate, reference } as const;
  return {
    value: Math.abs(change),
    noise95: normalQuantile(0.975) * error,
    // The mean of the absolute value of a normal variable.
    excess: Math.max(0, Math.abs(change) - Math.sqrt(2 / Math.PI) * error),
    pValue: Math.min(1, 2 * Math.min(pAbove(inference, 0), pBelow(inference, 0))),
  };
}
