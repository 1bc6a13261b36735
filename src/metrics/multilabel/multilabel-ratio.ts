import type { Side } from "../../align/comparison.ts";
import type { RatioMetric, StatisticMetric, StatisticValue, UndefinedValue } from "../metric.ts";
import type { MetricOptions } from "../options.ts";
import { required } from "../row-variables.ts";

/**
 * A ratio such as precision or F1 where a row may carry several classes: each class against the rest, as scikit-learn takes
 * indicators. `macro` (the default) and `weighted` average over the classes, `micro` adds up their counts, `samples` takes
 * the ratio of each row and averages over rows; 0/0 counts 0 in an average. With `class` only that class.
 */
export function multilabelRatio(metric: RatioMetric): StatisticMetric {
  return {
    ...metric,
    kind: "statistic",
    scale: "logit",
    measure: (side, options, context) => {
      const terms = termsOf(metric, side, options);
      if (options.class !== undefined) {
        const place = context.classes.indexOf(options.class);
        const found = oneClass(terms[place], side.weight, `${metric.empty} "${options.class}"`);
        return found.kind === "value" ? { ...found, events: eventsOf(side, place) } : found;
      }
      const { average } = options;
      if (average === "micro")
        return oneClass(summed(terms, side.rows), side.weight, "no class is labelled or predicted");
      return average === "samples" ? rowMean(terms, side) : classMean(terms, side, average === "weighted");
    },
  };
}

/** The smaller of the rows that carry the class and those that do not. */
function eventsOf(side: Side, place: number): number {
  const flags = required(side.labelSets, "label")[place] ?? new Uint8Array(side.rows);
  let carrying = 0;
  for (let row = 0; row < flags.length; row++) carrying += flags[row] ?? 0;
  return Math.min(carrying, flags.length - carrying);
}

/** What each row adds to numerator and denominator of one class. */
interface Terms {
  readonly numerator: Float64Array;
  readonly denominator: Float64Array;
}

function termsOf(metric: RatioMetric, side: Side, options: MetricOptions): readonly Terms[] {
  const predicted = required(side.predictionSets, "prediction");
  return required(side.labelSets, "label").map((labels, place) => {
    const numerator = new Float64Array(side.rows);
    const denominator = new Float64Array(side.rows);
    for (let row = 0; row < side.rows; row++) {
      const label = labels[row] ?? 0;
      const prediction = predicted[place]?.[row] ?? 0;
      numerator[row] = metric.numerator(1, label, prediction, options);
      denominator[row] = metric.denominator(1, label, prediction, options);
    }
    return { numerator, denominator };
  });
}

interface Ratio {
  readonly value: number;
  readonly influence: Float64Array;
}

/** undefined for 0/0. */
function ratioOf({ numerator, denominator }: Terms, weight: Float64Array | undefined): Ratio | undefined {
  const bottom = meanOf(denominator, weight);
  if (bottom === 0) return undefined;
  const value = meanOf(numerator, weight) / bottom;
  const influence = new Float64Array(numerator.length);
  for (let row = 0; row < influence.length; row++) {
    influence[row] = ((numerator[row] ?? Number.NaN) - value * (denominator[row] ?? Number.NaN)) / bottom;
  }
  return { value, influence };
}

function oneClass(
  terms: Terms | undefined,
  weight: Float64Array | undefined,
  empty: string,
): StatisticValue | UndefinedValue {
  const ratio = terms && ratioOf(terms, weight);
  return ratio === undefined ? nothing(empty) : { kind: "value", ...ratio };
}

function nothing(text: string): UndefinedValue {
  return { kind: "undefined", reason: { code: "zero-denominator", text }, shown: 0 };
}

function summed(terms: readonly Terms[], rows: number): Terms {
  const total = { numerator: new Float64Array(rows), denominator: new Float64Array(rows) };
  for (const { numerator, denominator } of terms) {
    addTo(total.numerator, numerator, 1);
    addTo(total.denominator, denominator, 1);
  }
  return total;
}

function rowMean(terms: readonly Terms[], side: Side): StatisticValue {
  const { numerator, denominator } = summed(terms, side.rows);
  const ratios = numerator.map((top, row) => (denominator[row] === 0 ? 0 : top / (denominator[row] ?? Number.NaN)));
  const value = meanOf(ratios, side.weight);
  return { kind: "value", value, influence: ratios.map((ratio) => ratio - value) };
}

/** Weighted by the share of the labels that each class has, which is itself estimated, or all alike. */
function classMean(terms: readonly Terms[], side: Side, weighted: boolean): StatisticValue | UndefinedValue {
  const labels = required(side.labelSets, "label").map((flags) => Float64Array.from(flags));
  const shares = weighted ? labels.map((flags) => meanOf(flags, side.weight)) : labels.map(() => 1);
  const total = shares.reduce((sum, share) => sum + share, 0);
  if (total === 0) return nothing("no row carries a class");
  const ratios = terms.map((one) => ratioOf(one, side.weight) ?? { value: 0, influence: new Float64Array(side.rows) });
  const value = ratios.reduce((sum, ratio, place) => sum + ((shares[place] ?? Number.NaN) / total) * ratio.value, 0);
  const influence = new Float64Array(side.rows);
  for (const [place, ratio] of ratios.entries()) {
    const share = shares[place] ?? Number.NaN;
    addTo(influence, ratio.influence, share / total);
    if (weighted)
      addShareInfluence(influence, labels[place] ?? influence, { share, by: (ratio.value - value) / total });
  }
  return { kind: "value", value, influence };
}

/** The weight of a class moves with the rows that carry it. */
function addShareInfluence(
  influence: Float64Array,
  labels: Float64Array,
  { share, by }: { readonly share: number; readonly by: number },
): void {
  for (let row = 0; row < influence.length; row++) {
    influence[row] = (influence[row] ?? Number.NaN) + by * ((labels[row] ?? Number.NaN) - share);
  }
}

function addTo(sum: Float64Array, values: Float64Array, factor: number): void {
  for (let row = 0; row < sum.length; row++) sum[row] = (sum[row] ?? Number.NaN) + factor * (values[row] ?? Number.NaN);
}

function meanOf(values: Float64Array, weight: Float64Array | undefined): number {
  let sum = 0;
  let total = 0;
  for (let row = 0; row < values.length; row++) {
    const own = weight === undefined ? 1 : (weight[row] ?? Number.NaN);
    sum += own * (values[row] ?? Number.NaN);
    total += own;
  }
  return sum / total;
}
