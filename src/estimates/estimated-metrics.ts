import { type ExpectedCells, expectedCells } from "./expected-cells.ts";
import { type Descending, expectedAveragePrecision, expectedRocAuc } from "./expected-ranking.ts";
import type { ScoredRows } from "./sample.ts";

/** Rows with the calibrated probability of each class that is looked at. */
export interface CalibratedRows {
  readonly sample: ScoredRows;
  readonly probabilities: readonly Float64Array[];
  /** Of the scores before calibration, one for each class. */
  readonly orders: readonly Descending[];
  /** How often each row counts; undefined: once. */
  readonly times?: Uint8Array | undefined;
}

/** A metric that can be estimated from calibrated probabilities alone (CBPE). */
export interface EstimatedMetric {
  readonly name: string;
  /** Formula with expected counts. */
  readonly definition: string;
  /** NaN where it has no value. */
  estimate(rows: CalibratedRows): number;
}

/** In the order of the docs. */
export const estimatedMetrics: readonly EstimatedMetric[] = [
  {
    name: "roc_auc",
    definition: "Area under the curve of expected true and false positives in the order of the scores, by trapezoids.",
    estimate: (rows) => meanOver(rows, (index) => expectedRocAuc(rankedBy(rows, index))),
  },
  {
    name: "average_precision",
    definition: "Σ (gain of expected recall) · (expected precision there) in the order of the scores, row by row.",
    estimate: (rows) => meanOver(rows, (index) => expectedAveragePrecision(rankedBy(rows, index))),
  },
  {
    name: "accuracy",
    definition: "Mean probability of the predicted class.",
    estimate: accuracy,
  },
  ofCells("f1", "TP / (TP + (FP + FN) / 2)", ({ truePositives: tp, falsePositives: fp, falseNegatives: fn }) => [
    tp,
    tp + (fp + fn) / 2,
  ]),
  ofCells("precision", "TP / (TP + FP)", ({ truePositives: tp, falsePositives: fp }) => [tp, tp + fp]),
  ofCells("recall", "TP / (TP + FN)", ({ truePositives: tp, falseNegatives: fn }) => [tp, tp + fn]),
  ofCells("specificity", "TN / (TN + FP)", ({ trueNegatives: tn, falsePositives: fp }) => [tn, tn + fp]),
];

/** A ratio of expected counts. 0 where its denominator is, in the mean over classes; alone it then has no value. */
function ofCells(
  name: string,
  formula: string,
  terms: (cells: ExpectedCells) => readonly [numerator: number, denominator: number],
): EstimatedMetric {
  return {
    name,
    definition: `${formula} of the expected counts.`,
    estimate: (rows) => {
      const isAlone = rows.probabilities.length === 1;
      return meanOver(rows, (index) => {
        const [numerator, denominator] = terms(cellsOf(rows, index));
        if (denominator > 0) return numerator / denominator;
        return isAlone ? Number.NaN : 0;
      });
    },
  };
}

function accuracy(rows: CalibratedRows): number {
  if (rows.probabilities.length === 1) {
    const { truePositives, falsePositives, falseNegatives, trueNegatives } = cellsOf(rows, 0);
    return (truePositives + trueNegatives) / (truePositives + falsePositives + falseNegatives + trueNegatives);
  }
  let [correct, all] = [0, 0];
  for (const index of rows.probabilities.keys()) {
    const { truePositives, falsePositives } = cellsOf(rows, index);
    correct += truePositives;
    all += truePositives + falsePositives;
  }
  return correct / all;
}

function cellsOf({ sample, probabilities, times }: CalibratedRows, index: number): ExpectedCells {
  return expectedCells(sample, index, probabilities[index] ?? new Float64Array(0), times);
}

function rankedBy(
  { orders, probabilities, times }: CalibratedRows,
  index: number,
): Parameters<typeof expectedRocAuc>[0] {
  const none = { order: new Uint32Array(0), runEnd: new Uint32Array(0) };
  return { ...(orders[index] ?? none), probability: probabilities[index] ?? new Float64Array(0), times };
}

function meanOver({ probabilities }: CalibratedRows, of: (index: number) => number): number {
  let sum = 0;
  for (const index of probabilities.keys()) sum += of(index);
  return sum / probabilities.length;
}
