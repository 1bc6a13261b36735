import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { covarianceOfMeans } from "../../src/stats/covariance-of-means.ts";
import { expected, relativeError } from "./expected.ts";

const floats = (values: readonly number[] | null): Float64Array | undefined =>
  values === null ? undefined : Float64Array.from(values);

describe("covarianceOfMeans", () => {
  it.each(
    expected.covarianceOfMeans.map((row) => ({
      ...row,
      title: `${row.values[0]?.length} rows, ${row.weight ? "weighted" : "equal"}, ${row.cluster ? "clustered" : "alone"}`,
    })),
  )("equals statsmodels on constants: $title", ({ values, weight, cluster, covariance, units }) => {
    const [a, b] = [Float64Array.from(values[0] ?? []), Float64Array.from(values[1] ?? [])];
    const rows = { weight: floats(weight), cluster: cluster === null ? undefined : Int32Array.from(cluster) };
    const actual = [covarianceOfMeans(a, a, rows), covarianceOfMeans(a, b, rows), covarianceOfMeans(b, b, rows)];
    const [[aa = NaN, ab = NaN] = [], [, bb = NaN] = []] = covariance;
    [aa, ab, bb].forEach((value, index) => {
      expect(relativeError(actual[index]?.covariance ?? NaN, value)).toBeLessThan(1e-12);
      expect(actual[index]?.units).toBe(units);
    });
  });

  it.each(expected.clusteredConstant)(
    "has statsmodels' own small-sample correction",
    ({ values, cluster, variance }) => {
      const a = Float64Array.from(values);
      const actual = covarianceOfMeans(a, a, { cluster: Int32Array.from(cluster) });
      expect(relativeError(actual.covariance, variance)).toBeLessThan(1e-12);
    },
  );

  it("is that of the rows when every row is its own cluster, whatever the codes", () => {
    const a = Float64Array.of(1, -2, 4, -3);
    const b = Float64Array.of(2, -1, 0, -1);
    expect(covarianceOfMeans(a, b, { cluster: Int32Array.of(40, 2, 0, 9) })).toEqual(covarianceOfMeans(a, b, {}));
  });

  it("does not see rows of weight 0, nor count their clusters", () => {
    const five = {
      weight: Float64Array.of(1, 2, 1, 0, 0),
      cluster: Int32Array.of(0, 0, 1, 1, 2),
    };
    const three = { weight: five.weight.subarray(0, 3), cluster: five.cluster.subarray(0, 3) };
    const a = Float64Array.of(1, 0.5, -2, 7, 8);
    const first = a.subarray(0, 3);
    expect(covarianceOfMeans(a, a, five)).toEqual(covarianceOfMeans(first, first, three));
    expect(covarianceOfMeans(a, a, { weight: five.weight }).units).toBe(3);
  });

  it("is NaN with fewer than two units", () => {
    const a = Float64Array.of(1, -1);
    expect(covarianceOfMeans(a, a, { cluster: Int32Array.of(3, 3) })).toEqual({ covariance: NaN, units: 1 });
    expect(covarianceOfMeans(new Float64Array(), new Float64Array(), {})).toEqual({ covariance: NaN, units: 0 });
    expect(covarianceOfMeans(a, a, { weight: new Float64Array(2) })).toEqual({ covariance: NaN, units: 0 });
  });

  it("refuses cluster codes below 0", () => {
    const a = Float64Array.of(1, -1);
    expect(() => covarianceOfMeans(a, a, { cluster: Int32Array.of(0, -1) })).toThrow("row 1 has the cluster code -1");
  });

  it("does not depend on the order of the rows, nor on the names of the clusters", () => {
    const row = fc.tuple(fc.double({ min: -5, max: 5, noNaN: true }), fc.double({ min: 0.1, max: 3 }), fc.nat(6));
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 40 }), (rows) => {
        const of = (list: readonly [number, number, number][], code: (cluster: number) => number): number => {
          const a = Float64Array.from(list, ([value]) => value);
          const weight = Float64Array.from(list, ([, each]) => each);
          const cluster = Int32Array.from(list, ([, , each]) => code(each));
          return covarianceOfMeans(a, a, { weight, cluster }).covariance;
        };
        const once = of(rows, (code) => code);
        const again = of(rows.toReversed(), (code) => 100 - 3 * code);
        if (Number.isNaN(once)) expect(again).toBeNaN();
        else expect(Math.abs(again - once)).toBeLessThanOrEqual(1e-12 * (1 + once));
      }),
    );
  });
});
