import { isUtf8 } from "node:buffer";
import { GateError } from "../../src/errors.ts";
import { defaultReadLimits, type ReadLimits } from "../../src/readers/limits.ts";
import type { ReadOptions, StreamReader } from "../../src/readers/reader.ts";
import type { Column } from "../../src/table/column.ts";
import type { Table } from "../../src/table/table.ts";
import { chunksOf } from "./chunks-of.ts";

/** A file, the sizes of the pieces in which it comes, and what is asked of it. */
export interface FileCase {
  readonly content: Uint8Array;
  readonly sizes: readonly number[];
  readonly limits?: Partial<ReadLimits>;
  readonly wanted?: (name: string) => boolean;
}

/** What a reader and its oracle make of a file, as texts that are equal when not one bit differs. */
export interface Outcomes {
  readonly expected: string;
  readonly actual: readonly string[];
}

/** The table of a file by other means than those of its reader. */
export type Oracle = (content: Uint8Array, options: ReadOptions) => Promise<Table>;

export async function outcomesOf(
  reader: StreamReader,
  oracle: Oracle,
  { content, sizes, limits, wanted }: FileCase,
): Promise<Outcomes> {
  const options: ReadOptions = {
    uri: `rows.${reader.format}`,
    wanted: wanted ?? (() => true),
    limits: { ...defaultReadLimits, ...limits },
  };
  const expected = await outcome(oracle(content, options));
  const actual: string[] = [];
  for (const size of isText(content) ? sizes : [content.length]) {
    const file = { bytes: content.length, chunks: () => chunksOf(content, Math.max(1, size)) };
    actual.push(await outcome(reader.read(file, options)));
  }
  return { expected, actual };
}

/** Of a file that is not text and has another fault, that one is told which is met first, and so it must come in one piece. */
function isText(content: Uint8Array): boolean {
  return isUtf8(content) && !content.includes(0);
}

async function outcome(opening: Promise<Table>): Promise<string> {
  try {
    const table = await opening;
    const columns: string[] = [];
    for (const name of table.columns) columns.push(await table.column(name).then(bitsOf, String));
    const lines = Array.from({ length: table.rows }, (_, row) => table.where(row));
    return JSON.stringify({ names: table.columns, columns, lines });
  } catch (thrown) {
    if (thrown instanceof GateError) return `${thrown.code} ${thrown.message}`;
    throw thrown;
  }
}

function bitsOf(column: Column): string {
  const { valid } = column;
  const array = "values" in column ? column.values : column.codes;
  return JSON.stringify({
    ...column,
    values: hex(array),
    codes: array.constructor.name,
    valid: valid === undefined ? "all" : hex(valid),
  });
}

function hex(array: Float64Array | BigInt64Array | Int32Array | Uint8Array): string {
  return Buffer.from(array.buffer, array.byteOffset, array.byteLength).toString("hex");
}
