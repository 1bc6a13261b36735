import { describe, expect, it } from "vitest";
import { mcnemarMidP } from "../../src/stats/mcnemar.ts";
import { expected } from "./expected.ts";

describe("mcnemarMidP", () => {
  it.each(expected.mcnemarMidP)("%d gained, %d lost: %d, by exact fractions", (gained = NaN, lost = NaN, p = NaN) => {
    expect(mcnemarMidP(gained, lost)).toBeCloseTo(p, 14);
  });

  it("agrees with Fagerland, Lydersen & Laake 2013: 1 and 7 discordant pairs, two-sided 0.0391", () => {
    expect(2 * mcnemarMidP(7, 1)).toBeCloseTo(0.0391, 4);
  });

  it("is one half without discordant pairs, and both directions sum to one", () => {
    expect(mcnemarMidP(0, 0)).toBe(0.5);
    expect(mcnemarMidP(4, 9) + mcnemarMidP(9, 4)).toBeCloseTo(1, 14);
  });
});
