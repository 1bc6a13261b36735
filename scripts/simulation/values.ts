import { normalCdf, normalQuantile } from "../../src/stats/normal.ts";
import type { Chance } from "./chance.ts";
import type { Models } from "./comparison.ts";
import { normalMean } from "./expectation.ts";

/** Two regression models with normal errors that they share in part, on normal labels. */
export interface Values {
  /** Standard deviation of the errors. */
  readonly error: { readonly reference: number; readonly candidate: number };
  readonly correlation: number;
}

const labelSpread = 2;

/** Labels and predictions of n rows. */
export function drawValues({ error, correlation }: Values, n: number, chance: Chance): Models {
  const label = new Float64Array(n);
  const before = new Float64Array(n);
  const after = new Float64Array(n);
  const own = Math.sqrt(1 - correlation ** 2);
  for (let row = 0; row < n; row++) {
    const z = chance.normal();
    const truth = 10 + labelSpread * chance.normal();
    label[row] = truth;
    before[row] = truth + error.reference * z;
    after[row] = truth + error.candidate * (correlation * z + own * chance.normal());
  }
  return {
    task: "regression",
    rows: n,
    reference: { label, prediction: before },
    candidate: { label, prediction: after },
  };
}

/** Correlation of label and prediction. */
function correlationOf(error: number): number {
  return labelSpread / Math.hypot(labelSpread, error);
}

/** True values of metrics for an error with this standard deviation; rank correlations as of a bivariate normal. */
export const trueError: Readonly<Record<string, (error: number) => number>> = {
  mae: (error) => error * Math.sqrt(2 / Math.PI),
  mse: (error) => error ** 2,
  rmse: (error) => error,
  mean_error: () => 0,
  median_ae: (error) => error * normalQuantile(0.75),
  r2: (error) => 1 - (error / labelSpread) ** 2,
  spearman: (error) => (6 / Math.PI) * Math.asin(correlationOf(error) / 2),
  kendall: (error) => (2 / Math.PI) * Math.asin(correlationOf(error)),
  explained_variance: (error) => 1 - (error / labelSpread) ** 2,
};

/** Latencies of two systems, measured apart: log-normal. */
export interface Latencies {
  readonly median: { readonly reference: number; readonly candidate: number };
  readonly spread: number;
}

export function drawLatencies({ median, spread }: Latencies, n: number, chance: Chance): Models {
  const draw = (typical: number): Float64Array => {
    const values = new Float64Array(n);
    for (let row = 0; row < n; row++) values[row] = typical * Math.exp(spread * chance.normal());
    return values;
  };
  return {
    task: "regression",
    rows: n,
    reference: { latencyMs: draw(median.reference) },
    candidate: { latencyMs: draw(median.candidate) },
  };
}

/** True values of metrics for log-normal latencies. */
export const trueLatency: Readonly<Record<string, (median: number, spread: number) => number>> = {
  latency_mean: (median, spread) => median * Math.exp(spread ** 2 / 2),
  latency_p50: (median) => median,
  latency_p95: (median, spread) => median * Math.exp(spread * normalQuantile(0.95)),
};

/** Groups of rows with something in common: what is right or wrong, large or small, comes in part from the group. */
export interface Groups {
  readonly size: number;
  /** Share of the variance that is the group's. */
  readonly common: number;
}

/** Two binary models whose scores err together within a group, and the group of each row. */
export function drawGrouped(
  { size, common }: Groups,
  {
    n,
    shift,
    chance,
  }: { readonly n: number; readonly shift: { reference: number; candidate: number }; readonly chance: Chance },
): Models {
  const cluster = Int32Array.from({ length: n }, (_, row) => Math.floor(row / size));
  const label = new Int32Array(n);
  const score = { reference: new Float64Array(n), candidate: new Float64Array(n) };
  let group = { both: 0, candidate: 0 };
  for (let row = 0; row < n; row++) {
    if (row % size === 0) group = { both: chance.normal(), candidate: chance.normal() };
    const sign = chance.uniform() < 0.5 ? 1 : -1;
    const z = Math.sqrt(common) * group.both + Math.sqrt(1 - common) * chance.normal();
    const own = Math.sqrt(common) * group.candidate + Math.sqrt(1 - common) * chance.normal();
    label[row] = sign === 1 ? 1 : 0;
    score.reference[row] = 1 / (1 + Math.exp(-sign * (shift.reference + z)));
    score.candidate[row] = 1 / (1 + Math.exp(-sign * (shift.candidate + 0.8 * z + 0.6 * own)));
  }
  const model = (scores: Float64Array): Models["reference"] => ({
    label,
    cluster,
    score: scores,
    prediction: Int32Array.from(scores, (p) => (p >= 0.5 ? 1 : 0)),
  });
  return { task: "binary", rows: n, reference: model(score.reference), candidate: model(score.candidate) };
}

/** True values of metrics for grouped scores: the log odds of the true class are normal around the shift. */
export const trueGrouped: Readonly<Record<string, (shift: number) => number>> = {
  accuracy: (shift) => normalCdf(shift),
  log_loss: (shift) => normalMean((z) => Math.log1p(Math.exp(-(shift + z)))),
  roc_auc: (shift) => normalCdf(Math.SQRT2 * shift),
  f1: (shift) => normalCdf(shift),
};
