import type { Comparison, Side } from "../../align/comparison.ts";
import type { RowVariable } from "../vocabulary.ts";

/** scikit-learn clips probabilities by the machine epsilon of a double: a certain error costs 36.04 nats. */
const EPSILON = 2 ** -52;

/**
 * The value of a row variable for each row of a side. Classification: a row without a usable score counts as a certain
 * error. Regression: a row without a usable prediction is NaN, and the moments leave it out and count it.
 */
export function rowVariable(variable: RowVariable, side: Side, comparison: Comparison): Float64Array {
  switch (variable) {
    case "log_loss":
      return probabilityLoss(
        side,
        comparison,
        (p) => -Math.log(Math.min(Math.max(p, EPSILON), 1 - EPSILON)),
        -Math.log(EPSILON),
      );
    case "brier":
      return brier(side, comparison);
    case "absolute_error":
      return perRow(side, (label, prediction) => Math.abs(label - prediction));
    case "squared_error":
      return perRow(side, (label, prediction) => (label - prediction) ** 2);
    case "error":
      return perRow(side, (label, prediction) => prediction - label);
    case "absolute_percentage_error":
      return perRow(side, (label, prediction) => Math.abs(label - prediction) / Math.max(Math.abs(label), EPSILON));
    case "label":
      return centredLabel(side);
    case "squared_label":
      return centredLabel(side).map((value) => value * value);
    case "latency_ms":
      return required(side.latencyMs, "latency");
  }
}

/** Loss of the probability given to the true class. */
function probabilityLoss(side: Side, comparison: Comparison, loss: (p: number) => number, worst: number): Float64Array {
  const label = required(side.label, "label");
  const values = new Float64Array(side.rows);
  for (let row = 0; row < side.rows; row++) {
    const code = label[row] ?? -1;
    const p = probabilityOf(side, comparison, code, row);
    values[row] = Number.isFinite(p) ? loss(p) : worst;
  }
  return values;
}

/** Binary: (p - y)^2. More classes: the sum over classes, 0 to 2, as scikit-learn's brier_score_loss. */
function brier(side: Side, comparison: Comparison): Float64Array {
  const scores = side.scores;
  if (scores === undefined) return probabilityLoss(side, comparison, (p) => (1 - p) ** 2, 1);
  const label = required(side.label, "label");
  const values = new Float64Array(side.rows);
  for (let row = 0; row < side.rows; row++) {
    let sum = 0;
    for (const [code, column] of scores.entries()) {
      const p = column[row] ?? Number.NaN;
      sum += (p - (label[row] === code ? 1 : 0)) ** 2;
    }
    values[row] = Number.isNaN(sum) ? 2 : sum;
  }
  return values;
}

function probabilityOf(side: Side, comparison: Comparison, code: number, row: number): number {
  if (side.scores !== undefined) return side.scores[code]?.[row] ?? Number.NaN;
  const p = required(side.score, "score")[row] ?? Number.NaN;
  return code === comparison.positive ? p : 1 - p;
}

function perRow(side: Side, value: (label: number, prediction: number) => number): Float64Array {
  const label = required(side.label, "label");
  const prediction = required(side.prediction, "prediction");
  const values = new Float64Array(side.rows);
  for (let row = 0; row < side.rows; row++) {
    const result = value(label[row] ?? Number.NaN, prediction[row] ?? Number.NaN);
    values[row] = Number.isFinite(result) ? result : Number.NaN;
  }
  return values;
}

/** Centred by its mean over all rows, so that sums of squares keep their digits (NIST NumAcc4). */
function centredLabel(side: Side): Float64Array {
  const label = required(side.label, "label");
  let sum = 0;
  for (const value of label) sum += value;
  const centre = sum / side.rows;
  const values = new Float64Array(side.rows);
  for (let row = 0; row < side.rows; row++) values[row] = (label[row] ?? Number.NaN) - centre;
  return values;
}

function required<T>(values: T | undefined, role: string): T {
  if (values === undefined) throw new TypeError(`a metric asked for the ${role} of a side that has none`);
  return values;
}
