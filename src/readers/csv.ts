import type { Table } from "../table/table.ts";
import { CsvRows } from "./csv-rows.ts";
import { CsvScanner } from "./csv-scanner.ts";
import type { ReadOptions, StreamReader } from "./reader.ts";
import { wholeLines } from "./whole-lines.ts";

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
  const scanner = new CsvScanner(options.uri, rows);
  let rest: Buffer = Buffer.alloc(0);
  let coming: Buffer[] = [];
  let bytesComing = 0;
  for await (const { bytes } of wholeLines(chunks, options.uri)) {
    coming.push(bytes);
    bytesComing += bytes.length;
    // A record that has not ended is read from its beginning again; were that done for every chunk, small chunks would take for ever.
    if (bytesComing < rest.length) continue;
    rest = scanner.take(joined(rest, coming), false);
    coming = [];
    bytesComing = 0;
  }
  scanner.take(joined(rest, coming), true);
  return rows.finish();
}

/** Without a copy where there is but one piece. */
function joined(rest: Buffer, coming: readonly Buffer[]): Buffer {
  const [first] = coming;
  return rest.length === 0 && first !== undefined && coming.length === 1 ? first : Buffer.concat([rest, ...coming]);
}
