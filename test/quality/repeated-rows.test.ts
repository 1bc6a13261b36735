import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { repeatedRows } from "../../src/quality/repeated-rows.ts";
import { tableOf } from "../align/table-of.ts";

const cell = {
  number: fc.option(fc.constantFrom(0, -0, 1.5, 2, Number.NaN)),
  text: fc.option(fc.constantFrom("", "a", "b")),
  big: fc.option(fc.constantFrom(0n, 1n, 2n ** 62n)),
};

const rows = fc.array(fc.record(cell), { minLength: 1, maxLength: 25 });

/** A row as a text; a NaN is no value, and −0 is 0. */
function keyOf({ number, text, big }: { number: number | null; text: string | null; big: bigint | null }): string {
  const known = number === null || Number.isNaN(number) ? null : number + 0;
  return JSON.stringify([known, text, big === null ? null : String(big)]);
}

describe("repeatedRows", () => {
  it.each(["alike", "left-out"] as const)(
    "finds what a look at each row by itself finds, missing values %s",
    async (missing) => {
      await fc.assert(
        fc.asyncProperty(rows, async (cells) => {
          const table = tableOf("t.csv", {
            number: cells.map(({ number }) => number),
            text: cells.map(({ text }) => text),
            big: cells.map(({ big }) => big),
          });
          const first = new Map<string, number>();
          const repeats: number[][] = [];
          let compared = 0;
          for (const [row, values] of cells.entries()) {
            const key = keyOf(values);
            if (missing === "left-out" && key.includes("null")) continue;
            compared++;
            const earlier = first.get(key);
            if (earlier === undefined) first.set(key, row);
            else repeats.push([row, earlier]);
          }
          const found = await repeatedRows(table, table.columns, missing);
          expect(Array.from(found.rows, (row, index) => [row, found.firsts[index]])).toEqual(repeats);
          expect(found.compared).toBe(compared);
        }),
      );
    },
  );

  it("asks for no further column once every row is known to differ", async () => {
    const asked: string[] = [];
    const table = tableOf("t.csv", { id: [1, 2, 3], x: [1, 1, 1] });
    const counting = { ...table, column: (name: string) => (asked.push(name), table.column(name)) };
    expect(await repeatedRows(counting, ["id", "x"], "alike")).toMatchObject({ rows: new Int32Array(0), compared: 3 });
    expect(asked).toEqual(["id"]);
  });
});
