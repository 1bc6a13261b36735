import { isValid, type TimestampColumn, type TimestampUnit } from "./column.ts";

const perMs: Readonly<Record<TimestampUnit, number>> = { s: 0.001, ms: 1, us: 1000, ns: 1_000_000 };

/** The instants of a column in milliseconds since the Unix epoch, NaN where missing; nanoseconds are kept to a quarter of a microsecond. */
export function instantsMs(column: TimestampColumn): Float64Array {
  const instants = new Float64Array(column.rows);
  for (let row = 0; row < column.rows; row++)
    instants[row] = isValid(column.valid, row) ? toMs(column.values[row] ?? 0n, column.unit) : Number.NaN;
  return instants;
}

/** An instant in milliseconds since the Unix epoch. */
export function toMs(instant: bigint, unit: TimestampUnit): number {
  return Number(instant) / perMs[unit];
}
