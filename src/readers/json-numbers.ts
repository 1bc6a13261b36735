import type { Column } from "../table/column.ts";
import { GrowingDoubles } from "../table/growing-doubles.ts";
import { TextCollector } from "../table/text-collector.ts";
import { typedColumn } from "../table/typed-column.ts";
import { ValidityBuilder } from "../table/validity.ts";

/** A number as JSON writes it. */
export interface JsonNumber {
  readonly number: number;
  /** Whether it was written without fraction and exponent. */
  readonly isInteger: boolean;
  readonly text: string;
}

/** Collects a column of numbers. Integers that doubles would round are kept by their texts, unless fractions stand beside them. */
export class JsonNumbers {
  /** NaN where there is no value, as JSON has no NaN. */
  readonly #values = new GrowingDoubles();
  #fractions = false;
  /** Every number so far, from the first on that a double would round. */
  #texts: TextCollector | undefined;

  /** Makes room for so many rows. */
  reserve(rows: number): void {
    this.#values.reserve(rows);
  }

  add(value: JsonNumber): void {
    if (value.isInteger) this.#addText(value);
    else this.#giveUpTexts();
    this.#values.push(value.number);
  }

  /** Appends rows without a value until there are as many as `rows`. */
  fillUp(rows: number): void {
    while (this.#values.length < rows) {
      this.#texts?.add(undefined);
      this.#values.push(Number.NaN);
    }
  }

  finish(name: string): Column {
    if (this.#texts !== undefined) return typedColumn(name, this.#texts.finish());
    const rows = this.#values.length;
    const values = this.#values.finish();
    const validity = new ValidityBuilder(rows);
    for (let row = 0; row < rows; row++) if (Number.isNaN(values[row])) validity.markMissing(row);
    return { kind: "number", name, rows, valid: validity.finish(), values };
  }

  #addText(value: JsonNumber): void {
    if (!this.#fractions && !Number.isSafeInteger(value.number)) this.#texts ??= this.#textsSoFar();
    this.#texts?.add(value.text);
  }

  #giveUpTexts(): void {
    this.#fractions = true;
    this.#texts = undefined;
  }

  #textsSoFar(): TextCollector {
    const texts = new TextCollector();
    for (const value of this.#values.soFar()) texts.add(Number.isNaN(value) ? undefined : String(value));
    return texts;
  }
}
