import { isUtf8 } from "node:buffer";
import { parseFloat16 } from "hyparquet/src/convert.js";
import { ParquetFault } from "./corrupt.ts";
import type { Spans } from "./encoded.ts";
import type { Raw } from "./raw-values.ts";

const replacement = "\ufffd";
const secondsPerDay = 86_400n;
const julianDayOfEpoch = 2_440_588n;

/** 32-bit integers and floats, which all fit a double. */
export function doublesOf(raw: Raw, signed = true): Float64Array {
  if (raw instanceof Float64Array) return raw;
  if (raw instanceof Float32Array) return new Float64Array(raw);
  if (raw instanceof Int32Array)
    return new Float64Array(signed ? raw : new Uint32Array(raw.buffer, raw.byteOffset, raw.length));
  throw new ParquetFault("its values are not numbers");
}

export function float16sOf(raw: Raw): Float64Array {
  const { bytes, starts, ends } = spansOf(raw);
  return Float64Array.from(starts, (start, index) => parseFloat16(bytes.subarray(start, ends[index])) ?? Number.NaN);
}

/** 64-bit integers, if a double rounds none of them. */
export function safeDoublesOf(raw: Raw, signed: boolean): Float64Array | undefined {
  const words = wordsOf(raw);
  const doubles = new Float64Array(words.length / 2);
  for (let index = 0; index < doubles.length; index++) {
    const high = words[2 * index + 1] ?? 0;
    const value = (signed ? high : high >>> 0) * 2 ** 32 + ((words[2 * index] ?? 0) >>> 0);
    if (!Number.isSafeInteger(value)) return undefined;
    doubles[index] = value;
  }
  return doubles;
}

/** 64-bit integers as pairs of words, low first; `undefined` when an unsigned one needs the bit of the sign. */
export function integerWords(raw: Raw, signed: boolean): Int32Array | undefined {
  const words = wordsOf(raw);
  if (signed) return words;
  for (let index = 1; index < words.length; index += 2) if ((words[index] ?? 0) < 0) return undefined;
  return words;
}

/** Days as seconds. */
export function dayWords(raw: Raw): Int32Array {
  if (!(raw instanceof Int32Array)) throw new ParquetFault("its dates are not days");
  return wordsOf(BigInt64Array.from(raw, (days) => BigInt(days) * secondsPerDay));
}

/** The retired INT96: nanoseconds of the day, then the Julian day. */
export function int96Words(raw: Raw): Int32Array {
  const { bytes, starts } = spansOf(raw);
  const instants = BigInt64Array.from(starts, (start) => {
    const days = BigInt(bytes.readInt32LE(start + 8)) - julianDayOfEpoch;
    return days * secondsPerDay * 1_000_000_000n + bytes.readBigInt64LE(start);
  });
  return wordsOf(instants);
}

/** @throws ParquetFault when the bytes are not UTF-8. */
export function textAt(raw: Raw, index: number): string {
  const { bytes, starts, ends } = spansOf(raw);
  const start = starts[index] ?? 0;
  const end = ends[index] ?? 0;
  const text = bytes.toString("utf8", start, end);
  // The decoder puts the replacement character for what it cannot read; a text may also really hold one.
  if (text.includes(replacement) && !isUtf8(bytes.subarray(start, end))) throw new ParquetFault("a text is not UTF-8");
  return text;
}

export function uuidAt(raw: Raw, index: number): string {
  const { bytes, starts, ends } = spansOf(raw);
  const hex = bytes.toString("hex", starts[index], ends[index]);
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** The shortest plain text of an exact decimal: 1150 with scale 3 is "1.15". */
export function decimalText(raw: Raw, index: number, scale: number): string {
  const unscaled = unscaledAt(raw, index);
  const sign = unscaled < 0n ? "-" : "";
  const digits = (unscaled < 0n ? -unscaled : unscaled).toString().padStart(scale + 1, "0");
  const whole = digits.slice(0, digits.length - scale);
  const fraction = digits.slice(digits.length - scale).replace(/0+$/, "");
  return fraction === "" ? sign + whole : `${sign}${whole}.${fraction}`;
}

/** Unsigned 64-bit integers of which some are beyond the signed ones. */
export function largeIntegerText(raw: Raw, index: number): string {
  if (!(raw instanceof BigInt64Array)) throw new ParquetFault("its values are not integers of 64 bits");
  return BigInt.asUintN(64, raw[index] ?? 0n).toString();
}

function unscaledAt(raw: Raw, index: number): bigint {
  if (raw instanceof Int32Array || raw instanceof BigInt64Array) return BigInt(raw[index] ?? 0);
  const { bytes, starts, ends } = spansOf(raw);
  const start = starts[index] ?? 0;
  const end = ends[index] ?? 0;
  // Big-endian two's complement of any length.
  const hex = bytes.toString("hex", start, end);
  return hex === "" ? 0n : BigInt.asIntN(8 * (end - start), BigInt(`0x${hex}`));
}

/** Low word first: every machine that runs Node is little-endian. */
function wordsOf(raw: Raw): Int32Array {
  if (raw instanceof BigInt64Array) return new Int32Array(raw.buffer, raw.byteOffset, 2 * raw.length);
  throw new ParquetFault("its values are not integers of 64 bits");
}

/** @throws ParquetFault when the values are no bytes. */
export function spansOf(raw: Raw): Spans {
  if ("starts" in raw) return raw;
  throw new ParquetFault("its values are not bytes");
}
