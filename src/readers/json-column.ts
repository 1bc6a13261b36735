import type { Column } from "../table/column.ts";
import { inferKind } from "../table/infer.ts";
import { TextCollector } from "../table/text-collector.ts";
import { textColumn, typedColumn } from "../table/typed-column.ts";
import { type JsonNumber, JsonNumbers } from "./json-numbers.ts";
import type { JsonValue } from "./json-scanner.ts";

type ScalarKind = Exclude<JsonValue["kind"], "null" | "nested">;

/** What a column is to know of a value; of others than numbers, `number` and `isInteger` mean nothing. */
export interface ReadValue extends JsonNumber {
  readonly kind: JsonValue["kind"];
}

/** A value that was scanned as text. */
export function readValue(value: JsonValue): ReadValue {
  const text = "text" in value ? value.text : "";
  if (value.kind !== "number") return { kind: value.kind, text, number: Number.NaN, isInteger: false };
  return { kind: "number", text, number: Number(text), isInteger: !/[.eE]/.test(text) };
}

/** What settled the kind of a column: its first value. */
export interface SettledKind {
  readonly kind: ScalarKind;
  readonly row: number;
}

/** Takes the values of one member, row by row; rows that are left out have none. */
export class JsonColumn {
  readonly name: string;
  /** Whether its values are wanted. */
  readonly kept: boolean;
  /** Last row in which the member stood. */
  lastRow = -1;
  #settled: SettledKind | undefined;
  #numbers: JsonNumbers | undefined;
  #texts: TextCollector | undefined;

  constructor(name: string, kept: boolean) {
    this.name = name;
    this.kept = kept;
  }

  /** Takes the value of `row`, unless the column is of another kind: then it returns what settled that, and takes nothing. */
  add(row: number, kind: ScalarKind, value: JsonNumber): SettledKind | undefined {
    this.#settled ??= { kind, row };
    if (this.#settled.kind !== kind) return this.#settled;
    if (kind === "number") this.#addNumber(row, value);
    else this.#addText(row, value.text);
    return undefined;
  }

  /** Makes room for so many rows. */
  reserve(rows: number): void {
    this.#numbers?.reserve(rows);
    this.#texts?.reserve(rows);
  }

  /** The column of so many rows; to be called once, since its memory is given up piece by piece. */
  finish(rows: number): Column {
    const texts = this.#texts;
    this.#texts = undefined;
    return texts === undefined ? this.#finishNumbers(rows) : this.#finishTexts(rows, texts);
  }

  #addNumber(row: number, value: JsonNumber): void {
    this.#numbers ??= new JsonNumbers();
    this.#numbers.fillUp(row);
    this.#numbers.add(value);
  }

  #addText(row: number, text: string): void {
    this.#texts ??= new TextCollector();
    fillUp(this.#texts, row);
    this.#texts.add(text);
  }

  /** Also where no row has a value. */
  #finishNumbers(rows: number): Column {
    const numbers = this.#numbers ?? new JsonNumbers();
    this.#numbers = undefined;
    numbers.fillUp(rows);
    return numbers.finish(this.name);
  }

  #finishTexts(rows: number, collector: TextCollector): Column {
    fillUp(collector, rows);
    const texts = collector.finish();
    // A string says that it is text, also "1"; but JSON has no other way than a string to write a time.
    const isText = this.#settled?.kind === "string" && inferKind(texts.dictionary).kind !== "timestamp";
    return isText ? textColumn(this.name, texts) : typedColumn(this.name, texts);
  }
}

function fillUp(texts: TextCollector, rows: number): void {
  while (texts.rows < rows) texts.add(undefined);
}
