import { textOf } from "../table/cast.ts";
import type { Column } from "../table/column.ts";
import type { Utf8Texts } from "../table/utf8-texts.ts";
import { hashAscii, hashText } from "./text-hash.ts";

/** An id column as texts. */
export interface IdTexts {
  /** Which of the texts stands in each row. */
  readonly entries: Int32Array;
  readonly count: number;
  /** Whether no text is there twice. */
  readonly areDistinct: boolean;
  readonly textAt: (entry: number) => string;
  /** The same texts as bytes, where nobody has made strings of them. */
  readonly written: Utf8Texts | undefined;
  /** The hashes of the texts, two words of 32 bits each; made once. */
  readonly hashes: () => Uint32Array;
}

/** The texts of a column, as strings only where there are strings already. */
export function idTexts(column: Column): IdTexts {
  if (column.kind === "text" && column.written !== undefined) {
    const { texts, entries } = column.written;
    return {
      entries,
      count: texts.count,
      areDistinct: false,
      textAt: (entry) => texts.textAt(entry),
      written: texts,
      hashes: once(() => hashesOfBytes(texts)),
    };
  }
  const { codes, dictionary } = textOf(column);
  return {
    entries: codes,
    count: dictionary.length,
    areDistinct: true,
    textAt: (entry) => dictionary[entry] ?? "",
    written: undefined,
    hashes: once(() => hashesOfTexts(dictionary)),
  };
}

/** Whether a text of one column is the same as one of another. */
export function areEqual(one: IdTexts, entry: number, other: IdTexts, otherEntry: number): boolean {
  if (one.written !== undefined && other.written !== undefined) {
    return one.written.equals(entry, other.written, otherEntry);
  }
  return one.textAt(entry) === other.textAt(otherEntry);
}

/** Makes something when it is first asked for. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

function hashesOfBytes(texts: Utf8Texts): Uint32Array {
  const words = new Uint32Array(2 * texts.count);
  let at = 0;
  texts.forEach(
    (bytes, start, end) => {
      hashAscii(bytes, { start, end }, words, at);
      at += 2;
    },
    (text) => {
      hashText(text, words, at);
      at += 2;
    },
  );
  return words;
}

function hashesOfTexts(texts: readonly string[]): Uint32Array {
  const words = new Uint32Array(2 * texts.length);
  for (let index = 0; index < texts.length; index++) hashText(texts[index] ?? "", words, 2 * index);
  return words;
}
