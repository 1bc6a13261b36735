import { covarianceOfMeans } from "../../stats/covariance-of-means.ts";
import type { StatisticMetric } from "../metric.ts";
import { captured } from "./top-share.ts";

export const lift: StatisticMetric = {
  kind: "statistic",
  name: "lift",
  title: "Lift",
  description: "How many times as many positives the rows with the highest scores hold as rows chosen by chance would.",
  definition:
    "gain / `top` at the share `top` of the rows with the highest scores (default 10 %); 1 is chance. Ties, the cut and edge cases as " +
    "for `gain`. Interval: that of gain divided by `top`; changes by the influence of the rows.",
  tasks: ["binary", "multiclass"],
  better: "higher",
  unit: "score",
  roles: ["label", "score"],
  options: ["top", "class"],
  oneClass: true,
  scale: "identity",
  measure: (side, options, context) => {
    const found = captured(side, options, context);
    if (found.kind === "undefined") return found;
    const { value, influence, events, taken } = found;
    const variance = covarianceOfMeans(influence, influence, side).covariance;
    const gain = { kind: "logit", value, standardError: Math.sqrt(Math.max(0, variance)), n: events } as const;
    return {
      kind: "value",
      value: value / taken,
      influence: influence.map((each) => each / taken),
      inference: { kind: "affine", of: gain, scale: 1 / taken, shift: 0 },
      events,
    };
  },
};
