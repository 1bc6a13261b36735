import { describe, expect, it } from "vitest";
import { align } from "../../src/align/align.ts";
import { type Cell, tableOf } from "./table-of.ts";

async function flags(cells: readonly Cell[]): Promise<readonly number[]> {
  const { candidate } = await align(
    { candidate: tableOf("cand.csv", { score: cells.map(() => 1), refused: cells }) },
    { score: "score" },
    { task: "scores", pairing: "none", named: [{ name: "refused", isFlags: true }] },
  );
  return [...(candidate.columns?.get("refused") ?? [])];
}

describe("a column of flags", () => {
  it.each([
    { what: "numbers", cells: [1, 0, null] },
    { what: "true and false", cells: [true, false, null] },
    { what: "text", cells: ["true", "False", "NA"] },
    { what: "digits as text", cells: ["1", "0", null] },
  ])("may hold $what", async ({ cells }) => {
    expect(await flags(cells)).toEqual([1, 0, Number.NaN]);
  });

  it.each([
    { cells: [1, 0.5], told: "0.5" },
    { cells: [0, Number.POSITIVE_INFINITY], told: "Infinity" },
    { cells: ["true", "yes"], told: '"yes"' },
  ])("refuses $told and says where it stands", async ({ cells, told }) => {
    await expect(flags(cells)).rejects.toThrow(
      `cand.csv, line 3, column "refused": ${told} is neither 0 nor 1 (nor false or true), of which a rate is made.`,
    );
  });
});
