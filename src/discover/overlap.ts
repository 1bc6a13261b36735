/** A set of rows, one bit each. */
export interface RowSet {
  readonly bits: Uint32Array;
  readonly size: number;
}

/** The rows for which `holds` is true, of `rows` rows. */
export function rowSet(rows: number, holds: (row: number) => boolean): RowSet {
  const bits = new Uint32Array((rows + 31) >>> 5);
  let size = 0;
  for (let row = 0; row < rows; row++) {
    if (!holds(row)) continue;
    bits[row >>> 5] = (bits[row >>> 5] ?? 0) | (1 << (row & 31));
    size++;
  }
  return { bits, size };
}

/** Rows in both sets as a share of the rows in either (Jaccard 1901); NaN for two empty sets. */
export function jaccard(a: RowSet, b: RowSet): number {
  let both = 0;
  for (let word = 0; word < a.bits.length; word++) both += bitCount((a.bits[word] ?? 0) & (b.bits[word] ?? 0));
  return both / (a.size + b.size - both);
}

/** Bits that are set in a word of 32, added in parallel in fields of 2, 4, 8 and 32 bits. */
function bitCount(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
