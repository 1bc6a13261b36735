import { describe, expect, it } from "vitest";
import type { Column } from "../../src/table/column.ts";
import { gatherColumn } from "../../src/table/gather-column.ts";
import { Utf8Texts } from "../../src/table/utf8-texts.ts";
import { writtenColumn } from "../../src/table/written-column.ts";
import { type Cell, columnOf, decimalColumn } from "../align/table-of.ts";

const rows = Int32Array.of(4, 1, 2, 1);

const kinds: readonly { readonly what: string; readonly cells: readonly Cell[]; readonly gathered: readonly Cell[] }[] =
  [
    { what: "numbers", cells: [1, 2.5, null, 4, -0.5], gathered: [-0.5, 2.5, null, 2.5] },
    { what: "large integers", cells: [2n ** 60n, 7n, null, 4n, -5n], gathered: [-5n, 7n, null, 7n] },
    { what: "texts", cells: ["unused", "b", null, "a", "c"], gathered: ["c", "b", null, "b"] },
    { what: "booleans", cells: [false, true, null, false, false], gathered: [false, true, null, true] },
  ];

describe("a gathered column", () => {
  it.each(kinds)("is that of a file with just these rows, of $what", ({ cells, gathered }) => {
    expect(gatherColumn(columnOf("x", cells), rows)).toEqual(columnOf("x", gathered));
  });

  it("has the decimals of its rows, and no others", () => {
    const column = decimalColumn("x", ["0.1", "1.50", null, "3", "2.25"]);
    expect(gatherColumn(column, rows)).toEqual(decimalColumn("x", ["2.25", "1.50", null, "1.50"]));
  });

  it("has the instants of its rows in the unit of the file", () => {
    const column: Column = {
      ...columnOf("at", [1n, 2n, null, 4n, 5n]),
      kind: "timestamp",
      unit: "us",
      values: BigInt64Array.of(1n, 2n, 0n, 4n, 5n),
    };
    expect(gatherColumn(column, rows)).toMatchObject({
      kind: "timestamp",
      unit: "us",
      rows: 4,
      values: BigInt64Array.of(5n, 2n, 0n, 2n),
    });
  });

  it("has no validity where a value is missing only in rows that are left out", () => {
    expect(gatherColumn(columnOf("x", [1, null, 3]), Int32Array.of(0, 2)).valid).toBeUndefined();
  });

  it("keeps texts that are bytes as bytes, those of its rows alone", () => {
    const column = writtenTexts(["first", "zweite ü", null, "日本", "last"]);
    const gathered = gatherColumn(column, rows);
    if (gathered.kind !== "text") throw new TypeError("texts stay texts");
    expect(gathered.written?.texts.count).toBe(3);
    expect(gathered).toMatchObject({ rows: 4, codes: Int32Array.of(0, 1, -1, 1), dictionary: ["last", "zweite ü"] });
    expect(gathered.valid).toEqual(Uint8Array.of(0b1011));
  });

  it("shares no array with the column that it comes from", () => {
    const column = columnOf("x", [1, 2, 3]);
    const gathered = gatherColumn(column, Int32Array.of(0, 1, 2));
    if (column.kind !== "number" || gathered.kind !== "number") throw new TypeError("numbers stay numbers");
    gathered.values.fill(9);
    expect([...column.values]).toEqual([1, 2, 3]);
  });
});

describe("texts that are taken", () => {
  it("are the same, in the order that is asked for, also where they are more than a page", () => {
    const texts = Array.from({ length: 10_000 }, (_, index) => (index % 3 === 0 ? `ü${index}` : `row-${index}`));
    const indices = Int32Array.from(texts, (_, index) => (index * 7) % texts.length);
    const taken = utf8Texts(texts).take(indices);
    expect(taken.count).toBe(texts.length);
    expect(Array.from(indices, (_, at) => taken.textAt(at))).toEqual(Array.from(indices, (index) => texts[index]));
  });

  it("are none where none are asked for", () => {
    expect(utf8Texts(["a"]).take(new Int32Array()).count).toBe(0);
  });
});

function utf8Texts(texts: readonly string[]): Utf8Texts {
  const written = new Utf8Texts();
  for (const text of texts) {
    const bytes = Buffer.from(text);
    written.add(bytes, Int32Array.of(0), Int32Array.of(bytes.length));
  }
  return written;
}

function writtenTexts(cells: readonly (string | null)[]): Column {
  const there = cells.filter((cell) => cell !== null);
  let next = 0;
  const entries = Int32Array.from(cells, (cell) => (cell === null ? -1 : next++));
  return writtenColumn({ name: "x", valid: columnOf("x", cells).valid }, { texts: utf8Texts(there), entries });
}
