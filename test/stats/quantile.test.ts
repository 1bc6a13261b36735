import { describe, expect, it } from "vitest";
import { maritzJarrett } from "../../src/stats/maritz-jarrett.ts";
import { quantile } from "../../src/stats/quantile.ts";
import { randomStream, uniformAt } from "../../src/stats/random.ts";
import { expected } from "./expected.ts";

const cases = expected.quantile.map(({ sorted, quantiles, maritzJarrett: errors }) => ({
  sorted: Float64Array.from(sorted),
  quantiles,
  errors,
}));

describe("quantile", () => {
  it.each(cases)("of $sorted.length values is numpy's", ({ sorted, quantiles }) => {
    for (const [probability = NaN, value = NaN] of quantiles)
      expect(quantile(sorted, probability)).toBeCloseTo(value, 14);
  });

  it("of p99 of ten values lies between the ninth and the tenth", () => {
    const latencies = Float64Array.of(10, 11, 12, 13, 14, 15, 16, 17, 15 + 2.5, 40);
    expect(quantile(latencies, 0.99)).toBeCloseTo(37.975, 12);
  });

  it("is undefined without values, and copes with infinities", () => {
    expect(quantile(new Float64Array(), 0.5)).toBeNaN();
    expect(quantile(Float64Array.of(1, Infinity, Infinity), 0.75)).toBe(Infinity);
  });
});

describe("maritzJarrett", () => {
  it.each(cases)(
    "of $sorted.length values is the error over all resamples, from scipy's binomial",
    ({ sorted, errors }) => {
      for (const [probability = NaN, error = NaN] of errors)
        expect(maritzJarrett(sorted, probability)).toBeCloseTo(error, 12);
    },
  );

  it("approaches √(p q / n) over the density: 1 / (2 √n) for the median of a uniform sample", () => {
    const n = 40_000;
    const sorted = Float64Array.from({ length: n }, (_, index) => uniformAt(randomStream(5, 0), index)).sort();
    expect(maritzJarrett(sorted, 0.5) * 2 * Math.sqrt(n)).toBeCloseTo(1, 1);
  });

  it("is undefined for a single value and 0 for a constant", () => {
    expect(maritzJarrett(Float64Array.of(4), 0.5)).toBeNaN();
    expect(maritzJarrett(new Float64Array(50).fill(4), 0.9)).toBe(0);
  });
});
