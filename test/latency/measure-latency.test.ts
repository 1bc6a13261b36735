import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { Histogram, LatencyDump, Percentiles } from "../../src/latency/dump.ts";
import { histogramQuantile, overCut } from "../../src/latency/histogram.ts";
import { measureLatency } from "../../src/latency/measure-latency.ts";
import type { Measured } from "../../src/metrics/estimate.ts";
import { askedMetric } from "../../src/metrics/asked-metric.ts";
import { metrics } from "../../src/metrics/index.ts";
import type { MetricOptions } from "../../src/metrics/options.ts";
import { interval, pAbove } from "../../src/stats/inference.ts";

const numbers = z.array(z.number());
const told = z.tuple([z.number(), z.number(), z.number()]);
const { buckets, welch } = z
  .object({
    buckets: z.object({
      counts: numbers,
      edges: numbers,
      n: z.number(),
      shares: numbers,
      quantiles: numbers,
      cuts: numbers,
      over: numbers,
    }),
    welch: z.object({
      reference: told,
      candidate: told,
      p_above_0: z.number(),
      interval: z.tuple([z.number(), z.number()]),
    }),
  })
  .parse(JSON.parse(readFileSync(new URL("../../fixtures/expected/rates.json", import.meta.url), "utf8")));

const histogram: Histogram = {
  kind: "histogram",
  n: buckets.n,
  edges: Float64Array.from(buckets.edges),
  counts: Float64Array.from(buckets.counts),
};

function dump(part: Partial<LatencyDump> = {}): LatencyDump {
  return { latencies: histogram, notes: [], ...part };
}

interface Asked {
  readonly candidate: LatencyDump;
  readonly reference?: LatencyDump;
  readonly options?: MetricOptions;
  readonly pointwise?: boolean;
}

function measure(name: string, { candidate, reference, options = {}, pointwise = false }: Asked): Measured {
  const metric = metrics.find((each) => each.name === name);
  if (metric === undefined) throw new Error(`no metric ${name}`);
  return measureLatency(
    { metric: askedMetric(metric, options), options, pointwise, seed: 1 },
    { reference, candidate },
  );
}

function intervalOf(estimate: Measured["candidate"] | undefined, level = 0.9): readonly [number, number] {
  if (estimate?.kind !== "estimated") throw new Error(estimate?.reason.text ?? "nothing");
  const { lower, upper } = interval(estimate.inference, level);
  return [lower, upper];
}

function whyNot(measured: Measured): string {
  return measured.candidate.kind === "undefined" ? measured.candidate.reason.text : "it was measured";
}

const percentiles = (n: number | undefined): Percentiles => ({
  kind: "percentiles",
  n,
  countFrom: "its count",
  points: [
    { share: 0.5, value: 10 },
    { share: 0.9, value: 20 },
    { share: 0.95, value: 25 },
    { share: 0.99, value: 40 },
    { share: 1, value: 90 },
  ],
});

describe("a histogram", () => {
  it.each(buckets.shares.map((share, at) => [share, buckets.quantiles[at] ?? NaN]))(
    "has numpy's interpolated quantile at %d",
    (share, wanted) => {
      expect(histogramQuantile(histogram, share)).toBeCloseTo(wanted, 10);
    },
  );

  it.each(buckets.cuts.map((cut, at) => [cut, buckets.over[at] ?? NaN]))(
    "has numpy's interpolated count above %d",
    (cut, wanted) => {
      expect(overCut(histogram, cut).likely).toBeCloseTo(wanted, 9);
    },
  );

  it("has no quantile in its last, open bucket, and says where that begins", () => {
    expect(histogramQuantile(histogram, 0.999)).toBeUndefined();
    const far = dump({ latencies: { ...histogram, n: 600 } });
    expect(whyNot(measure("latency_p90", { candidate: far }))).toMatch(
      /^p90 lies above 500.ms, the end of the last bucket/,
    );
  });

  it("bounds a percentile by ends of buckets that surely lie outside", () => {
    // Of 500 the median lies between the ranks 232 and 269: both between the counts 160 at 25 ms and 300 at 50 ms.
    expect(intervalOf(measure("latency_p50", { candidate: dump() }).candidate)).toEqual([25, 50]);
  });

  it("knows the share above an end of a bucket, and bounds it within a bucket", () => {
    const exactly = measure("latency", { candidate: dump(), options: { share_over: 50 } }).candidate;
    expect(exactly).toMatchObject({ value: 0.4, inference: { kind: "wilson", successes: 200, n: 500 } });
    const within = measure("latency", { candidate: dump(), options: { share_over: 60 } }).candidate;
    expect(within).toMatchObject({ inference: { kind: "between", low: { successes: 80 }, high: { successes: 200 } } });
  });

  it("knows nothing of the times in its open bucket, so that all of them may be above a promise", () => {
    const far = dump({ latencies: { ...histogram, n: 600 } });
    expect(measure("latency", { candidate: far, options: { share_over: 900 } }).candidate).toMatchObject({
      value: 101 / 600,
      inference: { kind: "between", low: { successes: 0 }, high: { successes: 101 } },
    });
  });

  it("is compared by the distances to the bounds of both sides, squared and added", () => {
    const slower = dump({ latencies: { ...histogram, edges: histogram.edges.map((edge) => 2 * edge) } });
    const { change, reference, candidate } = measure("latency_p50", { reference: dump(), candidate: slower });
    const [before, after] = [intervalOf(reference), intervalOf(candidate)];
    const middle = buckets.quantiles[2] ?? NaN;
    expect(intervalOf(change)[0]).toBeCloseTo(middle - Math.hypot(2 * middle - after[0], before[1] - middle), 10);
  });
});

