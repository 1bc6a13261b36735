import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { maritzJarrett, weightedMaritzJarrett } from "../../src/stats/maritz-jarrett.ts";
import { quantile } from "../../src/stats/quantile.ts";
import { sortedCopy } from "../../src/stats/sort.ts";
import { weightedQuantile, weightedSample } from "../../src/stats/weighted-quantile.ts";
import { expected } from "./expected.ts";
import { uniforms } from "./jackknife.ts";

const cases = expected.weightedQuantile.map((row) => ({
  ...row,
  n: row.values.length,
  sample: weightedSample(Float64Array.from(row.values), Float64Array.from(row.weights)),
  equal: new Set(row.weights.filter((weight) => weight > 0)).size === 1,
}));

describe("weightedQuantile", () => {
  it.each(cases)(
    "is scikit-learn's median_absolute_error(sample_weight) at the median, $n rows",
    ({ sample, median }) => {
      expect(weightedQuantile(sample, 0.5)).toBeCloseTo(median, 12);
    },
  );

  it.each(cases.filter(({ equal }) => !equal))(
    "is scikit-learn's averaged inverted distribution function elsewhere, $n rows",
    ({ sample, quantiles }) => {
      for (const [p = NaN, value = NaN] of quantiles) expect(weightedQuantile(sample, p)).toBeCloseTo(value, 12);
    },
  );

  it("is type 7 when all weights are equal, whatever they are", () => {
    const values = uniforms(1, 37);
    for (const weight of [1, 0.1, 7e-9]) {
      const sample = weightedSample(values, new Float64Array(37).fill(weight));
      for (const p of [0, 0.1, 0.5, 0.95, 1]) {
        expect(weightedQuantile(sample, p)).toBe(quantile(sortedCopy(values), p));
      }
    }
  });

  it("takes the mean of two values where the share is met exactly, also when the weights are not exact in binary", () => {
    const sample = weightedSample(Float64Array.of(1, 2, 3, 4), Float64Array.of(0.1, 0.2, 0.1, 0.2));
    expect(weightedQuantile(sample, 0.5)).toBe(2.5);
  });

  it("is undefined without a row that weighs something", () => {
    expect(weightedQuantile(weightedSample(Float64Array.of(1, 2), new Float64Array(2)), 0.5)).toBeUndefined();
    expect(weightedQuantile(weightedSample(new Float64Array(), new Float64Array()), 0.5)).toBeUndefined();
  });

  it("does not depend on the order of the rows, and stays within the values", () => {
    const row = fc.tuple(fc.integer({ min: -9, max: 9 }), fc.double({ min: 0.01, max: 5, noNaN: true }));
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 30 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (rows, p) => {
          const of = (list: readonly [number, number][]): number | undefined =>
            weightedQuantile(
              weightedSample(
                Float64Array.from(list, ([value]) => value),
                Float64Array.from(list, ([, weight]) => weight),
              ),
              p,
            );
          const value = of(rows);
          expect(of(rows.toReversed())).toBe(value);
          expect(value).toBeGreaterThanOrEqual(Math.min(...rows.map(([each]) => each)));
          expect(value).toBeLessThanOrEqual(Math.max(...rows.map(([each]) => each)));
        },
      ),
    );
  });
});

describe("weightedMaritzJarrett", () => {
  const values = uniforms(2, 80).map((value) => -Math.log(1 - value));

  it.each([0.1, 0.5, 0.95])("is maritzJarrett when all weights are equal, at %d", (p) => {
    const sample = weightedSample(values, new Float64Array(80).fill(0.3));
    expect(weightedMaritzJarrett(sample, p)).toBeCloseTo(maritzJarrett(sortedCopy(values), p), 12);
  });

  it("grows as the root of the design effect", () => {
    const many = Float64Array.from({ length: 3000 }, (_, row) => row);
    const sample = weightedSample(many, new Float64Array(3000).fill(1));
    const ratio = weightedMaritzJarrett(sample, 0.5, 750) / weightedMaritzJarrett(sample, 0.5);
    expect(ratio).toBeGreaterThan(1.9);
    expect(ratio).toBeLessThan(2.1);
  });

  it("is NaN for one value, and for one effective row", () => {
    expect(weightedMaritzJarrett(weightedSample(Float64Array.of(1), Float64Array.of(1)), 0.5)).toBeNaN();
    const two = weightedSample(Float64Array.of(1, 2), Float64Array.of(1, 3));
    expect(weightedMaritzJarrett(two, 0.5, 1)).toBeNaN();
    expect(weightedMaritzJarrett(two, 0.5)).toBeGreaterThan(0);
  });
});
