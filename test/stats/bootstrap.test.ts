import { describe, expect, it } from "vitest";
import { bootstrapQuantileDifference } from "../../src/stats/bootstrap.ts";
import { maritzJarrett, weightedMaritzJarrett } from "../../src/stats/maritz-jarrett.ts";
import { normalQuantile } from "../../src/stats/normal.ts";
import { randomStream, uniformAt } from "../../src/stats/random.ts";
import { sortedCopy } from "../../src/stats/sort.ts";
import { weightedSample } from "../../src/stats/weighted-quantile.ts";

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

  describe.each([true, false])("paired: %s", (paired) => {
    const ties = (values: Float64Array): Float64Array => values.map((value) => Math.round(10 * value));
    const [before, after] = [ties(reference), ties(candidate)];
    const weight = latencies(3, 500).map(Math.ceil);
    const cluster = Int32Array.from(before, (_, row) => (row * 7) % 90);
    const reverse = Float64Array.from(before, (_, row) => 499 - row);
    const moved = (values: Float64Array): Float64Array => reverse.map((row) => values[row] ?? NaN);
    const input = { probability: 0.9, seed: 7, paired };

    it("does not depend on the order of the rows", () => {
      const draws = bootstrapQuantileDifference({ ...input, reference: before, candidate: after });
      const again = bootstrapQuantileDifference({ ...input, reference: moved(before), candidate: moved(after) });
      expect(again).toEqual(draws);
    });

    it("does not depend on it with weights and clusters, nor on the codes of the clusters", () => {
      const design = { weight, cluster };
      // Codes as they would be numbered from the other end of the table.
      const other = {
        weight: moved(weight),
        cluster: Int32Array.from(moved(Float64Array.from(cluster)), (c) => 89 - c),
      };
      const draws = bootstrapQuantileDifference({
        ...input,
        reference: before,
        candidate: after,
        rows: { reference: design, candidate: design },
      });
      const again = bootstrapQuantileDifference({
        ...input,
        reference: moved(before),
        candidate: moved(after),
        rows: { reference: other, candidate: other },
      });
      expect(again).toEqual(draws);
    });
  });

  it("is the bootstrap of one row per cluster when the rows of a cluster are copies", () => {
    const twice = (values: Float64Array): Float64Array => Float64Array.from([...values, ...values]);
    const design = { cluster: Int32Array.from({ length: 1000 }, (_, row) => row % 500) };
    const rows = { reference: design, candidate: design };
    const input = { probability: 0.5, seed: 7, paired: true };
    const copied = bootstrapQuantileDifference({
      ...input,
      reference: twice(reference),
      candidate: twice(candidate),
      rows,
    });
    const single = bootstrapQuantileDifference({ ...input, reference, candidate });
    const naive = bootstrapQuantileDifference({
      ...input,
      reference: twice(reference),
      candidate: twice(candidate),
    });
    expect(standardDeviation(copied) / standardDeviation(single)).toBeCloseTo(1, 1);
    expect(standardDeviation(naive) / standardDeviation(single)).toBeCloseTo(Math.SQRT1_2, 1);
  });

  it("does not change with weights that are all equal, and drops rows of weight 0", () => {
    const input = { probability: 0.9, seed: 7, paired: false };
    const plain = bootstrapQuantileDifference({ ...input, reference, candidate });
    const equal = { weight: new Float64Array(500).fill(0.3) };
    const weighted = { ...input, reference, candidate, rows: { reference: equal, candidate: equal } };
    expect(bootstrapQuantileDifference(weighted)).toEqual(plain);
    const without = bootstrapQuantileDifference({
      ...input,
      reference: Float64Array.of(1, 1, 1, 900),
      candidate: Float64Array.of(2, 2, 2, 2),
      rows: { reference: { weight: Float64Array.of(1, 1, 1, 0) }, candidate: {} },
    });
    expect(new Set(without)).toEqual(new Set([1]));
  });

  it("spreads as the weighted form of Maritz and Jarrett says", () => {
    const weight = latencies(9, 500);
    const sample = weightedSample(reference, weight);
    const draws = bootstrapQuantileDifference({
      reference,
      candidate: new Float64Array(500),
      probability: 0.5,
      replicates: 2000,
      seed: 7,
      paired: false,
      rows: { reference: { weight }, candidate: {} },
    });
    const ratio = standardDeviation(draws) / weightedMaritzJarrett(sample, 0.5);
    expect(ratio).toBeGreaterThan(0.88);
    expect(ratio).toBeLessThan(1.12);
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
