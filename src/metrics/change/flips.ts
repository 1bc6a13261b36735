import type { FlipMetric } from "../metric.ts";

const shared = {
  kind: "flip",
  tasks: ["binary", "multiclass"],
  unit: "share",
  roles: ["label", "prediction"],
  options: [],
} as const;

/** Churn: how often the two models disagree. */
export const flipRate: FlipMetric = {
  ...shared,
  name: "flip_rate",
  title: "Flip rate",
  description: "Share of the rows on which the two models predict differently.",
  definition: "Joined rows with different predictions / joined rows; needs a reference joined by id.",
  better: "lower",
  counts: (_, reference, candidate) => reference !== candidate,
};

export const regressedRate: FlipMetric = {
  ...shared,
  name: "regressed_rate",
  title: "Regressed rate",
  description: "Share of the rows that the reference had right and the candidate has wrong.",
  definition: "Joined rows right before and wrong now / joined rows.",
  better: "lower",
  counts: (label, reference, candidate) => reference === label && candidate !== label,
};

export const fixedRate: FlipMetric = {
  ...shared,
  name: "fixed_rate",
  title: "Fixed rate",
  description: "Share of the rows that the reference had wrong and the candidate has right.",
  definition: "Joined rows wrong before and right now / joined rows.",
  better: "higher",
  counts: (label, reference, candidate) => reference !== label && candidate === label,
};
