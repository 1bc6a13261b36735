import { describe, expect, it } from "vitest";
import { align } from "../../src/align/align.ts";
import type { Comparison } from "../../src/align/comparison.ts";
import { type Cell, tableOf } from "./table-of.ts";

/** Levels out of order and with a trailing zero, as a config may write them. */
const roles = { label: "y", quantiles: { "0.9": "p90", "0.10": "p10", "0.5": "p50" } };

function forecasts(cells: Readonly<Record<string, readonly Cell[]>>): Promise<Comparison> {
  return align({ candidate: tableOf("cand.csv", cells) }, roles, { task: "quantile", pairing: "none" });
}

describe("forecasts of quantiles", () => {
  it("are in ascending order of their levels", async () => {
    const { classes, candidate } = await forecasts({ y: [1, 2], p10: [0, 1], p50: [1, 2], p90: [2, 3] });
    expect(classes).toEqual([]);
    expect(candidate.label).toEqual(Float64Array.of(1, 2));
    expect(candidate.quantiles).toEqual([
      { level: 0.1, values: Float64Array.of(0, 1) },
      { level: 0.5, values: Float64Array.of(1, 2) },
      { level: 0.9, values: Float64Array.of(2, 3) },
    ]);
  });

  it("are invalid as a whole where one is missing, NaN or infinite", async () => {
    const { candidate, facts } = await forecasts({
      y: [1, 2, 3, 4],
      p10: [0, null, 1, 2],
      p50: [1, 2, Number.NaN, 3],
      p90: [2, 3, Number.POSITIVE_INFINITY, 4],
    });
    expect(facts.invalid.candidate).toBe(2);
    for (const { values } of candidate.quantiles ?? [])
      expect([...values].map(Number.isNaN)).toEqual([false, true, true, false]);
  });

  it("that cross are counted and left as they are", async () => {
    const { candidate, facts } = await forecasts({ y: [1, 2], p10: [3, 1], p50: [1, 2], p90: [2, 3] });
    expect(candidate.quantiles?.[0]?.values).toEqual(Float64Array.of(3, 1));
    expect(facts.notes).toEqual([
      "1 row has crossed quantiles in the candidate: a lower one lies above a higher one. They are measured as they are.",
    ]);
  });

  it.each([
    {
      what: "text",
      p50: ["low", "1"],
      message: 'cand.csv, line 2, column "p50": "low" is not a number, where numbers were expected.',
    },
    {
      what: "no value at all",
      p50: [null, null],
      message: 'cand.csv, column "p50": not one of the 2 compared rows has a value.',
    },
  ])("refuse $what", async ({ p50, message }) => {
    await expect(forecasts({ y: [1, 2], p10: [0, 1], p50, p90: [2, 3] })).rejects.toThrow(message);
  });
});
