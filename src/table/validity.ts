/** Builds the validity bits of a column; a column without missing values gets none. */
export class ValidityBuilder {
  readonly #rows: number;
  #bits: Uint8Array | undefined;

  constructor(rows: number) {
    this.#rows = rows;
  }

  markMissing(row: number): void {
    this.#bits ??= allValid(this.#rows);
    this.#bits[row >> 3] = (this.#bits[row >> 3] ?? 0) & ~(1 << (row & 7));
  }

  finish(): Uint8Array | undefined {
    return this.#bits;
  }
}

/** The validity bits of a column of codes, in which -1 stands for a missing value. */
export function validityOfCodes(codes: Int32Array): Uint8Array | undefined {
  const validity = new ValidityBuilder(codes.length);
  for (let row = 0; row < codes.length; row++) {
    if ((codes[row] ?? -1) < 0) validity.markMissing(row);
  }
  return validity.finish();
}

/** Bits behind the last row are 0, so that equal columns have equal bits. */
function allValid(rows: number): Uint8Array {
  const bits = new Uint8Array((rows + 7) >> 3).fill(0xff);
  if ((rows & 7) !== 0) bits[bits.length - 1] = (1 << (rows & 7)) - 1;
  return bits;
}
