import { describe, expect, it } from "vitest";
import { benjaminiHochberg } from "../../../src/stats/benjamini-hochberg.ts";
import { holm } from "../../../src/stats/holm.ts";

const significant = (adjusted: readonly number[], level: number): number => adjusted.filter((p) => p <= level).length;

describe("Benjamini & Hochberg 1995, J R Stat Soc B 57:289, section 4.1: thrombolysis after myocardial infarction", () => {
  const pValues = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
  ];

  it("controlling the false discovery rate at 0.05 rejects four hypotheses, the family-wise error rate three", () => {
    expect(significant(benjaminiHochberg(pValues), 0.05)).toBe(4);
    expect(significant(holm(pValues), 0.05)).toBe(3);
  });

  it("scipy, example of false_discovery_control, prints these adjusted p-values", () => {
    const printed = [
      0.0015, 0.003, 0.0095, 0.035_625, 0.0603, 0.063_857_14, 0.063_857_14, 0.0645, 0.0765, 0.486, 0.581_181_82,
      0.714_875, 0.753_230_77, 0.813_214_29, 1,
    ];
    benjaminiHochberg(pValues).forEach((p, index) => expect(p).toBeCloseTo(printed[index] ?? NaN, 8));
  });
});

describe("McDonald 2014, Handbook of Biological Statistics, multiple comparisons: diet and mammographic density", () => {
  // García-Arenzana et al. 2014, 25 foods.
  const pValues = [
    0.001, 0.008, 0.039, 0.041, 0.042, 0.06, 0.074, 0.205, 0.212, 0.216, 0.222, 0.251, 0.269, 0.275, 0.34, 0.341, 0.384,
    0.569, 0.594, 0.696, 0.762, 0.94, 0.942, 0.975, 0.986,
  ];

  it("none but total calories by Bonferroni's level 0.002, and so by Holm", () => {
    expect(significant(holm(pValues), 0.05)).toBe(1);
  });

  it("proteins, the fifth, are significant at a false discovery rate of 0.25", () => {
    const adjusted = benjaminiHochberg(pValues);
    expect(adjusted[0]).toBeCloseTo(0.025, 12);
    expect(adjusted[1]).toBeCloseTo(0.1, 12);
    expect(adjusted[4]).toBeCloseTo(0.21, 12);
  });
});
