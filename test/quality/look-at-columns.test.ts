import { describe, expect, it } from "vitest";
import { checks } from "../../src/quality/index.ts";
import { lookAtColumns, type AskedCheck } from "../../src/quality/look-at-columns.ts";
import type { Table } from "../../src/table/table.ts";
import { tableOf } from "../align/table-of.ts";

function counting(table: Table, reads: string[]): Table {
  return { ...table, column: (name) => (reads.push(`${table.uri} ${name}`), table.column(name)) };
}

describe("lookAtColumns", () => {
  it("reads each column of each file once for all checks, one after another", async () => {
    const reads: string[] = [];
    const cells = { a: [1, 2, 3, 4], b: ["x", "y", "x", "y"] };
    const input = {
      candidate: counting(tableOf("cand", cells), reads),
      reference: counting(tableOf("ref", cells), reads),
      options: {},
      keys: new Set<string>(),
      outputs: new Set<string>(),
      timestamp: undefined,
      now: new Date(0),
      tells: true,
    };
    const asked = checks.flatMap((check): AskedCheck[] =>
      check.about === "columns" && check.requires === undefined ? [{ check, input }] : [],
    );
    const found = await lookAtColumns(asked);
    expect(asked.map(({ check }) => check.name)).toEqual([
      "type_change",
      "null_rate",
      "range",
      "new_categories",
      "constant_column",
    ]);
    expect(asked.map((one) => found.get(one)?.map(({ column }) => column))).toEqual([
      ["a", "b"],
      ["a", "b"],
      ["a"],
      ["b"],
      ["a", "b"],
    ]);
    expect(reads).toEqual(["cand a", "ref a", "cand b", "ref b"]);
  });
});
