import type { ConfusionMetric } from "../metric.ts";

export const mcc: ConfusionMetric = {
  kind: "confusion",
  name: "mcc",
  title: "Matthews correlation coefficient",
  description: "Correlation between labels and predictions, −1 to 1.",
  definition:
    "Gorodkin's R_K: (c - sum p_k t_k) / sqrt((1 - sum p_k^2)(1 - sum t_k^2)) on shares; scikit-learn `matthews_corrcoef`. " +
    "Undefined when all labels or all predictions are the same (scikit-learn prints 0). With `class`: that class against the rest. " +
    "Interval: Fisher's z scale; changes by the influence of the rows.",
  tasks: ["binary", "multiclass"],
  better: "higher",
  unit: "score",
  roles: ["label", "prediction"],
  options: ["class"],
  evaluate({ labels, predictions, correct }) {
    const both = labels.reduce((sum, share, code) => sum + share * (predictions[code] ?? Number.NaN), 0);
    const labelSquares = labels.reduce((sum, share) => sum + share * share, 0);
    const predictionSquares = predictions.reduce((sum, share) => sum + share * share, 0);
    const agreement = correct - both;
    const predictionSpread = 1 - predictionSquares;
    const labelSpread = 1 - labelSquares;
    if (labelSpread <= FLAT || predictionSpread <= FLAT) {
      const what = labelSpread <= FLAT ? "labels" : "predictions";
      return { kind: "undefined", reason: { code: "single-class", text: `all ${what} are the same` }, shown: 0 };
    }
    const scale = Math.sqrt(predictionSpread * labelSpread);
    const value = agreement / scale;
    const influence = (label: number, prediction: number): number => {
      const predicted = predictions[label] ?? Number.NaN;
      const labelled = prediction < 0 ? 0 : (labels[prediction] ?? Number.NaN);
      const own = prediction < 0 ? 0 : (predictions[prediction] ?? Number.NaN);
      const onAgreement = (label === prediction ? 1 : 0) - correct - (predicted + labelled - 2 * both);
      const onPredictionSpread = -2 * (own - predictionSquares);
      const onLabelSpread = -2 * ((labels[label] ?? Number.NaN) - labelSquares);
      return onAgreement / scale - (value / 2) * (onPredictionSpread / predictionSpread + onLabelSpread / labelSpread);
    };
    return { kind: "value", value, influence };
  },
};

/** Shares of a single class sum to 1 but for rounding. */
const FLAT = 1e-14;
