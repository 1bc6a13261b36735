import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { idsDigest } from "../../src/align/ids-digest.ts";
import { readIds } from "../../src/align/ids.ts";
import { hashText } from "../../src/align/text-hash.ts";
import type { Column } from "../../src/table/column.ts";
import { columnOf, decimalColumn, tableOfColumns } from "./table-of.ts";
import { writtenColumnOf } from "./written-column-of.ts";

/** The digest by its definition, from the texts alone. */
function plainDigest(texts: readonly string[]): string {
  const sums = new Uint32Array(2);
  for (const text of texts) {
    const words = new Uint32Array(2);
    hashText(text, words, 0);
    for (const at of [0, 1]) sums[at] = (sums[at] ?? 0) + (words[at] ?? 0);
  }
  return createHash("sha256")
    .update(`${texts.length} ${sums.join(" ")}`)
    .digest("hex");
}

async function digestOf(columns: readonly Column[], rows: readonly number[]): Promise<string> {
  const ids = await readIds(
    tableOfColumns("t.parquet", columns),
    columns.map(({ name }) => name),
  );
  return idsDigest(ids, Int32Array.from(rows));
}

describe("the digest of ids", () => {
  const numbers = [7, -0, 1.5, 2 ** 53 - 1, -(2 ** 31), 1e300];
  const texts = ["a", "é", "1", "\u{1F600}", "", "a much longer text of an id"];
  const cases: readonly (readonly [string, Column, readonly string[]])[] = [
    ["numbers", columnOf("id", numbers), numbers.map(String)],
    ["64-bit integers", columnOf("id", [5n, -(2n ** 62n)]), ["5", `-${2n ** 62n}`]],
    ["texts", columnOf("id", texts), texts],
    ["texts that are kept as bytes", writtenColumnOf("id", texts), texts],
    ["decimals", decimalColumn("id", ["1.15", "2"]), ["1.15", "2"]],
    ["truth values", columnOf("id", [true, false]), ["true", "false"]],
  ];
  it.each(cases)("of %s is that of their texts, in any order", async (_, column, expected) => {
    const rows = expected.map((_text, row) => row);
    expect(await digestOf([column], rows)).toBe(plainDigest(expected));
    expect(await digestOf([column], rows.toReversed())).toBe(plainDigest(expected));
    expect(await digestOf([column], rows.slice(1))).toBe(plainDigest(expected.slice(1)));
  });

  it("of several columns is that of the JSON of their texts", async () => {
    const odd = ['say "a"', "b\\", "\n", "\ud800", "é", ""];
    const columns = [columnOf("a", odd), columnOf("b", numbers), writtenColumnOf("c", texts)];
    const expected = odd.map((text, row) => JSON.stringify([text, String(numbers[row]), texts[row]]));
    expect(await digestOf(columns, [0, 1, 2, 3, 4, 5])).toBe(plainDigest(expected));
  });
});
