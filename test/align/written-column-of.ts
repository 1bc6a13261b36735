import type { TextColumn } from "../../src/table/column.ts";
import { Utf8Texts } from "../../src/table/utf8-texts.ts";
import { validityOfCodes } from "../../src/table/validity.ts";
import { writtenColumn } from "../../src/table/written-column.ts";

/** A column whose texts are kept as bytes, some of them in pages of their own; a text may come twice, null is a missing value. */
export function writtenColumnOf(name: string, cells: readonly (string | null)[]): TextColumn {
  const texts = new Utf8Texts();
  const entries = new Int32Array(cells.length).fill(-1);
  for (const [row, cell] of cells.entries()) {
    if (cell === null) continue;
    const bytes = Buffer.from(`<${cell}>`);
    entries[row] = texts.count;
    texts.add(bytes, Int32Array.of(1), Int32Array.of(bytes.length - 1));
  }
  return writtenColumn({ name, valid: validityOfCodes(entries) }, { texts, entries });
}
