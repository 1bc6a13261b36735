import { describe, expect, it } from "vitest";
import { interval, lowerBound, pAbove, type Inference } from "../../../src/stats/inference.ts";

const interval95 = (kind: "wilson" | "clopper-pearson", successes: number, n: number): [number, number] => {
  const { lower, upper } = interval({ kind, successes, n }, 0.95);
  return [lower, upper];
};

describe("Newcombe 1998, Stat Med 17:857, table I: 95 % intervals of a single proportion", () => {
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])("score method (3), %d of %d: %d to %d", (successes, n, lower, upper) => {
    const actual = interval95("wilson", successes, n);
    expect(actual[0]).toBeCloseTo(lower, 4);
    expect(actual[1]).toBeCloseTo(upper, 4);
  });

  it.each([
    [81, 263, 0.2527, 0.3676],
    [15, 148, 0.0578, 0.1617],
    [0, 20, 0, 0.1684],
    [1, 29, 0.0009, 0.1776],
  ])("exact method (5), %d of %d: %d to %d", (successes, n, lower, upper) => {
    const actual = interval95("clopper-pearson", successes, n);
    expect(actual[0]).toBeCloseTo(lower, 4);
    expect(actual[1]).toBeCloseTo(upper, 4);
  });
});

describe("Agresti 2002, Categorical Data Analysis, 1.4.3: none of 25 students is a vegetarian", () => {
  it("score interval 0 to 0.133, Clopper-Pearson 0 to 0.137", () => {
    expect(interval95("wilson", 0, 25)[0]).toBe(0);
    expect(interval95("wilson", 0, 25)[1]).toBeCloseTo(0.133, 3);
    expect(interval95("clopper-pearson", 0, 25)[0]).toBe(0);
    expect(interval95("clopper-pearson", 0, 25)[1]).toBeCloseTo(0.137, 3);
  });
});

describe("R, example of binom.test (Conover 1971, p. 97): Mendel's 682 of 925 plants", () => {
  it("95 percent confidence interval: 0.7076683 0.7654066", () => {
    const [lower, upper] = interval95("clopper-pearson", 682, 925);
    expect(lower).toBeCloseTo(0.707_668_3, 7);
    expect(upper).toBeCloseTo(0.765_406_6, 7);
  });
});

describe("scipy 1.17, example of binomtest: 3 of 15, is the share above 0.1?", () => {
  const shares: Inference = { kind: "clopper-pearson", successes: 3, n: 15 };

  it("pvalue 0.18406106910639114, one-sided lower bound 0.05684686759024681", () => {
    expect(pAbove(shares, 0.1)).toBeCloseTo(0.184_061_069_106_391_14, 14);
    expect(lowerBound(shares, 0.05)).toBeCloseTo(0.056_846_867_590_246_81, 15);
  });
});
