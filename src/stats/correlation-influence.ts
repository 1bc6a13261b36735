import type { Influenced } from "./influenced.ts";

/** A sum over rows, or pairs of rows, and its derivative by the weight of each row. */
export interface WeightDerivative {
  readonly value: number;
  readonly slopes: Float64Array;
}

export interface Correlation {
  readonly product: WeightDerivative;
  readonly firstSquare: WeightDerivative;
  readonly secondSquare: WeightDerivative;
  /** Of all weights. */
  readonly total: number;
}

/** Nearer to 1 than this only by rounding. */
const rounding = 1e-14;

/**
 * product / √(firstSquare · secondSquare) with the influence of each row; undefined when a square is 0, which is a side
 * without variation.
 */
export function correlationInfluence(parts: Correlation): Influenced | undefined {
  const { product, firstSquare, secondSquare, total } = parts;
  if (!(firstSquare.value > 0 && secondSquare.value > 0)) return undefined;
  const scale = Math.sqrt(firstSquare.value * secondSquare.value);
  const ratio = product.value / scale;
  const value = Math.abs(ratio) > 1 - rounding ? Math.sign(ratio) : ratio;
  const influence = new Float64Array(product.slopes.length);
  for (let row = 0; row < influence.length; row++) {
    const ofSquares =
      (firstSquare.slopes[row] ?? Number.NaN) / firstSquare.value +
      (secondSquare.slopes[row] ?? Number.NaN) / secondSquare.value;
    influence[row] = total * ((product.slopes[row] ?? Number.NaN) / scale - (value / 2) * ofSquares);
  }
  return { value, influence };
}
