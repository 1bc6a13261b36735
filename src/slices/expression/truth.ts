/**
 * For each row whether something holds, in Kleene's logic of three values. They are ordered, so that `and` is the least
 * of its operands, `or` the greatest, and `not` the mirror image.
 */
export type Truths = Uint8Array;

export const FALSE = 0;
export const UNKNOWN = 1;
export const TRUE = 2;

/** The opposite, where it is known. */
export function negate(truths: Truths): Truths {
  const negated = new Uint8Array(truths.length);
  for (let row = 0; row < truths.length; row++) negated[row] = TRUE - (truths[row] ?? UNKNOWN);
  return negated;
}

/** True where both are, false where one is, else unknown. */
export function both(a: Truths, b: Truths): Truths {
  const joined = new Uint8Array(a.length);
  for (let row = 0; row < a.length; row++) joined[row] = Math.min(a[row] ?? UNKNOWN, b[row] ?? UNKNOWN);
  return joined;
}

/** True where one is, false where both are, else unknown. */
export function either(a: Truths, b: Truths): Truths {
  const joined = new Uint8Array(a.length);
  for (let row = 0; row < a.length; row++) joined[row] = Math.max(a[row] ?? UNKNOWN, b[row] ?? UNKNOWN);
  return joined;
}

/** The rows where it is true and not merely unknown, ascending. */
export function rowsWhereTrue(truths: Truths): Int32Array {
  let count = 0;
  for (let row = 0; row < truths.length; row++) if (truths[row] === TRUE) count++;
  const rows = new Int32Array(count);
  let next = 0;
  for (let row = 0; row < truths.length; row++) if (truths[row] === TRUE) rows[next++] = row;
  return rows;
}
