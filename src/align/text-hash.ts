/** Writes two 32-bit hashes of a text to `words[at]` and `words[at + 1]`; not for secrets, and not free of collisions. */
export function hashText(text: string, words: Uint32Array, at: number): void {
  let one = 0x9e3779b9;
  let two = 0x85ebca6b ^ text.length;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    one = Math.imul(one ^ unit, 0x9e3779b1);
    two = Math.imul(two ^ unit, 0x5f356495);
    // Products only carry upwards; without a turn the last characters would leave the low bits alone.
    two = (two << 13) | (two >>> 19);
  }
  words[at] = finish(one, two);
  words[at + 1] = finish(two, one);
}

function finish(one: number, two: number): number {
  const hash = Math.imul(one ^ (one >>> 16), 0x85ebca6b) ^ Math.imul(two ^ (two >>> 13), 0xc2b2ae35);
  return Math.imul(hash ^ (hash >>> 15), 0x27d4eb2f);
}
