import { describe, expect, it } from "vitest";
import expected from "../../fixtures/expected/drift-methods.json" with { type: "json" };
import { andersonDarlingSurvival, andersonDarlingVariance } from "../../src/stats/anderson-darling.ts";
import { cramerVonMisesSurvival } from "../../src/stats/cramer-von-mises.ts";
import { hypergeometricLaw } from "../../src/stats/hypergeometric.ts";

describe("the laws of drift methods", () => {
  it("those of Cramér and von Mises and of Anderson and Darling are the series of their papers", () => {
    for (const [x = NaN, p] of expected.laws.cramer_von_mises)
      expect(cramerVonMisesSurvival(x)).toBeCloseTo(p ?? NaN, 12);
    for (const [x = NaN, p] of expected.laws.anderson) expect(andersonDarlingSurvival(x)).toBeCloseTo(p ?? NaN, 12);
  });

  it("their tables: 10, 5 and 1 % (Anderson & Darling 1952, table 1; Marsaglia & Marsaglia 2004)", () => {
    for (const [x, p] of [
      [0.3473, 0.1],
      [0.46136, 0.05],
      [0.74346, 0.01],
    ] as const)
      expect(cramerVonMisesSurvival(x)).toBeCloseTo(p, 5);
    for (const [x, p] of [
      [1.9329578, 0.1],
      [2.492367, 0.05],
      [3.878125, 0.01],
    ] as const)
      expect(andersonDarlingSurvival(x)).toBeCloseTo(p, 6);
  });

  it("keep their digits far out, where they fall off as their largest term", () => {
    for (const survival of [cramerVonMisesSurvival, andersonDarlingSurvival]) {
      const ratio = survival === cramerVonMisesSurvival ? Math.PI ** 2 : 2;
      expect(Math.log(survival(80) / survival(40))).toBeCloseTo((-40 * ratio) / 2 - Math.log(2) / 2, 2);
      expect(survival(0)).toBe(1);
      expect(survival(Number.NaN)).toBeNaN();
    }
  });

  it("the variance of Anderson and Darling's statistic tends to that of its limit law", () => {
    expect(andersonDarlingVariance(1e5, 2e5)).toBeCloseTo((2 * (Math.PI ** 2 - 9)) / 3, 3);
  });

  it("hypergeometric counts are those of scipy", () => {
    for (const [drawn = NaN, marked = NaN, rows = NaN, count = NaN, probability = NaN] of expected.laws
      .hypergeometric) {
      const { from, probabilities } = hypergeometricLaw(drawn, marked, rows);
      expect(probabilities[count - from] ?? 0).toBeCloseTo(probability, 13);
    }
  });
});
