import { median as middle } from "simple-statistics";

/** The value in the middle; NaN of nothing. */
export function median(values: readonly number[]): number {
  return values.length === 0 ? Number.NaN : middle([...values]);
}
