import { GateError } from "../errors.ts";

/** What one table may hold; a table over a limit is refused with E207, before memory is spent on it where that can be known. */
export interface ReadLimits {
  readonly rows: number;
  readonly columns: number;
  /** Rows × columns that are kept. */
  readonly cells: number;
  /** Bytes after decompression. */
  readonly bytes: number;
}

/** Generous for predictions, small enough that a runner with 16 GB survives. */
export const defaultReadLimits: ReadLimits = {
  rows: 100_000_000,
  columns: 10_000,
  cells: 1_000_000_000,
  bytes: 8 * 1024 ** 3,
};

/** The same for a run that may take so many bytes of memory: a file of text that is longer is not begun. */
export function limitsWithin(memory: number | undefined): ReadLimits {
  return { ...defaultReadLimits, bytes: Math.min(defaultReadLimits.bytes, Math.floor(memory ?? Infinity)) };
}

const advice: Readonly<Record<keyof ReadLimits, string>> = {
  rows: "Give a sample of the predictions, or split the gate.",
  columns: "Write only the columns that the gate needs to the file.",
  cells: "Give a sample of the predictions, or name fewer columns.",
  bytes: "Give a sample of the predictions, or a format that takes less space, such as Parquet.",
};

/** @throws GateError E207 when `amount` of `what` in the table `uri` is over its limit. */
export function refuseOverLimit(uri: string, what: keyof ReadLimits, amount: number, limits: ReadLimits): void {
  if (amount <= limits[what]) return;
  throw new GateError({
    code: "E207",
    message: `${uri} holds more than ${limits[what]} ${what}, the limit.`,
    hint: advice[what],
  });
}
