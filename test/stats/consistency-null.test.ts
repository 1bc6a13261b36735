import { describe, expect, it } from "vitest";
import { bisect } from "../../src/stats/bisect.ts";
import { consistencyNull } from "../../src/stats/consistency-null.ts";
import { expected } from "./expected.ts";
import { uniforms } from "./jackknife.ts";

/** Probabilities of a beta(2, 2) distribution in `bins` bins of equal width. */
function betaProbabilities(n: number, bins: number): { probability: Float64Array; bin: Int32Array } {
  const probability = uniforms(7, n).map((u) => bisect((p) => 3 * p * p - 2 * p ** 3 - u, 0, 1));
  return { probability, bin: Int32Array.from(probability, (p) => Math.min(bins - 1, Math.floor(p * bins))) };
}

describe("consistencyNull", () => {
  it.each(expected.consistencyNull)(
    "has the mean over all labels of $probability.length rows, within four simulation errors",
    ({ probability, bin, weights, ece, mce }) => {
      const binned = {
        probability: Float64Array.from(probability),
        bin: Int32Array.from(bin),
        weights: Float64Array.from(weights),
      };
      const found = consistencyNull(binned, { draws: 20_000, seed: 1 });
      for (const [actual, value] of [
        [found?.ece, ece],
        [found?.mce, mce],
      ] as const) {
        const draws = actual?.draws ?? new Float64Array();
        const spread = Math.sqrt(draws.reduce((total, draw) => total + (draw - value) ** 2, 0) / draws.length);
        expect(Math.abs((actual?.mean ?? NaN) - value)).toBeLessThan((4 * spread) / Math.sqrt(20_000));
      }
    },
  );

  // Mean ECE of a perfectly calibrated model, 15 bins of equal width.
  it.each([
    [200, 0.089, 0.004],
    [1000, 0.04, 0.002],
    [10_000, 0.013, 0.0007],
    [100_000, 0.004, 0.0002],
  ])("finds that calibrated probabilities of %d rows show an ECE of %d", (n, ece, within) => {
    const found = consistencyNull(betaProbabilities(n, 15), { seed: 20 });
    expect(found?.ece.draws).toHaveLength(200);
    expect(Math.abs((found?.ece.mean ?? NaN) - ece)).toBeLessThan(within);
    expect(found?.ece.quantile95).toBeGreaterThan(found?.ece.mean ?? NaN);
    expect(found?.mce.mean).toBeGreaterThan(found?.ece.mean ?? NaN);
  });

  it("draws large bins as a whole with the same result as row by row", () => {
    // 51 000 rows in bins of 3 000 against the exact mean: √(2/π) times the standard deviation of a bin's mean.
    const n = 51_000;
    const probability = new Float64Array(n).fill(0.3);
    const bin = Int32Array.from(probability, (_, row) => row % 17);
    const found = consistencyNull({ probability, bin }, { draws: 400, seed: 3 });
    expect((found?.ece.mean ?? NaN) / Math.sqrt((2 / Math.PI) * ((0.3 * 0.7) / 3000))).toBeCloseTo(1, 1.5);
  });

  it("does not depend on the order of the rows", () => {
    const { probability, bin } = betaProbabilities(500, 10);
    const weights = uniforms(8, 500).map((value) => Math.ceil(3 * value));
    const reversed = { probability: probability.toReversed(), bin: bin.toReversed(), weights: weights.toReversed() };
    expect(consistencyNull(reversed, { seed: 5 })).toEqual(consistencyNull({ probability, bin, weights }, { seed: 5 }));
  });

  it("repeats itself for a seed and differs for another", () => {
    const binned = betaProbabilities(100, 10);
    expect(consistencyNull(binned, { seed: 5 })).toEqual(consistencyNull(binned, { seed: 5 }));
    expect(consistencyNull(binned, { seed: 5 })).not.toEqual(consistencyNull(binned, { seed: 6 }));
  });

  it("has no error for certain probabilities", () => {
    const certain = { probability: Float64Array.of(0, 1, 1), bin: Int32Array.of(0, 9, 9) };
    expect(consistencyNull(certain, { seed: 1 })).toMatchObject({ ece: { mean: 0 }, mce: { quantile95: 0 } });
  });

  it("is undefined without a row that weighs something, and refuses NaN", () => {
    const none = { probability: new Float64Array(), bin: new Int32Array() };
    expect(consistencyNull(none, { seed: 1 })).toBeUndefined();
    const weightless = { probability: Float64Array.of(0.5), bin: Int32Array.of(0), weights: Float64Array.of(0) };
    expect(consistencyNull(weightless, { seed: 1 })).toBeUndefined();
    expect(() => consistencyNull({ probability: Float64Array.of(NaN), bin: Int32Array.of(0) }, { seed: 1 })).toThrow(
      RangeError,
    );
  });
});
