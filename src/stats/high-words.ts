/** One pass of the radix sort: the digit is `(rank >>> shift) & mask`. */
export interface RadixPass {
  readonly shift: number;
  readonly mask: number;
  /** Where the rows of each digit begin in the output; moved on as they are placed. */
  readonly starts: Uint32Array;
}

/** A stretch of positions, `end` excluded. */
export interface Run {
  readonly start: number;
  readonly end: number;
}

/** The doubles as pairs of words, the low one first: all platforms of Node in use are little-endian. With a sign, V8 is quicker. */
export function wordsOf(values: Float64Array): Int32Array {
  return new Int32Array(values.buffer, values.byteOffset, 2 * values.length);
}

/** Maps the high word of a double to an unsigned number of the same order: all bits of negatives flip, else the sign's. */
export function rankOfHighWord(word: number): number {
  return (word ^ ((word >> 31) | 0x80000000)) >>> 0;
}

/** From so many values on two passes over large histograms cost less than three over small ones. */
const twoPassesFrom = 200_000;

/** The passes, least digit first, that sort by the high words of the values; those in which all digits agree are left out. */
export function radixPasses(values: Float64Array): readonly RadixPass[] {
  const passes = values.length < twoPassesFrom ? threePasses(wordsOf(values)) : twoPasses(wordsOf(values));
  return passes.filter(({ starts }) => !starts.includes(values.length)).map(countsToStarts);
}

function threePasses(words: Int32Array): readonly RadixPass[] {
  const low = new Uint32Array(2048);
  const middle = new Uint32Array(2048);
  const high = new Uint32Array(1024);
  for (let index = 1; index < words.length; index += 2) {
    const rank = rankOfHighWord(words[index] ?? 0);
    low[rank & 2047] = (low[rank & 2047] ?? 0) + 1;
    middle[(rank >>> 11) & 2047] = (middle[(rank >>> 11) & 2047] ?? 0) + 1;
    high[rank >>> 22] = (high[rank >>> 22] ?? 0) + 1;
  }
  return [
    { shift: 0, mask: 2047, starts: low },
    { shift: 11, mask: 2047, starts: middle },
    { shift: 22, mask: 1023, starts: high },
  ];
}

function twoPasses(words: Int32Array): readonly RadixPass[] {
  const low = new Uint32Array(65_536);
  const high = new Uint32Array(65_536);
  for (let index = 1; index < words.length; index += 2) {
    const rank = rankOfHighWord(words[index] ?? 0);
    low[rank & 65_535] = (low[rank & 65_535] ?? 0) + 1;
    high[rank >>> 16] = (high[rank >>> 16] ?? 0) + 1;
  }
  return [
    { shift: 0, mask: 65_535, starts: low },
    { shift: 16, mask: 65_535, starts: high },
  ];
}

/** The stretch around `index` in which `word` is the same everywhere. */
export function runAround(index: number, length: number, word: (index: number) => number): Run {
  const common = word(index);
  let start = index;
  let end = index + 1;
  while (start > 0 && word(start - 1) === common) start--;
  while (end < length && word(end) === common) end++;
  return { start, end };
}

function countsToStarts(pass: RadixPass): RadixPass {
  const { starts } = pass;
  let start = 0;
  for (let digit = 0; digit < starts.length; digit++) {
    const count = starts[digit] ?? 0;
    starts[digit] = start;
    start += count;
  }
  return pass;
}
