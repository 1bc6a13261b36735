import { GateError } from "../errors.ts";
import { instantsMs } from "../table/instants.ts";
import type { Table } from "../table/table.ts";
import type { LatencyDump } from "./dump.ts";

/**
 * The rows of a table as requests over the span of their times. The first row starts the clock, so that it is not counted.
 * @throws GateError E206 where the column holds no times.
 */
export async function rowsOverTime(table: Table, name: string): Promise<LatencyDump> {
  const column = await table.column(name);
  if (column.kind !== "timestamp") {
    throw new GateError({
      code: "E206",
      message: `${table.uri}: column ${JSON.stringify(name)} holds ${column.kind} values, where throughput needs the times of the rows.`,
      hint: "Write times such as 2026-01-31T12:00:00.123Z, or give a load test under `latency`.",
    });
  }
  const instants = instantsMs(column);
  const { first, last, count, different } = spanOf(instants);
  const missing = instants.length - count;
  const isCoarse = different < Math.min(FEWEST, count);
  return {
    latencies: undefined,
    requests: Math.max(0, count - 1),
    ...(count > 0 && !isCoarse && { seconds: (last - first) / 1000 }),
    notes: [
      ...(missing === 0 ? [] : [`${missing} rows of ${table.uri} have no time and are not counted in its throughput.`]),
      ...(isCoarse ? [coarseNote(table.uri, different)] : []),
    ],
  };
}

interface Span {
  readonly first: number;
  readonly last: number;
  /** Rows that have a time. */
  readonly count: number;
  /** Different times among them, counted up to the fewest that are enough. */
  readonly different: number;
}

function spanOf(instants: Float64Array): Span {
  const met = new Set<number>();
  let [first, last, count] = [Infinity, -Infinity, 0];
  for (let row = 0; row < instants.length; row++) {
    const instant = instants[row] ?? Number.NaN;
    if (Number.isNaN(instant)) continue;
    first = Math.min(first, instant);
    last = Math.max(last, instant);
    count++;
    if (met.size < FEWEST) met.add(instant);
  }
  return { first, last, count, different: met.size };
}

/** Of fewer instants, times that are rounded to them misstate the span by more than a thirtieth. */
const FEWEST = 30;

function coarseNote(uri: string, instants: number): string {
  const are = instants === 1 ? "are all one instant" : `are only ${instants} different instants`;
  return `The times of the rows of ${uri} ${are}, too few to tell how long the rows took: write them with milliseconds.`;
}
