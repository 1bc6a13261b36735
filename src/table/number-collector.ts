import type { Column } from "./column.ts";
import { isMissingWord } from "./infer.ts";
import { NumberBytes } from "./number-bytes.ts";
import { numberForm, parseNumber } from "./number-text.ts";
import { sharedDoubles } from "./shared-arrays.ts";
import { ValidityBuilder } from "./validity.ts";
import { WrittenTexts } from "./written-texts.ts";

/** Bytes of the longest text that is a number without being finite ("-Infinity") or a word for a missing value. */
const longestWord = 9;

const numbers = new NumberBytes();

/** Collects a column of numbers from the bytes that write them, for as long as nothing else stands in it. */
export class NumberCollector {
  #values = new Float64Array(128);
  /** 1 where there is no value, once there was such a row. */
  #missing: Uint8Array | undefined;
  #rows = 0;
  #seen = { numbers: false, decimals: false, large: false, words: false };
  readonly #texts = new WrittenTexts();

  /** What was added, "" where a value is missing. */
  get texts(): Iterable<string> {
    return this.#texts;
  }

  /** Appends a row whose text stands between `start` and `end`; false if the text is no number, and then nothing was added. */
  add(bytes: Buffer, start: number, end: number): boolean {
    if (this.#rows === this.#values.length) this.#grow();
    if (numbers.read(bytes, start) === end) this.#addNumber(numbers.value, numbers.isInteger);
    else if (!this.#addWord(bytes, start, end)) return false;
    this.#texts.add(bytes, start, end);
    return true;
  }

  /** The column, unless its texts together mean something other than doubles: integers that a double would round, or words alone. */
  finish(name: string): Column | undefined {
    const { numbers: some, decimals, large, words } = this.#seen;
    if (some ? large && !decimals : words) return undefined;
    const rows = this.#rows;
    const validity = new ValidityBuilder(rows);
    for (let row = 0; row < rows; row++) if (this.#missing?.[row] === 1) validity.markMissing(row);
    return {
      kind: "number",
      name,
      rows,
      valid: validity.finish(),
      values: sharedDoubles(this.#values.subarray(0, rows)),
    };
  }

  #addNumber(value: number, integer: boolean): void {
    this.#values[this.#rows++] = value;
    this.#seen.numbers = true;
    if (!integer) this.#seen.decimals = true;
    else if (!Number.isSafeInteger(value)) this.#seen.large = true;
  }

  #addWord(bytes: Buffer, start: number, end: number): boolean {
    if (start === end) return this.#addMissing();
    if (end - start > longestWord) return false;
    const text = bytes.toString("utf8", start, end);
    if (isMissingWord(text)) {
      this.#seen.words = true;
      return this.#addMissing();
    }
    if (numberForm(text) === undefined) return false;
    this.#seen.numbers = true;
    this.#values[this.#rows++] = parseNumber(text);
    return true;
  }

  #addMissing(): true {
    this.#missing ??= new Uint8Array(this.#values.length);
    this.#missing[this.#rows] = 1;
    this.#values[this.#rows++] = Number.NaN;
    return true;
  }

  #grow(): void {
    const values = new Float64Array(this.#values.length * 2);
    values.set(this.#values);
    this.#values = values;
    if (this.#missing === undefined) return;
    const missing = new Uint8Array(values.length);
    missing.set(this.#missing);
    this.#missing = missing;
  }
}
