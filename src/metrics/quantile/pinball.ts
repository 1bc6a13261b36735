import type { RowVariable } from "../../aggregates/vocabulary.ts";
import { mean } from "../mean.ts";
import type { MomentMetric } from "../metric.ts";
import { required } from "../row-variables.ts";
import { forecastAt } from "./forecasts.ts";
import { meanPinballLosses, pinballLosses } from "./pinball-loss.ts";

export const pinball: MomentMetric = {
  kind: "moments",
  name: "pinball",
  title: "Pinball loss",
  description: "Mean loss of predicted quantiles; a miss on the rarer side costs more.",
  definition:
    "mean of q (y - f) where y >= f, else (1 - q) (f - y); scikit-learn `mean_pinball_loss`. Of the level `quantile`, " +
    "or the mean over all levels of `columns.quantiles` where none is given. In a regression `prediction` is that " +
    "quantile, and `quantile` must be given. Interval: t.",
  tasks: ["regression", "quantile"],
  better: "lower",
  unit: "label",
  roles: ["label", "prediction"],
  options: ["quantile"],
  variables: ({ quantile }) => [quantile === undefined ? meanOfLevels : lossAt(quantile)],
  evaluate: mean,
};

const meanOfLevels: RowVariable = { name: "pinball", values: meanPinballLosses };

function lossAt(level: number): RowVariable {
  return {
    name: `pinball ${level}`,
    values: (side) => {
      const forecasts =
        side.quantiles === undefined ? required(side.prediction, "prediction") : forecastAt(side, level);
      return pinballLosses(side, level, forecasts);
    },
  };
}
