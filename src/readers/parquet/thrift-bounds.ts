import { ParquetFault } from "./corrupt.ts";

/** Structures within structures; those of Parquet have eight. */
const deepest = 32;

/** A place in the bytes, moved on by what is passed. */
interface Cursor {
  readonly bytes: Uint8Array;
  at: number;
}

/**
 * Walks through the Thrift structure (compact protocol) at `at` without keeping anything of it: the decoder believes the lengths that it finds, and would make
 * room for them, or reckon for hours with a number that never ends.
 * @throws ParquetFault when a list, text or number is longer than the bytes that are there, or the structure is nested too deep.
 */
export function refuseThriftBomb(bytes: Uint8Array, at = 0): void {
  passStruct({ bytes, at }, 1);
}

function passStruct(cursor: Cursor, depth: number): void {
  if (depth > deepest) throw new ParquetFault(`its structures are nested more than ${deepest} deep`);
  for (;;) {
    const head = nextByte(cursor);
    const type = head & 0x0f;
    if (type === 0) return;
    if (head >> 4 === 0) passNumber(cursor, mostOf32Bits);
    // The truth value of a field stands in its type.
    if (type > 2) passElement(cursor, type, depth);
  }
}

function passElement(cursor: Cursor, type: number, depth: number): void {
  const pass = passes[type];
  if (pass === undefined) throw new ParquetFault(`a field is of the type ${type}, which Parquet does not use`);
  pass(cursor, depth);
}

/** Bytes of a number in groups of seven bits. */
const mostOf32Bits = 5;
const mostOf64Bits = 10;

const passes: Readonly<Partial<Record<number, (cursor: Cursor, depth: number) => void>>> = {
  1: nextByte,
  2: nextByte,
  3: nextByte,
  4: (cursor) => passNumber(cursor, mostOf32Bits),
  5: (cursor) => passNumber(cursor, mostOf32Bits),
  6: (cursor) => passNumber(cursor, mostOf64Bits),
  7: (cursor) => skip(cursor, 8),
  8: (cursor) => skip(cursor, passNumber(cursor, mostOf32Bits)),
  9: passList,
  12: (cursor, depth) => passStruct(cursor, depth + 1),
};

function passList(cursor: Cursor, depth: number): void {
  if (depth > deepest) throw new ParquetFault(`its lists are nested more than ${deepest} deep`);
  const head = nextByte(cursor);
  const size = head >> 4 === 15 ? passNumber(cursor, mostOf32Bits) : head >> 4;
  // No element takes less than a byte.
  if (size > cursor.bytes.length - cursor.at) throw new ParquetFault(`a list says that it has ${size} entries`);
  for (let entry = 0; entry < size; entry++) passElement(cursor, head & 0x0f, depth + 1);
}

/** Its value, as far as 32 bits hold it. */
function passNumber(cursor: Cursor, mostBytes: number): number {
  let value = 0;
  for (let byte = 0; byte < mostBytes; byte++) {
    const next = nextByte(cursor);
    value += byte < mostOf32Bits ? (next & 0x7f) * 2 ** (7 * byte) : 0;
    if (next < 0x80) return value;
  }
  throw new ParquetFault("a number does not end");
}

function skip(cursor: Cursor, count: number): void {
  if (count > cursor.bytes.length - cursor.at) throw new ParquetFault(`a text says that it has ${count} bytes`);
  cursor.at += count;
}

function nextByte(cursor: Cursor): number {
  const byte = cursor.bytes[cursor.at];
  if (byte === undefined) throw new ParquetFault("a structure ends early");
  cursor.at += 1;
  return byte;
}
