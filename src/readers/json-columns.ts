import { GateError } from "../errors.ts";
import type { Column } from "../table/column.ts";
import { columnTable } from "../table/column-table.ts";
import { inferKind } from "../table/infer.ts";
import type { Table, TableFormat } from "../table/table.ts";
import { TextCollector } from "../table/text-collector.ts";
import { typedColumn, textColumn } from "../table/typed-column.ts";
import type { JsonScanner, JsonValue } from "./json-scanner.ts";
import { refuseOverLimit } from "./limits.ts";
import { noRows } from "./no-rows.ts";
import type { ReadOptions } from "./reader.ts";

type ScalarKind = Exclude<JsonValue["kind"], "null" | "nested">;

interface JsonColumn {
  readonly name: string;
  /** `undefined` for a column that is not kept. */
  readonly texts: TextCollector | undefined;
  /** Kind of the values, once there was one, and the row that settled it. */
  kind: ScalarKind | undefined;
  kindRow: number;
  /** Last row in which the member stood. */
  lastRow: number;
}

export interface JsonOptions extends ReadOptions {
  readonly format: TableFormat;
  readonly where: (row: number) => string;
}

/** Takes objects in their order and becomes a table; its columns are the names of all members in order of first appearance. */
export class JsonColumns {
  readonly #options: JsonOptions;
  readonly #columns = new Map<string, JsonColumn>();
  #kept = 0;
  #rows = 0;

  constructor(options: JsonOptions) {
    this.#options = options;
  }

  get rows(): number {
    return this.#rows;
  }

  /** The object that comes next in `scanner`. */
  addRow(scanner: JsonScanner): void {
    const { uri, limits } = this.#options;
    refuseOverLimit(uri, "rows", this.#rows + 1, limits);
    for (const [name, value] of scanner.members()) this.#add(name, value, scanner);
    this.#rows++;
    refuseOverLimit(uri, "cells", this.#rows * this.#kept, limits);
  }

  /** @throws GateError E204 when there was no row. */
  finish(): Table {
    const { uri, format, where } = this.#options;
    if (this.#rows === 0) throw noRows(uri, "it holds no object");
    const columns = [...this.#columns.values()];
    const held = columns.flatMap((column) =>
      column.texts === undefined ? [] : [this.#finishColumn(column, column.texts)],
    );
    return columnTable({ uri, format, rows: this.#rows, columns: [...this.#columns.keys()], held, where });
  }

  #add(name: string, value: JsonValue, scanner: JsonScanner): void {
    const column = this.#columns.get(name) ?? this.#newColumn(name);
    if (column.lastRow === this.#rows) scanner.fail(`member ${JSON.stringify(name)} stands twice in one object`);
    column.lastRow = this.#rows;
    if (column.texts === undefined) return;
    fillUp(column.texts, this.#rows);
    column.texts.add(this.#textOf(column, value));
  }

  #newColumn(name: string): JsonColumn {
    const { uri, wanted, limits } = this.#options;
    refuseOverLimit(uri, "columns", this.#columns.size + 1, limits);
    const texts = wanted(name) ? new TextCollector() : undefined;
    if (texts !== undefined) this.#kept++;
    const column: JsonColumn = { name, texts, kind: undefined, kindRow: 0, lastRow: -1 };
    this.#columns.set(name, column);
    return column;
  }

  #textOf(column: JsonColumn, value: JsonValue): string | undefined {
    if (value.kind === "null") return undefined;
    if (value.kind === "nested") throw this.#nested(column.name);
    if (column.kind === undefined) {
      column.kind = value.kind;
      column.kindRow = this.#rows;
    }
    if (column.kind !== value.kind) throw this.#mixed(column, value);
    return value.text;
  }

  #finishColumn({ name, kind }: JsonColumn, collector: TextCollector): Column {
    fillUp(collector, this.#rows);
    const texts = collector.finish();
    // A string says that it is text, also "1"; but JSON has no other way than a string to write a time.
    if (kind === "string" && inferKind(texts.dictionary).kind !== "timestamp") return textColumn(name, texts);
    return typedColumn(name, texts);
  }

  #nested(name: string): GateError {
    const { uri, where } = this.#options;
    return new GateError({
      code: "E206",
      message: `${uri}, ${where(this.#rows)}, column "${name}": is an object or array, where a single value was expected.`,
      hint: "Write each value as a column of its own.",
    });
  }

  #mixed(column: JsonColumn, value: { readonly kind: ScalarKind; readonly text: string }): GateError {
    const { uri, where } = this.#options;
    return new GateError({
      code: "E206",
      message: `${uri}, ${where(this.#rows)}, column "${column.name}": ${JSON.stringify(value.text)} is a ${value.kind}, where ${where(column.kindRow)} has a ${column.kind}.`,
      hint: "Write the column as one type, and null for a missing value.",
    });
  }
}

/** Rows without the member have no value. */
function fillUp(texts: TextCollector, rows: number): void {
  while (texts.rows < rows) texts.add(undefined);
}
