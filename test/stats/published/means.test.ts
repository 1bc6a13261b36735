import { describe, expect, it } from "vitest";
import {
  estimateOf,
  interval,
  minimumPAbove,
  pAbove,
  pBelow,
  standardErrorOf,
  type Inference,
} from "../../../src/stats/inference.ts";

describe("Student 1908, Biometrika 6:1, as printed by R's t.test(extra ~ group, paired = TRUE)", () => {
  // Hours of sleep gained by each patient with the first drug less those with the second.
  const differences = Float64Array.of(-1.2, -2.4, -1.3, -1.3, 0, -1, -1.8, -0.8, -4.6, -1.4);
  const sample: Inference = { kind: "sign-flips", differences, seed: 1 };
  const t: Inference = {
    kind: "t",
    value: estimateOf(sample),
    standardError: standardErrorOf(sample),
    degreesOfFreedom: 9,
  };

  it("mean of the differences -1.58, t = -4.0621, p-value = 0.002833, 95 % interval -2.4598858 -0.7001142", () => {
    expect(estimateOf(t)).toBeCloseTo(-1.58, 14);
    expect(estimateOf(t) / standardErrorOf(t)).toBeCloseTo(-4.0621, 4);
    expect(2 * pBelow(t, 0)).toBeCloseTo(0.002_833, 6);
    expect(interval(t, 0.95).lower).toBeCloseTo(-2.459_885_8, 7);
    expect(interval(t, 0.95).upper).toBeCloseTo(-0.700_114_2, 7);
  });
});

describe("Fisher 1935, The Design of Experiments, § 17 and § 21: Darwin's crossed and self-fertilised maize", () => {
  // Eighths of an inch.
  const differences = Float64Array.of(49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48);
  const randomised: Inference = { kind: "sign-flips", differences, seed: 1 };

  it("t = 2.148 on 14 degrees of freedom, 4.970 per cent", () => {
    const [value, standardError] = [estimateOf(randomised), standardErrorOf(randomised)];
    expect(value / standardError).toBeCloseTo(2.148, 3);
    expect(2 * pAbove({ kind: "t", value, standardError, degreesOfFreedom: 14 }, 0)).toBeCloseTo(0.0497, 5);
  });

  it("of the 32 768 signs 1 726 give a sum as large in size, 5.267 per cent: 863 on each side", () => {
    expect(2 ** 15 * pAbove(randomised, 0)).toBe(863);
    expect(2 * pAbove(randomised, 0)).toBeCloseTo(0.052_67, 5);
    expect(minimumPAbove(randomised, 0)).toBe(1 / 32_768);
  });
});

describe("NIST/SEMATECH e-Handbook 1.3.5.2: ZARR13.DAT, 195 values, mean 9.261460, standard deviation 0.02278881", () => {
  const mean: Inference = {
    kind: "t",
    value: 9.261_46,
    standardError: 0.022_788_81 / Math.sqrt(195),
    degreesOfFreedom: 194,
  };

  it("95 % confidence limits 9.25824 and 9.26468", () => {
    expect(interval(mean, 0.95).lower).toBeCloseTo(9.258_24, 5);
    expect(interval(mean, 0.95).upper).toBeCloseTo(9.264_68, 5);
  });
});
