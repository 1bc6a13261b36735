/**
 * How far a number has been read. The order matters: up to `fraction` the byte was a digit before the exponent, up to `whole` it is an integer so far,
 * and up to `exponent` the text could end here.
 */
const state = {
  zero: 0,
  whole: 1,
  fraction: 2,
  point: 3,
  exponent: 4,
  start: 5,
  sign: 6,
  bare: 7,
  e: 8,
  eSign: 9,
  none: 10,
};

const byteValues = 256;
const minus = 45;
const zero = 48;
const nextState = transitions();
const lastExactPower = 22;
const exactPowers = Float64Array.from({ length: lastExactPower + 1 }, (_, power) => Number(`1e${power}`));

/**
 * Reads numbers from the bytes of a text, by the grammar of `numberForm` for numbers that are finite. Digits that are less than 2^53, over or times a
 * power of ten that a double holds exactly, are rounded once and so correctly (Clinger 1990); every other number is left to `Number`.
 */
export class NumberBytes {
  #value = 0;
  #integer = false;

  /** The number that was read last. */
  get value(): number {
    return this.#value;
  }

  /** Whether it was written without fraction and exponent. */
  get isInteger(): boolean {
    return this.#integer;
  }

  /** Whether the bytes from `start` to `end` write a finite number, as an integer or a decimal. */
  read(bytes: Buffer, start: number, end: number): boolean {
    let at = state.start;
    let digits = 0;
    let decimals = 0;
    for (let index = start; index < end; index++) {
      const byte = bytes[index] ?? 0;
      at = nextState[at * byteValues + byte] ?? state.none;
      if (at === state.none) return false;
      // The digit first: a sum on the way to it could already be rounded.
      if (at <= state.fraction) digits = digits * 10 + (byte - zero);
      if (at === state.fraction) decimals++;
    }
    if (at > state.exponent) return false;
    this.#integer = at <= state.whole;
    const power = at === state.exponent ? exponentOf(bytes, end) - decimals : -decimals;
    this.#value = scaled(digits, power, bytes[start] === minus) ?? Number(bytes.toString("latin1", start, end));
    return true;
  }
}

/** The exponent that ends at `end`, with its sign. */
function exponentOf(bytes: Buffer, end: number): number {
  let start = end;
  while (nextState[state.zero * byteValues + (bytes[start - 1] ?? 0)] !== state.e) start--;
  return Number(bytes.toString("latin1", start, end));
}

/** `undefined` when it would be rounded twice. */
function scaled(digits: number, power: number, negative: boolean): number | undefined {
  if (digits > Number.MAX_SAFE_INTEGER || power < -lastExactPower || power > lastExactPower) return undefined;
  const value = power < 0 ? digits / (exactPowers[-power] ?? 1) : digits * (exactPowers[power] ?? 1);
  return negative ? -value : value;
}

/** By state and byte; a point without a digit before it needs one behind it (".5"), any other does not ("5."). */
function transitions(): Uint8Array {
  const table = new Uint8Array((state.none + 1) * byteValues).fill(state.none);
  const go = (from: readonly number[], by: string, to: number): void => {
    for (const one of from) for (const byte of Buffer.from(by)) table[one * byteValues + byte] = to;
  };
  go([state.start], "+-", state.sign);
  go([state.start, state.sign], "0", state.zero);
  go([state.start, state.sign], "123456789", state.whole);
  go([state.start, state.sign], ".", state.bare);
  go([state.whole], "0123456789", state.whole);
  go([state.zero, state.whole], ".", state.point);
  go([state.bare, state.point, state.fraction], "0123456789", state.fraction);
  go([state.zero, state.whole, state.point, state.fraction], "eE", state.e);
  go([state.e], "+-", state.eSign);
  go([state.e, state.eSign, state.exponent], "0123456789", state.exponent);
  return table;
}
