import type { ConfusionMetric } from "../metric.ts";

export const cohenKappa: ConfusionMetric = {
  kind: "confusion",
  name: "cohen_kappa",
  title: "Cohen's kappa",
  description: "Agreement of labels and predictions beyond what chance alone would give, −1 to 1.",
  definition:
    "(p_o − p_e) / (1 − p_e) with p_e = sum p_k t_k; scikit-learn `cohen_kappa_score`. Undefined when all labels and predictions are " +
    "one class. With `class`: that class against the rest. Interval: Fisher's z scale with the standard error of Fleiss, Cohen & " +
    "Everitt 1969; changes by the influence of the rows.",
  tasks: ["binary", "multiclass"],
  better: "higher",
  unit: "score",
  roles: ["label", "prediction"],
  options: ["class"],
  evaluate({ labels, predictions, correct }) {
    const byChance = labels.reduce((sum, share, code) => sum + share * (predictions[code] ?? Number.NaN), 0);
    const room = 1 - byChance;
    if (room <= FLAT) {
      const text = "all labels and all predictions are one class, so chance alone explains the agreement";
      return { kind: "undefined", reason: { code: "single-class", text }, shown: undefined };
    }
    const value = (correct - byChance) / room;
    const influence = (label: number, prediction: number): number => {
      const predicted = predictions[label] ?? Number.NaN;
      const labelled = prediction < 0 ? 0 : (labels[prediction] ?? Number.NaN);
      const onAgreement = (label === prediction ? 1 : 0) - correct;
      const onChance = predicted + labelled - 2 * byChance;
      return (onAgreement - (1 - value) * onChance) / room;
    };
    return { kind: "value", value, influence };
  },
};

/** Shares of a single class sum to 1 but for rounding. */
const FLAT = 1e-14;
