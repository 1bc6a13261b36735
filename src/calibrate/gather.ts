import type { Draw } from "./draw.ts";

/** The columns of both sides, or twice those of one; rows of the first change places with the second where swapped. */
export interface Pair<T> {
  readonly own: T;
  readonly other: T;
}

export function gatherInts(pair: Pair<Int32Array>, draw: Draw): Int32Array {
  return gatherInto(new Int32Array(draw.rows.length), pair, draw);
}

export function gatherNumbers(pair: Pair<Float64Array>, draw: Draw): Float64Array {
  return gatherInto(new Float64Array(draw.rows.length), pair, draw);
}

export function gatherFlags(pair: Pair<Uint8Array>, draw: Draw): Uint8Array {
  return gatherInto(new Uint8Array(draw.rows.length), pair, draw);
}

/** A column of class codes or of numbers, as it comes. */
export function gatherEither({ own, other }: Pair<Int32Array | Float64Array>, draw: Draw): Int32Array | Float64Array {
  if (own instanceof Int32Array && other instanceof Int32Array) return gatherInts({ own, other }, draw);
  if (own instanceof Float64Array && other instanceof Float64Array) return gatherNumbers({ own, other }, draw);
  throw new TypeError("the two sides hold different kinds of values");
}

function gatherInto<A extends Int32Array | Float64Array | Uint8Array>(into: A, { own, other }: Pair<A>, draw: Draw): A {
  const { rows, swapped } = draw;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] ?? 0;
    into[i] = (swapped[i] === 1 ? other[row] : own[row]) ?? Number.NaN;
  }
  return into;
}
