import type { ColumnSummary } from "../aggregates/column-summary.ts";
import { outsideByChance, outsideSurvival } from "../stats/values-outside.ts";
import { unmeasured } from "./method.ts";
import type { DriftMethod, DriftValue } from "./method.ts";

export const outOfRange: DriftMethod = {
  name: "out_of_range",
  title: "Share out of range",
  description:
    "Share of the candidate's values below the lowest or above the highest value of the reference. What chance puts there " +
    "is subtracted before it is judged.",
  definition:
    "Finite values outside over all finite values, less 2/(n+1), the share that a further draw has there without drift. " +
    "The number outside is then that of candidate's values before the second of the reference's in a row of n+m drawn blindly: " +
    "P(T ≥ k) = (C(m,k+1) + n·C(m,k)) / C(n+m,k+1), exact without ties and conservative with them (Wilks 1941).",
  kinds: ["numeric"],
  judged: "excess",
  defaultMax: 0.01,
  finish: shareOutside,
};

function shareOutside(summary: ColumnSummary): DriftValue {
  if (summary.kind !== "numeric") return unmeasured("not-numeric", "The column does not hold numbers.");
  const n = summary.sorted.reference.length;
  const m = summary.sorted.candidate.length;
  if (n === 0) return unmeasured("no-values", "The reference has no finite value.");
  if (m === 0) return unmeasured("no-values", "The candidate has no finite value.");
  const outside = summary.outside.below + summary.outside.above;
  return {
    value: outside / m,
    noise95: outsideByChance(0.05, n, m) / m,
    excess: Math.max(0, outside / m - 2 / (n + 1)),
    pValue: outsideSurvival(outside, n, m),
  };
}
