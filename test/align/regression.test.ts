import { describe, expect, it } from "vitest";
import { align } from "../../src/align/align.ts";
import type { Comparison } from "../../src/align/comparison.ts";
import type { ColumnRoles } from "../../src/align/schema.ts";
import { type Cell, tableOf } from "./table-of.ts";

const all: ColumnRoles = { label: "y", prediction: "p", latency_ms: "ms", weight: "w" };

function regress(cells: Readonly<Record<string, readonly Cell[]>>, roles: ColumnRoles = all): Promise<Comparison> {
  return align({ candidate: tableOf("cand.csv", cells) }, roles, { task: "regression", pairing: "none" });
}

describe("a regression", () => {
  it("has values for labels and predictions, and no classes", async () => {
    const { classes, positive, candidate } = await regress({ y: [1.5, -2], p: [1.25, -3], ms: [3, null], w: [1, 0] });
    expect(classes).toEqual([]);
    expect(positive).toBeUndefined();
    expect(candidate.label).toEqual(Float64Array.of(1.5, -2));
    expect(candidate.prediction).toEqual(Float64Array.of(1.25, -3));
    expect(candidate.latencyMs).toEqual(Float64Array.of(3, Number.NaN));
    expect(candidate.weight).toEqual(Float64Array.of(1, 0));
  });

  it("drops rows without a label and counts predictions that are missing, NaN or infinite", async () => {
    const { candidate, facts } = await regress(
      { y: [1, null, 3, 4, 5], p: [1, 2, null, Number.POSITIVE_INFINITY, Number.NaN] },
      { label: "y", prediction: "p" },
    );
    expect([...candidate.tableRows]).toEqual([0, 2, 3, 4]);
    expect(candidate.prediction).toEqual(Float64Array.of(1, Number.NaN, Number.NaN, Number.NaN));
    expect(facts.unlabelled.candidate).toBe(1);
    expect(facts.invalid.candidate).toBe(3);
  });

  const good = { y: [1, 2], p: [1, 2], ms: [1, 2], w: [1, 2] };
  const refused = [
    {
      what: "text for labels",
      cells: { y: ["1", "high"] },
      message: 'cand.csv, line 3, column "y": "high" is not a number, where numbers were expected.',
    },
    {
      what: "text for predictions",
      cells: { p: ["x", "2"] },
      message: 'cand.csv, line 2, column "p": "x" is not a number, where numbers were expected.',
    },
    {
      what: "an infinite label",
      cells: { y: [1, Number.NEGATIVE_INFINITY] },
      message: 'cand.csv, line 3, column "y": the label is infinite, where a finite number is needed.',
    },
    {
      what: "no prediction at all",
      cells: { p: [null, null] },
      message: 'cand.csv, column "p": not one of the 2 compared rows has a value.',
    },
    {
      what: "a negative latency",
      cells: { ms: [1, -0.5] },
      message: 'cand.csv, line 3, column "ms": -0.5 is no time in milliseconds, which is finite and 0 or more.',
    },
    {
      what: "a negative weight",
      cells: { w: [-1, 1] },
      message: 'cand.csv, line 2, column "w": -1, where every row needs a weight that is finite and 0 or more.',
    },
    {
      what: "a missing weight",
      cells: { w: [1, null] },
      message: 'cand.csv, line 3, column "w": no value, where every row needs a weight that is finite and 0 or more.',
    },
  ];
  it.each(refused)("must not have $what", async ({ cells, message }) => {
    await expect(regress({ ...good, ...cells })).rejects.toMatchObject({ code: "E206", message });
  });
});
