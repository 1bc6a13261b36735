import { describe, expect, it } from "vitest";
import { chisquare } from "../../src/drift/chisquare.ts";
import { judgeDrift } from "../../src/drift/decide.ts";
import { jensenshannon } from "../../src/drift/jensenshannon.ts";
import { ks } from "../../src/drift/ks.ts";
import type { DriftMethod } from "../../src/drift/method.ts";
import { psi } from "../../src/drift/psi.ts";
import { tvd } from "../../src/drift/tvd.ts";
import { wasserstein } from "../../src/drift/wasserstein.ts";
import { normalQuantile } from "../../src/stats/normal.ts";
import { randomStream, uniformAt } from "../../src/stats/random.ts";
import expected from "../../fixtures/expected/drift-null.json" with { type: "json" };
import { categories, numbers, summaryOf } from "./columns.ts";

/** Inverse distribution functions of what scripts/expected/drift_null.py draws from. */
const quantiles: Readonly<Record<string, (share: number) => number>> = {
  uniform: (share) => share,
  normal: normalQuantile,
  lognormal: (share) => Math.exp(normalQuantile(share)),
};

/** A sample without chance: the value in the middle of each of `rows` equal shares. */
function evenly(distribution: string, rows: number): readonly number[] {
  return Array.from({ length: rows }, (_, i) => quantiles[distribution]?.((i + 0.5) / rows) ?? Number.NaN);
}

function noiseRatio(method: DriftMethod, summary: Parameters<DriftMethod["finish"]>[0], simulated: number): number {
  return (method.finish(summary).noise95 ?? Number.NaN) / simulated;
}

describe("noise95 is the 95 % quantile of 10,000 simulated comparisons without drift", () => {
  it.each(expected.columns)("$distribution, $reference against $candidate rows", (item) => {
    const summary = summaryOf(
      numbers(evenly(item.distribution, item.reference)),
      numbers(evenly(item.distribution, item.candidate)),
    );
    for (const [method, simulated] of [
      [psi, item.psi.q95],
      [ks, item.ks.q95],
      [jensenshannon, item.jensenshannon.q95],
      [tvd, item.tvd.q95],
    ] as const) {
      const ratio = noiseRatio(method, summary, simulated);
      expect(ratio, method.name).toBeGreaterThan(0.96);
      expect(ratio, method.name).toBeLessThan(1.06);
    }
  });

  // With few rows the interquartile range that norms the distance varies as well, most for long tails.
  it.each(expected.columns)("$distribution, $reference against $candidate rows: wasserstein, a little low", (item) => {
    const summary = summaryOf(
      numbers(evenly(item.distribution, item.reference)),
      numbers(evenly(item.distribution, item.candidate)),
    );
    const ratio = noiseRatio(wasserstein, summary, item.wasserstein.q95);
    expect(ratio).toBeGreaterThan(item.reference === 100 ? 0.75 : 0.91);
    expect(ratio).toBeLessThan(1.03);
  });

  it.each(expected.histograms)("$name", (item) => {
    const counts = (rows: number): Record<string, number> =>
      Object.fromEntries(item.shares.map((share, i) => [`category ${i}`, Math.round(share * rows)]));
    const summary = summaryOf(categories(counts(item.reference)), categories(counts(item.candidate)));
    for (const [method, simulated] of [
      [psi, item.psi.q95],
      [jensenshannon, item.jensenshannon.q95],
      [tvd, item.tvd.q95],
      [chisquare, item.chisquare.q95],
    ] as const) {
      const ratio = noiseRatio(method, summary, simulated);
      expect(ratio, method.name).toBeGreaterThan(0.95);
      expect(ratio, method.name).toBeLessThan(1.06);
    }
  });
});

describe("psi of 100 against 100 rows without drift", () => {
  const repeats = 400;
  const draws = randomStream(7, 0);
  const sample = (start: number): readonly number[] =>
    Array.from({ length: 100 }, (_, i) => uniformAt(draws, start + i));
  const values = Array.from({ length: repeats }, (_, i) =>
    psi.finish(summaryOf(numbers(sample(200 * i)), numbers(sample(200 * i + 100)))),
  );

  it("the simulation repeats the published figures of the textbook formula: median .171, 84 % above 0.1, q95 .35", () => {
    const [item] = expected.columns.map((column) => column.psi_unsmoothed);
    expect(item?.median).toBeCloseTo(0.171, 2);
    expect(item?.["above_0.1"]).toBeCloseTo(0.84, 2);
    expect(item?.q95).toBeCloseTo(0.35, 1);
  });

  it("is above 0.1 in four of five samples, as in the simulation", () => {
    const above = values.filter(({ value }) => value !== undefined && value > 0.1).length / repeats;
    expect(Math.abs(above - (expected.columns[0]?.psi["above_0.1"] ?? Number.NaN))).toBeLessThan(0.06);
  });

  it("is called drift in at most 5 % of them", () => {
    const drifted = values.filter((value) => judgeDrift(psi, [value], 0.1)[0]?.exceeded === "yes").length;
    expect(drifted / repeats).toBeLessThanOrEqual(0.05);
  });
});
