import { mean } from "../mean.ts";
import type { MomentMetric } from "../metric.ts";
import { required } from "../row-variables.ts";
import { isCovered } from "./is-covered.ts";

export const coverageError: MomentMetric = {
  kind: "moments",
  name: "coverage_error",
  title: "Coverage error",
  description: "How far the share of labels in the prediction interval lies above (+) or below (−) what it promises.",
  definition:
    "`interval_coverage` - `level`: below 0 the intervals are too narrow, above 0 too wide. `max_increase` looks at its " +
    "distance from zero; `min` and `max` at the signed value. Interval: Wilson's of the coverage.",
  tasks: ["quantile"],
  better: "zero",
  unit: "share",
  roles: ["label", "quantiles"],
  options: ["level"],
  requires: ["level"],
  proportion: true,
  variables: ({ level }) => [isCovered(required(level, "level"))],
  evaluate: mean,
  offset: ({ level }) => -required(level, "level"),
};
