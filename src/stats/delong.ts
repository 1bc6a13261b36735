import { atCells } from "./at-cells.ts";
import type { ClassTotal, ClassWeights, LabelledRows, RankedScores } from "./labelled-rows.ts";
import { multiply } from "./multiply.ts";
import { negativesFirst } from "./negatives-first.ts";
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
  const memory = new Float64Array(sample.labels.length);
  const areas = tallies.map((one) => areaWithDeviations(one, sample, memory));
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

function areaWithDeviations(tallies: ClassWeights, sample: LabelledRows, memory: Float64Array): Area {
  const { value: auc, ofCell } = sharesWon(tallies, sample);
  for (let cell = 0; cell < ofCell.length; cell++) ofCell[cell] = (ofCell[cell] ?? Number.NaN) - auc;
  const deviations = atCells(ofCell, tallies.cellOf, memory);
  if (sample.weights !== undefined) multiply(deviations, sample.weights);
  const negatives = sample.negative.rows;
  const parted = negativesFirst(deviations, sample.labels, negatives);
  return { auc, ofNegatives: parted.subarray(0, negatives), ofPositives: parted.subarray(negatives) };
}

interface SharesWon {
  /** The area: the mean share won by either class; NaN without one of them. */
  readonly value: number;
  /** Of a positive in each cell the share of negatives that it beats, a tie being half a win; of a negative, the share of positives that beat it. */
  readonly ofCell: Float64Array;
}

/** What each distinct score wins against the other class, one pass from the lowest up. */
export function sharesWon(
  tallies: Pick<ClassWeights, "negative" | "positive">,
  { negative, positive }: LabelledRows,
): SharesWon {
  const distinct = tallies.positive.length;
  const ofCell = new Float64Array(2 * distinct);
  let positiveBelow = 0;
  let negativeBelow = 0;
  for (let rank = 0; rank < distinct; rank++) {
    const positiveTied = tallies.positive[rank] ?? Number.NaN;
    const negativeTied = tallies.negative[rank] ?? Number.NaN;
    ofCell[rank] = 1 - (positiveBelow + positiveTied / 2) / positive.weight;
    ofCell[distinct + rank] = (negativeBelow + negativeTied / 2) / negative.weight;
    positiveBelow += positiveTied;
    negativeBelow += negativeTied;
  }
  return { value: sumOfProducts(tallies.positive, ofCell.subarray(distinct)) / positive.weight, ofCell };
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
