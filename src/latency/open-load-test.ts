import type { Surroundings } from "../sources/source.ts";
import type { Table } from "../table/table.ts";
import type { LatencyDump } from "./dump.ts";
import type { LoadTest } from "./load-test.ts";
import { openDump, type OpenedDump } from "./open-dump.ts";
import { rowsOverTime } from "./rows-over-time.ts";
import type { LatencySources } from "./schema.ts";

/** The load test of one model, and where it came from. */
export interface LoadTestSide {
  readonly role: "reference" | "candidate";
  readonly dump: LatencyDump;
  readonly uri: string;
  /** A format of latencies; rows: times of the rows of the predictions. */
  readonly format: string;
  /** undefined where it is a table that stands among the inputs by itself. */
  readonly file: OpenedDump["file"] | undefined;
}

export interface LoadTestRequest {
  readonly sources: LatencySources | undefined;
  /** The tables, and the column of their times, where rows are counted over time. */
  readonly rows: RowsInTime | undefined;
}

export interface RowsInTime {
  readonly reference?: Table;
  readonly candidate: Table;
  readonly timestamp: string;
}

/** Reads the load tests that the config names, or counts the rows over time; the reference first. @throws GateError E102, E2xx. */
export async function openLoadTest(
  { sources, rows }: LoadTestRequest,
  surroundings: Surroundings,
): Promise<readonly LoadTestSide[]> {
  const sides: LoadTestSide[] = [];
  for (const role of ["reference", "candidate"] as const) {
    const source = sources?.[role];
    const table = rows?.[role];
    if (source !== undefined) {
      const { dump, file } = await openDump(source, surroundings);
      sides.push({ role, dump, uri: file.uri, format: file.format, file });
    } else if (rows !== undefined && table !== undefined) {
      sides.push({
        role,
        dump: await rowsOverTime(table, rows.timestamp),
        uri: table.uri,
        format: "rows",
        file: undefined,
      });
    }
  }
  return sides;
}

/** The two sides for the gates; undefined where nothing was read. */
export function loadTestOf(sides: readonly LoadTestSide[]): LoadTest | undefined {
  const side = (wanted: LoadTestSide["role"]): LatencyDump | undefined =>
    sides.find(({ role }) => role === wanted)?.dump;
  const candidate = side("candidate");
  return candidate && { reference: side("reference"), candidate };
}

/** That the two sides tell percentiles in ways of their own, and what the files say of their numbers. */
export function loadTestNotes(sides: readonly LoadTestSide[]): readonly string[] {
  const [first, second] = sides;
  const notes = sides.flatMap(({ dump }) => dump.notes);
  if (first === undefined || second === undefined || first.format === second.format) return notes;
  const text = `The load test of the reference is ${first.format}, that of the candidate ${second.format}: tools differ in what they time and how they count percentiles, so measure both by one.`;
  return [text, ...notes];
}
