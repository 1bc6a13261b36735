import type { ColumnSummary } from "../aggregates/column-summary.ts";
import { goodTuring } from "../stats/good-turing.ts";
import { unmeasured } from "./method.ts";
import type { DriftMethod, DriftValue } from "./method.ts";
import { beyondOwnUnseen } from "./unseen.ts";

export const newCategories: DriftMethod = {
  name: "new_categories",
  title: "Share of new categories",
  description:
    "Share of the candidate's values that the reference does not have. What a reference of this size would miss by " +
    "chance, since some categories are rare, is subtracted before it is judged.",
  definition:
    "New values over all values of the candidate, less the share f₁/n of the reference's values whose category occurs " +
    "once in it, which estimates by leaving out each row what n rows do not show (Good 1953). One-sided p-value by " +
    "Newcombe's interval, where the reference counts for as many rows as give it the variance of Esty (1983).",
  kinds: ["categorical"],
  judged: "excess",
  defaultMax: 0.01,
  finish: newShare,
};

function newShare(summary: ColumnSummary): DriftValue {
  if (summary.kind !== "categorical") return unmeasured("not-categorical", "The column does not hold categories.");
  let [draws, once, twice, values, unseen] = [0, 0, 0, 0, 0];
  for (const { kind, reference, candidate } of summary.cells) {
    if (kind !== "category" && kind !== "new") continue;
    draws += reference;
    values += candidate;
    if (reference === 1) once++;
    if (reference === 2) twice++;
    if (kind === "new") unseen += candidate;
  }
  if (draws === 0) return unmeasured("no-values", "The reference has no value.");
  if (values === 0) return unmeasured("no-values", "The candidate has no value.");
  return beyondOwnUnseen({
    reference: goodTuring({ draws, once, twice }),
    candidate: { share: unseen / values, support: values },
  });
}
