import { describe, expect, it } from "vitest";
import expected from "../../fixtures/expected/drift-methods-null.json" with { type: "json" };
import { anderson } from "../../src/drift/anderson.ts";
import { cramersV } from "../../src/drift/cramers-v.ts";
import { cramerVonMises } from "../../src/drift/cramer-von-mises.ts";
import { energy } from "../../src/drift/energy.ts";
import { gTest } from "../../src/drift/g-test.ts";
import { hellinger } from "../../src/drift/hellinger.ts";
import { jensenshannon } from "../../src/drift/jensenshannon.ts";
import { kl } from "../../src/drift/kl.ts";
import { lInfinity } from "../../src/drift/l-infinity.ts";
import { mannWhitney } from "../../src/drift/mann-whitney.ts";
import { meanShift } from "../../src/drift/mean-shift.ts";
import type { DriftMethod } from "../../src/drift/method.ts";
import { psi } from "../../src/drift/psi.ts";
import { tTest } from "../../src/drift/t-test.ts";
import { tvd } from "../../src/drift/tvd.ts";
import { varianceRatio } from "../../src/drift/variance-ratio.ts";
import { z } from "../../src/drift/z.ts";
import { normalQuantile } from "../../src/stats/normal.ts";
import { randomStream, uniformAt } from "../../src/stats/random.ts";
import { categories, numbers, summaryOf } from "./columns.ts";

/** Inverse distribution functions of what scripts/expected/drift_methods_null.py draws from, and of longer tails. */
const quantiles: Readonly<Record<string, (share: number) => number>> = {
  uniform: (share) => share,
  normal: normalQuantile,
  lognormal: (share) => Math.exp(normalQuantile(share)),
  halves: (share) => Math.round(2 * normalQuantile(share)) / 2,
  "half zeros": (share) => (share < 0.5 ? 0 : Math.exp(2 * share)),
  cauchy: (share) => Math.tan(Math.PI * (share - 0.5)),
  pareto: (share) => (1 - share) ** (-1 / 1.5),
};

/** A sample without chance: one value in each of `rows` equal shares, at the place `within` it. */
function evenly(distribution: string, rows: number, within: number): readonly number[] {
  return Array.from({ length: rows }, (_, i) => quantiles[distribution]?.((i + within) / rows) ?? Number.NaN);
}

describe("noise95 is the 95 % quantile of 8,000 simulated comparisons without drift", () => {
  // The scale of what is normed varies too, most for long tails and in steps with ties; the kurtosis of a sample is too low for a long tail.
  it.each(expected.columns)("$distribution, $reference against $candidate rows", (item) => {
    const { distribution, reference, candidate } = item;
    const summary = summaryOf(
      numbers(evenly(distribution, reference, 0.5)),
      numbers(evenly(distribution, candidate, 0.4)),
      "numeric",
    );
    const least = distribution === "lognormal" ? 0.8 : 0.9;
    const most = distribution === "halves" ? 1.3 : 1.07;
    for (const [method, simulated, from, to] of [
      [cramerVonMises, item.cramer_von_mises, 0.96, 1.07],
      [anderson, item.anderson, 0.96, 1.07],
      [tTest, item.t_test, 0.93, 1.07],
      [mannWhitney, item.mann_whitney, 0.96, 1.07],
      [energy, item.energy, least, most],
      [meanShift, item.mean_shift, least, most],
      [varianceRatio, item.variance_ratio, distribution === "lognormal" ? 0.5 : 0.88, 1.07],
    ] as const) {
      const ratio = (method.finish(summary).noise95 ?? Number.NaN) / simulated;
      expect(ratio, method.name).toBeGreaterThan(from);
      expect(ratio, method.name).toBeLessThan(to);
    }
  });

  it.each(expected.histograms)("$name", (item) => {
    const counts = (rows: number): Record<string, number> =>
      Object.fromEntries(item.shares.map((share, i) => [`category ${i}`, Math.round(share * rows)]));
    const summary = summaryOf(categories(counts(item.reference)), categories(counts(item.candidate)));
    for (const [method, simulated] of [
      [hellinger, item.hellinger],
      [kl, item.kl],
      [gTest, item.g_test],
      [cramersV, item.cramers_v],
      [lInfinity, item.l_infinity],
    ] as const) {
      const ratio = (method.finish(summary).noise95 ?? Number.NaN) / simulated;
      expect(ratio, method.name).toBeGreaterThan(0.93);
      expect(ratio, method.name).toBeLessThan(1.07);
    }
  });
});

