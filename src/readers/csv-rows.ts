import { GateError } from "../errors.ts";
import { columnTable } from "../table/column-table.ts";
import type { Table } from "../table/table.ts";
import type { LongRow, RowPlaces } from "../table/row-places.ts";
import { TextCache } from "../table/text-cache.ts";
import { CsvColumn } from "./csv-column.ts";
import { refuseBadHeader } from "./csv-header.ts";
import type { CsvRecord } from "./csv-record.ts";
import { refuseOverLimit } from "./limits.ts";
import { noRows } from "./no-rows.ts";
import type { ReadOptions } from "./reader.ts";

/** Takes the records of a CSV file in their order and becomes a table, perhaps after another reading of some columns. */
export class CsvRows {
  readonly #options: ReadOptions;
  #names: readonly string[] = [];
  /** The columns that are kept, and at which position each stands. */
  #columns: readonly { readonly index: number; readonly column: CsvColumn }[] = [];
  #rows = 0;
  #nextLine = 1;
  #firstRowLine = 2;
  #blankLine: number | undefined;
  readonly #longRows: LongRow[] = [];
  readonly #asTexts: boolean;

  /** @param asTexts the columns that are wanted are known not to be numbers. */
  constructor(options: ReadOptions, asTexts = false) {
    this.#options = options;
    this.#asTexts = asTexts;
  }

  /** The columns that were taken for numbers, but proved to be none: they have to be read again. */
  get unread(): ReadonlySet<string> {
    return new Set(this.#columns.filter(({ column }) => column.isUnread).map(({ column }) => column.name));
  }

  /** The line on which the next record starts. */
  get nextLine(): number {
    return this.#nextLine;
  }

  add(record: CsvRecord): void {
    if (this.#nextLine === 1) this.#addHeader(record);
    else if (record.isEmpty && this.#names.length > 1) this.#blankLine ??= this.#nextLine;
    else this.#addRow(record);
    this.#nextLine += 1 + record.lineFeeds;
  }

  /** How many rows were added. */
  get rows(): number {
    return this.#rows;
  }

  /** How many columns are kept. */
  get columns(): number {
    return this.#columns.length;
  }

  /** Makes room for so many rows. */
  reserve(rows: number): void {
    for (const { column } of this.#columns) column.reserve(rows);
  }

  /**
   * The table, with the columns that were unread as another reading has them.
   * @throws GateError E204 when there was no row, E202 when the file is no more what it was.
   */
  finish(again: CsvRows = this): Table {
    const { uri } = this.#options;
    if (this.#rows === 0)
      throw noRows(uri, this.#nextLine === 1 ? "it is empty" : "it has a header line and nothing below");
    const held = this.#withUnreadOf(again).map((column) => column.finish());
    const places: RowPlaces = { noun: "line", first: this.#firstRowLine, long: this.#longRows };
    return columnTable({ uri, format: "csv", rows: this.#rows, columns: this.#names, held, places });
  }

  #withUnreadOf(again: CsvRows): readonly CsvColumn[] {
    const readAgain = new Map(again.#columns.map(({ column }) => [column.name, column]));
    const columns = this.#columns.map(({ column }) => (column.isUnread ? readAgain.get(column.name) : column));
    const found = columns.filter((column) => column !== undefined);
    if (again.#rows !== this.#rows || found.length < columns.length)
      throw new GateError({ code: "E202", message: `${this.#options.uri} changed while it was being read.` });
    return found;
  }

  #addHeader(record: CsvRecord): void {
    const { uri, wanted, limits } = this.#options;
    const names = record.texts();
    refuseBadHeader(uri, names);
    refuseOverLimit(uri, "columns", names.length, limits);
    this.#names = names;
    this.#firstRowLine = 2 + record.lineFeeds;
    const cache = new TextCache();
    this.#columns = names.flatMap((name, index) =>
      wanted(name) ? [{ index, column: new CsvColumn(name, cache, this.#asTexts) }] : [],
    );
    for (const { index, column } of this.#columns) record.expectNumbers(index, column.takesNumbers);
  }

  #addRow(record: CsvRecord): void {
    const { uri, limits } = this.#options;
    // Blank lines are let pass at the end of a file only; in a table of one column they are missing values.
    if (this.#blankLine !== undefined) throw this.#ragged(this.#blankLine, 0);
    if (record.count !== this.#names.length) throw this.#ragged(this.#nextLine, record.count);
    this.#rows++;
    refuseOverLimit(uri, "rows", this.#rows, limits);
    refuseOverLimit(uri, "cells", this.#rows * this.#columns.length, limits);
    for (const { index, column } of this.#columns) record.give(index, column);
    const more = record.lineFeeds;
    if (more > 0) this.#longRows.push({ row: this.#rows - 1, next: this.#nextLine + 1 + more });
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
