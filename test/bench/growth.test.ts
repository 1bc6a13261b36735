import { describe, expect, it } from "vitest";
import type { Figures } from "../../bench/figures.ts";
import { exponentOf, growthSentence } from "../../bench/growth.ts";

function measured(walls: Readonly<Record<number, number>>): Figures {
  const sizes = Object.entries(walls).map(([rows, wall]) => ({
    rows: Number(rows),
    bytes: 1,
    tools: [{ tool: "ours", runs: [{ wall, user: 1, system: 0, peak: 1, others: 0 }] }],
    agreements: [],
  }));
  return { machine: { processor: "", cores: 1, memory: 1, system: "" }, versions: {}, sizes };
}

describe("the growth of the time with the rows", () => {
  it.each([
    [{ rows: 10, wall: 1 }, { rows: 100, wall: 10 }, 1],
    [{ rows: 10, wall: 1 }, { rows: 100, wall: 100 }, 2],
    [{ rows: 1000, wall: 0.5 }, { rows: 10_000, wall: 0.5 }, 0],
  ])("from %o to %o is to the power of %s", (from, to, exponent) => {
    expect(exponentOf(from, to)).toBeCloseTo(exponent, 12);
  });

  it("is told from each size to the next, beside that of sorting", () => {
    const [sentence = ""] = growthSentence(measured({ 10_000: 0.5, 100_000: 1, 1_000_000: 10 }));
    expect(sentence.replaceAll(/[\u202F\u00A0]/gu, " ")).toBe(
      "The wall time of model-gate grows with this power of the rows: 0.30 from 10 000 to 100 000 rows, 1.00 from 100 000 to 1 000 000 rows. 1 is growth with the rows; sorting alone (n log n) is 1.08 over the last step.",
    );
  });

  it("is not told of one size", () => {
    expect(growthSentence(measured({ 10: 1 }))).toEqual([]);
  });
});
