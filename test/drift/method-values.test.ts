import { describe, expect, it } from "vitest";
import expected from "../../fixtures/expected/drift-methods.json" with { type: "json" };
import { anderson } from "../../src/drift/anderson.ts";
import { cramersV } from "../../src/drift/cramers-v.ts";
import { cramerVonMises } from "../../src/drift/cramer-von-mises.ts";
import { energy } from "../../src/drift/energy.ts";
import { gTest } from "../../src/drift/g-test.ts";
import { hellinger } from "../../src/drift/hellinger.ts";
import { kl } from "../../src/drift/kl.ts";
import { lInfinity } from "../../src/drift/l-infinity.ts";
import { mannWhitney } from "../../src/drift/mann-whitney.ts";
import { meanShift } from "../../src/drift/mean-shift.ts";
import type { DriftMethod, DriftValue } from "../../src/drift/method.ts";
import { tTest } from "../../src/drift/t-test.ts";
import { varianceRatio } from "../../src/drift/variance-ratio.ts";
import { z } from "../../src/drift/z.ts";
import { andersonDarlingVariance } from "../../src/stats/anderson-darling.ts";
import { categories, numbers, summaryOf } from "./columns.ts";

/** Fractions that look random, shaped by operations that every language rounds alike: `values` of scripts/expected/drift_methods.py. */
const shapes: Readonly<Record<string, (u: number) => number>> = {
  uniform: (u) => u,
  skewed: (u) => u * u * u * u,
  heavy: (u) => (u - 0.5) / (u * (1 - u)),
  rounded: (u) => Math.floor(40 * u * u) / 4,
  six: (u) => Math.floor(6 * u),
  two: (u) => Math.floor(u + 0.3),
};
const steps = { reference: 0.618_033_988_749_894_9, candidate: 0.414_213_562_373_095_15 };

function valuesOf(shape: string, rows: number, side: keyof typeof steps): number[] {
  return Array.from({ length: rows }, (_, i) => shapes[shape]?.(((i + 1) * (i + 1) * steps[side]) % 1) ?? Number.NaN);
}

type Item = (typeof expected.numbers)[number];

function measured(method: DriftMethod, { shape, n, m, scale, shift }: Item): DriftValue {
  const candidate = valuesOf(shape, m, "candidate").map((value) => value * scale + shift);
  return method.finish(summaryOf(numbers(valuesOf(shape, n, "reference")), numbers(candidate), "numeric"));
}

interface Wanted {
  readonly value: number;
  readonly p?: number | null;
}

function expectAgreement(found: DriftValue, wanted: Wanted): void {
  expect(found.reason).toBeUndefined();
  expect(Math.abs((found.value ?? Number.NaN) - wanted.value)).toBeLessThan(1e-9 * Math.max(1, wanted.value));
  if (typeof wanted.p === "number") expect(Math.abs((found.pValue ?? Number.NaN) - wanted.p)).toBeLessThan(1e-8);
}

describe.each(expected.numbers)("$shape, $n against $m values times $scale plus $shift", (item) => {
  it("cramer_von_mises is scipy's statistic, per row, and its asymptotic p-value", () => {
    const found = measured(cramerVonMises, item);
    const { scipy, ...wanted } = item.expected.cramer_von_mises;
    expectAgreement(found, wanted);
    // scipy ends the series of the limit law where its terms are below 1e-7.
    if (scipy !== null) expect(Math.abs((found.pValue ?? Number.NaN) - scipy)).toBeLessThan(1e-7);
  });

  it("anderson is scipy's statistic before it is standardised, and the limit law there", () => {
    const { value, pValue } = measured(anderson, item);
    const { standardised, p } = item.expected.anderson;
    if (standardised === null) return;
    const { n, m } = item;
    const square = ((value ?? Number.NaN) ** 2 * n * m * (n + m - 1)) / (n + m) ** 2;
    const found = (square - 1) / Math.sqrt(andersonDarlingVariance(n, m));
    expect(Math.abs(found - standardised)).toBeLessThan(1e-9 * Math.max(1, standardised));
    if (p !== null) expect(Math.abs((pValue ?? Number.NaN) - p)).toBeLessThan(1e-8);
  });

  it.each([
    ["energy", energy, item.expected.energy],
    ["t_test", tTest, item.expected.t_test],
    ["mean_shift", meanShift, item.expected.mean_shift],
    ["mann_whitney", mannWhitney, item.expected.mann_whitney],
  ] as const)("%s agrees with scipy", (_, method, wanted) => {
    expectAgreement(measured(method, item), wanted);
  });

  it("variance_ratio agrees with numpy and scipy, from three values a side on", () => {
    const wanted = item.expected.variance_ratio;
    const found = measured(varianceRatio, item);
    if (wanted === null) expect(found.reason?.text).toBe("The reference has 2 finite values; 3 are needed.");
    else expectAgreement(found, wanted);
  });
});

describe.each(expected.shares)("two values, $n against $m rows", ({ n, m, expected: wanted }) => {
  const [reference, candidate] = [valuesOf("two", n, "reference"), valuesOf("two", m, "candidate")];

  it("z of numbers agrees with statsmodels", () => {
    expectAgreement(z.finish(summaryOf(numbers(reference), numbers(candidate), "numeric")), wanted);
  });

  it("z of categories agrees with statsmodels", () => {
    const counted = (values: readonly number[]): Record<string, number> => {
      const ones = values.filter((value) => value === 1).length;
      return { yes: ones, no: values.length - ones };
    };
    expectAgreement(z.finish(summaryOf(categories(counted(reference)), categories(counted(candidate)))), wanted);
  });
});

describe.each(expected.histograms)("$name", ({ reference, candidate, expected: wanted }) => {
  const named = (counts: readonly number[]): Record<string, number> =>
    Object.fromEntries(counts.map((count, i) => [`category ${i}`, count]));
  const summary = summaryOf(categories(named(reference)), categories(named(candidate)), "categorical");

  it.each([
    ["hellinger", hellinger, wanted.hellinger],
    ["kl", kl, wanted.kl],
    ["l_infinity", lInfinity, wanted.l_infinity],
    ["g_test", gTest, wanted.g_test],
    ["cramers_v", cramersV, wanted.cramers_v],
  ] as const)("%s agrees with scipy", (_, method, value) => {
    expectAgreement(method.finish(summary), value);
  });
});
