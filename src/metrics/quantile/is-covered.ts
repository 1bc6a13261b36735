import type { RowVariable } from "../../aggregates/vocabulary.ts";
import { fromInterval } from "./forecasts.ts";

/** 1 where the label lies in the central interval with this nominal coverage, its ends included, else 0. */
export function isCovered(level: number): RowVariable {
  return {
    name: `covered ${level}`,
    values: (side) => fromInterval(side, level, (label, lower, upper) => Number(lower <= label && label <= upper)),
  };
}
