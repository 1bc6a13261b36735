import type { ColumnMetaData, FileMetaData, RowGroup } from "hyparquet";
import type { Source } from "../../sources/source.ts";
import type { Column } from "../../table/column.ts";
import { Room } from "../../table/room.ts";
import { ValidityBuilder } from "../../table/validity.ts";
import { refuseOverLimit, type ReadLimits } from "../limits.ts";
import { ParquetFault } from "./corrupt.ts";
import type { Leaf } from "./leaf.ts";
import { type Chunk, type DataPage, pagesOf } from "./pages.ts";
import { type Cells, type Store, storesFor } from "./store.ts";

export interface ParquetFile {
  readonly source: Source;
  readonly bytes: number;
  readonly metadata: FileMetaData;
  readonly limits: ReadLimits;
}

/**
 * One flat column, of which only the bytes of its own chunks are read.
 * @throws ParquetFault, or what a decoder throws, when the bytes are damaged; GateError of the source, or E207.
 */
export async function readColumn(file: ParquetFile, leaf: Leaf): Promise<Column> {
  for (const makeStore of storesFor(leaf)) {
    const rows = Number(file.metadata.num_rows);
    const validity = new ValidityBuilder(rows);
    const store = makeStore(rows);
    if (await fill(store, validity, file, leaf)) return store.finish(validity.finish());
  }
  throw new ParquetFault("its values fit no kind of column");
}

/** Rooms for the bytes of a chunk that no column is being read into; several columns may be read in turns. */
const rooms: Room[] = [];

/** Whether all values fitted into the store. */
async function fill(store: Store, validity: ValidityBuilder, file: ParquetFile, leaf: Leaf): Promise<boolean> {
  const room = rooms.pop() ?? new Room();
  try {
    return await fillFrom({ ...file, room }, leaf, store, validity);
  } finally {
    rooms.push(room);
  }
}

interface RoomyFile extends ParquetFile {
  /** Taken by one chunk after the other. */
  readonly room: Room;
}

async function fillFrom(file: RoomyFile, leaf: Leaf, store: Store, validity: ValidityBuilder): Promise<boolean> {
  let first = 0;
  let bytes = 0;
  const spend = (more: number): void => {
    bytes += more;
    refuseOverLimit(file.source.uri, "bytes", bytes, file.limits);
  };
  for (const group of file.metadata.row_groups) {
    const meta = chunkMeta(group, leaf.name);
    // What the footer says is not what counts, but may spare the reading.
    refuseOverLimit(file.source.uri, "bytes", Number(meta.total_uncompressed_size), file.limits);
    const chunk = { leaf, codec: meta.codec, rows: Number(group.num_rows), bytes: await chunkBytes(meta, file), spend };
    if (!fillChunk(store, validity, chunk, first)) return false;
    first += chunk.rows;
  }
  return true;
}

function chunkMeta(group: RowGroup, name: string): ColumnMetaData {
  const chunk = group.columns.find(
    ({ meta_data: meta }) => meta?.path_in_schema.length === 1 && meta.path_in_schema[0] === name,
  );
  if (chunk?.meta_data === undefined) throw new ParquetFault("it is encrypted, or missing in a row group");
  if (chunk.file_path !== undefined) throw new ParquetFault("it lies in another file");
  return chunk.meta_data;
}

async function chunkBytes(meta: ColumnMetaData, { source, bytes, room }: RoomyFile): Promise<Uint8Array> {
  const dictionary = Number(meta.dictionary_page_offset ?? 0n);
  const data = Number(meta.data_page_offset);
  const start = dictionary > 0 && dictionary < data ? dictionary : data;
  const end = start + Number(meta.total_compressed_size);
  if (!(start >= 4 && end >= start && end <= bytes)) throw new ParquetFault("it lies outside of the file");
  return source.read({ start, end }, room);
}

function fillChunk(store: Store, validity: ValidityBuilder, chunk: Chunk, firstRow: number): boolean {
  let dictionary: Cells | undefined;
  let row = firstRow;
  for (const page of pagesOf(chunk)) {
    if (page.kind === "dictionary") {
      dictionary = store.convert(page.values);
      if (dictionary === undefined) return false;
      continue;
    }
    const values = "codes" in page.content ? dictionary : store.convert(page.content.values);
    if (values === undefined && "values" in page.content) return false;
    place(store, page, values ?? new Uint8Array(), row);
    if (page.present !== undefined) markMissing(validity, page.present, row);
    row += page.rows;
  }
  return true;
}

