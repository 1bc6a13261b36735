import { describe, expect, it } from "vitest";
import { readNumbers } from "../../src/align/read-numbers.ts";
import { columnOf, tableOfColumns } from "./table-of.ts";

describe("the numbers of some rows", () => {
  const column = columnOf("x", [1, null, 3]);
  const rows = Int32Array.of(2, -1, 1, 0);

  it("are NaN where there is none", async () => {
    const table = tableOfColumns("t.parquet", [column]);
    expect([...(await readNumbers({ table, rows }, "x"))]).toEqual([3, Number.NaN, Number.NaN, 1]);
  });

  it("leave a column alone that the table will hand out again", async () => {
    const table = tableOfColumns("t.parquet", [column]);
    expect(await readNumbers({ table, rows }, "x")).toEqual(await readNumbers({ table, rows }, "x"));
  });

  it("take nothing from a table that reads a column anew each time", async () => {
    const read = (): ReturnType<typeof columnOf> => columnOf("x", [1, null, 3]);
    const table = {
      ...tableOfColumns("t.parquet", [column]),
      readsAnew: true,
      column: () => Promise.resolve(read()),
    } as const;
    const first = await readNumbers({ table, rows }, "x");
    const second = await readNumbers({ table, rows: Int32Array.of(0, 1, 2) }, "x");
    expect([...first]).toEqual([3, Number.NaN, Number.NaN, 1]);
    expect([...second]).toEqual([1, Number.NaN, 3]);
  });
});
