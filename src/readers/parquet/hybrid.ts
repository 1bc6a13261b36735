import { ParquetFault } from "./corrupt.ts";

/** A place in the bytes of a page, moved on by what is read. */
export interface Cursor {
  readonly bytes: Uint8Array;
  at: number;
}

/**
 * Reads `count` numbers of `width` bits in the RLE / bit-packing hybrid encoding.
 * Source: Parquet format, Encodings.md, "Run Length Encoding / Bit-Packing Hybrid".
 * @throws ParquetFault when the bytes end before.
 */
export function readHybrid(cursor: Cursor, end: number, width: number, count: number): Int32Array {
  if (width > 32) throw new ParquetFault(`codes of ${width} bits`);
  const numbers = new Int32Array(count);
  if (width === 0) return numbers;
  let filled = 0;
  while (filled < count) {
    if (cursor.at >= end) throw new ParquetFault(`a page has ${filled} codes, where ${count} were expected`);
    const header = readVarint(cursor);
    const run = Math.min((header & 1) === 1 ? (header >>> 1) * 8 : header >>> 1, count - filled);
    if ((header & 1) === 1) {
      const packedBytes = (header >>> 1) * width;
      unpack(cursor, width, numbers.subarray(filled, filled + run));
      cursor.at += packedBytes;
    } else numbers.fill(readWord(cursor, (width + 7) >> 3), filled, filled + run);
    filled += run;
  }
  return numbers;
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

/** Fills `target` with numbers packed from the least significant bit on; `cursor` stays. */
function unpack({ bytes, at }: Cursor, width: number, target: Int32Array): void {
  if (at + Math.ceil((target.length * width) / 8) > bytes.length) throw new ParquetFault("packed codes end early");
  const mask = width === 32 ? -1 : (1 << width) - 1;
  // Up to 24 bits, a number and the rest of the byte before it fit 32 bits.
  if (width <= 24) {
    let next = at;
    let held = 0;
    let bits = 0;
    for (let index = 0; index < target.length; index++) {
      for (; bits < width; bits += 8) held |= (bytes[next++] ?? 0) << bits;
      target[index] = held & mask;
      held >>>= width;
      bits -= width;
    }
    return;
  }
  for (let index = 0; index < target.length; index++) target[index] = wideNumber(bytes, at * 8 + index * width, width);
}

function wideNumber(bytes: Uint8Array, firstBit: number, width: number): number {
  let value = 0;
  for (let bit = 0; bit < width; bit++) {
    const from = firstBit + bit;
    value |= (((bytes[from >> 3] ?? 0) >> (from & 7)) & 1) << bit;
  }
  return value;
}
