/**
 * Walks over the distinct values of two sorted sides together, none of them empty. One object for the whole walk, whose fields
 * change: a million values cost no allocation.
 */
export class PooledRuns {
  /** Values of the reference up to and with the present one. */
  i = 0;
  /** Values of the candidate up to and with the present one. */
  j = 0;
  value = Number.NaN;
  /** The next distinct value; infinite after the last. */
  upcoming: number;
  readonly #reference: Float64Array;
  readonly #candidate: Float64Array;

  constructor(reference: Float64Array, candidate: Float64Array) {
    this.#reference = reference;
    this.#candidate = candidate;
    this.upcoming = Math.min(reference[0] ?? Infinity, candidate[0] ?? Infinity);
  }

  /** Moves on to the next distinct value, if there is one. */
  next(): boolean {
    const value = this.upcoming;
    if (value === Infinity) return false;
    const reference = this.#reference;
    const candidate = this.#candidate;
    const i = past(reference, this.i, value);
    const j = past(candidate, this.j, value);
    const before = i < reference.length ? (reference[i] ?? Infinity) : Infinity;
    const after = j < candidate.length ? (candidate[j] ?? Infinity) : Infinity;
    this.value = value;
    this.upcoming = before < after ? before : after;
    this.i = i;
    this.j = j;
    return true;
  }
}

/** The index after the values from `index` on that equal `value`. */
function past(sorted: Float64Array, index: number, value: number): number {
  let end = index;
  // The bound comes first: a read past the end would make V8 box every number that this loop reads.
  while (end < sorted.length && sorted[end] === value) end++;
  return end;
}
