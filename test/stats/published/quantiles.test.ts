import { describe, expect, it } from "vitest";
import { interval, lowerBound, upperBound } from "../../../src/stats/inference.ts";
import { lowerRank, upperRank } from "../../../src/stats/order-statistics.ts";
import { quantile } from "../../../src/stats/quantile.ts";

const sorted = (values: readonly number[]): Float64Array => Float64Array.from(values).sort();

describe("quantiles of type 7 (Hyndman & Fan 1996)", () => {
  // Motor Trend 1974, miles per gallon of 32 cars.
  const mpg = [
    21, 21, 22.8, 21.4, 18.7, 18.1, 14.3, 24.4, 22.8, 19.2, 17.8, 16.4, 17.3, 15.2, 10.4, 10.4, 14.7, 32.4, 30.4, 33.9,
    21.5, 15.5, 15.2, 13.3, 19.2, 27.3, 26, 30.4, 15.8, 19.7, 15, 21.4,
  ];

  it("R, quantile(mtcars$mpg): 10.400 15.425 19.200 22.800 33.900", () => {
    const quartiles = [0, 0.25, 0.5, 0.75, 1].map((probability) => quantile(sorted(mpg), probability));
    [10.4, 15.425, 19.2, 22.8, 33.9].forEach((value, index) => expect(quartiles[index]).toBeCloseTo(value, 12));
  });

  it("Excel, example of PERCENTILE.INC: the 30th percentile of 1, 3, 2, 4 is 1.9", () => {
    expect(quantile(sorted([1, 3, 2, 4]), 0.3)).toBeCloseTo(1.9, 14);
  });

  it("Excel, example of QUARTILE.INC: the first quartile of 1, 2, 4, 7, 8, 9, 10, 12 is 3.5", () => {
    expect(quantile(sorted([1, 2, 4, 7, 8, 9, 10, 12]), 0.25)).toBe(3.5);
  });
});

describe("Nair 1940, Sankhyā 4:551: rank of the confidence limits of a median, from either end", () => {
  it.each([
    [6, 1],
    [8, 1],
    [9, 2],
    [12, 3],
    [15, 4],
    [17, 5],
    [20, 6],
    [25, 8],
    [30, 10],
    [40, 14],
    [50, 18],
    [65, 25],
  ])("95 %, %d values: %d", (n, k) => {
    expect([lowerRank(n, 0.5, 0.025), upperRank(n, 0.5, 0.025)]).toEqual([k, n + 1 - k]);
  });

  it.each([
    [8, 1],
    [12, 2],
    [20, 4],
    [35, 10],
    [50, 16],
    [65, 22],
  ])("99 %, %d values: %d", (n, k) => {
    expect([lowerRank(n, 0.5, 0.005), upperRank(n, 0.5, 0.005)]).toEqual([k, n + 1 - k]);
  });

  it("has none for five values at 95 %", () => {
    expect([lowerRank(5, 0.5, 0.025), upperRank(5, 0.5, 0.025)]).toEqual([0, 6]);
  });
});

describe("Bonett, R package statpsych, example of ci.median (Snedecor & Cochran 1989)", () => {
  const values = [
    30.2, 20.4, 15.1, 10.2, 10.5, 60.8, 20.8, 25, 20.7, 30.9, 10.8, 5.1, 50.9, 40, 20.9, 10.8, 0, 20.5, 50.8,
  ];

  it("median 20.7, 95 % limits 10.8 and 30.9", () => {
    const { lower, upper } = interval({ kind: "order-statistics", sorted: sorted(values), probability: 0.5 }, 0.95);
    expect([quantile(sorted(values), 0.5), lower, upper]).toEqual([20.7, 10.8, 30.9]);
  });
});

describe("Wilks 1941, Ann Math Stat 12:91: fewest values whose largest is an upper bound with 95 % confidence", () => {
  it.each([
    [0.5, 5],
    [0.9, 29],
    [0.95, 59],
    [0.99, 299],
  ])("of the quantile at %d: %d", (probability, needed) => {
    const ascending = (n: number): Float64Array => Float64Array.from({ length: n }, (_, index) => index + 1);
    const bound = (n: number): number =>
      upperBound({ kind: "order-statistics", sorted: ascending(n), probability }, 0.05);
    expect([bound(needed - 1), bound(needed)]).toEqual([Infinity, needed]);
  });

  it("and from below for the median, by symmetry", () => {
    const five = { kind: "order-statistics", sorted: Float64Array.of(1, 2, 3, 4, 5), probability: 0.5 } as const;
    expect(lowerBound(five, 0.05)).toBe(1);
  });
});
