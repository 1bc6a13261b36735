import type { Source } from "../sources/source.ts";
import type { Table, TableFormat } from "../table/table.ts";
import type { ReadLimits } from "./limits.ts";

export interface ReadOptions {
  /** What errors call the table. */
  readonly uri: string;
  /** Columns worth keeping; text formats are read once and forget the others. */
  readonly wanted: (name: string) => boolean;
  readonly limits: ReadLimits;
}

interface Format {
  readonly format: TableFormat;
  readonly title: string;
  /** With the dot, in lower case. */
  readonly extensions: readonly string[];
}

/** Reads a table from front to back, once. */
export interface StreamReader extends Format {
  readonly access: "stream";
  read(chunks: AsyncIterable<Uint8Array>, options: ReadOptions): Promise<Table>;
}

/** Reads the parts of a file that a column needs, when it is asked for. */
export interface RangeReader extends Format {
  readonly access: "ranges";
  read(source: Source, options: ReadOptions): Promise<Table>;
}

export type Reader = StreamReader | RangeReader;
