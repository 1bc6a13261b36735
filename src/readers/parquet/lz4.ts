import { ParquetFault } from "./corrupt.ts";

/** The shortest copy of what stands before. */
const shortestMatch = 4;
/** Two lengths in front of each block. */
const frameHeader = 8;

/** Where a block is read, and where it is unpacked to. */
interface Block {
  readonly bytes: Uint8Array;
  at: number;
  readonly page: Uint8Array;
  filled: number;
}

/**
 * One LZ4 block that holds `length` bytes.
 * Source: lz4_Block_format.md of LZ4.
 * @throws ParquetFault when it holds more or fewer: what is missing must not become zeros.
 */
export function unpackLz4(bytes: Uint8Array, length: number): Uint8Array {
  const page = new Uint8Array(length);
  fillFromBlock(page, bytes);
  return page;
}

/**
 * The deprecated LZ4 of Parquet: blocks behind their lengths, as Hadoop writes them, or else one block.
 * @throws ParquetFault as `unpackLz4`.
 */
export function unpackHadoopLz4(bytes: Uint8Array, length: number): Uint8Array {
  const frames = framesOf(bytes);
  if (frames?.reduce((sum, frame) => sum + frame.length, 0) !== length) return unpackLz4(bytes, length);
  const page = new Uint8Array(length);
  let start = 0;
  for (const frame of frames) {
    fillFromBlock(page.subarray(start, start + frame.length), frame.bytes);
    start += frame.length;
  }
  return page;
}

interface Frame {
  readonly length: number;
  readonly bytes: Uint8Array;
}

/** undefined when the bytes are not frames to their end. */
function framesOf(bytes: Uint8Array): readonly Frame[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const frames: Frame[] = [];
  let at = 0;
  while (at < bytes.length) {
    if (at + frameHeader > bytes.length) return undefined;
    const start = at + frameHeader;
    const end = start + view.getUint32(at + 4);
    if (end > bytes.length) return undefined;
    frames.push({ length: view.getUint32(at), bytes: bytes.subarray(start, end) });
    at = end;
  }
  return frames;
}

function fillFromBlock(page: Uint8Array, bytes: Uint8Array): void {
  const block: Block = { bytes, at: 0, page, filled: 0 };
  while (block.at < bytes.length) {
    const token = bytes[block.at++] ?? 0;
    copyLiterals(block, lengthFrom(block, token >> 4));
    // The last sequence has no match.
    if (block.at < bytes.length) copyMatch(block, token & 15);
  }
  if (block.filled !== page.length)
    throw new ParquetFault(`a page holds ${block.filled} bytes, where its header says ${page.length}`);
}

/** Fifteen goes on in the next bytes, up to one that is not full. */
function lengthFrom(block: Block, start: number): number {
  let length = start;
  let byte = start === 15 ? 255 : 0;
  while (byte === 255) {
    byte = nextByte(block);
    length += byte;
  }
  return length;
}

function copyLiterals(block: Block, length: number): void {
  const { bytes, at, page, filled } = block;
  if (at + length > bytes.length) throw new ParquetFault("a block of LZ4 ends early");
  if (filled + length > page.length) throw tooMuch(page);
  for (let index = 0; index < length; index++) page[filled + index] = bytes[at + index] ?? 0;
  block.at += length;
  block.filled += length;
}

function copyMatch(block: Block, shortLength: number): void {
  const offset = nextByte(block) | (nextByte(block) << 8);
  const length = lengthFrom(block, shortLength) + shortestMatch;
  const { page, filled } = block;
  if (offset === 0 || offset > filled) throw new ParquetFault("a block of LZ4 repeats what is not there");
  if (filled + length > page.length) throw tooMuch(page);
  // Byte by byte, because a match may overlap with what it makes.
  for (let to = filled; to < filled + length; to++) page[to] = page[to - offset] ?? 0;
  block.filled += length;
}

function nextByte(block: Block): number {
  const byte = block.bytes[block.at++];
  if (byte === undefined) throw new ParquetFault("a block of LZ4 ends early");
  return byte;
}

function tooMuch(page: Uint8Array): ParquetFault {
  return new ParquetFault(`a page holds more bytes than the ${page.length} that its header says`);
}
