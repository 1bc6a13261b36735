import { ParquetFault } from "./corrupt.ts";
import type { Encoded, Spans } from "./encoded.ts";

/** Bytes that the texts of a page may hold together: one can stand for all of those before it. */
const mostBytes = 512 * 1024 ** 2;

/** Numbers in a block; writers take 128. */
const largestBlock = 65_536;

/** Where the next byte is read. */
interface Cursor {
  readonly bytes: Uint8Array;
  at: number;
}

/**
 * Integers as differences, in blocks of miniblocks with a width each. They wrap round at 64 bits, as their writers do.
 * Source: Parquet format, Encodings.md, "Delta Encoding".
 * @throws ParquetFault when the bytes end before, or do not hold what they say.
 */
export function readDeltaIntegers({ bytes, at, count }: Encoded): BigInt64Array {
  return integersAt({ bytes, at }, count);
}

/** Texts behind the lengths of all of them. @throws ParquetFault. */
export function readDeltaLengthBytes({ bytes, at, count }: Encoded): Spans {
  const cursor = { bytes, at };
  const lengths = lengthsAt(cursor, count);
  const ends = new Int32Array(count);
  let end = cursor.at;
  for (let index = 0; index < count; index++) {
    end += lengths[index] ?? 0;
    if (end > bytes.length) throw new ParquetFault("a text is longer than its page");
    ends[index] = end;
  }
  return {
    bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    starts: ends.map((stop, index) => stop - (lengths[index] ?? 0)),
    ends,
  };
}

/** Texts that begin as the one before them does. @throws ParquetFault. */
export function readDeltaBytes({ bytes, at, count }: Encoded): Spans {
  const cursor = { bytes, at };
  const shared = lengthsAt(cursor, count);
  const own = lengthsAt(cursor, count);
  const ends = endsOf(shared, own);
  const texts = Buffer.alloc(ends.at(-1) ?? 0);
  let from = cursor.at;
  let start = 0;
  let before = 0;
  for (let index = 0; index < count; index++) {
    const [prefix, suffix, end] = [shared[index] ?? 0, own[index] ?? 0, ends[index] ?? 0];
    if (prefix > start - before) throw new ParquetFault("a text begins with more than there is of the one before it");
    if (from + suffix > bytes.length) throw new ParquetFault("a text is longer than its page");
    texts.copyWithin(start, before, before + prefix);
    texts.set(bytes.subarray(from, from + suffix), start + prefix);
    from += suffix;
    before = start;
    start = end;
  }
  return { bytes: texts, starts: ends.map((end, index) => end - (shared[index] ?? 0) - (own[index] ?? 0)), ends };
}

function endsOf(shared: Int32Array, own: Int32Array): Int32Array {
  let end = 0;
  const ends = shared.map((prefix, index) => (end += prefix + (own[index] ?? 0)));
  // The sum is held against the limit, and not the ends, which wrap round.
  if (end > mostBytes) throw new ParquetFault(`its texts say that they have ${end} bytes together`);
  return ends;
}

function lengthsAt(cursor: Cursor, count: number): Int32Array {
  return Int32Array.from(integersAt(cursor, count), (length) => {
    if (length < 0n || length > mostBytes) throw new ParquetFault(`a text says that it has ${length} bytes`);
    return Number(length);
  });
}

/** The cursor ends behind the last block. */
function integersAt(cursor: Cursor, count: number): BigInt64Array {
  // A page without a single value may leave the rest out.
  if (count === 0) return new BigInt64Array();
  const block = Number(readVarint(cursor));
  const miniblocks = Number(readVarint(cursor));
  const total = Number(readVarint(cursor));
  const perMiniblock = block / miniblocks;
  const isSound = block <= largestBlock && Number.isInteger(perMiniblock) && perMiniblock > 0 && perMiniblock % 8 === 0;
  if (!isSound) throw new ParquetFault(`blocks of ${block} numbers in ${miniblocks} parts`);
  if (total !== count) throw new ParquetFault(`a page has ${total} numbers, where ${count} were expected`);
  const values = new BigInt64Array(count);
  const first = readZigZag(cursor);
  values[0] = first;
  for (let filled = 1; filled < count;) filled = fillBlock(cursor, { values, filled, miniblocks, perMiniblock });
  return values;
}

interface Block {
  readonly values: BigInt64Array;
  /** Values that are there already: one, at least. */
  readonly filled: number;
  readonly miniblocks: number;
  readonly perMiniblock: number;
}

/** Answers how many values are there after the block. */
function fillBlock(cursor: Cursor, { values, filled, miniblocks, perMiniblock }: Block): number {
  const least = readZigZag(cursor);
  const widths = cursor.bytes.subarray(cursor.at, cursor.at + miniblocks);
  if (widths.length < miniblocks) throw early();
  cursor.at += miniblocks;
  let next = filled;
  for (const width of widths) {
    if (next >= values.length) break;
    if (width > 64) throw new ParquetFault(`differences of ${width} bits`);
    const taken = values.subarray(next - 1, Math.min(next + perMiniblock, values.length));
    if (width > 0 && cursor.at + Math.ceil(((taken.length - 1) * width) / 8) > cursor.bytes.length) throw early();
    addDifferences(taken, cursor, width, least);
    cursor.at += (perMiniblock * width) / 8;
    next += taken.length - 1;
  }
  return next;
}

/** `values`: the last one known, and those that follow. */
function addDifferences(values: BigInt64Array, { bytes, at }: Cursor, width: number, least: bigint): void {
  let value = values[0] ?? 0n;
  for (let index = 1; index < values.length; index++) {
    value = BigInt.asIntN(64, value + least + bitsAt(bytes, at, (index - 1) * width, width));
    values[index] = value;
  }
}

/** `width` bits from the bit `from` behind the byte `at` on, the least significant first. */
function bitsAt(bytes: Uint8Array, at: number, from: number, width: number): bigint {
  if (width <= 24) return BigInt(fewBitsAt(bytes, at + (from >>> 3), from & 7, width));
  const low = fewBitsAt(bytes, at + (from >>> 3), from & 7, 24);
  return BigInt(low) | (bitsAt(bytes, at, from + 24, width - 24) << 24n);
}

/** Up to 24 bits, of at most four bytes. */
function fewBitsAt(bytes: Uint8Array, at: number, shift: number, width: number): number {
  const word =
    (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24);
  return (word >>> shift) & (2 ** width - 1);
}

function readZigZag(cursor: Cursor): bigint {
  const value = readVarint(cursor);
  return BigInt.asIntN(64, (value >> 1n) ^ -(value & 1n));
}

/** Unsigned LEB128 of at most 64 bits. */
function readVarint(cursor: Cursor): bigint {
  let value = 0n;
  for (let shift = 0n; shift < 70n; shift += 7n) {
    const byte = cursor.bytes[cursor.at++];
    if (byte === undefined) throw early();
    value |= BigInt(byte & 0x7f) << shift;
    if (byte < 0x80) return BigInt.asUintN(64, value);
  }
  throw new ParquetFault("a number does not end");
}

function early(): ParquetFault {
  return new ParquetFault("its differences end early");
}
