import { normalCdf, normalQuantile } from "../../src/stats/normal.ts";
import type { Chance } from "./chance.ts";
import type { Models } from "./comparison.ts";
import { normalMean, whereFalling } from "./expectation.ts";

/**
 * Two binary models with scores: the log odds of a row are `±distance + spread · z`, plus for positives and minus for
 * negatives, with normal z that the two models share in part.
 */
export interface Scores {
  readonly prevalence: number;
  readonly distance: { readonly reference: number; readonly candidate: number };
  readonly spread: number;
  /** Correlation of the two models' z. */
  readonly correlation: number;
}

/** Labels, scores and predictions (at one half) of n rows. */
export function drawScores({ prevalence, distance, spread, correlation }: Scores, n: number, chance: Chance): Models {
  const label = new Int32Array(n);
  const score = { reference: new Float64Array(n), candidate: new Float64Array(n) };
  const own = Math.sqrt(1 - correlation ** 2);
  for (let row = 0; row < n; row++) {
    const sign = chance.uniform() < prevalence ? 1 : -1;
    const z = chance.normal();
    label[row] = sign === 1 ? 1 : 0;
    score.reference[row] = logistic(sign * distance.reference + spread * z);
    score.candidate[row] = logistic(sign * distance.candidate + spread * (correlation * z + own * chance.normal()));
  }
  const model = (scores: Float64Array): Models["reference"] => ({
    label,
    score: scores,
    prediction: Int32Array.from(scores, (p) => (p >= 0.5 ? 1 : 0)),
  });
  return { task: "binary", rows: n, reference: model(score.reference), candidate: model(score.candidate) };
}

/** Area under the ROC curve at a distance: the probability that a positive lies above a negative. */
export function trueAuc(distance: number, spread: number): number {
  return normalCdf((Math.SQRT2 * distance) / spread);
}

export function distanceOfAuc(auc: number, spread: number): number {
  return (normalQuantile(auc) * spread) / Math.SQRT2;
}

/** Mean of -log(probability of the true class), which is log(1 + exp(-log odds of the true class)). */
export function trueLogLoss(distance: number, spread: number): number {
  return normalMean((z) => Math.log1p(Math.exp(-(distance + spread * z))));
}

export function distanceOfLogLoss(loss: number, spread: number): number {
  return whereFalling((distance) => trueLogLoss(distance, spread), loss, -5, 5);
}

/** Mean of the squared probability of the wrong class. */
export function trueBrier(distance: number, spread: number): number {
  return normalMean((z) => logistic(-(distance + spread * z)) ** 2);
}

/** Mean probability of the positive class, less the share of the positives. */
export function trueBias(distance: number, { prevalence, spread }: Pick<Scores, "prevalence" | "spread">): number {
  const mean = (sign: 1 | -1): number => normalMean((z) => logistic(sign * distance + spread * z));
  return prevalence * mean(1) + (1 - prevalence) * mean(-1) - prevalence;
}

/** Mean precision over the positives, of the rows that score at least as high (scikit-learn's average precision). */
export function trueAveragePrecision(
  { prevalence, distance, spread }: Scores,
  model: "reference" | "candidate",
): number {
  // At the log odds of a positive, `distance + spread z`, a negative lies above with this probability.
  const above = (z: number): number => normalCdf(-(z + (2 * distance[model]) / spread));
  return normalMean((z) => {
    const hits = prevalence * normalCdf(-z);
    const alarms = (1 - prevalence) * above(z);
    return hits + alarms === 0 ? 1 : hits / (hits + alarms);
  });
}

function logistic(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
