import { logisticRecalibration } from "../../stats/logistic-recalibration.ts";
import type { StatisticMetric, UndefinedValue } from "../metric.ts";
import { forecastsOf, usableForecast } from "./forecasts.ts";

export const calibrationSlope: StatisticMetric = {
  kind: "statistic",
  name: "calibration_slope",
  title: "Calibration slope",
  description:
    "Slope of the labels on the logit of the probabilities: 1 is calibrated, below 1 the model is too sure of itself.",
  definition:
    "Slope of the logistic regression of the label on logit(p) (Cox 1958), by maximum likelihood; best at 1. Binary: the positive " +
    "class; multiclass: the top label, or `class`. Undefined with one outcome, constant probabilities, or probabilities that separate " +
    "the outcomes. Interval: Student's t with the sandwich standard error. Rows without a usable score are left out and counted.",
  tasks: ["binary", "multiclass"],
  better: "zero",
  target: 1,
  unit: "score",
  roles: ["label", "score"],
  options: ["class"],
  scale: "identity",
  usable: usableForecast,
  measure: (side, options, context) => {
    const { probability, happened, weight } = forecastsOf(side, options, context);
    const found = logisticRecalibration(probability, happened, weight);
    return found === undefined ? noSlope(happened) : { kind: "value", ...found.slope };
  },
};

function noSlope(happened: Uint8Array): UndefinedValue {
  const isConstant = !happened.includes(0) || !happened.includes(1);
  const reason = isConstant
    ? ({ code: "single-class", text: "all rows have the same outcome, so the probabilities explain nothing" } as const)
    : ({
        code: "constant-predictions",
        text: "the probabilities are all the same or separate the outcomes fully",
      } as const);
  return { kind: "undefined", reason, shown: undefined };
}
