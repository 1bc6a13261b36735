import { describe, expect, it } from "vitest";
import type { Spans } from "../../src/readers/parquet/encoded.ts";
import { textStore } from "../../src/readers/parquet/text-store.ts";
import type { Column } from "../../src/table/column.ts";

/** A page of texts, each behind its length, as Parquet has them. */
function pageOf(texts: readonly (string | Buffer)[]): Spans {
  const parts = texts.map((text) => Buffer.from(text));
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const { length } of parts) {
    starts.push(at + 4);
    ends.push((at += 4 + length));
  }
  const lengths = parts.map(({ length }) => Buffer.from(Int32Array.of(length).buffer));
  const bytes = Buffer.concat(parts.flatMap((part, index) => [lengths[index] ?? Buffer.alloc(4), part]));
  return { bytes, starts: Int32Array.from(starts), ends: Int32Array.from(ends) };
}

function columnOf(...pages: readonly (readonly string[])[]): Extract<Column, { kind: "text" }> {
  const rows = pages.flat().length;
  const store = textStore("id", rows);
  let row = 0;
  for (const page of pages) {
    const codes = store.convert(pageOf(page)) ?? [];
    store.cells.set(codes, row);
    row += page.length;
  }
  const column = store.finish(undefined);
  if (column.kind !== "text") throw new TypeError("not a column of texts");
  return column;
}

const many = (count: number, text: (index: number) => string): string[] =>
  Array.from({ length: count }, (_, index) => text(index));

describe("a column of texts", () => {
  const ids = many(5000, (index) => `id-${index}`);
  const cases: readonly { what: string; pages: string[][]; isWritten: boolean }[] = [
    { what: "few texts", pages: [["b", "a"], ["a"]], isWritten: false },
    {
      what: "many rows that say the same",
      pages: [many(5000, (index) => `${index % 7}`), ["0", "x"]],
      isWritten: false,
    },
    { what: "many different texts", pages: [ids, ["id-0", "é", "new", "id-4999"], ["new", ""]], isWritten: true },
    { what: "many different texts in one page alone", pages: [ids], isWritten: true },
  ];
  it.each(cases)("holds what was written: $what", ({ pages, isWritten }) => {
    const column = columnOf(...pages);
    const texts = pages.flat();
    expect(column.written !== undefined).toBe(isWritten);
    expect(column.dictionary).toEqual([...new Set(texts)]);
    expect(Array.from(column.codes, (code) => column.dictionary[code])).toEqual(texts);
  });

  it.each([
    ["at first", []],
    ["behind many different texts", ids],
  ])("is refused for bytes that are no UTF-8, %s", (_, before) => {
    const store = textStore("id", 1);
    store.convert(pageOf(before));
    // Two halves of a character are no character, though together they would be one.
    const [first, second] = [Buffer.from("é").subarray(0, 1), Buffer.from("é").subarray(1)];
    expect(() => store.convert(pageOf([first, second]))).toThrow("a text is not UTF-8");
  });
});
