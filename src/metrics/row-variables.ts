import type { RowVariable } from "../aggregates/vocabulary.ts";
import type { Comparison, Side } from "../align/comparison.ts";

/** scikit-learn clips probabilities by the machine epsilon of a double: a certain error costs 36.04 nats. */
export const EPSILON = 2 ** -52;

type Classes = Pick<Comparison, "task" | "classes" | "positive">;

// Classification: a row without a usable score counts as a certain error. Regression: a row without a usable prediction
// is NaN, and the moments leave it out and count it.

export const logLossOfRow: RowVariable = {
  name: "log_loss",
  values: (side, classes) => {
    const values = probabilitiesOfLabels(side, classes);
    for (let row = 0; row < values.length; row++) values[row] = logLoss(values[row] ?? Number.NaN);
    return values;
  },
};

/** What it costs to have given this probability to what happened; NaN: none was given. */
export function logLoss(p: number): number {
  return Number.isFinite(p) ? -Math.log(Math.min(Math.max(p, EPSILON), 1 - EPSILON)) : -Math.log(EPSILON);
}

/** Binary: (p - y)^2. More classes: the sum over classes, 0 to 2, as scikit-learn's brier_score_loss. */
export const brierOfRow: RowVariable = {
  name: "brier",
  values: (side, classes) => {
    if (side.scores !== undefined) return squaredDistance(side, side.scores);
    const values = probabilitiesOfLabels(side, classes);
    for (let row = 0; row < values.length; row++) {
      const p = values[row] ?? Number.NaN;
      values[row] = Number.isFinite(p) ? (1 - p) ** 2 : 1;
    }
    return values;
  },
};

export const absoluteError: RowVariable = errorVariable("absolute_error", (label, prediction) =>
  Math.abs(label - prediction),
);

export const squaredError: RowVariable = errorVariable(
  "squared_error",
  (label, prediction) => (label - prediction) ** 2,
);

export const signedError: RowVariable = errorVariable("error", (label, prediction) => prediction - label);

export const latencyOfRow: RowVariable = {
  name: "latency_ms",
  paired: false,
  weighted: false,
  values: (side) => required(side.latencyMs, "latency"),
};

/** The score of a row where it is no probability: a judge's mark, a rating, a reward. */
export const scoreOfRow: RowVariable = { name: "score", values: (side) => required(side.score, "score") };

/** Labels centred by their mean over all rows, so that sums of squares keep their digits (NIST NumAcc4). */
export const centredLabel: RowVariable = { name: "label", values: centred };

export const squaredCentredLabel: RowVariable = {
  name: "squared_label",
  values: (side) => centred(side).map((value) => value * value),
};

/**
 * A number of each row from its label and prediction, NaN where one of them is not a finite number. An error that is too
 * large for a double is no missing one: it is infinite, so that the row is not left out of the mean that it would spoil.
 */
export function errorVariable(name: string, value: (label: number, prediction: number) => number): RowVariable {
  return {
    name,
    values: (side) => {
      const label = required(side.label, "label");
      const prediction = required(side.prediction, "prediction");
      const values = new Float64Array(side.rows);
      for (let row = 0; row < side.rows; row++) {
        const actual = label[row] ?? Number.NaN;
        const predicted = prediction[row] ?? Number.NaN;
        const known = Number.isFinite(actual) && Number.isFinite(predicted);
        values[row] = known ? unlessNaN(value(actual, predicted)) : Number.NaN;
      }
      return values;
    },
  };
}

/** Infinity - Infinity of numbers that are known is too large as well. */
function unlessNaN(value: number): number {
  return Number.isNaN(value) ? Number.POSITIVE_INFINITY : value;
}

/** The probability that a side gives to a class at a row; NaN where it is not usable. */
export function probabilityOf(side: Side, classes: Classes, { code, row }: { code: number; row: number }): number {
  if (side.scores !== undefined) return side.scores[code]?.[row] ?? Number.NaN;
  const p = required(side.score, "score")[row] ?? Number.NaN;
  return code === classes.positive ? p : 1 - p;
}

/** What a metric reads is there: the config is checked for it. */
export function required<T>(values: T | undefined, role: string): T {
  if (values === undefined) throw new TypeError(`a metric asked for the ${role} of a side that has none`);
  return values;
}

/** The probability given to the label of each row; a loop for each layout of the scores, which V8 reads far faster than one for all. */
function probabilitiesOfLabels(side: Side, { positive }: Classes): Float64Array {
  const label = required(side.label, "label");
  const { scores } = side;
  const values = new Float64Array(side.rows);
  if (scores !== undefined) {
    for (let row = 0; row < values.length; row++) values[row] = scores[label[row] ?? -1]?.[row] ?? Number.NaN;
    return values;
  }
  const score = required(side.score, "score");
  for (let row = 0; row < values.length; row++) {
    const p = score[row] ?? Number.NaN;
    values[row] = label[row] === positive ? p : 1 - p;
  }
  return values;
}

function squaredDistance(side: Side, scores: readonly Float64Array[]): Float64Array {
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

function centred(side: Side): Float64Array {
  const label = required(side.label, "label");
  let sum = 0;
  for (let row = 0; row < side.rows; row++) sum += label[row] ?? Number.NaN;
  const centre = sum / side.rows;
  const values = new Float64Array(side.rows);
  for (let row = 0; row < side.rows; row++) values[row] = (label[row] ?? Number.NaN) - centre;
  return values;
}
