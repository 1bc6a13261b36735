import { describe, expect, it } from "vitest";
import { chiSquareSurvival } from "../../src/stats/chi-square.ts";
import { bitsAt, poissonAt, randomStream, uniformAt } from "../../src/stats/random.ts";

const n = 100_000;

describe("random streams", () => {
  it("repeat themselves for the same seed, stream and counter, and differ otherwise", () => {
    const bits = (seed: number, stream: number, counter: number): number => bitsAt(randomStream(seed, stream), counter);
    expect(bits(7, 3, 11)).toBe(bits(7, 3, 11));
    expect(
      new Set([bits(7, 3, 11), bits(8, 3, 11), bits(7, 4, 11), bits(7, 3, 12), bits(7 + 2 ** 40, 3, 11)]).size,
    ).toBe(5);
  });

  it("are uniform: 100 equal bins pass a chi-square test", () => {
    for (const seed of [0, 1, 2 ** 50]) {
      const counts = new Float64Array(100);
      const stream = randomStream(seed, 5);
      for (let counter = 0; counter < n; counter++) {
        const bin = Math.floor(100 * uniformAt(stream, counter));
        counts[bin] = (counts[bin] ?? 0) + 1;
      }
      const statistic = counts.reduce((total, count) => total + (count - n / 100) ** 2 / (n / 100), 0);
      expect(chiSquareSurvival(statistic, 99)).toBeGreaterThan(0.001);
    }
  });

  it("are not correlated between neighbouring streams or neighbouring counters", () => {
    const correlation = (first: (counter: number) => number, second: (counter: number) => number): number => {
      let total = 0;
      for (let counter = 0; counter < n; counter++) total += (first(counter) - 0.5) * (second(counter) - 0.5) * 12;
      return total / n;
    };
    const at = (stream: number, shift: number) => (counter: number) =>
      uniformAt(randomStream(42, stream), counter + shift);
    const limit = 4 / Math.sqrt(n);
    expect(Math.abs(correlation(at(0, 0), at(1, 0)))).toBeLessThan(limit);
    expect(Math.abs(correlation(at(0, 0), at(0, 1)))).toBeLessThan(limit);
  });

  it("give Poisson numbers with mean and variance 1", () => {
    const stream = randomStream(3, 9);
    const counts = new Float64Array(13);
    for (let counter = 0; counter < n; counter++) {
      const number = poissonAt(stream, counter);
      counts[number] = (counts[number] ?? 0) + 1;
    }
    const mean = counts.reduce((total, count, number) => total + count * number, 0) / n;
    const square = counts.reduce((total, count, number) => total + count * number * number, 0) / n;
    expect(mean).toBeCloseTo(1, 1.7);
    expect(square - mean * mean).toBeCloseTo(1, 1.5);
    expect((counts[0] ?? NaN) / n).toBeCloseTo(Math.exp(-1), 2);
  });
});
