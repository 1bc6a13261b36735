import type { Table } from "../table/table.ts";
import { CsvRows } from "./csv-rows.ts";
import { CsvScanner } from "./csv-scanner.ts";
import { expectedRows } from "./expected-rows.ts";
import type { ReadOptions, StreamFile, StreamReader } from "./reader.ts";
import { wholeLines } from "./whole-lines.ts";

/** Comma-separated values by RFC 4180: UTF-8, a header line, fields quoted by `"` when they hold a comma, a quote or a line end. */
export const csvReader: StreamReader = {
  access: "stream",
  format: "csv",
  title: "CSV",
  extensions: [".csv"],
  read: readCsv,
};

async function readCsv(file: StreamFile, options: ReadOptions): Promise<Table> {
  const rows = new CsvRows(options);
  await readRows(rows, file, options);
  const { unread } = rows;
  if (unread.size === 0) return rows.finish();
  const again = new CsvRows({ ...options, wanted: (name) => unread.has(name) }, true);
  await readRows(again, file, options);
  return rows.finish(again);
}

async function readRows(rows: CsvRows, file: StreamFile, { uri, limits }: ReadOptions): Promise<void> {
  const scanner = new CsvScanner(uri, rows);
  let rest: Buffer = Buffer.alloc(0);
  let coming: Buffer[] = [];
  let bytesComing = 0;
  for await (const { bytes } of wholeLines(file.chunks(), uri)) {
    bytesComing += bytes.length;
    // A record that has not ended is read from its beginning again; were that done for every chunk, small chunks would take for ever.
    if (bytesComing < rest.length) {
      coming.push(Buffer.from(bytes));
      continue;
    }
    const isFirst = rows.rows === 0;
    rest = Buffer.from(scanner.take(joined(rest, [...coming, bytes]), false));
    if (isFirst) rows.reserve(expectedRows(rows, bytesComing / (file.bytes ?? 0), limits));
    coming = [];
    bytesComing = 0;
  }
  scanner.take(joined(rest, coming), true);
}

/** Without a copy where there is but one piece. */
function joined(rest: Buffer, coming: readonly Buffer[]): Buffer {
  const [first] = coming;
  return rest.length === 0 && first !== undefined && coming.length === 1 ? first : Buffer.concat([rest, ...coming]);
}
