import { GateError } from "../errors.ts";
import { columnTable } from "../table/column-table.ts";
import type { Table } from "../table/table.ts";
import { TextCollector } from "../table/text-collector.ts";
import { typedColumn } from "../table/typed-column.ts";
import { refuseBadHeader } from "./csv-header.ts";
import { refuseOverLimit } from "./limits.ts";
import { noRows } from "./no-rows.ts";
import type { ReadOptions } from "./reader.ts";

/** Takes the records of a CSV file in their order and becomes a table. */
export class CsvRows {
  readonly #options: ReadOptions;
  #names: readonly string[] = [];
  /** By position; `undefined` for a column that is not kept. */
  #columns: readonly (TextCollector | undefined)[] = [];
  #kept = 0;
  #rows = 0;
  #nextLine = 1;
  #blankLine: number | undefined;
  /** Rows that stretch over several lines, with the line on which the row after them starts. */
  readonly #longRows: { readonly row: number; readonly nextLine: number }[] = [];

  constructor(options: ReadOptions) {
    this.#options = options;
  }

  /** The line on which the next record starts. */
  get nextLine(): number {
    return this.#nextLine;
  }

  add(record: readonly string[]): void {
    if (this.#nextLine === 1) this.#addHeader(record);
    else if (this.#isBlank(record)) this.#blankLine ??= this.#nextLine;
    else this.#addRow(record);
    this.#nextLine += 1 + lineFeedsIn(record);
  }

  /** @throws GateError E204 when there was no row. */
  finish(): Table {
    const { uri } = this.#options;
    if (this.#rows === 0)
      throw noRows(uri, this.#nextLine === 1 ? "it is empty" : "it has a header line and nothing below");
    const held = this.#names.flatMap((name, index) => {
      const column = this.#columns[index];
      return column === undefined ? [] : [typedColumn(name, column.finish())];
    });
    const where = (row: number): string => `line ${this.#lineOf(row)}`;
    return columnTable({ uri, format: "csv", rows: this.#rows, columns: this.#names, held, where });
  }

  #addHeader(names: readonly string[]): void {
    const { uri, wanted, limits } = this.#options;
    refuseBadHeader(uri, names);
    refuseOverLimit(uri, "columns", names.length, limits);
    this.#names = names;
    this.#columns = names.map((name) => (wanted(name) ? new TextCollector() : undefined));
    this.#kept = this.#columns.filter((column) => column !== undefined).length;
  }

  #addRow(record: readonly string[]): void {
    const { uri, limits } = this.#options;
    // Blank lines are let pass at the end of a file only; in a table of one column they are missing values.
    if (this.#blankLine !== undefined) throw this.#ragged(this.#blankLine, 0);
    if (record.length !== this.#names.length) throw this.#ragged(this.#nextLine, record.length);
    this.#rows++;
    refuseOverLimit(uri, "rows", this.#rows, limits);
    refuseOverLimit(uri, "cells", this.#rows * this.#kept, limits);
    for (let index = 0; index < record.length; index++) {
      const field = record[index];
      this.#columns[index]?.add(field === "" ? undefined : field);
    }
    const more = lineFeedsIn(record);
    if (more > 0) this.#longRows.push({ row: this.#rows - 1, nextLine: this.#nextLine + 1 + more });
  }

  #isBlank(record: readonly string[]): boolean {
    return record.length === 1 && record[0] === "" && this.#names.length > 1;
  }

  #lineOf(row: number): number {
    const before = this.#longRows.findLast((long) => long.row < row);
    return before === undefined ? this.#lineOfFirstRow() + row : before.nextLine + row - before.row - 1;
  }

  #lineOfFirstRow(): number {
    return 2 + lineFeedsIn(this.#names);
  }

  #ragged(line: number, fields: number): GateError {
    const has = fields === 0 ? "is blank" : `has ${fields} field${fields === 1 ? "" : "s"}`;
    return new GateError({
      code: "E203",
      message: `${this.#options.uri}, line ${line} ${has}, where the header has ${this.#names.length}.`,
      hint: "Quote fields that hold a comma, and write every field of every row.",
    });
  }
}

function lineFeedsIn(record: readonly string[]): number {
  let count = 0;
  for (const field of record) {
    for (let at = field.indexOf("\n"); at >= 0; at = field.indexOf("\n", at + 1)) count++;
  }
  return count;
}
