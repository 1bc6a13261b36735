import type { Encoding } from "hyparquet";
import { byteStreamSplit } from "hyparquet/src/encoding.js";
import { ParquetFault } from "./corrupt.ts";
import { readDeltaBytes, readDeltaIntegers, readDeltaLengthBytes } from "./delta.ts";
import type { Encoded, Spans } from "./encoded.ts";
import { readHybrid } from "./hybrid.ts";
import type { Leaf } from "./leaf.ts";

/** Values of one page as stored, without the missing ones. Booleans are bytes of 0 and 1. */
export type Raw = Float64Array | Float32Array | Int32Array | BigInt64Array | Uint8Array | Spans;

/** How many values there are. */
export function countOf(raw: Raw): number {
  return "starts" in raw ? raw.starts.length : raw.length;
}

/**
 * The values of a page in any encoding but the dictionary's.
 * @throws ParquetFault when there are fewer than the page says, or the encoding is unknown.
 */
export function readValues(page: Encoded, leaf: Leaf): Raw {
  const decode = decoders[page.encoding];
  if (decode === undefined) throw new ParquetFault(`encoding ${page.encoding} is not supported here`);
  return decode(page, leaf);
}

const decoders: Readonly<Partial<Record<Encoding, (page: Encoded, leaf: Leaf) => Raw>>> = {
  PLAIN: readPlain,
  RLE: readRleBooleans,
  DELTA_BINARY_PACKED: readDeltas,
  DELTA_LENGTH_BYTE_ARRAY: readDeltaLengthBytes,
  DELTA_BYTE_ARRAY: readDeltaBytes,
  BYTE_STREAM_SPLIT: readSplit,
};

function readPlain(page: Encoded, { type, typeLength }: Leaf): Raw {
  switch (type) {
    case "DOUBLE":
      return new Float64Array(...aligned(page, 8));
    case "FLOAT":
      return new Float32Array(...aligned(page, 4));
    case "INT32":
      return new Int32Array(...aligned(page, 4));
    case "INT64":
      return new BigInt64Array(...aligned(page, 8));
    case "INT96":
      return fixedSpans(page, 12);
    case "FIXED_LEN_BYTE_ARRAY":
      return fixedSpans(page, typeLength);
    case "BYTE_ARRAY":
      return prefixedSpans(page);
    case "BOOLEAN":
      return unpackBits(page);
  }
}

/** The values from a whole word on, as typed arrays need: where they stand, or a copy. */
function aligned({ bytes, at, count }: Encoded, width: number): [buffer: ArrayBufferLike, at: number, count: number] {
  refuseShort(bytes.length - at, count * width);
  const start = bytes.byteOffset + at;
  if (start % width === 0) return [bytes.buffer, start, count];
  const copy = new Uint8Array(count * width);
  copy.set(bytes.subarray(at, at + count * width));
  return [copy.buffer, 0, count];
}

function fixedSpans({ bytes, at, count }: Encoded, width: number): Spans {
  refuseShort(bytes.length - at, count * width);
  return {
    bytes: bufferOf(bytes),
    starts: Int32Array.from({ length: count }, (_, index) => at + index * width),
    ends: Int32Array.from({ length: count }, (_, index) => at + (index + 1) * width),
  };
}

/** Each value behind its length in 4 bytes. */
function prefixedSpans({ bytes, at, count }: Encoded): Spans {
  refuseShort(bytes.length - at, count * 4);
  const buffer = bufferOf(bytes);
  const starts = new Int32Array(count);
  const ends = new Int32Array(count);
  let next = at;
  for (let index = 0; index < count; index++) {
    const start = next + 4;
    next = start + buffer.readUInt32LE(next);
    if (next > buffer.length) throw new ParquetFault("a text is longer than its page");
    starts[index] = start;
    ends[index] = next;
  }
  return { bytes: buffer, starts, ends };
}

function unpackBits({ bytes, at, count }: Encoded): Uint8Array {
  refuseShort(bytes.length - at, Math.ceil(count / 8));
  return Uint8Array.from({ length: count }, (_, index) => ((bytes[at + (index >> 3)] ?? 0) >> (index & 7)) & 1);
}

/** Booleans by runs, behind the length of all runs in 4 bytes. */
function readRleBooleans({ bytes, at, count }: Encoded, { type }: Leaf): Raw {
  if (type !== "BOOLEAN") throw new ParquetFault(`encoding RLE for type ${type}`);
  return Uint8Array.from(readHybrid({ bytes, at: at + 4 }, bytes.length, 1, new Int32Array(count)));
}

function readDeltas(page: Encoded, { type }: Leaf): Raw {
  if (type !== "INT32" && type !== "INT64") throw new ParquetFault(`encoding DELTA_BINARY_PACKED for type ${type}`);
  const values = readDeltaIntegers(page);
  // Numbers of 32 bits wrap round at these.
  return type === "INT32" ? Int32Array.from(values, (value) => Number(BigInt.asIntN(32, value))) : values;
}

function readSplit(page: Encoded, { type, typeLength }: Leaf): Raw {
  const values = byteStreamSplit(readerOf(page), page.count, type, typeLength);
  if (values instanceof Float64Array || values instanceof Float32Array) return values;
  if (values instanceof Int32Array || values instanceof BigInt64Array) return values;
  return joinedSpans(Array.from(values, bytesOf), page.count);
}

function joinedSpans(parts: readonly Uint8Array[], count: number): Spans {
  if (parts.length !== count) throw new ParquetFault(`a page has ${parts.length} values, where ${count} were expected`);
  const ends = new Int32Array(count);
  let end = 0;
  for (const [index, part] of parts.entries()) {
    end += part.length;
    ends[index] = end;
  }
  return {
    bytes: Buffer.concat(parts, end),
    starts: ends.map((stop, index) => stop - (parts[index]?.length ?? 0)),
    ends,
  };
}

function bytesOf(value: unknown): Uint8Array {
  if (value instanceof Uint8Array) return value;
  throw new ParquetFault("a value is not bytes");
}

function readerOf({ bytes, at }: Encoded): { view: DataView; offset: number } {
  return { view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), offset: at };
}

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function refuseShort(available: number, needed: number): void {
  if (available < needed)
    throw new ParquetFault(`a page has ${available} bytes of values, where ${needed} were expected`);
}
