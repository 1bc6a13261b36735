import { z } from "zod";

const PERCENT = /^[+-]?\d+(\.\d+)?\s?%$/;
const EXPECTED = 'a number or a percentage such as "1%"';

/** A number, or a percent string: `0.01` and `"1%"` are the same. Fractions inside, percent only in what people read. */
export const fraction = z
  .union([z.number(), z.string().regex(PERCENT, EXPECTED)], EXPECTED)
  .transform((value) => (typeof value === "number" ? value : fromPercent(value)));

/** A fraction that is 0 or more. */
export const nonNegative = fraction.pipe(z.number().min(0));

const SHARE = "a share from 0 to 1 (0% to 100%)";

/** A fraction from 0 to 1. */
export const share = fraction.pipe(z.number().min(0, SHARE).max(1, SHARE));

/** Moves the decimal point instead of dividing: `1.1 / 100` is not the double nearest to 0.011, `1.1e-2` is. */
function fromPercent(text: string): number {
  return Number(`${text.slice(0, -1).trim()}e-2`);
}