describe("without drift a p-value is below 0.05 in at most 6 of 100 comparisons, but for chance in the count of them", () => {
  const repeats = 1000;
  // Three standard errors of a rate of 6 %.
  const most = 0.06 + 3 * Math.sqrt((0.06 * 0.94) / repeats);
  const ofNumbers = [cramerVonMises, anderson, mannWhitney, kl, psi, hellinger, jensenshannon, tvd, lInfinity];
  /** Those that a few extreme values decide, where the files are of one size. */
  const ofMoments = [energy, tTest, meanShift, varianceRatio];

  function rates(methods: readonly DriftMethod[], sizes: readonly [number, number], distribution: string): number[] {
    const draws = randomStream(11, 0);
    const [n, m] = sizes;
    const sample = (start: number, rows: number): readonly number[] =>
      Array.from({ length: rows }, (_, i) => quantiles[distribution]?.(uniformAt(draws, start + i)) ?? Number.NaN);
    const below = methods.map(() => 0);
    for (let k = 0; k < repeats; k++) {
      const start = k * (n + m);
      const summary = summaryOf(numbers(sample(start, n)), numbers(sample(start + n, m)), "numeric");
      for (const [at, method] of methods.entries()) {
        const { pValue } = method.finish(summary);
        below[at] = (below[at] ?? 0) + (pValue !== undefined && pValue < 0.05 ? 1 : 0);
      }
    }
    return below.map((count) => count / repeats);
  }

  function expectFew(methods: readonly DriftMethod[], sizes: readonly [number, number], distribution: string): void {
    for (const [at, rate] of rates(methods, sizes, distribution).entries()) {
      expect(rate, methods[at]?.name).toBeLessThan(most);
    }
  }

  it.each(["normal", "halves", "half zeros", "cauchy", "pareto"])("%s, 30 against 30 rows", (distribution) => {
    expectFew([...ofNumbers, ...ofMoments], [30, 30], distribution);
  });

  it.each(["normal", "halves"])("%s, 200 against 20 rows", (distribution) => {
    expectFew([...ofNumbers, ...ofMoments], [200, 20], distribution);
  });

  // The test of Brown and Forsythe finds too much where the median jumps between a value that fills half of the rows and the next.
  it("half zeros, 200 against 20 rows: all but variance_ratio", () => {
    expectFew([...ofNumbers, energy, tTest, meanShift], [200, 20], "half zeros");
  });

  it.each(["cauchy", "pareto"])("%s, 200 against 20 rows: what ranks and cells measure", (distribution) => {
    expectFew(ofNumbers, [200, 20], distribution);
  });

  it.each(["cauchy", "pareto"])("%s, 200 against 20 rows: means are not above their noise as well", (distribution) => {
    const careful = [tTest, meanShift].map((method) => ({
      ...method,
      finish: (summary: Parameters<DriftMethod["finish"]>[0]) => {
        const value = method.finish(summary);
        return value.reason === undefined && value.value <= value.noise95 ? { ...value, pValue: 1 } : value;
      },
    }));
    expectFew(careful, [200, 20], distribution);
  });

  it.each([
    ["two values", 0.3],
    ["a rare value", 0.05],
  ])("%s, 100 against 60 rows", (_, share) => {
    const draws = randomStream(13, 0);
    let below = 0;
    for (let k = 0; k < repeats; k++) {
      const sample = (start: number, rows: number): readonly number[] =>
        Array.from({ length: rows }, (__, i) => (uniformAt(draws, 160 * k + start + i) < share ? 1 : 0));
      const summary = summaryOf(numbers(sample(0, 100)), numbers(sample(100, 60)), "numeric");
      below += (z.finish(summary).pValue ?? Number.NaN) < 0.05 ? 1 : 0;
    }
    expect(below / repeats).toBeLessThan(most);
  });
});
