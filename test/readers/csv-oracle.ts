import { CsvError } from "csv-parse";
import { parse } from "csv-parse/sync";
import { GateError } from "../../src/errors.ts";
import { refuseBadHeader } from "../../src/readers/csv-header.ts";
import { refuseOverLimit } from "../../src/readers/limits.ts";
import { noRows } from "../../src/readers/no-rows.ts";
import type { ReadOptions } from "../../src/readers/reader.ts";
import { wholeLines } from "../../src/readers/whole-lines.ts";
import { columnTable } from "../../src/table/column-table.ts";
import type { Table } from "../../src/table/table.ts";
import { TextCollector } from "../../src/table/text-collector.ts";
import { typedColumn } from "../../src/table/typed-column.ts";
import { chunksOf } from "./chunks-of.ts";

/** The table of a CSV file by way of csv-parse and of strings, to be compared with what our reader makes of its bytes. */
export async function oracleTable(content: Uint8Array, options: ReadOptions): Promise<Table> {
  const rows = new OracleRows(options);
  const lines: Buffer[] = [];
  for await (const { bytes } of wholeLines(chunksOf(content, Math.max(1, content.length)), options.uri))
    lines.push(bytes);
  try {
    parse(Buffer.concat(lines), {
      relax_column_count: true,
      record_delimiter: ["\r\n", "\n"],
      max_record_size: 4 * 1024 ** 2,
      on_record: (record: string[]) => {
        rows.add(record);
        return null;
      },
    });
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    throw new GateError({ code: "E203", message: `${options.uri}, line ${rows.nextLine}: ${fault(cause.code)}.` });
  }
  return rows.finish();
}

function fault(code: string): string {
  switch (code) {
    case "CSV_QUOTE_NOT_CLOSED":
    case "CSV_MAX_RECORD_SIZE":
      return "a quoted field that begins in this record is never closed";
    case "CSV_INVALID_CLOSING_QUOTE":
      return "a quoted field is followed by something other than a comma or the end of the line";
    case "INVALID_OPENING_QUOTE":
      return "a quote stands inside a field that is not quoted";
    default:
      return code;
  }
}

class OracleRows {
  readonly #options: ReadOptions;
  readonly #lines: number[] = [];
  #names: readonly string[] = [];
  #columns: readonly (TextCollector | undefined)[] = [];
  #blankLine: number | undefined;
  nextLine = 1;

  constructor(options: ReadOptions) {
    this.#options = options;
  }

  add(record: readonly string[]): void {
    if (this.nextLine === 1) this.#addHeader(record);
    else if (record.length === 1 && record[0] === "" && this.#names.length > 1) this.#blankLine ??= this.nextLine;
    else this.#addRow(record);
    this.nextLine += record.join("").split("\n").length;
  }

  finish(): Table {
    const { uri } = this.#options;
    const rows = this.#lines.length;
    if (rows === 0) throw noRows(uri, this.nextLine === 1 ? "it is empty" : "it has a header line and nothing below");
    const held = this.#names.flatMap((name, index) => {
      const column = this.#columns[index];
      return column === undefined ? [] : [typedColumn(name, column.finish())];
    });
    const where = (row: number): string => `line ${this.#lines[row]}`;
    return { ...columnTable({ uri, format: "csv", rows, columns: this.#names, held }), where };
  }

  #addHeader(names: readonly string[]): void {
    const { uri, wanted, limits } = this.#options;
    refuseBadHeader(uri, names);
    refuseOverLimit(uri, "columns", names.length, limits);
    this.#names = names;
    this.#columns = names.map((name) => (wanted(name) ? new TextCollector() : undefined));
  }

  #addRow(record: readonly string[]): void {
    const { uri, limits } = this.#options;
    if (this.#blankLine !== undefined) throw this.#ragged(this.#blankLine, "is blank");
    const has = `has ${record.length} field${record.length === 1 ? "" : "s"}`;
    if (record.length !== this.#names.length) throw this.#ragged(this.nextLine, has);
    const rows = this.#lines.push(this.nextLine);
    refuseOverLimit(uri, "rows", rows, limits);
    refuseOverLimit(uri, "cells", rows * this.#columns.filter((column) => column !== undefined).length, limits);
    for (const [index, field] of record.entries()) this.#columns[index]?.add(field === "" ? undefined : field);
  }

  #ragged(line: number, has: string): GateError {
    const message = `${this.#options.uri}, line ${line} ${has}, where the header has ${this.#names.length}.`;
    return new GateError({ code: "E203", message });
  }
}
