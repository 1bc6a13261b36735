import { pipeline } from "node:stream/promises";
import { parse } from "csv-parse";
import type { Table } from "../table/table.ts";
import { csvError } from "./csv-errors.ts";
import { CsvRows } from "./csv-rows.ts";
import type { ReadOptions, StreamReader } from "./reader.ts";
import { wholeLines } from "./whole-lines.ts";

/** Characters of one record, beyond which a quote was surely never closed. */
const longestRecord = 4 * 1024 ** 2;

/** Comma-separated values by RFC 4180: UTF-8, a header line, fields quoted by `"` when they hold a comma, a quote or a line end. */
export const csvReader: StreamReader = {
  access: "stream",
  format: "csv",
  title: "CSV",
  extensions: [".csv"],
  read: readCsv,
};

async function readCsv(chunks: AsyncIterable<Uint8Array>, options: ReadOptions): Promise<Table> {
  const rows = new CsvRows(options);
  const parser = parse({
    // The rows are counted and named by us: the parser's messages know neither file nor header.
    relax_column_count: true,
    record_delimiter: ["\r\n", "\n"],
    max_record_size: longestRecord,
    // Rows are taken here and not through the stream, which would hold each a second time.
    on_record: (record: string[]) => {
      rows.add(record);
      return null;
    },
  });
  parser.resume();
  try {
    await pipeline(linesOf(chunks, options.uri), parser);
  } catch (cause) {
    throw csvError(cause, options.uri, rows.nextLine);
  }
  return rows.finish();
}

async function* linesOf(chunks: AsyncIterable<Uint8Array>, uri: string): AsyncGenerator<Buffer> {
  for await (const { bytes } of wholeLines(chunks, uri)) yield bytes;
}
