import { isAscii, isUtf8 } from "node:buffer";
import { compactTexts } from "../../table/compact-texts.ts";
import { Dictionary } from "../../table/dictionary.ts";
import { Utf8Texts } from "../../table/utf8-texts.ts";
import { writtenColumn } from "../../table/written-column.ts";
import type { Store } from "./cells.ts";
import { spansOf, textAt } from "./convert.ts";
import { ParquetFault } from "./corrupt.ts";
import type { Spans } from "./encoded.ts";
import type { Raw } from "./raw-values.ts";

/** Values after which it is clear whether a column says the same few things again and again. */
const VALUES_BEFORE_CHOICE = 4096;

/**
 * A column of texts: equal ones are found as they are read, until the first values show that hardly any comes twice (ids). From
 * then on all are kept as their bytes.
 */
export function textStore(name: string, rows: number): Store {
  const dictionary = new Dictionary();
  const cells = new Int32Array(rows).fill(-1);
  let values = 0;
  let written: Utf8Texts | undefined;
  return {
    cells,
    cellsPerRow: 1,
    convert(raw) {
      const spans = spansOf(raw);
      const codes = new Int32Array(spans.starts.length);
      let from = 0;
      // One page can hold all there is.
      if (written === undefined) {
        from = Math.min(codes.length, Math.max(0, VALUES_BEFORE_CHOICE - values));
        codeTexts(raw, dictionary, codes.subarray(0, from));
        values += from;
        if (values >= VALUES_BEFORE_CHOICE && dictionary.size > values / 2)
          written = writtenTexts(dictionary.texts(), rows);
      }
      if (written !== undefined) append(written, spans, from, codes);
      else codeTexts(raw, dictionary, codes.subarray(from), from);
      values += codes.length - from;
      return codes;
    },
    finish(valid) {
      if (written !== undefined) return writtenColumn({ name, valid }, { texts: written, entries: cells });
      // A dictionary written from categories holds them all and in their own order.
      return { kind: "text", name, rows, valid, ...compactTexts({ codes: cells, dictionary: dictionary.texts() }) };
    },
  };
}

function codeTexts(raw: Raw, dictionary: Dictionary, codes: Int32Array, from = 0): void {
  for (let index = 0; index < codes.length; index++) codes[index] = dictionary.codeOf(textAt(raw, from + index));
}

function writtenTexts(texts: readonly string[], expected: number): Utf8Texts {
  const bytes = Buffer.from(texts.join(""));
  const starts = new Int32Array(texts.length);
  const ends = new Int32Array(texts.length);
  let end = 0;
  for (const [index, text] of texts.entries()) {
    starts[index] = end;
    end += Buffer.byteLength(text);
    ends[index] = end;
  }
  const written = new Utf8Texts(expected);
  written.add(bytes, starts, ends);
  return written;
}

/** Appends the texts from `from` on, and tells in `codes` which they are. */
function append(written: Utf8Texts, { bytes, starts, ends }: Spans, from: number, codes: Int32Array): void {
  const spans = { bytes, starts: starts.subarray(from), ends: ends.subarray(from) };
  refuseOtherThanUtf8(spans);
  for (let index = from; index < codes.length; index++) codes[index] = written.count + index - from;
  written.add(bytes, spans.starts, spans.ends);
}

/** What lies between the texts, such as their lengths, is as a rule ASCII as well. */
function refuseOtherThanUtf8({ bytes, starts, ends }: Spans): void {
  if (isAscii(bytes.subarray(starts[0], ends.at(-1)))) return;
  for (let index = 0; index < starts.length; index++) {
    if (!isUtf8(bytes.subarray(starts[index], ends[index]))) throw new ParquetFault("a text is not UTF-8");
  }
}
