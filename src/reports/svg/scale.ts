import { logTicks, niceTicks } from "./ticks.ts";

/** Where values of the data lie in pixels. */
export interface Scale {
  /** Always between the two ends: what lies beyond is put on the end. */
  readonly at: (value: number) => number;
  readonly from: number;
  readonly to: number;
  /** Round numbers between the ends. */
  readonly ticks: readonly number[];
}

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Equal steps are equally long. */
export function linearScale(values: Span, pixels: Span, wanted?: number): Scale {
  const { from, to } = widened(values);
  return {
    // Halved, because the difference of huge numbers is infinite.
    at: (value) => between(pixels, (value / 2 - from / 2) / (to / 2 - from / 2)),
    from,
    to,
    ticks: niceTicks(from, to, wanted),
  };
}

/** Equal ratios are equally long; the values are above 0. */
export function logScale(values: Span, pixels: Span, wanted?: number): Scale {
  const positive = { from: Math.max(values.from, least), to: Math.max(values.to, least) };
  const { from, to } = positive.from === positive.to ? { from: positive.from / 2, to: positive.to * 2 } : positive;
  const [start, end] = [Math.log(from), Math.log(to)];
  return {
    at: (value) => between(pixels, (Math.log(Math.max(value, least)) - start) / (end - start)),
    from,
    to,
    ticks: logTicks(from, to, wanted),
  };
}

const least = 1e-300;

/** Equal ends are moved apart, so that the one value lies in the middle. */
function widened({ from, to }: Span): Span {
  if (to / 2 - from / 2 > Math.max(Math.abs(from), Math.abs(to)) * 1e-12) return { from, to };
  const by = from === 0 ? 1 : Math.abs(from) / 10;
  return { from: from - by, to: from + by };
}

function between({ from, to }: Span, part: number): number {
  return from + (to - from) * Math.min(1, Math.max(0, Number.isNaN(part) ? 0 : part));
}

/** The least and the greatest of the numbers; 0 and 1 where there is none. */
export function spanOf(numbers: readonly (number | null)[]): Span {
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (const number of numbers) {
    if (number === null || !Number.isFinite(number)) continue;
    from = Math.min(from, number);
    to = Math.max(to, number);
  }
  return from <= to ? { from, to } : { from: 0, to: 1 };
}

/** The span with some room at both ends. */
export function roomy({ from, to }: Span, share = 0.05): Span {
  const by = (to / 2 - from / 2) * 2 * share;
  return Number.isFinite(by) ? { from: from - by, to: to + by } : { from, to };
}
