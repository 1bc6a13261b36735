import type { Column } from "../table/column.ts";
import { sharedDoubles } from "../table/shared-arrays.ts";
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
  #values = new Float64Array(128);
  #rows = 0;
  #fractions = false;
  /** Every number so far, from the first on that a double would round. */
  #texts: TextCollector | undefined;

  add(value: JsonNumber): void {
    if (value.isInteger) this.#addText(value);
    else this.#giveUpTexts();
    this.#push(value.number);
  }

  /** Appends rows without a value until there are as many as `rows`. */
  fillUp(rows: number): void {
    while (this.#rows < rows) {
      this.#texts?.add(undefined);
      this.#push(Number.NaN);
    }
  }

  finish(name: string): Column {
    if (this.#texts !== undefined) return typedColumn(name, this.#texts.finish());
    const rows = this.#rows;
    const values = sharedDoubles(this.#values.subarray(0, rows));
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
    for (const value of this.#values.subarray(0, this.#rows))
      texts.add(Number.isNaN(value) ? undefined : String(value));
    return texts;
  }

  #push(value: number): void {
    if (this.#rows === this.#values.length) this.#grow();
    this.#values[this.#rows++] = value;
  }

  #grow(): void {
    const values = new Float64Array(this.#values.length * 2);
    values.set(this.#values);
    this.#values = values;
  }
}
