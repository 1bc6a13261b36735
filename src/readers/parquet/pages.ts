import zlib from "node:zlib";
import type { CompressionCodec, PageHeader } from "hyparquet";
import { parquetHeader } from "hyparquet/src/column.js";
import { Room } from "../../table/room.ts";
import { decompressPage } from "./codecs.ts";
import { ParquetFault } from "./corrupt.ts";
import type { Encoded } from "./encoded.ts";
import { isRunOfOnes, readHybrid } from "./hybrid.ts";
import type { Leaf } from "./leaf.ts";
import { countOf, type Raw, readValues } from "./raw-values.ts";
import { refuseThriftBomb } from "./thrift-bounds.ts";

/** Pages are read one after the other, and each is done with when the next one comes, but for the dictionary. */
const dictionaryRoom = new Room();
const pageRoom = new Room();
const codeRoom = new Room();
const levelRoom = new Room();

/** One column of one row group, as stored. */
export interface Chunk {
  readonly leaf: Leaf;
  readonly codec: CompressionCodec;
  readonly rows: number;
  readonly bytes: Uint8Array;
  /** Told the bytes that a page has after decompression, before memory or time is spent on it; throws when there are too many. */
  readonly spend: (bytes: number) => void;
}

export interface DictionaryPage {
  readonly kind: "dictionary";
  readonly values: Raw;
}

export interface DataPage {
  readonly kind: "data";
  readonly rows: number;
  /** 1 for rows with a value, 0 for those without; `undefined` when all have one. */
  readonly present: Int32Array | undefined;
  /** The values that are there, or codes into the values of the dictionary page before. */
  readonly content: { readonly values: Raw } | { readonly codes: Int32Array };
}

interface StoredPage {
  readonly header: PageHeader;
  readonly bytes: Uint8Array;
}

/**
 * The pages of a chunk in their order, up to its last row; each is good until the next is asked for, the dictionary until the end of the
 * chunk, and no two chunks can be read at a time. Every count of a header is held against what is there before memory is spent on it.
 * @throws ParquetFault when the bytes do not hold what their headers say.
 */
export function* pagesOf(chunk: Chunk): Generator<DataPage | DictionaryPage> {
  let left = chunk.rows;
  let dictionaries = 0;
  for (const stored of storedPages(chunk.bytes)) {
    if (left === 0) return;
    chunk.spend(Math.max(0, stored.header.uncompressed_page_size));
    if (stored.header.type === "DICTIONARY_PAGE" && dictionaries++ > 0)
      throw new ParquetFault("it has two dictionaries");
    if (stored.header.type === "DICTIONARY_PAGE") yield dictionaryPage(stored, chunk);
    if (stored.header.type !== "DATA_PAGE" && stored.header.type !== "DATA_PAGE_V2") continue;
    const page = stored.header.type === "DATA_PAGE" ? dataPage(stored, chunk, left) : dataPageV2(stored, chunk, left);
    left -= page.rows;
    yield page;
  }
  if (left > 0) throw new ParquetFault(`${left} of ${chunk.rows} rows are not there`);
}

function* storedPages(bytes: Uint8Array): Generator<StoredPage> {
  const reader = { view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), offset: 0 };
  while (reader.offset < bytes.length) {
    refuseThriftBomb(bytes, reader.offset);
    const header = parquetHeader(reader);
    const end = reader.offset + header.compressed_page_size;
    if (!(end >= reader.offset && end <= bytes.length)) throw new ParquetFault("a page is longer than its column");
    const stored = { header, bytes: bytes.subarray(reader.offset, end) };
    refuseBadChecksum(stored);
    yield stored;
    reader.offset = end;
  }
}

/** Few writers add a checksum, but one that is there tells of damage that no codec would notice. */
function refuseBadChecksum({ header, bytes }: StoredPage): void {
  // Node has known crc32 since 20.15.
  if (header.crc === undefined || typeof zlib.crc32 !== "function") return;
  if (zlib.crc32(bytes) !== header.crc >>> 0) throw new ParquetFault("the checksum of a page does not match");
}

function dictionaryPage({ header, bytes }: StoredPage, { codec, leaf }: Chunk): DictionaryPage {
  const count = header.dictionary_page_header?.num_values ?? -1;
  if (count < 0) throw new ParquetFault("a dictionary page has no header of its own");
  const page = decompressPage(codec, bytes, header.uncompressed_page_size, dictionaryRoom);
  return { kind: "dictionary", values: readValues({ encoding: "PLAIN", bytes: page, at: 0, count }, leaf) };
}

