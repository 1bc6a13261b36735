import { GateError } from "../errors.ts";
import type { Table } from "../table/table.ts";
import { JsonColumns } from "./json-columns.ts";
import { JsonScanner, JsonSyntaxError } from "./json-scanner.ts";
import type { ReadOptions, StreamReader } from "./reader.ts";
import { wholeLines } from "./whole-lines.ts";

/** JSON Lines: one object on each line. Blank lines are let pass at the end only. */
export const jsonlReader: StreamReader = {
  access: "stream",
  format: "jsonl",
  title: "JSON Lines",
  extensions: [".jsonl", ".ndjson"],
  read: readJsonl,
};

async function readJsonl(chunks: AsyncIterable<Uint8Array>, options: ReadOptions): Promise<Table> {
  const columns = new JsonColumns({ ...options, format: "jsonl", where: (row) => `line ${row + 1}` });
  let blank: number | undefined;
  for await (const { bytes, firstLine } of wholeLines(chunks, options.uri)) {
    let line = firstLine;
    for (const text of linesOf(bytes.toString("utf8"))) {
      if (text.trim() === "") blank ??= line;
      else if (blank === undefined) addLine(columns, text, { uri: options.uri, line });
      else throw malformed(options.uri, blank, "is blank");
      line++;
    }
  }
  return columns.finish();
}

interface Place {
  readonly uri: string;
  readonly line: number;
}

function addLine(columns: JsonColumns, text: string, { uri, line }: Place): void {
  const scanner = new JsonScanner(text);
  try {
    columns.addRow(scanner);
    if (!scanner.atEnd()) scanner.fail("something follows the object");
  } catch (error) {
    if (error instanceof JsonSyntaxError) throw malformed(uri, line, `character ${error.at + 1}: ${error.message}`);
    throw error;
  }
}

function* linesOf(text: string): Generator<string> {
  let start = 0;
  for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", start)) {
    yield text.slice(start, end);
    start = end + 1;
  }
  if (start < text.length) yield text.slice(start);
}

function malformed(uri: string, line: number, what: string): GateError {
  return new GateError({
    code: "E203",
    message: `${uri}, line ${line}${what.startsWith("is ") ? "" : ","} ${what}.`,
    hint: "Write one JSON object on each line.",
  });
}
