import type { RowVariable } from "../../aggregates/vocabulary.ts";
import { mean } from "../mean.ts";
import type { MomentMetric } from "../metric.ts";
import { required } from "../row-variables.ts";
import { fromInterval } from "./forecasts.ts";

export const intervalScore: MomentMetric = {
  kind: "moments",
  name: "interval_score",
  title: "Interval score",
  description: "Width of the prediction interval and what lies outside of it, in the unit of the label.",
  definition:
    "mean (u - l) + 2/a (l - y)+ + 2/a (y - u)+ of the central interval with coverage `level` = 1 - a (Gneiting & " +
    "Raftery 2007, JASA 102:359; also Winkler's score). Ends that cross are taken as they are. Interval: t.",
  tasks: ["quantile"],
  better: "lower",
  unit: "label",
  roles: ["label", "quantiles"],
  options: ["level"],
  requires: ["level"],
  variables: ({ level }) => [scoreOfRow(required(level, "level"))],
  evaluate: mean,
};

function scoreOfRow(level: number): RowVariable {
  const penalty = 2 / (1 - level);
  return {
    name: `interval_score ${level}`,
    values: (side) =>
      fromInterval(
        side,
        level,
        (label, lower, upper) => upper - lower + penalty * (Math.max(0, lower - label) + Math.max(0, label - upper)),
      ),
  };
}
