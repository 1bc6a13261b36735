import type { GapMetric } from "../metric.ts";

/** The two groups that make a gap, and how much each of their values moves it. */
export interface Extremes {
  /** Place of the metric among those that are compared. */
  readonly metric: number;
  /** Places of the groups among those that take part. */
  readonly low: number;
  readonly high: number;
  /** The gap. */
  readonly value: number;
  /** Its derivative by the value of each of the two. */
  readonly byLow: number;
  readonly byHigh: number;
}

/** Lowest and highest group of the metric whose groups are furthest apart; NaN is 0 / 0. */
export function extremesOf(as: GapMetric["as"], metrics: readonly (readonly number[])[]): Extremes {
  const [first, ...others] = metrics.map((values, metric) => {
    const low = values.reduce((least, value, at) => (value < (values[least] ?? Number.NaN) ? at : least), 0);
    const high = values.reduce((most, value, at) => (value >= (values[most] ?? Number.NaN) ? at : most), 0);
    return { metric, low, high, ...gapOf(as, values[low] ?? Number.NaN, values[high] ?? Number.NaN) };
  });
  if (first === undefined) throw new TypeError("a gap is of at least one metric");
  const sign = as === "difference" ? 1 : -1;
  const isFurther = (one: Extremes, other: Extremes): boolean =>
    Number.isNaN(other.value) || sign * (one.value - other.value) > 0;
  return others.reduce((furthest, one) => (isFurther(one, furthest) ? one : furthest), first);
}

function gapOf(as: GapMetric["as"], low: number, high: number): Pick<Extremes, "value" | "byLow" | "byHigh"> {
  if (as === "difference") return { value: high - low, byLow: -1, byHigh: 1 };
  return { value: low / high, byLow: 1 / high, byHigh: -low / high ** 2 };
}
