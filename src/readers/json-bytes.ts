const tab = 9;
const carriageReturn = 13;
const space = 32;
const quote = 34;
const backslash = 92;
/** By how much a byte leads into objects and arrays. */
const depthOf = new Int8Array(256);
for (const byte of Buffer.from("{[")) depthOf[byte] = 1;
for (const byte of Buffer.from("}]")) depthOf[byte] = -1;

/** What becomes of bytes whose meaning takes the scanner of texts to tell. */
export const unclear = -1;

/** Where the white space from `start` on, within its line, is over. */
export function pastSpace(bytes: Buffer, start: number): number {
  let at = start;
  while (isSpace(bytes[at] ?? 0)) at++;
  return at;
}

function isSpace(byte: number): boolean {
  // Most bytes that are asked about are none: one look is to do for them.
  return byte <= space && (byte === space || byte === tab || byte === carriageReturn);
}

/** Where the quote stands that closes a string, whose characters begin at `start`. */
export function closingQuote(bytes: Buffer, start: number): number {
  for (let at = start; ; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === quote) return at;
    if (byte < space) return unclear;
    if (byte === backslash) at++;
  }
}

/** Where the object or array that begins at `start` is over; what is between its brackets is to be judged yet. */
export function endOfNested(bytes: Buffer, start: number): number {
  let depth = 0;
  let at = start;
  do {
    const byte = bytes[at] ?? 0;
    depth += depthOf[byte] ?? 0;
    if (byte === quote) at = closingQuote(bytes, at + 1);
    if (at === unclear || (byte < space && !isSpace(byte))) return unclear;
    at++;
  } while (depth > 0);
  return at;
}

/** Whether the bytes at `start` are those of `word`. */
export function stands(word: Uint8Array, bytes: Buffer, start: number): boolean {
  for (let index = 0; index < word.length; index++) if (word[index] !== bytes[start + index]) return false;
  return true;
}
