import { describe, expect, it } from "vitest";
import { columnTable } from "../../src/table/column-table.ts";
import { numberColumn } from "./columns.ts";

const table = columnTable({
  uri: "a.csv",
  format: "csv",
  rows: 2,
  held: [{ ...numberColumn(1, 2), name: "score" }],
  columns: ["id", "score"],
});

describe("a table of columns in memory", () => {
  it("hands out its columns", async () => {
    expect(await table.column("score")).toMatchObject({ kind: "number", rows: 2 });
    expect(table.where(0)).toBe("row 1");
  });

  it("names the nearest column, and all there are", async () => {
    await expect(table.column("scroe")).rejects.toMatchObject({
      code: "E205",
      message: 'a.csv has no column "scroe". Did you mean "score"?',
      hint: 'Its columns are "id", "score".',
    });
  });

  it("takes a column that it has dropped for a fault of the program", async () => {
    await expect(table.column("id")).rejects.toThrow('column "id" of a.csv was not kept');
  });
});
