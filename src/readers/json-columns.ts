import { GateError } from "../errors.ts";
import { columnTable } from "../table/column-table.ts";
import { placeOf, type RowPlaces } from "../table/row-places.ts";
import type { Table, TableFormat } from "../table/table.ts";
import { JsonColumn, type ReadValue, readValue, type SettledKind } from "./json-column.ts";
import type { JsonMember, JsonScanner } from "./json-scanner.ts";
import { refuseOverLimit } from "./limits.ts";
import { noRows } from "./no-rows.ts";
import type { ReadOptions } from "./reader.ts";

export interface JsonOptions extends ReadOptions {
  readonly format: TableFormat;
  readonly places: RowPlaces;
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

  /** Rows that were ended, and so the number of the one whose members are added. */
  get rows(): number {
    return this.#rows;
  }

  /** How many columns are kept. */
  get columns(): number {
    return this.#kept;
  }

  /** The column of a member, `undefined` when there was none of its name so far. */
  named(name: string): JsonColumn | undefined {
    return this.#columns.get(name);
  }

  beginRow(): void {
    const { uri, limits } = this.#options;
    refuseOverLimit(uri, "rows", this.#rows + 1, limits);
  }

  /** Makes room for so many rows in the columns that there are. */
  reserve(rows: number): void {
    for (const column of this.#columns.values()) column.reserve(rows);
  }

  /** The members that come next in `scanner`. */
  addMembers(members: Iterable<JsonMember>, scanner: JsonScanner): void {
    for (const [name, value] of members) {
      const column = this.#columns.get(name) ?? this.#newColumn(name);
      if (column.lastRow === this.#rows) scanner.fail(`member ${JSON.stringify(name)} stands twice in one object`);
      this.add(column, readValue(value));
    }
  }

  add(column: JsonColumn, value: ReadValue): void {
    column.lastRow = this.#rows;
    const { kind } = value;
    if (!column.kept || kind === "null") return;
    if (kind === "nested") throw this.#nested(column.name);
    const other = column.add(this.#rows, kind, value);
    if (other !== undefined) throw this.#mixed(column.name, value, other);
  }

  endRow(): void {
    const { uri, limits } = this.#options;
    this.#rows++;
    refuseOverLimit(uri, "cells", this.#rows * this.#kept, limits);
  }

  /** @throws GateError E204 when there was no row. */
  finish(): Table {
    const { uri, format, places } = this.#options;
    if (this.#rows === 0) throw noRows(uri, "it holds no object");
    const columns = [...this.#columns.keys()];
    const kept = [...this.#columns.values()].filter((column) => column.kept);
    const held = kept.map((column) => column.finish(this.#rows));
    return columnTable({ uri, format, rows: this.#rows, columns, held, places });
  }

  #newColumn(name: string): JsonColumn {
    const { uri, wanted, limits } = this.#options;
    refuseOverLimit(uri, "columns", this.#columns.size + 1, limits);
    const column = new JsonColumn(name, wanted(name));
    if (column.kept) this.#kept++;
    this.#columns.set(name, column);
    return column;
  }

  #nested(name: string): GateError {
    const { uri, places } = this.#options;
    return new GateError({
      code: "E206",
      message: `${uri}, ${placeOf(places, this.#rows)}, column "${name}": is an object or array, where a single value was expected.`,
      hint: "Write each value as a column of its own.",
    });
  }

  #mixed(name: string, { kind, text }: ReadValue, other: SettledKind): GateError {
    const { uri, places } = this.#options;
    return new GateError({
      code: "E206",
      message: `${uri}, ${placeOf(places, this.#rows)}, column "${name}": ${JSON.stringify(text)} is a ${kind}, where ${placeOf(places, other.row)} has a ${other.kind}.`,
      hint: "Write the column as one type, and null for a missing value.",
    });
  }
}
