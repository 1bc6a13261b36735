import { describe, expect, it } from "vitest";
import { askedTitle } from "../../src/metrics/asked-title.ts";

const plain = (text: string): string => text.replaceAll("\u00a0", " ");

describe("the title of a metric with its options", () => {
  it.each([
    ["Accuracy", {}, "Accuracy"],
    ["NDCG", { k: 5 }, "NDCG@5"],
    ["Recall@k", { k: 3 }, "Recall@3"],
    ["Top-k accuracy", { k: 2 }, "Top-2 accuracy"],
    ["F-beta score", { beta: 2 }, "F2 score"],
    ["F1 score", { average: "macro" }, "F1 score (macro)"],
    ["Recall", { class: "8" }, "Recall of class 8"],
    ["Recall gap", { class: "8", gap: "region" }, "Recall gap of class 8 by region"],
    ["Equalized odds difference", { by: "sex" }, "Equalized odds difference by sex"],
    ["Pinball loss", { quantile: 0.9 }, "Pinball loss at 0.9"],
    ["Interval coverage", { level: 0.8 }, "Interval coverage at 80 %"],
    ["Lift", { top: 0.1 }, "Lift of the top 10 %"],
    ["Mean of a column", { column: "to$&kens" }, "Mean of to$&kens"],
    ["Percentile of a column", { column: "cost", percentile: 95 }, "p95 of cost"],
    [
      "Expected calibration error",
      { bins: 15, binning: "equal_mass" },
      "Expected calibration error (15 bins, of equal mass)",
    ],
  ] as const)("of %s with %j is %s", (title, options, expected) => {
    expect(plain(askedTitle(title, options))).toBe(expected);
  });
});
