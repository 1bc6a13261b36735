import { describe, expect, it } from "vitest";
import { estimateOf, interval, pAbove, pBelow, type Inference } from "../../../src/stats/inference.ts";
import { normalQuantile } from "../../../src/stats/normal.ts";

describe("Newcombe 1998, Stat Med 17:873, table II, method 10: 95 % intervals of the difference of two proportions", () => {
  it.each([
    ["a", 56, 70, 48, 80, 0.0524, 0.3339],
    ["b", 9, 10, 3, 10, 0.1705, 0.809],
    ["c", 6, 7, 2, 7, 0.0582, 0.8062],
    ["d", 5, 56, 0, 29, -0.0381, 0.1926],
    ["e", 0, 10, 0, 20, -0.1611, 0.2775],
    ["f", 0, 10, 0, 10, -0.2775, 0.2775],
    ["g", 10, 10, 0, 20, 0.6791, 1],
    ["h", 10, 10, 0, 10, 0.6075, 1],
  ] as const)("%s: %d/%d - %d/%d lies in %d to %d", (...[, a, m, b, n, lower, upper]) => {
    const difference: Inference = {
      kind: "newcombe",
      candidate: { successes: a, n: m },
      reference: { successes: b, n },
    };
    const actual = interval(difference, 0.95);
    expect(actual.lower).toBeCloseTo(lower, 4);
    expect(actual.upper).toBeCloseTo(upper, 4);
  });
});

describe("score intervals of the difference of two proportions on the same rows", () => {
  it.each([
    [
      "Tango 1998, Stat Med 17:891: sleeping difficulties of marijuana users (Karacan 1976)",
      9,
      3,
      32,
      0.95,
      -0.027,
      0.39,
    ],
    ["Tango 1998: chemical and thermal disinfection of lenses (Miyanaga 1994)", 0, 1, 44, 0.9, -0.096, 0.037],
    ["Agresti & Min 2005, Stat Med 24:729: crossover trial of Jones & Kenward", 16, 8, 86, 0.95, -0.02, 0.207],
    ["Fagerland, Lydersen & Laake 2014: airway hyper-responsiveness (Bentur 2009)", 1, 7, 21, 0.95, -0.517, -0.026],
    ["Chang et al. 2024, as reproduced by the R package ratesci", 25, 2, 102, 0.95, 0.139, 0.321],
  ] as const)("%s: (%d - %d) / %d at %d", (...[, gained, lost, n, level, lower, upper]) => {
    const actual = interval({ kind: "tango", gained, lost, n }, level);
    expect(actual.lower).toBeCloseTo(lower, 3);
    expect(actual.upper).toBeCloseTo(upper, 3);
  });

  it("Fagerland, Lydersen & Laake 2017 (R package contingencytables): complete response (Cavo 2012), four digits", () => {
    const response: Inference = { kind: "tango", gained: 6, lost: 16, n: 161 };
    expect(estimateOf(response)).toBeCloseTo(-0.0621, 4);
    const { lower, upper } = interval(response, 0.95);
    expect(lower).toBeCloseTo(-0.124, 4);
    expect(upper).toBeCloseTo(-0.0054, 4);
  });

  it("Agresti 2002, 10.1.1: approval fell from 944 to 880 of 1 600, 95 % interval of the fall 0.02 to 0.06", () => {
    const { lower, upper } = interval({ kind: "tango", gained: 86, lost: 150, n: 1600 }, 0.95);
    expect(lower).toBeCloseTo(-0.06, 2);
    expect(upper).toBeCloseTo(-0.02, 2);
  });

  it("Tango 1998: the lenses are equivalent within 0.1, Z = 1.709", () => {
    const p = pAbove({ kind: "tango", gained: 0, lost: 1, n: 44 }, -0.1);
    expect(normalQuantile(1 - p)).toBeCloseTo(1.709, 3);
  });
});

describe("Fagerland, Lydersen & Laake 2013, BMC Med Res Methodol 13:91: McNemar's mid-p, two-sided", () => {
  it.each([
    ["airway hyper-responsiveness", 1, 7, 21, 0.0391],
    ["complete response", 6, 16, 161, 0.0347],
  ] as const)("%s: %d and %d discordant of %d, p = %d", (...[, gained, lost, n, p]) => {
    expect(2 * pBelow({ kind: "tango", gained, lost, n }, 0)).toBeCloseTo(p, 4);
  });

  it("contingencytables prints P = 0.034690 for the latter", () => {
    expect(2 * pBelow({ kind: "tango", gained: 6, lost: 16, n: 161 }, 0)).toBeCloseTo(0.03469, 6);
  });
});