function dataPage({ header, bytes }: StoredPage, { codec, leaf }: Chunk, rowsLeft: number): DataPage {
  const details = header.data_page_header;
  if (details === undefined) throw new ParquetFault("a data page has no header of its own");
  const rows = checkedRows(details.num_values, rowsLeft);
  const page = decompressPage(codec, bytes, header.uncompressed_page_size, pageRoom);
  if (!leaf.optional) return withoutLevels({ encoding: details.encoding, bytes: page, at: 0, count: rows }, leaf);
  if (details.definition_level_encoding !== "RLE")
    throw new ParquetFault("its levels are in the old bit-packed encoding");
  const at = 4 + new DataView(page.buffer, page.byteOffset, page.byteLength).getUint32(0, true);
  const values = { encoding: details.encoding, bytes: page, at };
  const end = Math.min(at, page.length);
  if (isRunOfOnes({ bytes: page, at: 4 }, end, rows)) return withoutLevels({ ...values, count: rows }, leaf);
  return withLevels(readHybrid({ bytes: page, at: 4 }, end, 1, levelRoom.integers(rows)), values, leaf);
}

/** Version 2 keeps the levels outside of the compressed part. */
function dataPageV2({ header, bytes }: StoredPage, { codec, leaf }: Chunk, rowsLeft: number): DataPage {
  const details = header.data_page_header_v2;
  if (details === undefined) throw new ParquetFault("a data page has no header of its own");
  const rows = checkedRows(details.num_values, rowsLeft);
  const start = details.repetition_levels_byte_length;
  const end = start + details.definition_levels_byte_length;
  if (!(start >= 0 && end >= start && end <= bytes.length))
    throw new ParquetFault("the levels of a page are longer than the page");
  const body = bytes.subarray(end);
  const page =
    details.is_compressed === false ? body : decompressPage(codec, body, header.uncompressed_page_size - end, pageRoom);
  if (!leaf.optional) return withoutLevels({ encoding: details.encoding, bytes: page, at: 0, count: rows }, leaf);
  const values = { encoding: details.encoding, bytes: page, at: 0 };
  const read = isRunOfOnes({ bytes, at: start }, end, rows)
    ? withoutLevels({ ...values, count: rows }, leaf)
    : withLevels(readHybrid({ bytes, at: start }, end, 1, levelRoom.integers(rows)), values, leaf);
  refuseOtherMissing(read, details.num_nulls);
  return read;
}

/** Version 2 says how many values are missing, and its levels are checked by no codec. */
function refuseOtherMissing({ rows, content }: DataPage, said: number): void {
  const missing = rows - ("codes" in content ? content.codes.length : countOf(content.values));
  if (missing !== said) throw new ParquetFault(`a page says that ${said} values are missing, where ${missing} are`);
}

function checkedRows(rows: number, left: number): number {
  // A damaged header may hold something else than a number.
  if (Number.isInteger(rows) && rows >= 0 && rows <= left) return rows;
  throw new ParquetFault(`a page says that it has ${rows} rows, where ${left} were expected`);
}

function withoutLevels(page: Encoded, leaf: Leaf): DataPage {
  return { kind: "data", rows: page.count, present: undefined, content: contentOf(page, leaf) };
}

function withLevels(levels: Int32Array, page: Omit<Encoded, "count">, leaf: Leaf): DataPage {
  let count = 0;
  for (let row = 0; row < levels.length; row++) count += levels[row] ?? 0;
  const present = count === levels.length ? undefined : levels;
  return { kind: "data", rows: levels.length, present, content: contentOf({ ...page, count }, leaf) };
}

function contentOf(page: Encoded, leaf: Leaf): DataPage["content"] {
  if (page.encoding !== "RLE_DICTIONARY" && page.encoding !== "PLAIN_DICTIONARY")
    return { values: readValues(page, leaf) };
  const { bytes, at, count } = page;
  // A page without a single value may leave the width of its codes out.
  const width = count === 0 ? 0 : (bytes[at] ?? 0);
  return { codes: readHybrid({ bytes, at: at + 1 }, bytes.length, width, codeRoom.integers(count)) };
}
