import { atCells } from "./at-cells.ts";
import type { ClassWeights, LabelledRows, RankedScores, ScoreSlopes } from "./labelled-rows.ts";
import { multiply } from "./multiply.ts";
import { sumOfProducts } from "./sum.ts";
import { symmetricMatrix } from "./symmetric-matrix.ts";

export interface AveragePrecision {
  /** Of each score; NaN without positives. */
  readonly value: number[];
  /** Covariance of the values over samples of rows; NaN with fewer than two rows. */
  readonly covariance: number[][];
}

/**
 * Average precision of several scores on the same rows: precision at the threshold of each positive, averaged, tied scores
 * sharing a threshold (scikit-learn's average_precision_score). The covariance is that of the influence values, the
 * derivatives by the weight of each row (infinitesimal jackknife, Efron 1982), for rows drawn at random from both classes.
 */
export function averagePrecision({ sample, tallies }: RankedScores): AveragePrecision {
  const results = tallies.map((one) => withInfluence(one, sample));
  const count = sample.negative.count + sample.positive.count;
  const covarianceOf = (first: Influenced, second: Influenced): number =>
    (sumOfProducts(first.influence, second.influence) * count) / (count - 1);
  return {
    value: results.map(({ value }) => value),
    covariance: symmetricMatrix(results, covarianceOf),
  };
}

interface Influenced {
  readonly value: number;
  /** Weight of the row times the derivative of the value by it; the sum over all rows is 0. */
  readonly influence: Float64Array;
}

function withInfluence(tallies: ClassWeights, sample: LabelledRows): Influenced {
  const { value, ofCell } = precisionSlopes(tallies, sample);
  const influence = atCells(ofCell, tallies.cellOf);
  if (sample.weights !== undefined) multiply(influence, sample.weights);
  return { value, influence };
}

/**
 * Average precision of one score with its slopes; NaN without positives.
 *
 * With T and F the weights of positives and negatives at or above a threshold and P that of all positives,
 * AP = 1/P Σ over positives of w T/(T+F). A row's weight enters T or F at every threshold up to its own score: a positive
 * raises the precision there by F/(T+F)², a negative lowers it by T/(T+F)². So one pass from the lowest score up.
 */
export function precisionSlopes(
  tallies: Pick<ClassWeights, "negative" | "positive">,
  { negative, positive }: LabelledRows,
): ScoreSlopes {
  const distinct = tallies.positive.length;
  const ofCell = new Float64Array(2 * distinct);
  let trues = positive.weight;
  let falses = negative.weight;
  let total = 0;
  let raised = 0;
  let lowered = 0;
  for (let rank = 0; rank < distinct; rank++) {
    const selected = trues + falses;
    const tied = tallies.positive[rank] ?? Number.NaN;
    // At the top nothing but rows that weigh nothing may be left.
    const precision = selected > 0 ? trues / selected : 0;
    if (tied > 0) {
      total += tied * precision;
      raised += (tied * falses) / selected / selected;
      lowered += (tied * trues) / selected / selected;
    }
    ofCell[rank] = -lowered / positive.weight;
    ofCell[distinct + rank] = (precision + raised) / positive.weight;
    trues -= tied;
    falses -= tallies.negative[rank] ?? Number.NaN;
  }
  const value = total / positive.weight;
  const mean = value / positive.weight;
  for (let cell = distinct; cell < ofCell.length; cell++) ofCell[cell] = (ofCell[cell] ?? Number.NaN) - mean;
  return { value, ofCell };
}
