import type { ColumnSummary, SideSummary } from "../aggregates/column-summary.ts";
import { pAbove } from "../stats/inference.ts";
import { normalQuantile } from "../stats/normal.ts";
import { unmeasured } from "./method.ts";
import type { DriftMethod, DriftValue } from "./method.ts";

export const missingRate: DriftMethod = {
  name: "missing_rate",
  title: "Change of the missing rate",
  description:
    "How many more of the candidate's rows are without a usable value: missing, NaN or infinite. Positive when " +
    "more are missing; fewer is never drift.",
  definition:
    "Candidate's share less reference's share of rows that are missing, NaN or infinite. One-sided p-value by " +
    "inversion of Newcombe's interval for the difference of independent proportions (Newcombe 1998, method 10); " +
    "noise from the normal law with the pooled share.",
  kinds: ["numeric", "categorical", "text", "timestamp", "empty"],
  judged: "value",
  defaultMax: 0.01,
  finish: changeOfMissingRate,
};

function changeOfMissingRate(summary: ColumnSummary): DriftValue {
  const reference = absent(summary.reference);
  const candidate = absent(summary.candidate);
  if (reference.n === 0) return unmeasured("no-rows", "The reference has no rows.");
  if (candidate.n === 0) return unmeasured("no-rows", "The candidate has no rows.");
  const value = candidate.successes / candidate.n - reference.successes / reference.n;
  const pooled = (candidate.successes + reference.successes) / (candidate.n + reference.n);
  const variance = pooled * (1 - pooled) * (1 / candidate.n + 1 / reference.n);
  return {
    value,
    noise95: normalQuantile(0.95) * Math.sqrt(variance),
    excess: Math.max(0, value),
    pValue: pAbove({ kind: "newcombe", candidate, reference }, 0),
  };
}

function absent({ rows, missing, notANumber }: SideSummary): { readonly successes: number; readonly n: number } {
  return { successes: missing + notANumber, n: rows };
}
