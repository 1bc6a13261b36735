/** What the output of a load tool or a benchmark tells; times are in milliseconds. */
export interface LatencyDump {
  /** undefined where the file counts requests and times none. */
  readonly latencies: Latencies | undefined;
  /** Mean, and the standard deviation of single times where it is told. */
  readonly mean?: { readonly value: number; readonly deviation?: number };
  /** All that were sent, with those that failed. */
  readonly requests?: number;
  readonly errors?: number;
  /** Those that were answered, where not all were. */
  readonly answered?: number;
  /** How long requests were sent. */
  readonly seconds?: number;
  /** Where it was measured, if the file tells. */
  readonly machine?: string;
  /** What a reader should know of these numbers, a sentence each. */
  readonly notes: readonly string[];
}

/** How much of the distribution is known. */
export type Latencies = Samples | Histogram | Percentiles;

/** Every single time. */
export interface Samples {
  readonly kind: "samples";
  readonly values: Float64Array;
}

/** How many times are at most each of some values. */
export interface Histogram {
  readonly kind: "histogram";
  readonly n: number;
  /** Ascending and finite; the first with a count of 0 where no time is below it. */
  readonly edges: Float64Array;
  /** Times at or below each edge; ascending, at most n. */
  readonly counts: Float64Array;
}

/** Values at some shares of the sample. */
export interface Percentiles {
  readonly kind: "percentiles";
  /** undefined: the tool did not tell how many times there are. */
  readonly n: number | undefined;
  /** What in the tool would tell it. */
  readonly countFrom: string;
  /** Shares from 0 to 1 ascending, with their values; 0 is the minimum, 1 the maximum. */
  readonly points: readonly PercentilePoint[];
}

export interface PercentilePoint {
  readonly share: number;
  readonly value: number;
}

/** How many times there are; undefined where that is not told. */
export function countOf(latencies: Latencies): number | undefined {
  return latencies.kind === "samples" ? latencies.values.length : latencies.n;
}
