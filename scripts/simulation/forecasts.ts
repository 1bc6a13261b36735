import type { QuantileForecast } from "../../src/align/comparison.ts";
import { normalCdf, normalQuantile } from "../../src/stats/normal.ts";
import type { Chance } from "./chance.ts";
import type { Models } from "./comparison.ts";
import { normalMean } from "./expectation.ts";

const levels = [0.05, 0.5, 0.95] as const;

/** Nominal coverage of the interval between the outer two. */
export const COVERAGE = 0.9;

/** How far the outcome lies from the middle of each model's forecast, as a standard deviation; the forecasts say 1. */
export interface Spreads {
  readonly reference: number;
  readonly candidate: number;
}

/** Normal outcomes with quantile forecasts of two models that miss them together, with a correlation of 0.8. */
export function drawForecasts(spreads: Spreads, n: number, chance: Chance): Models {
  const label = new Float64Array(n);
  const middle = { reference: new Float64Array(n), candidate: new Float64Array(n) };
  for (let row = 0; row < n; row++) {
    const outcome = 5 * chance.normal();
    const z = chance.normal();
    label[row] = outcome;
    middle.reference[row] = outcome - spreads.reference * z;
    middle.candidate[row] = outcome - spreads.candidate * (0.8 * z + 0.6 * chance.normal());
  }
  const quantiles = (centre: Float64Array): readonly QuantileForecast[] =>
    levels.map((level) => ({ level, values: centre.map((value) => value + normalQuantile(level)) }));
  return {
    task: "quantile",
    rows: n,
    reference: { label, quantiles: quantiles(middle.reference) },
    candidate: { label, quantiles: quantiles(middle.candidate) },
  };
}

const edge = normalQuantile((1 + COVERAGE) / 2);

/** True values of metrics for outcomes that lie `spread · z` from the middle. */
export const trueForecast: Readonly<Record<string, (spread: number) => number>> = {
  interval_coverage: (spread) => 2 * normalCdf(edge / spread) - 1,
  interval_score: (spread) =>
    2 * edge + normalMean((z) => (2 / (1 - COVERAGE)) * Math.max(0, Math.abs(spread * z) - edge)),
  pinball: (spread) => normalMean((z) => pinball(spread * z - edge, 0.95)),
};

function pinball(beyond: number, level: number): number {
  return beyond >= 0 ? level * beyond : (level - 1) * beyond;
}

/** Normal ratings of two models, with a correlation of 0.6 and a standard deviation of 1. */
export function drawRatings(mean: Spreads, n: number, chance: Chance): Models {
  const before = new Float64Array(n);
  const after = new Float64Array(n);
  for (let row = 0; row < n; row++) {
    const z = chance.normal();
    before[row] = mean.reference + z;
    after[row] = mean.candidate + 0.6 * z + 0.8 * chance.normal();
  }
  return { task: "scores", rows: n, reference: { score: before }, candidate: { score: after } };
}

/** How often the candidate's rating is the higher one. */
export function trueWinRate({ reference, candidate }: Spreads): number {
  return normalCdf((candidate - reference) / Math.sqrt(2 - 2 * 0.6));
}
