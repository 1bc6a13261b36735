import type { RowVariable } from "../../aggregates/vocabulary.ts";
import { mean } from "../mean.ts";
import type { MomentMetric } from "../metric.ts";
import type { MetricOptions } from "../options.ts";
import { forecastsOf, surplusOf } from "./forecasts.ts";

export const calibrationInTheLarge: MomentMetric = {
  kind: "moments",
  name: "calibration_in_the_large",
  title: "Calibration in the large",
  description: "Mean predicted probability less the share of events: above zero the model promises too much.",
  definition:
    "mean p − mean y. Binary: the positive class; multiclass: the top label (mean confidence less accuracy), or `class`. Rows without " +
    "a usable score are left out and counted. Interval: Student's t, changes by the paired or Welch's t.",
  tasks: ["binary", "multiclass"],
  better: "zero",
  unit: "share",
  roles: ["label", "score"],
  options: ["class"],
  range: 2,
  variables: (options) => [surplusOfRow(options)],
  evaluate: mean,
};

function surplusOfRow(options: MetricOptions): RowVariable {
  return {
    name: `probability less event ${options.class ?? ""}`,
    values: (side, classes) => {
      const forecasts = forecastsOf(side, options, classes);
      const values = new Float64Array(side.rows);
      for (let row = 0; row < side.rows; row++) values[row] = surplusOf(forecasts, row);
      return values;
    },
  };
}
