import type { Column } from "./column.ts";
import { GrowingDoubles } from "./growing-doubles.ts";
import { isMissingWord } from "./infer.ts";
import { numberForm, parseNumber } from "./number-text.ts";
import { ValidityBuilder } from "./validity.ts";

/** Bytes of the longest text that is a number without being finite ("-Infinity") or a word for a missing value. */
const longestWord = 9;

/** Collects a column that has a number in it, for as long as nothing but numbers and missing values stands in it. It keeps no texts. */
export class NumberCollector {
  readonly #values = new GrowingDoubles();
  /** 1 where there is no value, once there was such a row. */
  #missing = new Uint8Array();
  #decimals = false;
  #large = false;

  /** Makes room for so many rows. */
  reserve(rows: number): void {
    this.#values.reserve(rows);
  }

  /** Whether the numbers so far are integers of which doubles round some: what they mean can only be told from their texts. */
  get isRounded(): boolean {
    return this.#large && !this.#decimals;
  }

  /** Appends a finite number; `integer`: it was written without fraction and exponent. */
  add(value: number, integer: boolean): void {
    this.#values.push(value);
    if (!integer) this.#decimals = true;
    else if (!Number.isSafeInteger(value)) this.#large = true;
  }

  /** Appends what is no finite number: false if it is no number and no missing value either, and then nothing was added. */
  addWord(bytes: Buffer, start: number, end: number): boolean {
    if (start === end) {
      this.addMissing(1);
      return true;
    }
    if (end - start > longestWord) return false;
    const text = bytes.toString("utf8", start, end);
    const missing = isMissingWord(text);
    if (missing) this.addMissing(1);
    else if (numberForm(text) === "non-finite") this.#values.push(parseNumber(text));
    else return false;
    return true;
  }

  /** Appends so many rows without a value. */
  addMissing(rows: number): void {
    const first = this.#values.length;
    if (first + rows > this.#missing.length) this.#growMissing(first + rows);
    this.#missing.fill(1, first, first + rows);
    for (let row = 0; row < rows; row++) this.#values.push(Number.NaN);
  }

  finish(name: string): Column {
    const rows = this.#values.length;
    const validity = new ValidityBuilder(rows);
    const missing = this.#missing.subarray(0, rows);
    for (let row = missing.indexOf(1); row >= 0; row = missing.indexOf(1, row + 1)) validity.markMissing(row);
    return { kind: "number", name, rows, valid: validity.finish(), values: this.#values.finish() };
  }

  #growMissing(rows: number): void {
    const missing = new Uint8Array(Math.max(rows, this.#missing.length * 2, 128));
    missing.set(this.#missing);
    this.#missing = missing;
  }
}
