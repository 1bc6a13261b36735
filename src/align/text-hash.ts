/** Writes two 32-bit hashes of a text to `words[at]` and `words[at + 1]`; not for secrets, and not free of collisions. */
export function hashText(text: string, words: Uint32Array, at: number): void {
  let one = FIRST;
  let two = SECOND ^ text.length;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    one = Math.imul(one ^ unit, 0x9e3779b1);
    two = turned(Math.imul(two ^ unit, 0x5f356495));
  }
  words[at] = finish(one, two);
  words[at + 1] = finish(two, one);
}

/** Writes the hashes of the text of a safe integer. */
export function hashInteger(value: number, words: Uint32Array, at: number): void {
  hashAscii(digits, { start: digits.length - writeDigits(value), end: digits.length }, words, at);
}

/** Writes the hashes of a text whose characters are the bytes from `start` to `end`. */
export function hashAscii(
  bytes: Uint8Array,
  { start, end }: { readonly start: number; readonly end: number },
  words: Uint32Array,
  at: number,
): void {
  let one = FIRST;
  let two = SECOND ^ (end - start);
  for (let index = start; index < end; index++) {
    const unit = bytes[index] ?? 0;
    one = Math.imul(one ^ unit, 0x9e3779b1);
    two = turned(Math.imul(two ^ unit, 0x5f356495));
  }
  words[at] = finish(one, two);
  words[at + 1] = finish(two, one);
}

const FIRST = 0x9e3779b9;
const SECOND = 0x85ebca6b;

/** Room for a sign and the sixteen digits of 2^53. */
const digits = new Uint8Array(17);
const ZERO = 48;
const MINUS = 45;

/** Writes a safe integer to the end of `digits`; returns how long its text is. */
function writeDigits(value: number): number {
  let at = digits.length;
  let rest = Math.abs(value);
  // Beyond 32 bits a division by ten is one of doubles, which takes longer.
  for (; rest > 0x7fffffff; rest = Math.floor(rest / 10)) digits[--at] = ZERO + (rest % 10);
  let low = rest | 0;
  do {
    const tenth = (low / 10) | 0;
    digits[--at] = ZERO + low - tenth * 10;
    low = tenth;
  } while (low > 0);
  if (value < 0) digits[--at] = MINUS;
  return digits.length - at;
}

/** Products only carry upwards; without a turn the last characters would leave the low bits alone. */
function turned(word: number): number {
  return (word << 13) | (word >>> 19);
}

function finish(one: number, two: number): number {
  const hash = Math.imul(one ^ (one >>> 16), 0x85ebca6b) ^ Math.imul(two ^ (two >>> 13), 0xc2b2ae35);
  return Math.imul(hash ^ (hash >>> 15), 0x27d4eb2f);
}
