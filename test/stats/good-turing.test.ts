import { describe, expect, it } from "vitest";
import { goodTuring, supportOf } from "../../src/stats/good-turing.ts";
import expected from "../../fixtures/expected/drift-auto.json" with { type: "json" };

describe("what a sample does not show", () => {
  it.each(expected.unseen)("$categories categories by Zipf's law, $rows draws: as simulated 20,000 times", (item) => {
    const { share, support } = goodTuring({ draws: item.rows, once: item.once, twice: item.twice });
    expect(Math.abs(share / item.share - 1)).toBeLessThan(0.01);
    const guarded = (item.once + 1) / (item.rows + 2);
    const error = Math.sqrt((guarded * (1 - guarded)) / support);
    expect(Math.abs(error / item.deviation - 1)).toBeLessThan(0.05);
  });

  it("is nothing where every kind came up again, which is not certain of a small sample", () => {
    expect(goodTuring({ draws: 50, once: 0, twice: 25 })).toEqual({
      share: 0,
      support: ((1 / 52) * (51 / 52)) / (50 / 2500),
    });
  });

  it("is everything where no kind came up again", () => {
    expect(goodTuring({ draws: 50, once: 50, twice: 0 })).toEqual({ share: 1, support: 50 });
  });

  it("is not worth more draws than there were", () => {
    expect(supportOf(0.5, 0, 80)).toBe(80);
  });
});