/** Puts the values of a page to their rows, the first of which is `firstRow`. */
function place(store: Store, page: DataPage, values: Cells, firstRow: number): void {
  const { cells, cellsPerRow } = store;
  const codes = codesOf(page);
  const { rows, present } = page;
  const isComplete = codes !== undefined && present === undefined && cellsPerRow === 1;
  if (isComplete && isPlaced(cells.subarray(firstRow, firstRow + rows), codes, values)) return;
  if (codes !== undefined) refuseUnknownCodes(codes, values.length / cellsPerRow);
  if (codes === undefined && present === undefined) cells.set(values, firstRow * cellsPerRow);
  else if (cells instanceof Float64Array && values instanceof Float64Array) {
    placeDoubles({ cells, values, codes, present, rows }, firstRow);
  } else placeRows(store, { values, codes, present, rows }, firstRow);
}

/** Doubles and the codes of texts, where every row has a value: false for what is to be placed otherwise. */
function isPlaced(cells: Cells, codes: Int32Array, values: Cells): boolean {
  if (cells instanceof Float64Array && values instanceof Float64Array) placeCodedDoubles(cells, codes, values);
  else if (cells instanceof Int32Array && values instanceof Int32Array) placeCodedIntegers(cells, codes, values);
  else return false;
  return true;
}

interface Scattered<Values> {
  readonly values: Values;
  readonly codes: Int32Array | undefined;
  readonly present: Int32Array | undefined;
  readonly rows: number;
}

function placeRows(store: Store, { values, codes, present, rows }: Scattered<Cells>, firstRow: number): void {
  let next = 0;
  for (let row = 0; row < rows; row++) {
    if (present?.[row] === 0) continue;
    copyRow(store, values, codes?.[next] ?? next, firstRow + row);
    next++;
  }
}

function codesOf({ content }: DataPage): Int32Array | undefined {
  return "codes" in content ? content.codes : undefined;
}

interface Doubles extends Scattered<Float64Array> {
  readonly cells: Float64Array;
}

/** The same for doubles alone: where V8 knows the kind of the arrays, it does not box what it copies. */
function placeDoubles({ cells, values, codes, present, rows }: Doubles, firstRow: number): void {
  let next = 0;
  for (let row = 0; row < rows; row++) {
    if (present !== undefined && present[row] === 0) continue;
    const from = codes === undefined ? next : (codes[next] ?? 0);
    cells[firstRow + row] = values[from] ?? Number.NaN;
    next++;
  }
}

/** The same where every row has a value, which mostly is so. */
function placeCodedDoubles(cells: Float64Array, codes: Int32Array, values: Float64Array): void {
  for (let row = 0; row < cells.length; row++) {
    const code = codes[row] ?? -1;
    const value = values[code];
    if (value === undefined) throw unknownCode(code, values.length);
    cells[row] = value;
  }
}

/** The same once more, since V8 is only quick where it knows the kind of the arrays. */
function placeCodedIntegers(cells: Int32Array, codes: Int32Array, values: Int32Array): void {
  for (let row = 0; row < cells.length; row++) {
    const code = codes[row] ?? -1;
    const value = values[code];
    if (value === undefined) throw unknownCode(code, values.length);
    cells[row] = value;
  }
}

function copyRow({ cells, cellsPerRow }: Store, values: Cells, from: number, to: number): void {
  for (let cell = 0; cell < cellsPerRow; cell++) {
    cells[to * cellsPerRow + cell] = values[from * cellsPerRow + cell] ?? Number.NaN;
  }
}

function refuseUnknownCodes(codes: Int32Array, entries: number): void {
  for (let index = 0; index < codes.length; index++) {
    const code = codes[index] ?? 0;
    if (code < 0 || code >= entries) throw unknownCode(code, entries);
  }
}

/** As an unsigned number, so that a code of 32 bits is not taken for a negative one. */
function unknownCode(code: number, entries: number): ParquetFault {
  return new ParquetFault(`code ${code >>> 0} in a dictionary of ${entries} entries`);
}

function markMissing(validity: ValidityBuilder, present: Int32Array, firstRow: number): void {
  for (let row = 0; row < present.length; row++) if (present[row] === 0) validity.markMissing(firstRow + row);
}
