import type { Table } from "../table/table.ts";
import { expectedRows } from "./expected-rows.ts";
import { JsonColumns } from "./json-columns.ts";
import { JsonlRows } from "./jsonl-rows.ts";
import type { ReadOptions, StreamFile, StreamReader } from "./reader.ts";
import { wholeLines } from "./whole-lines.ts";

const lineFeed = 10;

/** JSON Lines: one object on each line. Blank lines are let pass at the end only. */
export const jsonlReader: StreamReader = {
  access: "stream",
  format: "jsonl",
  title: "JSON Lines",
  extensions: [".jsonl", ".ndjson"],
  read: readJsonl,
};

async function readJsonl(file: StreamFile, options: ReadOptions): Promise<Table> {
  const columns = new JsonColumns({ ...options, format: "jsonl", places: { noun: "line", first: 1 } });
  const rows = new JsonlRows(options.uri, columns);
  for await (const { bytes, firstLine } of wholeLines(file.chunks(), options.uri)) {
    rows.add({ bytes: ended(bytes), firstLine });
    if (firstLine === 1) columns.reserve(expectedRows(columns, bytes.length / (file.bytes ?? 0), options.limits));
  }
  return columns.finish();
}

/** With a line feed at the end, which the last line of a file may lack. */
function ended(bytes: Buffer): Buffer {
  return bytes.at(-1) === lineFeed ? bytes : Buffer.concat([bytes, Buffer.of(lineFeed)]);
}
