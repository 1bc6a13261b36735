import type { ConfusionMetric } from "../metric.ts";

export const balancedAccuracy: ConfusionMetric = {
  kind: "confusion",
  name: "balanced_accuracy",
  title: "Balanced accuracy",
  description: "Mean of the recalls of the classes that occur among the labels.",
  definition:
    "Mean over labelled classes of TP / (TP + FN); scikit-learn `balanced_accuracy_score`. Undefined when all rows have one label " +
    "(scikit-learn prints its recall). With `class`: that class against the rest. Interval on the logit scale; changes by the " +
    "influence of the rows.",
  tasks: ["binary", "multiclass"],
  better: "higher",
  unit: "share",
  roles: ["label", "prediction"],
  options: ["class"],
  evaluate({ labels, correctOf }) {
    const present = labels.filter((share) => share > 0).length;
    if (present < 2) {
      return {
        kind: "undefined",
        reason: { code: "single-class", text: "all rows have the same label, so there is nothing to balance" },
        shown:
          labels.reduce((sum, share, code) => (share > 0 ? sum + (correctOf[code] ?? Number.NaN) / share : sum), 0) /
          present,
      };
    }
    const recall = labels.map((share, code) => (share > 0 ? (correctOf[code] ?? Number.NaN) / share : 0));
    const value = recall.reduce((sum, one) => sum + one, 0) / present;
    return {
      kind: "value",
      value,
      influence: (label, prediction) =>
        ((label === prediction ? 1 : 0) - (recall[label] ?? Number.NaN)) / ((labels[label] ?? Number.NaN) * present),
    };
  },
};
