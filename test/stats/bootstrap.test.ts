import { describe, expect, it } from "vitest";
import { bootstrapQuantileDifference } from "../../src/stats/bootstrap.ts";
import { maritzJarrett } from "../../src/stats/maritz-jarrett.ts";
import { normalQuantile } from "../../src/stats/normal.ts";
import { randomStream, uniformAt } from "../../src/stats/random.ts";
import { sortedCopy } from "../../src/stats/sort.ts";

const latencies = (seed: number, n: number): Float64Array =>
  Float64Array.from({ length: n }, (_, row) => Math.exp(normalQuantile(uniformAt(randomStream(seed, 0), row))));

const standardDeviation = (draws: Float64Array): number => {
  const mean = draws.reduce((total, draw) => total + draw, 0) / draws.length;
  return Math.sqrt(draws.reduce((total, draw) => total + (draw - mean) ** 2, 0) / (draws.length - 1));
};

describe("bootstrapQuantileDifference", () => {
  const reference = latencies(1, 500);
  const candidate = latencies(2, 500);

  it("gives sorted draws, the same for the same seed and others for another", () => {
    const input = { reference, candidate, probability: 0.9, paired: false };
    const draws = bootstrapQuantileDifference({ ...input, seed: 7 });
    expect(draws).toHaveLength(400);
    expect(draws).toEqual(sortedCopy(draws));
    expect(bootstrapQuantileDifference({ ...input, seed: 7 })).toEqual(draws);
    expect(bootstrapQuantileDifference({ ...input, seed: 8 })).not.toEqual(draws);
  });

  it("does not see a difference between a sample and itself when paired", () => {
    const draws = bootstrapQuantileDifference({
      reference,
      candidate: reference,
      probability: 0.9,
      seed: 7,
      paired: true,
    });
    expect(new Set(draws)).toEqual(new Set([0]));
  });

  it("spreads as the closed form of Maritz and Jarrett says when unpaired", () => {
    const draws = bootstrapQuantileDifference({
      reference,
      candidate,
      probability: 0.5,
      replicates: 2000,
      seed: 7,
      paired: false,
    });
    const closed = Math.hypot(maritzJarrett(sortedCopy(reference), 0.5), maritzJarrett(sortedCopy(candidate), 0.5));
    expect(standardDeviation(draws) / closed).toBeGreaterThan(0.93);
    expect(standardDeviation(draws) / closed).toBeLessThan(1.07);
  });

  it("moves with a shift of all candidate rows", () => {
    const shifted = reference.map((value) => value + 5);
    const draws = bootstrapQuantileDifference({
      reference,
      candidate: shifted,
      probability: 0.95,
      seed: 1,
      paired: true,
    });
    for (const draw of draws) expect(draw).toBeCloseTo(5, 12);
  });

  it("refuses pairs that do not match, and NaN", () => {
    expect(() =>
      bootstrapQuantileDifference({ reference, candidate: latencies(1, 3), probability: 0.5, seed: 1, paired: true }),
    ).toThrow(RangeError);
    expect(() =>
      bootstrapQuantileDifference({
        reference,
        candidate: Float64Array.of(NaN),
        probability: 0.5,
        seed: 1,
        paired: false,
      }),
    ).toThrow(RangeError);
  });
});
