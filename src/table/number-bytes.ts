import { exactPowerOfTen, longDecimal } from "./long-decimal.ts";

const minus = 45;
const plus = 43;
const point = 46;
const zero = 48;
const nine = 57;
const upperE = 69;
const lowerE = 101;

/**
 * Reads numbers from the bytes of a text, by the grammar of `numberForm` for numbers that are finite. Digits that are less than 2^53, over or times a
 * power of ten that a double holds exactly, are rounded once and so correctly (Clinger 1990); every other number is left to `longDecimal` or, where
 * that will not do, to `Number`.
 */
export class NumberBytes {
  #value = 0;
  #integer = false;
  #bare = false;
  /** The digits that were read last, as if there were no point: exact below 2^53, and from there on never less than that. */
  #digits = 0;
  /** How many of them stand behind a point, -1 when there is none. */
  #decimals = -1;

  /** The number that was read last. */
  get value(): number {
    return this.#value;
  }

  /** Whether it was written without fraction and exponent. */
  get isInteger(): boolean {
    return this.#integer;
  }

  /** Whether it was written with a point that lacks a digit before or behind it. */
  get isBare(): boolean {
    return this.#bare;
  }

  /** Where the number that begins at `start` is over, -1 when there is none. Behind it there may be anything. */
  read(bytes: Buffer, start: number): number {
    const first = isSign(bytes[start]) ? start + 1 : start;
    const digitsEnd = this.#readDigits(bytes, first);
    if (!this.#isMantissa(bytes, first, digitsEnd)) return -1;
    const end = endOfExponent(bytes, digitsEnd);
    this.#integer = this.#decimals < 0 && end === digitsEnd;
    const power = exponentOf(bytes, digitsEnd, end) - Math.max(this.#decimals, 0);
    const digits = this.#digits;
    const size =
      digits <= Number.MAX_SAFE_INTEGER ? scaled(digits, power) : longDecimal(bytes, first, digitsEnd, power);
    const value = Number.isNaN(size) ? Number(bytes.toString("latin1", first, end)) : size;
    this.#value = bytes[start] === minus ? -value : value;
    return end;
  }

  /** Digits with at most one point among them. */
  #readDigits(bytes: Buffer, start: number): number {
    let fraction = -1;
    let digits = 0;
    let end = start;
    for (; ; end++) {
      const byte = bytes[end] ?? 0;
      // The digit first: a sum on the way to it could already be rounded.
      if (isDigit(byte)) digits = digits * 10 + (byte - zero);
      else if (byte === point && fraction < 0) fraction = end + 1;
      else break;
    }
    this.#digits = digits;
    this.#decimals = fraction < 0 ? -1 : end - fraction;
    return end;
  }

  /** Whether there is a digit, and no zero before another. */
  #isMantissa(bytes: Buffer, start: number, end: number): boolean {
    const points = this.#decimals < 0 ? 0 : 1;
    this.#bare = points === 1 && (this.#decimals === 0 || bytes[start] === point);
    if (end - start === points) return false;
    return bytes[start] !== zero || !isDigit(bytes[start + 1] ?? 0);
  }
}

function isDigit(byte: number): boolean {
  return byte >= zero && byte <= nine;
}

function isSign(byte: number | undefined): boolean {
  return byte === minus || byte === plus;
}

/** Where an exponent that begins at `start` is over, `start` itself when there is none. */
function endOfExponent(bytes: Buffer, start: number): number {
  const byte = bytes[start];
  if (byte !== lowerE && byte !== upperE) return start;
  const first = isSign(bytes[start + 1]) ? start + 2 : start + 1;
  let end = first;
  while (isDigit(bytes[end] ?? 0)) end++;
  return end === first ? start : end;
}

/** The exponent from its letter at `start` on, 0 when there is none. */
function exponentOf(bytes: Buffer, start: number, end: number): number {
  return start === end ? 0 : Number(bytes.toString("latin1", start + 1, end));
}

/** NaN when it would be rounded twice. */
function scaled(digits: number, power: number): number {
  return power < 0 ? digits / exactPowerOfTen(-power) : digits * exactPowerOfTen(power);
}
