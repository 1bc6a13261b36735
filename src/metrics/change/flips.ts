import type { FlipMetric } from "../metric.ts";

const shared = {
  kind: "flip",
  tasks: ["binary", "multiclass"],
  unit: "share",
  roles: ["label", "prediction"],
  options: [],
} as const;

export const flipRate: FlipMetric = {
  ...shared,
  name: "flip_rate",
  title: "Flip rate",
  description: "Share of the rows on which the two models predict differently.",
  definition: "Joined rows with different predictions / joined rows; needs a reference joined by id. Interval: Wilson.",
  better: "lower",
  counts: (_, reference, candidate) => reference !== candidate,
};

export const regressedRate: FlipMetric = {
  ...shared,
  name: "regressed_rate",
  title: "Regressed rate",
  description: "Share of the rows that the reference had right and the candidate has wrong.",
  definition: "Joined rows right before and wrong now / joined rows. Interval: Wilson.",
  better: "lower",
  counts: (label, reference, candidate) => reference === label && candidate !== label,
};

export const fixedRate: FlipMetric = {
  ...shared,
  name: "fixed_rate",
  title: "Fixed rate",
  description: "Share of the rows that the reference had wrong and the candidate has right.",
  definition: "Joined rows wrong before and right now / joined rows. Interval: Wilson.",
  better: "higher",
  counts: (label, reference, candidate) => reference !== label && candidate === label,
};

export const churn: FlipMetric = {
  ...shared,
  name: "churn",
  title: "Churn",
  description: "Share of the rows on which the two models predict differently; it needs no labels.",
  definition:
    "Joined rows with different predictions / joined rows (Milani Fard et al. 2016); flip_rate for data without labels. " +
    "Two invalid predictions are alike. Interval: Wilson.",
  roles: ["prediction"],
  better: "lower",
  counts: (_, reference, candidate) => reference !== candidate,
};

export const disagreement: FlipMetric = {
  ...shared,
  name: "disagreement",
  title: "Disagreement",
  description: "Share of the rows that exactly one of the two models has right.",
  definition:
    "(regressed + fixed) / joined rows, the disagreement measure of Kuncheva & Whitaker 2003. An invalid prediction is wrong. Interval: " +
    "Wilson.",
  better: "lower",
  counts: (label, reference, candidate) => (reference === label) !== (candidate === label),
};

/** In a binary task the codes of the classes are 0 (negative) and 1 (positive). */
const NEGATIVE = 0;
const POSITIVE = 1;

export const posToNeg: FlipMetric = {
  ...shared,
  tasks: ["binary"],
  roles: ["prediction"],
  name: "pos_to_neg",
  title: "Positive to negative",
  description: "Share of the rows that the reference predicts as positive and the candidate as negative.",
  definition:
    "Rows positive before and negative now / joined rows; TensorFlow Model Analysis `pos_to_neg_flip_rate`. An invalid prediction is " +
    "neither. Interval: Wilson.",
  better: "lower",
  counts: (_, reference, candidate) => reference === POSITIVE && candidate === NEGATIVE,
};

export const negToPos: FlipMetric = {
  ...shared,
  tasks: ["binary"],
  roles: ["prediction"],
  name: "neg_to_pos",
  title: "Negative to positive",
  description: "Share of the rows that the reference predicts as negative and the candidate as positive.",
  definition:
    "Rows negative before and positive now / joined rows; TensorFlow Model Analysis `neg_to_pos_flip_rate`. An invalid prediction is " +
    "neither. Interval: Wilson.",
  better: "lower",
  counts: (_, reference, candidate) => reference === NEGATIVE && candidate === POSITIVE,
};
