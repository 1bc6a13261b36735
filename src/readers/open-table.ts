import { GateError } from "../errors.ts";
import { heldSource } from "../sources/held-source.ts";
import type { Source } from "../sources/source.ts";
import type { Table, TableFormat } from "../table/table.ts";
import { type Compression, compressionOf, decompressed } from "./compression.ts";
import { concatenate } from "./concatenate.ts";
import { formatOf } from "./format.ts";
import { readers } from "./index.ts";
import type { RangeReader, ReadOptions, StreamReader } from "./reader.ts";
import { StoredBytes } from "./stored-bytes.ts";

/** One file that a table was read from, as the audit record names it. */
export interface InputFile {
  readonly uri: string;
  readonly format: TableFormat;
  readonly compression: Compression;
  /** Of the bytes as stored, in hex. */
  readonly sha256: string;
  /** Size as stored. */
  readonly bytes: number;
  readonly version: string | undefined;
  readonly rows: number;
}

export interface OpenedTable {
  readonly table: Table;
  readonly files: readonly InputFile[];
}

export interface OpenOptions extends ReadOptions {
  /** When neither name nor content tells it. */
  readonly format?: TableFormat | undefined;
}

/**
 * Opens the table that `sources` hold together, in their order.
 * @throws GateError E201 to E207 when a file cannot be read, E208 when the files do not have the same columns.
 */
export async function openTable(sources: readonly Source[], options: OpenOptions): Promise<OpenedTable> {
  return tableOfFiles(await openFiles(sources, options), options);
}

/** A file and the table that it holds. */
export interface OpenedFile {
  readonly table: Table;
  readonly file: InputFile;
}

/** Opens each of the files by itself. @throws as `openTable`. */
export async function openFiles(sources: readonly Source[], options: OpenOptions): Promise<readonly OpenedFile[]> {
  const opened: OpenedFile[] = [];
  // One after the other: two tables being parsed at once would need twice the memory.
  for (const source of sources) opened.push(await openFile(source, options));
  return opened;
}

/** The table that opened files hold together. @throws GateError E207, E208. */
export function tableOfFiles(opened: readonly OpenedFile[], options: ReadOptions): OpenedTable {
  const tables = opened.map(({ table }) => table);
  return { table: concatenate(tables, options), files: opened.map(({ file }) => file) };
}

async function openFile(source: Source, options: OpenOptions): Promise<OpenedFile> {
  const stored = await StoredBytes.open(source);
  const compression = compressionOf(stored.first);
  const format = formatOf(source.uri, options.format, compression === "none" ? stored.first : new Uint8Array());
  const reader = readers.find((candidate) => candidate.format === format);
  if (reader === undefined) throw new Error(`no reader for ${format}`);
  const fileOptions = { ...options, uri: source.uri };
  const table =
    reader.access === "stream"
      ? await readStream(reader, stored, compression, fileOptions)
      : await readRanges(reader, stored, { source, compression, options: fileOptions });
  const { bytes, version } = await source.head();
  return {
    table,
    file: { uri: source.uri, format, compression, sha256: stored.sha256(), bytes, version, rows: table.rows },
  };
}

async function readStream(
  reader: StreamReader,
  stored: StoredBytes,
  compression: Compression,
  options: ReadOptions,
): Promise<Table> {
  const file = { uri: options.uri, compression, bytes: stored.bytes };
  const isPlain = compression === "none";
  const chunks = (): AsyncIterable<Uint8Array> =>
    decompressed({ ...file, chunks: isPlain ? stored.passing() : stored.chunks() }, options.limits);
  return reader.read({ bytes: isPlain ? stored.bytes : undefined, chunks }, options);
}

interface RangeFile {
  readonly source: Source;
  readonly compression: Compression;
  readonly options: ReadOptions;
}

async function readRanges(
  reader: RangeReader,
  stored: StoredBytes,
  { source, compression, options }: RangeFile,
): Promise<Table> {
  if (compression !== "none") {
    throw new GateError({
      code: "E203",
      message: `${source.uri} is ${reader.title} within ${compression}, of which no part could be read alone.`,
      hint: `Store it without ${compression}: ${reader.title} compresses what it holds.`,
    });
  }
  await stored.passOver();
  const whole = stored.first.length === stored.bytes;
  return reader.read(whole ? heldSource(source, stored.first) : source, options);
}
