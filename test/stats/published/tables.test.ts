import { describe, expect, it } from "vitest";
import { chiSquareQuantile } from "../../../src/stats/chi-square.ts";
import { kolmogorovUpperQuantile } from "../../../src/stats/kolmogorov.ts";
import { normalQuantile } from "../../../src/stats/normal.ts";
import { minimumDetectable, rowsNeeded } from "../../../src/stats/power.ts";
import { studentTQuantile } from "../../../src/stats/student-t.ts";

describe("NIST/SEMATECH e-Handbook 1.3.6.7: tables of critical values", () => {
  it.each([
    [0.9, 1.282],
    [0.95, 1.645],
    [0.975, 1.96],
    [0.99, 2.326],
    [0.999, 3.09],
  ])("normal at %d: %d", (probability, value) => {
    expect(normalQuantile(probability)).toBeCloseTo(value, 3);
  });

  it.each([
    [1, 0.95, 6.314],
    [2, 0.975, 4.303],
    [5, 0.99, 3.365],
    [10, 0.95, 1.812],
    [10, 0.999, 4.144],
    [30, 0.975, 2.042],
    [100, 0.995, 2.626],
  ])("t with %d degrees of freedom at %d: %d", (degreesOfFreedom, probability, value) => {
    expect(studentTQuantile(probability, degreesOfFreedom)).toBeCloseTo(value, 3);
  });

  it.each([
    [1, 0.95, 3.841],
    [2, 0.99, 9.21],
    [9, 0.95, 16.919],
    [10, 0.9, 15.987],
    [30, 0.975, 46.979],
    [100, 0.95, 124.342],
    [10, 0.05, 3.94],
  ])("chi-square with %d degrees of freedom at %d: %d", (degreesOfFreedom, probability, value) => {
    expect(chiSquareQuantile(probability, degreesOfFreedom)).toBeCloseTo(value, 3);
  });
});

describe("Smirnov 1948, Ann Math Stat 19:279: limiting distribution of the Kolmogorov statistic", () => {
  it.each([
    [0.1, 1.22],
    [0.05, 1.36],
    [0.01, 1.63],
  ])("exceeded with probability %d: %d", (probability, value) => {
    expect(kolmogorovUpperQuantile(probability)).toBeCloseTo(value, 2);
  });
});

describe("Chow, Shao & Wang 2008, Sample Size Calculations in Clinical Research, with powerandsamplesize.com", () => {
  it("one mean, difference 0.5, standard deviation 1, two-sided 5 %, power 80 %: 32 (p. 50)", () => {
    expect(rowsNeeded(1, 0.5, 0.025, 0.2)).toBe(32);
  });

  it("one mean, non-inferiority, distance 1 from the margin, standard deviation 1: 7 (p. 52)", () => {
    expect(rowsNeeded(1, 1, 0.05, 0.2)).toBe(7);
  });

  it("two means, non-inferiority margin 5, standard deviation 10: 50 in each group (p. 61)", () => {
    const sdOfDifference = 10 * Math.SQRT2;
    expect(rowsNeeded(sdOfDifference, 5, 0.05, 0.2)).toBe(50);
    expect(minimumDetectable(sdOfDifference, 50, 0.05, 0.2)).toBeLessThanOrEqual(5);
  });
});
