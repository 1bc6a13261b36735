import type { Source } from "../sources/source.ts";
import type { Table, TableFormat } from "../table/table.ts";
import type { ReadLimits } from "./limits.ts";

export interface ReadOptions {
  /** What errors call the table. */
  readonly uri: string;
  /** Columns worth keeping; text formats forget the others. */
  readonly wanted: (name: string) => boolean;
  readonly limits: ReadLimits;
}

interface Format {
  readonly format: TableFormat;
  readonly title: string;
  /** With the dot, in lower case. */
  readonly extensions: readonly string[];
}

/** A file that can be read from front to back, several times. */
export interface StreamFile {
  /** Its size, where it is known before. */
  readonly bytes: number | undefined;
  /** All bytes in order; each chunk is good until the next one. */
  chunks(): AsyncIterable<Uint8Array>;
}

/** Reads a table from front to back: once, or again where it has to know better what it has read. */
export interface StreamReader extends Format {
  readonly access: "stream";
  read(file: StreamFile, options: ReadOptions): Promise<Table>;
}

/** Reads the parts of a file that a column needs, when it is asked for. */
export interface RangeReader extends Format {
  readonly access: "ranges";
  read(source: Source, options: ReadOptions): Promise<Table>;
}

export type Reader = StreamReader | RangeReader;