describe("a list of percentiles", () => {
  it("takes bounds from the percentiles beside", () => {
    const { candidate } = measure("latency_p95", { candidate: dump({ latencies: percentiles(5000) }) });
    expect(candidate).toMatchObject({ value: 25, n: 5000 });
    expect(intervalOf(candidate)).toEqual([20, 40]);
  });

  it("does not tell a percentile that is not in it, and lists those that are", () => {
    const found = measure("latency", {
      candidate: dump({ latencies: percentiles(5000) }),
      options: { percentile: 99.9 },
    });
    expect(whyNot(found)).toBe("the load test tells no p99.9; it tells p50, p90, p95, p99, the maximum");
  });

  it("is judged without a count only in mode point", () => {
    const candidate = dump({ latencies: percentiles(undefined) });
    expect(whyNot(measure("latency_p95", { candidate }))).toMatch(
      /^the load test does not tell how many times p95 was taken from \(its count does\)/,
    );
    expect(measure("latency_p95", { candidate, pointwise: true }).candidate).toMatchObject({
      value: 25,
      inference: { kind: "exact" },
    });
  });

  it("does not tell which share is above a promise", () => {
    expect(
      whyNot(measure("latency", { candidate: dump({ latencies: percentiles(900) }), options: { share_over: 30 } })),
    ).toMatch(/^percentiles do not tell/);
  });
});

describe("single times", () => {
  it("are measured as rows that are not paired: type 7 with order statistics", () => {
    const values = Float64Array.from({ length: 401 }, (_, at) => at + 1);
    const candidate = dump({ latencies: { kind: "samples", values: values.toReversed() } });
    const measured = measure("latency_p95", { candidate, reference: candidate });
    expect(measured.candidate).toMatchObject({ value: 381, n: 401, inference: { kind: "order-statistics" } });
    expect(measured.change).toMatchObject({ value: 0, inference: { kind: "draws" } });
  });
});

describe("a mean", () => {
  it("that is told with its deviation is compared by scipy's Welch test", () => {
    const side = ([value, deviation, n]: typeof welch.reference): LatencyDump =>
      dump({ latencies: { ...histogram, n }, mean: { value, deviation } });
    const { change } = measure("latency_mean", { reference: side(welch.reference), candidate: side(welch.candidate) });
    expect(intervalOf(change)[0]).toBeCloseTo(welch.interval[0], 10);
    expect(intervalOf(change)[1]).toBeCloseTo(welch.interval[1], 10);
    if (change?.kind === "estimated") expect(pAbove(change.inference, 0)).toBeCloseTo(welch.p_above_0, 12);
  });

  it("that is told alone is not judged", () => {
    expect(whyNot(measure("latency_mean", { candidate: dump({ mean: { value: 12 } }) }))).toMatch(
      /not their standard deviation/,
    );
  });
});

describe("counts", () => {
  const counted = (requests: number, errors: number, seconds: number): LatencyDump =>
    dump({ requests, errors, seconds });

  it("give throughput and its exact ratio", () => {
    const { candidate, logRatio } = measure("throughput", {
      reference: counted(1100, 0, 30),
      candidate: counted(1000, 0, 30),
    });
    expect(candidate).toMatchObject({ value: 1000 / 30, inference: { kind: "poisson", events: 1000, exposure: 30 } });
    expect(logRatio).toMatchObject({ kind: "poisson-ratio", candidate: { events: 1000 }, reference: { events: 1100 } });
  });

  it("count answers, not requests that never were answered, for throughput", () => {
    expect(measure("throughput", { candidate: { ...counted(120, 20, 10), answered: 100 } }).candidate).toMatchObject({
      value: 10,
    });
  });

  it("give the error rate; a reference without an error has no ratio", () => {
    const { candidate, logRatio } = measure("error_rate", {
      reference: counted(800, 0, 9),
      candidate: counted(900, 9, 9),
    });
    expect(candidate).toMatchObject({ value: 0.01, n: 900, inference: { kind: "clopper-pearson" } });
    expect(logRatio).toBeUndefined();
  });

  it.each([
    ["throughput", {}, "the file does not count requests"],
    ["throughput", { requests: 40 }, "the file does not tell how long requests were sent"],
    ["error_rate", { requests: 40 }, "the file does not count errors"],
  ] as const)("of %s say what is missing in %o", (name, part, text) => {
    expect(whyNot(measure(name, { candidate: dump(part) }))).toBe(text);
  });
});
