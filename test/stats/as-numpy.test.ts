import { describe, expect, it } from "vitest";
import { scaledBesselK } from "../../src/stats/bessel-k.ts";
import { doaneEdges, equalEdges, histogram, linspace, sturgesEdges } from "../../src/stats/equal-width-bins.ts";
import { kolmogorovFiniteSurvival } from "../../src/stats/kolmogorov-finite.ts";
import { kolmogorovTwoSample } from "../../src/stats/kolmogorov-two-sample.ts";
import { drawUpTo, mersenneTwister } from "../../src/stats/mersenne-twister.ts";
import { pairwiseSum } from "../../src/stats/pairwise-sum.ts";
import { sortedCopy } from "../../src/stats/sort.ts";
import expected from "../../fixtures/expected/stats-numpy.json" with { type: "json" };
import { sampleColumn, sampleSpecSchema } from "../drift/compat/samples.ts";

/** Values of numpy and scipy, made by scripts/expected/stats_numpy.py. */
const samples = expected.samples.map((item) => {
  const column = sampleColumn(sampleSpecSchema.parse(item.spec));
  if (column.kind !== "number") throw new TypeError("the samples are of numbers");
  return { ...item, name: `${item.spec.n} of ${item.spec.draw}`, values: column.values };
});

describe("numpy's sums and bins, to the last bit", () => {
  it.each(samples)("$name: the sum", ({ values, sum }) => {
    expect(pairwiseSum(values)).toBe(sum);
  });

  it.each(samples)("$name: Sturges' bins", (item) => {
    const edges = sturgesEdges(item.values, item.spec.draw === "whole");
    expect([...edges]).toEqual(item.sturges);
    expect([...histogram(sortedCopy(item.values), edges)]).toEqual(item.sturges_counts);
  });

  it.each(samples)("$name: Doane's bins", (item) => {
    const edges = doaneEdges(item.values);
    expect([...edges]).toEqual(item.doane);
    expect([...histogram(sortedCopy(item.values), edges)]).toEqual(item.doane_counts);
  });

  it("puts a value on an edge into the bin above it, and the last edge into the last bin", () => {
    expect([...histogram(Float64Array.of(0, 1, 1, 2, 3), Float64Array.of(0, 1, 3))]).toEqual([1, 4]);
  });

  it("gives a constant one bin of width 1", () => {
    expect([...equalEdges(Float64Array.of(2, 2), 1)]).toEqual([1.5, 2.5]);
    expect([...linspace(2, 2, 3)]).toEqual([2, 2, 2, 2]);
  });
});

describe("scipy's Kolmogorov–Smirnov p-values", () => {
  it.each(expected.one_sample)("of one sample of $n at $x", ({ n, x, p }) => {
    expect(Math.abs(kolmogorovFiniteSurvival(x, n) - p)).toBeLessThan(1e-10);
  });

  it.each(expected.two_samples)("of samples of $n and $m that are $gap/nm apart", ({ n, m, gap, p }) => {
    expect(Math.abs(kolmogorovTwoSample(gap, n, m) - p)).toBeLessThan(1e-10);
  });

  it("are alike whichever sample comes first", () => {
    expect(kolmogorovTwoSample(60 * 12, 60, 50)).toBe(kolmogorovTwoSample(60 * 12, 50, 60));
  });
});

describe("numpy's legacy random numbers", () => {
  it.each(expected.words)("words of seed $seed, past the first state", ({ seed, words }) => {
    const word = mersenneTwister(seed);
    const drawn = Array.from({ length: 700 }, word);
    expect([0, 1, 2, 623, 624, 699].map((place) => drawn[place])).toEqual(words);
  });

  it.each(expected.words)("a permutation with seed $seed", ({ seed, permutation }) => {
    const word = mersenneTwister(seed);
    const places = permutation.map((_, place) => place);
    for (let place = places.length - 1; place >= 1; place--) {
      const other = drawUpTo(place, word);
      [places[place], places[other]] = [places[other] ?? -1, places[place] ?? -1];
    }
    expect(places).toEqual(permutation);
  });

  it("needs no word where there is no choice", () => {
    expect(drawUpTo(0, () => 1)).toBe(0);
  });
});

describe("scaledBesselK", () => {
  it.each(expected.bessel)("of order 1/4 at $x", ({ x, value }) => {
    expect(scaledBesselK(0.25, x) / value).toBeCloseTo(1, 13);
  });
});
