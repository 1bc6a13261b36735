import { quantity } from "../align/quantity.ts";
import { converted } from "../units.ts";

/** Less than this the program takes for itself. */
const least = 256 * 1024 ** 2;

/** What `--memory` and the input `memory` may say. */
export const memorySizeExpected = "an amount of memory of at least 256 MiB, such as 8GiB";

/** The bytes of "8GiB" or "6000 MB"; undefined for what is no amount of memory, or one in which nothing can be done. */
export function memorySize(text: string): number | undefined {
  const read = quantity.safeParse(text.trim());
  if (!read.success || typeof read.data === "number") return undefined;
  const bytes = converted(read.data.amount, read.data.unit, "B");
  return bytes !== undefined && bytes >= least ? bytes : undefined;
}
