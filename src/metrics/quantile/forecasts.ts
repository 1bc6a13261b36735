import type { Side } from "../../align/comparison.ts";
import { required } from "../row-variables.ts";
import { centralInterval, isSameLevel } from "./levels.ts";

/** The forecasts of one quantile; the config is checked for it. */
export function forecastAt(side: Side, level: number): Float64Array {
  const found = required(side.quantiles, "quantiles").find((forecast) => isSameLevel(forecast.level, level));
  return required(found, `quantile ${level}`).values;
}

/** A number of each row from its label and the interval forecast for it; NaN where the forecast is. */
export function fromInterval(
  side: Side,
  coverage: number,
  valueOf: (label: number, lower: number, upper: number) => number,
): Float64Array {
  const label = required(side.label, "label");
  const ends = centralInterval(coverage);
  const lower = forecastAt(side, ends.lower);
  const upper = forecastAt(side, ends.upper);
  const values = new Float64Array(side.rows);
  for (let row = 0; row < side.rows; row++) {
    const low = lower[row] ?? Number.NaN;
    const high = upper[row] ?? Number.NaN;
    const known = Number.isFinite(low) && Number.isFinite(high);
    values[row] = known ? valueOf(label[row] ?? Number.NaN, low, high) : Number.NaN;
  }
  return values;
}
