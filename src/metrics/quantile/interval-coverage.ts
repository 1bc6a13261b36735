import { mean } from "../mean.ts";
import type { MomentMetric } from "../metric.ts";
import { required } from "../row-variables.ts";
import { isCovered } from "./is-covered.ts";

export const intervalCoverage: MomentMetric = {
  kind: "moments",
  name: "interval_coverage",
  title: "Interval coverage",
  description: "Share of the rows whose label lies in the prediction interval.",
  definition:
    "Rows with l <= y <= u / rows, of the central interval with nominal coverage `level` (scoringutils " +
    "`interval_coverage`). More is not always better: limit it by `min` and `max`, or gate `coverage_error`. Interval: " +
    "Wilson's, the change by Tango's or Newcombe's.",
  tasks: ["quantile"],
  better: "higher",
  unit: "share",
  roles: ["label", "quantiles"],
  options: ["level"],
  requires: ["level"],
  proportion: true,
  variables: ({ level }) => [isCovered(required(level, "level"))],
  evaluate: mean,
};
