import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { type LossRows, lossRows } from "../../src/causes/loss-rows.ts";
import { tally, varianceOfMean } from "../../src/causes/tally.ts";
import type { RowDesign } from "../../src/stats/covariance-of-means.ts";

const numbers = z.array(z.number());
const sample = z.object({ losses: numbers, weights: numbers, mean: z.number(), variance: z.number() });
const expected = z
  .object({ weighted: sample, clustered: sample.extend({ clusters: numbers }) })
  .parse(JSON.parse(readFileSync("fixtures/expected/causes.json", "utf8")));

const plain = (values: readonly number[], drawn: RowDesign = {}): LossRows =>
  lossRows(Float64Array.from(values), drawn);

describe("tally", () => {
  it("adds up the rows of each cell and leaves out those without a loss", () => {
    const [first, second, third] = tally(plain([1, 2, Number.NaN, 6]), Int32Array.of(0, 1, 1, 1), 3);
    expect(first).toMatchObject({ units: 1, weight: 1, mean: 1 });
    expect(second).toMatchObject({ units: 2, weight: 2, mean: 4 });
    expect(third).toMatchObject({ units: 0, weight: 0, mean: Number.NaN });
    expect(second && varianceOfMean(second)).toBe(4);
    expect(first && varianceOfMean(first)).toBeNaN();
  });

  it("gives equal weights the sums of no weights", () => {
    const codes = Int32Array.of(0, 1, 1, 0, 1);
    const unweighted = tally(plain([1, 2, 3, 4, 8]), codes, 2);
    const weighted = tally(plain([1, 2, 3, 4, 8], { weight: new Float64Array(5).fill(1) }), codes, 2);
    expect(weighted.map(varianceOfMean)).toEqual(unweighted.map(varianceOfMean));
    expect(weighted.map(({ mean }) => mean)).toEqual([2.5, 13 / 3]);
  });

  it("leaves out rows that weigh nothing", () => {
    const [all] = tally(plain([1, 2, 100], { weight: Float64Array.of(1, 1, 0) }), new Int32Array(3), 1);
    expect(all).toMatchObject({ units: 2, mean: 1.5 });
  });

  it("has statsmodels' variance of a weighted mean", () => {
    const { losses, weights, mean, variance } = expected.weighted;
    const [all] = tally(plain(losses, { weight: Float64Array.from(weights) }), new Int32Array(losses.length), 1);
    expect(all?.mean).toBeCloseTo(mean, 12);
    expect(all && varianceOfMean(all)).toBeCloseTo(variance, 12);
  });

  it("has statsmodels' variance of a mean of clusters, whatever the order of the rows", () => {
    const { losses, weights, clusters, mean, variance } = expected.clustered;
    const drawn = { weight: Float64Array.from(weights), cluster: Int32Array.from(clusters) };
    const [all] = tally(plain(losses, drawn), new Int32Array(losses.length), 1);
    expect(all).toMatchObject({ units: 20 });
    expect(all?.mean).toBeCloseTo(mean, 12);
    expect(all && varianceOfMean(all)).toBeCloseTo(variance, 12);
  });

  it("takes the rows of a cluster in different cells for a unit of each", () => {
    const cells = tally(plain([1, 2, 3, 4], { cluster: Int32Array.of(7, 0, 7, 0) }), Int32Array.of(0, 0, 0, 1), 2);
    expect(cells.map(({ units }) => units)).toEqual([2, 1]);
  });
});
