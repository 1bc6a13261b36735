import { Room } from "../../table/room.ts";
import { ParquetFault } from "./corrupt.ts";

/** A place in the bytes of a page, moved on by what is read. */
export interface Cursor {
  readonly bytes: Uint8Array;
  at: number;
}

/**
 * Fills `numbers` with numbers of `width` bits in the RLE / bit-packing hybrid encoding.
 * Source: Parquet format, Encodings.md, "Run Length Encoding / Bit-Packing Hybrid".
 * @throws ParquetFault when the bytes end before.
 */
export function readHybrid(cursor: Cursor, end: number, width: number, numbers: Int32Array): Int32Array {
  if (width > 32) throw new ParquetFault(`codes of ${width} bits`);
  if (width === 0) return numbers.fill(0);
  const count = numbers.length;
  const page = wordsFrom(cursor.bytes, cursor.at, end);
  let filled = 0;
  while (filled < count) {
    if (cursor.at >= end) throw new ParquetFault(`a page has ${filled} codes, where ${count} were expected`);
    const header = readVarint(cursor);
    const run = Math.min((header & 1) === 1 ? (header >>> 1) * 8 : header >>> 1, count - filled);
    if ((header & 1) === 1) {
      const packedBytes = (header >>> 1) * width;
      if (cursor.at + Math.ceil((run * width) / 8) > end) throw new ParquetFault("packed codes end early");
      unpack(page, cursor.at, width, numbers.subarray(filled, filled + run));
      cursor.at += packedBytes;
    } else numbers.fill(readWord(cursor, (width + 7) >> 3), filled, filled + run);
    filled += run;
  }
  return numbers;
}

/** Whether `count` levels of one bit are a single run of ones: no row is missing, and none need be read. The cursor stays. */
export function isRunOfOnes({ bytes, at }: Cursor, end: number, count: number): boolean {
  const cursor = { bytes, at };
  if (at >= end) return false;
  const header = readVarint(cursor);
  return (header & 1) === 0 && header >>> 1 >= count && cursor.at < end && bytes[cursor.at] === 1;
}

/** Unsigned LEB128 of at most 32 bits. */
function readVarint(cursor: Cursor): number {
  let value = 0;
  for (let shift = 0; shift < 35; shift += 7) {
    const byte = cursor.bytes[cursor.at++];
    if (byte === undefined) break;
    value |= (byte & 0x7f) << shift;
    if (byte < 0x80) return value >>> 0;
  }
  throw new ParquetFault("the length of a run is malformed");
}

function readWord(cursor: Cursor, bytes: number): number {
  let word = 0;
  for (let index = 0; index < bytes; index++) word |= (cursor.bytes[cursor.at++] ?? 0) << (8 * index);
  return word;
}

/** The bytes of a page as words that can be read at once, which bytes at any place cannot. */
interface PageWords {
  /** Little-endian, with a word of zeros at the end. */
  readonly words: Int32Array;
  /** The place in the bytes where the words begin. */
  readonly start: number;
}

const wordRoom = new Room();

/** Good until the next page. */
function wordsFrom(bytes: Uint8Array, start: number, end: number): PageWords {
  const page = bytes.subarray(start, end);
  const words = wordRoom.integers(Math.ceil(page.length / 4) + 1);
  words.fill(0, -2);
  new Uint8Array(words.buffer).set(page);
  return { words, start };
}

/** Fills `target` with numbers of `width` bits, packed from the least significant bit of the byte at `from` on. */
function unpack({ words, start }: PageWords, from: number, width: number, target: Int32Array): void {
  const mask = width === 32 ? -1 : (1 << width) - 1;
  const first = (from - start) >>> 2;
  let bit = ((from - start) & 3) * 8;
  for (let index = 0; index < target.length; index++) {
    const at = first + (bit >>> 5);
    const shift = bit & 31;
    // In two steps, because a shift by 32 is one by 0.
    target[index] = (((words[at] ?? 0) >>> shift) | (((words[at + 1] ?? 0) << 1) << (31 - shift))) & mask;
    bit += width;
  }
}
