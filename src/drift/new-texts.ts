import type { ColumnSummary } from "../aggregates/column-summary.ts";
import { unmeasured } from "./method.ts";
import type { DriftMethod, DriftValue } from "./method.ts";
import { beyondOwnUnseen } from "./unseen.ts";

export const newTexts: DriftMethod = {
  name: "new_texts",
  title: "Share of new texts",
  description:
    "Share of the candidate's rows whose text occurs nowhere in the reference, less what the reference's own rows show " +
    "when each is held against the others. Finds names, codes and templates that have changed.",
  definition:
    "As new_categories, with whole texts for categories. Of more than 50,000 distinct texts those are held against each " +
    "other whose hash is low, which takes a text in both files or in neither.",
  kinds: ["text"],
  judged: "excess",
  defaultMax: 0.1,
  finish: (summary) =>
    summary.kind === "text" ? texts(summary) : unmeasured("not-text", "The column does not hold text."),
};

function texts({ texts: sides }: Extract<ColumnSummary, { readonly kind: "text" }>): DriftValue {
  if (Number.isNaN(sides.reference.share)) return unmeasured("no-values", "The reference has no text.");
  if (Number.isNaN(sides.candidate.share)) return unmeasured("no-values", "The candidate has no text.");
  return beyondOwnUnseen(sides);
}
