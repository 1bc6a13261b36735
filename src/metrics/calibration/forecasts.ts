import type { RowVariable } from "../../aggregates/vocabulary.ts";
import type { Comparison, Side } from "../../align/comparison.ts";
import type { MetricOptions } from "../options.ts";
import { required } from "../row-variables.ts";

/** Probabilities of an event, and whether it happened: of a class, or that the class with the highest score is right. */
export interface Forecasts {
  /** NaN where the scores of the row are not usable. */
  readonly probability: Float64Array;
  /** 1 where the event happened, else 0. */
  readonly happened: Uint8Array;
  readonly weight: Float64Array | undefined;
}

type Classes = Pick<Comparison, "task" | "classes" | "positive">;

/**
 * Binary: the positive class, or the class that is named. Multiclass: the class that is named, or the top label: its
 * probability, and whether it is the label (Guo et al. 2017). Of tied top scores the first class counts.
 */
export function forecastsOf(side: Side, options: Pick<MetricOptions, "class">, classes: Classes): Forecasts {
  const target = options.class === undefined ? classes.positive : classes.classes.indexOf(options.class);
  return target === undefined ? ofTopLabel(side) : ofClass(side, target, classes);
}

/** Probability less event of a row. */
export function surplusOf({ probability, happened }: Forecasts, row: number): number {
  return (probability[row] ?? Number.NaN) - (happened[row] ?? Number.NaN);
}

/** What keeps a row from entering: no probability says nothing of calibration. */
export const usableForecast: RowVariable = {
  name: "usable forecast",
  values: (side) => {
    const columns = side.scores ?? [required(side.score, "score")];
    const values = new Float64Array(side.rows);
    for (let row = 0; row < side.rows; row++) values[row] = anyMissing(columns, row) ? Number.NaN : 1;
    return values;
  },
};

function anyMissing(columns: readonly Float64Array[], row: number): boolean {
  for (const column of columns) if (Number.isNaN(column[row] ?? Number.NaN)) return true;
  return false;
}

function ofClass(side: Side, target: number, classes: Classes): Forecasts {
  const label = required(side.label, "label");
  const happened = new Uint8Array(side.rows);
  for (let row = 0; row < side.rows; row++) happened[row] = label[row] === target ? 1 : 0;
  return { probability: probabilityOfClass(side, target, classes), happened, weight: side.weight };
}

/** The column itself where there is one. */
function probabilityOfClass({ rows, scores, score }: Side, target: number, { positive }: Classes): Float64Array {
  if (scores !== undefined) return scores[target] ?? new Float64Array(rows).fill(Number.NaN);
  const ofPositive = required(score, "score");
  if (target === positive) return ofPositive;
  const probability = new Float64Array(rows);
  for (let row = 0; row < rows; row++) probability[row] = 1 - (ofPositive[row] ?? Number.NaN);
  return probability;
}

function ofTopLabel(side: Side): Forecasts {
  const label = required(side.label, "label");
  const scores = required(side.scores, "scores");
  const probability = new Float64Array(side.rows);
  const happened = new Uint8Array(side.rows);
  for (let row = 0; row < side.rows; row++) {
    const top = topOf(scores, row);
    probability[row] = scores[top]?.[row] ?? Number.NaN;
    happened[row] = label[row] === top ? 1 : 0;
  }
  return { probability, happened, weight: side.weight };
}

/** The first class with the highest score; -1 where one is missing. */
function topOf(scores: readonly Float64Array[], row: number): number {
  let top = -1;
  let highest = Number.NEGATIVE_INFINITY;
  for (let code = 0; code < scores.length; code++) {
    const score = scores[code]?.[row] ?? Number.NaN;
    if (Number.isNaN(score)) return -1;
    if (score > highest) {
      top = code;
      highest = score;
    }
  }
  return top;
}
