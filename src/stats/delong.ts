import type { ClassTotal, ClassWeights, LabelledRows, RankedScores } from "./labelled-rows.ts";
import { sumOfProducts } from "./sum.ts";
import { symmetricMatrix } from "./symmetric-matrix.ts";

export interface DeLong {
  /** Area under the ROC curve of each score; NaN without positives or without negatives. */
  readonly auc: number[];
  /** Covariance of the areas; NaN with fewer than two positives or negatives. */
  readonly covariance: number[][];
  /** Rows of the class, without those of weight 0. */
  readonly positives: number;
  readonly negatives: number;
}

/**
 * ROC AUC of several scores on the same rows, ties counted one half, with the covariance of DeLong, DeLong &
 * Clarke-Pearson 1988, by midranks (Sun & Xu 2014). With weights the areas are those of scikit-learn's
 * roc_auc_score(sample_weight) and the covariance is that of their influence values.
 */
export function delong({ sample, tallies }: RankedScores): DeLong {
  const areas = tallies.map((one) => areaWithDeviations(one, sample));
  return {
    auc: areas.map(({ auc }) => auc),
    covariance: symmetricMatrix(areas, (first, second) => covarianceOf(first, second, sample)),
    positives: sample.positive.count,
    negatives: sample.negative.count,
  };
}

interface Area {
  readonly auc: number;
  /** Of each row of the class, its weight times how far its share of won comparisons is from the mean, which is the area. */
  readonly ofPositives: Float64Array;
  readonly ofNegatives: Float64Array;
}

function areaWithDeviations({ rankOf, ...tallies }: ClassWeights, sample: LabelledRows): Area {
  const { auc, ofPositive, ofNegative } = sharesWon(tallies, sample);
  const { positive, negative, weights } = sample;
  return {
    auc,
    ofPositives: deviationsOf(positive.rows, { shares: ofPositive, auc, rankOf, weights }),
    ofNegatives: deviationsOf(negative.rows, { shares: ofNegative, auc, rankOf, weights }),
  };
}

interface ClassShares extends Pick<ClassWeights, "rankOf">, Pick<LabelledRows, "weights"> {
  /** At each distinct score. */
  readonly shares: Float64Array;
  readonly auc: number;
}

function deviationsOf(rows: Uint32Array, { shares, auc, rankOf, weights }: ClassShares): Float64Array {
  const deviations = new Float64Array(rows.length);
  for (let place = 0; place < rows.length; place++) {
    const row = rows[place] ?? 0;
    const weight = weights === undefined ? 1 : (weights[row] ?? Number.NaN);
    deviations[place] = weight * ((shares[rankOf[row] ?? 0] ?? Number.NaN) - auc);
  }
  return deviations;
}

interface SharesWon {
  /** The mean share won by either class; NaN without one of them. */
  readonly auc: number;
  /** At each distinct score: the share of negatives that a positive with this score beats; a tie is half a win. */
  readonly ofPositive: Float64Array;
  /** At each distinct score: the share of positives that beat a negative with this score. */
  readonly ofNegative: Float64Array;
}

/** What each distinct score wins against the other class, one pass from the lowest up. */
export function sharesWon(
  tallies: Pick<ClassWeights, "negative" | "positive">,
  { negative, positive }: LabelledRows,
): SharesWon {
  const ofPositive = new Float64Array(tallies.positive.length);
  const ofNegative = new Float64Array(tallies.negative.length);
  let positiveBelow = 0;
  let negativeBelow = 0;
  for (let rank = 0; rank < ofPositive.length; rank++) {
    const positiveTied = tallies.positive[rank] ?? Number.NaN;
    const negativeTied = tallies.negative[rank] ?? Number.NaN;
    ofPositive[rank] = (negativeBelow + negativeTied / 2) / negative.weight;
    ofNegative[rank] = 1 - (positiveBelow + positiveTied / 2) / positive.weight;
    positiveBelow += positiveTied;
    negativeBelow += negativeTied;
  }
  return { auc: sumOfProducts(tallies.positive, ofPositive) / positive.weight, ofPositive, ofNegative };
}

/** Sum over both classes of the sampling covariance of a weighted mean of the deviations. */
function covarianceOf(first: Area, second: Area, { negative, positive }: LabelledRows): number {
  const ofClass = (products: number, { count, weight }: ClassTotal): number =>
    ((products / weight / weight) * count) / (count - 1);
  return (
    ofClass(sumOfProducts(first.ofNegatives, second.ofNegatives), negative) +
    ofClass(sumOfProducts(first.ofPositives, second.ofPositives), positive)
  );
}
