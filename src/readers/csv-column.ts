import type { Column } from "../table/column.ts";
import { isMissingWord } from "../table/infer.ts";
import { NumberBytes } from "../table/number-bytes.ts";
import { NumberCollector } from "../table/number-collector.ts";
import { numberForm } from "../table/number-text.ts";
import type { TextCache } from "../table/text-cache.ts";
import { TextCollector } from "../table/text-collector.ts";
import { typedColumn } from "../table/typed-column.ts";

const number = new NumberBytes();

/**
 * Takes the fields of one column in their order: as numbers from the first one on, as texts if something else comes first. Texts say all that there is
 * to say of a column, but take longer. What was taken for numbers and proves to be none has to be read again as texts.
 */
export class CsvColumn {
  readonly name: string;
  readonly #cache: TextCache;
  /** undefined once there are numbers. */
  #texts: TextCollector | undefined = new TextCollector();
  #numbers: NumberCollector | undefined;
  /** Whether a number may come next. */
  #open: boolean;
  #expectedRows = 0;

  /** @param asTexts what it holds is known not to be numbers. */
  constructor(name: string, cache: TextCache, asTexts: boolean) {
    this.name = name;
    this.#cache = cache;
    this.#open = !asTexts;
  }

  /** Whether numbers are worth being looked for in the next field. */
  get takesNumbers(): boolean {
    return this.#open;
  }

  /** Whether it was taken for numbers, and its texts are needed. */
  get isUnread(): boolean {
    return this.#texts === undefined && (this.#numbers === undefined || this.#numbers.isRounded);
  }

  /** Makes room for so many rows. */
  reserve(rows: number): void {
    this.#expectedRows = rows;
    this.#numbers?.reserve(rows);
    this.#texts?.reserve(rows);
  }

  /** Takes a finite number, unless it takes none: then it is to be given its text. */
  addNumber(value: number, integer: boolean): boolean {
    if (this.#numbers === undefined && !this.#begins(value, integer)) return false;
    this.#numbers?.add(value, integer);
    return true;
  }

  /** Takes the field between `start` and `end`. */
  add(bytes: Buffer, start: number, end: number): void {
    if (this.#open && number.read(bytes, start) === end && this.addNumber(number.value, number.isInteger)) return;
    const text = this.#textOf(bytes, start, end);
    if (this.#open && text !== undefined) this.#meets(text);
    if (this.#texts !== undefined) this.#texts.add(text);
    else if (this.#numbers?.addWord(bytes, start, end) === false) this.#giveUpNumbers();
  }

  /** The column, if it is not unread; to be called once, since its memory is given up piece by piece. */
  finish(): Column {
    if (this.isUnread) throw new Error(`column "${this.name}" was not read as texts`);
    const numbers = this.#numbers;
    const texts = this.#texts ?? new TextCollector();
    this.#numbers = undefined;
    this.#texts = undefined;
    return numbers?.finish(this.name) ?? typedColumn(this.name, texts.finish());
  }

  /** Whether a number is the first of many. An integer that a double rounds is mostly an id, as are those that follow. */
  #begins(value: number, integer: boolean): boolean {
    this.#open &&= !integer || Number.isSafeInteger(value);
    if (this.#open) this.#turnToNumbers();
    return this.#open;
  }

  /** Its text, unless it is missing or not wanted. */
  #textOf(bytes: Buffer, start: number, end: number): string | undefined {
    return this.#texts === undefined || start === end ? undefined : this.#cache.textOf(bytes, start, end);
  }

  /** A NaN is a number, and a word for a missing value may stand before the first. */
  #meets(text: string): void {
    if (numberForm(text) === "non-finite") this.#turnToNumbers();
    else this.#open = isMissingWord(text);
  }

  /** So far no row has a value. */
  #turnToNumbers(): void {
    this.#numbers = new NumberCollector();
    this.#numbers.reserve(this.#expectedRows);
    this.#numbers.addMissing(this.#texts?.rows ?? 0);
    this.#texts = undefined;
  }

  #giveUpNumbers(): void {
    this.#numbers = undefined;
    this.#open = false;
  }
}
