import { GateError } from "../../src/errors.ts";
import { type JsonMember, JsonScanner, JsonSyntaxError, type JsonValue } from "../../src/readers/json-scanner.ts";
import { refuseOverLimit } from "../../src/readers/limits.ts";
import { noRows } from "../../src/readers/no-rows.ts";
import type { ReadOptions } from "../../src/readers/reader.ts";
import { wholeLines } from "../../src/readers/whole-lines.ts";
import type { Column } from "../../src/table/column.ts";
import { columnTable } from "../../src/table/column-table.ts";
import { inferKind } from "../../src/table/infer.ts";
import type { Table } from "../../src/table/table.ts";
import { TextCollector } from "../../src/table/text-collector.ts";
import { textColumn, typedColumn } from "../../src/table/typed-column.ts";
import { chunksOf } from "./chunks-of.ts";

interface OracleColumn {
  readonly texts: TextCollector | undefined;
  kind: JsonValue["kind"];
  kindRow: number;
  lastRow: number;
}

/** The table of a JSON Lines file by way of strings alone, to be compared with what our reader makes of its bytes. */
export async function oracleTable(content: Uint8Array, options: ReadOptions): Promise<Table> {
  const rows = new OracleRows(options);
  for await (const { bytes } of wholeLines(chunksOf(content, Math.max(1, content.length)), options.uri)) {
    const lines = bytes.toString("utf8").split("\n");
    if (lines.at(-1) === "") lines.pop();
    for (const line of lines) rows.addLine(line);
  }
  return rows.finish();
}

class OracleRows {
  readonly #options: ReadOptions;
  readonly #columns = new Map<string, OracleColumn>();
  #rows = 0;
  #lines = 0;
  #blank = 0;

  constructor(options: ReadOptions) {
    this.#options = options;
  }

  addLine(text: string): void {
    this.#lines++;
    if (text.trim() !== "") this.#addObject(text);
    else if (this.#blank === 0) this.#blank = this.#lines;
  }

  finish(): Table {
    const { uri } = this.#options;
    if (this.#rows === 0) throw noRows(uri, "it holds no object");
    const held = Array.from(this.#columns, ([name, column]) => this.#finished(name, column)).flat();
    const places = { noun: "line", first: 1 } as const;
    return columnTable({ uri, format: "jsonl", rows: this.#rows, columns: [...this.#columns.keys()], held, places });
  }

  #addObject(text: string): void {
    const { uri, limits } = this.#options;
    if (this.#blank > 0) throw this.#fault("E203", `line ${this.#blank} is blank`);
    const scanner = new JsonScanner(text);
    refuseOverLimit(uri, "rows", this.#rows + 1, limits);
    try {
      for (const member of scanner.members()) this.#addMember(scanner, member);
      this.#rows++;
      const kept = [...this.#columns.values()].filter(({ texts }) => texts !== undefined).length;
      refuseOverLimit(uri, "cells", this.#rows * kept, limits);
      if (!scanner.atEnd()) scanner.fail("something follows the object");
    } catch (error) {
      if (!(error instanceof JsonSyntaxError)) throw error;
      throw this.#fault("E203", `line ${this.#lines}, character ${error.at + 1}: ${error.message}`);
    }
  }

  #addMember(scanner: JsonScanner, [name, value]: JsonMember): void {
    const column = this.#columns.get(name) ?? this.#newColumn(name);
    if (column.lastRow === this.#rows) scanner.fail(`member ${JSON.stringify(name)} stands twice in one object`);
    column.lastRow = this.#rows;
    if (column.texts === undefined || value.kind === "null") return;
    const place = `line ${this.#lines}, column "${name}"`;
    if (value.kind === "nested")
      throw this.#fault("E206", `${place}: is an object or array, where a single value was expected`);
    if (column.kind === "null") Object.assign(column, { kind: value.kind, kindRow: this.#rows });
    if (column.kind !== value.kind) {
      const other = `where line ${column.kindRow + 1} has a ${column.kind}`;
      throw this.#fault("E206", `${place}: ${JSON.stringify(value.text)} is a ${value.kind}, ${other}`);
    }
    fillUp(column.texts, this.#rows);
    column.texts.add(value.text);
  }

  #newColumn(name: string): OracleColumn {
    const { uri, wanted, limits } = this.#options;
    refuseOverLimit(uri, "columns", this.#columns.size + 1, limits);
    const texts = wanted(name) ? new TextCollector() : undefined;
    const column: OracleColumn = { texts, kind: "null", kindRow: 0, lastRow: -1 };
    this.#columns.set(name, column);
    return column;
  }

  #finished(name: string, { kind, texts: collector }: OracleColumn): Column[] {
    if (collector === undefined) return [];
    fillUp(collector, this.#rows);
    const texts = collector.finish();
    const isText = kind === "string" && inferKind(texts.dictionary).kind !== "timestamp";
    return [isText ? textColumn(name, texts) : typedColumn(name, texts)];
  }

  #fault(code: "E203" | "E206", what: string): GateError {
    return new GateError({ code, message: `${this.#options.uri}, ${what}.` });
  }
}

function fillUp(texts: TextCollector, rows: number): void {
  while (texts.rows < rows) texts.add(undefined);
}
