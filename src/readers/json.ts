import { constants } from "node:buffer";
import { GateError } from "../errors.ts";
import { byRow } from "../table/row-places.ts";
import type { Table } from "../table/table.ts";
import { JsonColumns } from "./json-columns.ts";
import { JsonScanner, JsonSyntaxError } from "./json-scanner.ts";
import type { ReadOptions, StreamFile, StreamReader } from "./reader.ts";
import { refuseBadText, withoutMark } from "./text-bytes.ts";

/** One JSON array of objects. It is held in memory whole, which JSON Lines is not. */
export const jsonReader: StreamReader = {
  access: "stream",
  format: "json",
  title: "JSON array",
  extensions: [".json"],
  read: readJson,
};

async function readJson(file: StreamFile, options: ReadOptions): Promise<Table> {
  const text = await textOf(file.chunks(), options.uri);
  const columns = new JsonColumns({ ...options, format: "json", places: byRow });
  try {
    addRows(columns, new JsonScanner(text));
  } catch (error) {
    if (error instanceof JsonSyntaxError) throw malformed(options.uri, text, error);
    throw error;
  }
  return columns.finish();
}

function addRows(columns: JsonColumns, scanner: JsonScanner): void {
  scanner.expect("[");
  if (!scanner.take("]")) {
    do addRow(columns, scanner);
    while (scanner.take(","));
    scanner.expect("]");
  }
  if (!scanner.atEnd()) scanner.fail("something follows the array");
}

function addRow(columns: JsonColumns, scanner: JsonScanner): void {
  columns.beginRow();
  columns.addMembers(scanner.members(), scanner);
  columns.endRow();
}

async function textOf(chunks: AsyncIterable<Uint8Array>, uri: string): Promise<string> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.length;
    if (bytes > constants.MAX_STRING_LENGTH) throw tooLong(uri);
    parts.push(Buffer.from(chunk));
  }
  const whole = withoutMark(Buffer.concat(parts, bytes), uri);
  return refuseBadText({ bytes: whole, firstLine: 1 }, uri).bytes.toString("utf8");
}

function malformed(uri: string, text: string, error: JsonSyntaxError): GateError {
  const before = text.slice(0, error.at);
  const line = before.split("\n").length;
  const character = error.at - before.lastIndexOf("\n");
  return new GateError({
    code: "E203",
    message: `${uri}, line ${line}, character ${character}: ${error.message}.`,
    hint: text.trimStart().startsWith("{")
      ? 'A JSON table is an array of objects (pandas: orient="records"). If it is JSON Lines, name it .jsonl or set `format: jsonl`.'
      : "Write one array of objects.",
  });
}

function tooLong(uri: string): GateError {
  return new GateError({
    code: "E207",
    message: `${uri} is longer than ${constants.MAX_STRING_LENGTH} bytes, the most that is read of a JSON array.`,
    hint: "Write it as JSON Lines or Parquet.",
  });
}
