import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { Comparison } from "../../src/align/comparison.ts";
import { harmOf, type Harm } from "../../src/gates/harm.ts";
import { pValueOf } from "../../src/gates/state.ts";
import { tooSmall } from "../../src/measure/too-small.ts";
import { askedMetric } from "../../src/metrics/asked-metric.ts";
import type { Estimate, Measured } from "../../src/metrics/estimate.ts";
import { latency } from "../../src/metrics/timing/latency.ts";
import type { MetricOptions } from "../../src/metrics/options.ts";
import { interval } from "../../src/stats/inference.ts";
import { comparisonOf, type Rows } from "./comparison-of.ts";
import { measureAsked, relativeDistance, valueOf } from "./measure-named.ts";

/** By scripts/expected/latency.py: numpy 2.4.6, scipy 1.17.1, statsmodels 0.15. */
const list = z.array(z.number());
const pair = z.tuple([z.number(), z.number()]);
const blockStatistic = z.object({
  means: pair,
  candidate_interval: pair,
  change_interval: pair,
  change_p: z.number(),
  ratio: z.number(),
  ratio_bounds: pair,
  ratio_p: z.number(),
  beyond_5_percent_p: z.number(),
  drop_beyond_5_percent_p: z.number(),
  short_of_5_percent_gain_p: z.number(),
});
const expected = z
  .object({
    rows_needed: z.record(z.string(), z.number()),
    samples: z.array(
      z.object({
        values: list,
        percentiles: z.array(
          z.object({ percentile: z.number(), value: z.number(), interval: z.array(z.number().nullable()) }),
        ),
      }),
    ),
    over: z.array(
      z.object({ reference: list, candidate: list, cut: z.number(), shares: pair, wilson: pair, newcombe: pair }),
    ),
    blocks: z.array(
      z.object({
        reference: z.array(list),
        candidate: z.array(list),
        statistics: z.object({ mean: blockStatistic, p90: blockStatistic }),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync(new URL("../../fixtures/expected/latency.json", import.meta.url), "utf8")));

function timed(values: readonly number[], more: Partial<Rows> = {}): Rows {
  return { label: values.map((_, row) => row % 2), latency: values, ...more };
}

function rangeOf(estimate: Estimate | undefined): readonly [number, number] {
  if (estimate?.kind !== "estimated") return [Number.NaN, Number.NaN];
  const { lower, upper } = interval(estimate.inference, 0.95);
  return [lower, upper];
}

function expectClose(found: readonly number[], wanted: readonly number[], tolerance = 1e-9): void {
  expect(found).toHaveLength(wanted.length);
  for (const [i, number] of wanted.entries()) expect(relativeDistance(found[i], number)).toBeLessThan(tolerance);
}

describe("a percentile of the latency", () => {
  it.each(expected.samples.map((sample) => [sample.values.length, sample] as const))(
    "is that of numpy, with scipy's ranks, of %d rows",
    (_, { values, percentiles }) => {
      const comparison = comparisonOf("binary", timed(values));
      for (const { percentile, value, interval: ends } of percentiles) {
        const { candidate } = measureAsked(comparison, "latency", { percentile });
        expectClose([valueOf(candidate) ?? Number.NaN], [value]);
        const [lower, upper] = rangeOf(candidate);
        expect([lower, upper]).toEqual([ends[0], ends[1] ?? Number.POSITIVE_INFINITY]);
      }
    },
  );

  it.each(Object.entries(expected.rows_needed))("p%s is judged from %d rows", (percent, needed) => {
    const options = { percentile: Number(percent) };
    const metric = askedMetric(latency, options);
    const rule = { min_samples: 2, confidence: 0.95 };
    const refused = (rows: number): string | undefined => {
      const measured = measureAsked(
        comparisonOf("binary", timed(Array.from({ length: rows }, (_, i) => i))),
        "latency",
        options,
      );
      return tooSmall({ metric, options, measured }, rule)?.text;
    };
    expect(refused(needed)).toBeUndefined();
    expect(refused(needed - 1)).toBe(`${needed - 1} rows are too few for Latency p${percent}; ${needed} are needed`);
  });
});

describe("the share of the rows over a latency", () => {
  it.each(expected.over.map((one) => [one.candidate.length, one] as const))(
    "is a proportion of %d rows: Wilson's interval, and Newcombe's of separate samples",
    (_, { reference, candidate, cut, shares, wilson, newcombe }) => {
      const comparison = comparisonOf("binary", timed(candidate), timed(reference), "none");
      const measured = measureAsked(comparison, "latency", { share_over: cut });
      expectClose([valueOf(measured.reference) ?? Number.NaN, valueOf(measured.candidate) ?? Number.NaN], shares);
      expectClose(rangeOf(measured.candidate), wilson);
      expectClose(rangeOf(measured.change), newcombe);
    },
  );

  it("counts what is above, not what is at the value, and leaves out rows without one", () => {
    const comparison = comparisonOf("binary", timed([299, 300, 301, Number.NaN]));
    const { candidate, excluded } = measureAsked(comparison, "latency", { share_over: 300 });
    expect([valueOf(candidate), candidate.n, excluded]).toEqual([1 / 3, 3, 1]);
  });

  it("says what it is a share of", () => {
    const title = (name: MetricOptions): string => askedMetric(latency, name).title;
    expect(title({ share_over: 300 })).toBe("Share of rows over 300\u00a0ms");
    expect(title({ share_over: 1500 })).toBe("Share of rows over 1.5\u00a0s");
    expect(title({ percentile: 99.9 })).toBe("Latency p99.9");
  });
});

function inBlocks(blocks: readonly (readonly number[])[], names = (block: number): string => `b${block}`): Rows {
  return timed(blocks.flat(), { block: blocks.flatMap((block, index) => block.map(() => names(index))) });
}

function harmIn(measured: Measured, kind: "absolute" | "relative", limit: number): Harm {
  const harm = harmOf({ kind: "max_increase", basis: kind, limit }, measured, { better: "lower" });
  if (harm.kind === "undefined") throw new Error(harm.reason.text);
  return harm;
}

describe.each(expected.blocks.map((one) => [one.reference.length, one] as const))("%d interleaved blocks", (_, one) => {
  const compared = (pairing: "joined" | "none" = "joined"): Comparison =>
    comparisonOf("binary", inBlocks(one.candidate), inBlocks(one.reference), pairing);
  const metrics = [
    ["latency_mean", {}, one.statistics.mean],
    ["latency", { percentile: 90 }, one.statistics.p90],
  ] as const;

  it.each(metrics)("compare %s by the paired t of blocks", (name, options, wanted) => {
    const { reference, candidate, change, blocks } = measureAsked(compared(), name, options);
    expect(blocks?.common).toBe(one.reference.length);
    expectClose([valueOf(reference) ?? Number.NaN, valueOf(candidate) ?? Number.NaN], wanted.means);
    expectClose(rangeOf(candidate), wanted.candidate_interval);
    expectClose(rangeOf(change), wanted.change_interval);
  });

  it.each(metrics)("hold %s against an absolute limit by differences, against a relative one by ratios", (...given) => {
    const [name, options, wanted] = given;
    const measured = measureAsked(compared(), name, options);
    expectClose([harmIn(measured, "absolute", 1).harm.pAbove(0)], [wanted.change_p]);
    const { harm, excess, margin } = harmIn(measured, "relative", 0.05);
    const [before] = wanted.means;
    expectClose(
      [harm.value, harm.lower(0.05), harm.upper(0.05)],
      [wanted.ratio, ...wanted.ratio_bounds].map((ratio) => before * (ratio - 1)),
    );
    expectClose([harm.pAbove(0), excess.pAbove(0)], [wanted.ratio_p, wanted.beyond_5_percent_p]);
    expectClose([margin, excess.value], [0.05 * before, harm.value - 0.05 * before]);
  });

  it.each(metrics)("hold %s against a drop and a gain by ratios as well", (name, options, wanted) => {
    const measured = measureAsked(compared(), name, options);
    const swapped = measureAsked(
      comparisonOf("binary", inBlocks(one.reference), inBlocks(one.candidate)),
      name,
      options,
    );
    const drop = harmOf({ kind: "max_drop", basis: "relative", limit: 0.05 }, swapped, { better: "higher" });
    const gain = harmOf({ kind: "min_gain", basis: "relative", limit: 0.05 }, measured, { better: "lower" });
    if (drop.kind === "undefined" || gain.kind === "undefined") throw new Error("blocks have ratios");
    expectClose([drop.harm.pAbove(0), drop.excess.pAbove(0)], [wanted.ratio_p, wanted.drop_beyond_5_percent_p]);
    expectClose([pValueOf(gain), gain.excess.pAbove(0)], Array<number>(2).fill(wanted.short_of_5_percent_gain_p));
    // More than all of it is never lost or gained.
    expect([drop.harm.pAbove(1.1 * wanted.means[1]), gain.harm.pAbove(-1.1 * wanted.means[0])]).toEqual([1, 0]);
  });

  it("are paired by their names, whether or not the rows are, and in whatever order they come", () => {
    const turned = (blocks: readonly (readonly number[])[]): Rows =>
      inBlocks(blocks.toReversed(), (block) => `b${blocks.length - 1 - block}`);
    const other = comparisonOf("binary", inBlocks(one.candidate), turned(one.reference), "none");
    const [plain, shuffled] = [compared(), other].map((both) => measureAsked(both, "latency_mean", {}));
    expectClose(rangeOf(shuffled?.change), rangeOf(plain?.change), 1e-12);
  });
});

describe("blocks", () => {
  const ten = (level: number): readonly number[] => Array.from({ length: 30 }, (_, row) => level + row / 10);
  const levels = [10, 20, 15, 12, 18, 11];
  const rule = { min_samples: 30, confidence: 0.95 };
  const refused = (comparison: Comparison, name: string, options: MetricOptions = {}): string | undefined => {
    const measured = measureAsked(comparison, name, options);
    return tooSmall({ metric: askedMetric(latency, options), options, measured }, rule)?.text;
  };

  it("of one file alone are left out, counted and named", () => {
    const names = (from: number) => (block: number) => `run ${block + from}`;
    const comparison = comparisonOf("binary", inBlocks(levels.map(ten), names(2)), inBlocks(levels.map(ten), names(0)));
    const { blocks, asked, candidate } = measureAsked(comparison, "latency_mean", {});
    expect(blocks).toMatchObject({
      common: 4,
      onlyIn: { reference: ["run 0", "run 1"], candidate: ["run 6", "run 7"] },
    });
    expect([asked, candidate.n]).toEqual([120, 120]);
    expect(refused(comparison, "latency_mean")).toBe(
      "4 blocks are too few (only in the reference: run 0, run 1; only in the candidate: run 6, run 7); 5 are needed in both files",
    );
  });

  it("that no file shares with the other compare nothing", () => {
    const comparison = comparisonOf(
      "binary",
      inBlocks([ten(1)], () => "a"),
      inBlocks([ten(1)], () => "b"),
    );
    const { candidate, change } = measureAsked(comparison, "latency_mean", {});
    const text = "no block is in both files (only in the reference: b; only in the candidate: a)";
    expect(candidate).toMatchObject({ kind: "undefined", reason: { code: "no-rows", text } });
    expect(change).toMatchObject({ kind: "undefined" });
  });

  it("of which one has more than half of the rows are not judged, because they weigh alike", () => {
    const uneven = levels.map((level, at) => (at === 2 ? Array.from({ length: 400 }, () => 9 * level) : ten(level)));
    const comparison = comparisonOf("binary", inBlocks(uneven), inBlocks(levels.map(ten)));
    expect(refused(comparison, "latency_mean")?.replaceAll("\u202f", " ")).toBe(
      "block b2 has 400 of the 550 rows, and blocks weigh alike; give them about as many rows each",
    );
  });

  it("need so many rows that the percentile is not their largest", () => {
    const comparison = comparisonOf("binary", inBlocks(levels.map(ten)), inBlocks(levels.map(ten)));
    expect(refused(comparison, "latency", { percentile: 95 })).toBeUndefined();
    expect(refused(comparison, "latency", { percentile: 99 })).toBe(
      "block b0 has 30 rows, too few for Latency p99; each block needs 100 on either side",
    );
  });

  it("count rows without a latency as missing", () => {
    const [first = [], ...others] = levels.map(ten);
    const withMissing = [[...first.slice(1), Number.NaN], ...others];
    const comparison = comparisonOf("binary", inBlocks(withMissing), inBlocks(levels.map(ten)));
    const { asked, candidate, excluded } = measureAsked(comparison, "latency_mean", {});
    expect([asked, candidate.n, excluded]).toEqual([180, 179, 1]);
  });

  it("are never surer of a share than their rows would be", () => {
    const comparison = comparisonOf("binary", inBlocks(levels.map(ten)), inBlocks(levels.map(ten)));
    const { candidate, change } = measureAsked(comparison, "latency", { share_over: 1000 });
    expect(candidate).toMatchObject({ value: 0, inference: { kind: "wilson", successes: 0, n: 180 } });
    expect(change).toMatchObject({ value: 0, inference: { kind: "newcombe" } });
  });

  it("are the unit of a column only where the gate says so", () => {
    const side = (values: readonly (readonly number[])[]): Rows => {
      const { latency: memory = [], ...rows } = inBlocks(values);
      return { ...rows, columns: { memory } };
    };
    const comparison = comparisonOf("binary", side(levels.map(ten)), side(levels.map(ten)));
    const memory = { column: "memory", unit: "MiB", direction: "lower_is_better" } as const;
    expect(measureAsked(comparison, "mean", memory).blocks).toBeUndefined();
    expect(measureAsked(comparison, "mean", { ...memory, blocks: true }).blocks?.common).toBe(6);
  });
});
