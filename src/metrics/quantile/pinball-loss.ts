import type { Side } from "../../align/comparison.ts";
import { required } from "../row-variables.ts";

/** The pinball loss of each row, NaN where the forecast is not a finite number. */
export function pinballLosses(side: Side, level: number, forecasts: Float64Array | Int32Array): Float64Array {
  const label = required(side.label, "label");
  const values = new Float64Array(side.rows);
  for (let row = 0; row < side.rows; row++) {
    const forecast = forecasts[row] ?? Number.NaN;
    // A loss that is too large for a double stays infinite: it is not missing.
    values[row] = Number.isFinite(forecast) ? pinballLoss(level, label[row] ?? Number.NaN, forecast) : Number.NaN;
  }
  return values;
}

/** Loss of a forecast of the quantile at `level`: (y - f) level above the forecast, (f - y) (1 - level) below it. */
function pinballLoss(level: number, label: number, forecast: number): number {
  return label >= forecast ? level * (label - forecast) : (1 - level) * (forecast - label);
}

/** The mean over all levels of the pinball loss of each row; NaN where one of the forecasts is. */
export function meanPinballLosses(side: Side): Float64Array {
  const forecasts = required(side.quantiles, "quantiles");
  const values = new Float64Array(side.rows);
  for (const forecast of forecasts) {
    const losses = pinballLosses(side, forecast.level, forecast.values);
    for (let row = 0; row < side.rows; row++) {
      values[row] = (values[row] ?? Number.NaN) + (losses[row] ?? Number.NaN) / forecasts.length;
    }
  }
  return values;
}
