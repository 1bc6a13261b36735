import { describe, expect, it } from "vitest";
import { dataSummary } from "../../src/reports/data-summary.ts";
import { comparison } from "./records.ts";

const said = (parts: Parameters<typeof comparison>[1], task = "binary", n = 2000): string =>
  dataSummary({ comparison: comparison(n, parts), task }).replaceAll("\u202f", " ");

describe("the data in a line", () => {
  it.each([
    ["2 000 rows, row by row", said({})],
    ["1 row, row by row", said({}, "binary", 1)],
    ["120 queries, query by query", said({}, "ranking", 120)],
    [
      "5 832 and 8 225 rows of two different samples",
      said({ pairing: "none", compared: { reference: 5832, candidate: 8225 } }),
    ],
    ["2 000 rows without a reference", said({ pairing: "no-reference", compared: { reference: 0, candidate: 2000 } })],
    [
      "2 000 rows, row by row; 3 without a partner; 7 without a label",
      said({ unmatched: { reference: 1, candidate: 2 }, unlabelled: { reference: 0, candidate: 7 } }),
    ],
  ])("is %j", (expected, summary) => {
    expect(summary).toBe(expected);
  });

  it("says that nothing was compared", () => {
    expect(dataSummary({ comparison: null, task: null })).toBe("nothing was compared");
  });
});
