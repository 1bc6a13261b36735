import { countText } from "../number-text.ts";
import type { Column, TimestampColumn } from "../table/column.ts";
import { toMs } from "../table/instants.ts";
import { formatTimestamp } from "../table/timestamp-text.ts";
import { isMissing } from "./cells.ts";
import type { ColumnCheck, ColumnInput, Finding } from "./check.ts";
import { durationText } from "./duration.ts";
import { empty } from "./not-judged.ts";
import { offendingValues } from "./offending-rows.ts";
import { timestampMs } from "./timestamp-ms.ts";
import { unordered } from "./unordered.ts";
import { counted } from "./words.ts";

export const freshness: ColumnCheck = {
  about: "columns",
  name: "freshness",
  title: "Freshness",
  description: "The newest time of a column is at most `max_age` old when the run begins, and none lies in the future.",
  definition:
    "Age: the beginning of the run less the largest value of the column. Times without a zone are taken as UTC. A time is in the future when it is later than the " +
    "beginning of the run by more than `max_future`. Column: `columns`, or else `columns.timestamp` of the config.",
  options: ["columns", "max_age", "max_future"],
  requires: [["max_age"]],
  breach: "is too old",
  advice: "Make new predictions on recent data; times in the future point to a wrong clock or time zone.",
  star: "none",
  named: ({ options: { columns }, timestamp }) =>
    columns === undefined && timestamp !== undefined ? [timestamp] : undefined,
  look: lookAt,
};

/** A clock may go a little wrong. */
const clockErrorMs = 300_000;

function lookAt(column: Column, input: ColumnInput): Finding | undefined {
  const { name } = column;
  if (column.kind !== "timestamp") {
    if (!input.isNamed && !holdsTimes(column)) return undefined;
    return unordered(column, "where times such as 2026-01-31T12:00:00Z were expected", input);
  }
  const { max_future: maxFuture = clockErrorMs } = input.options;
  const latest = input.now.getTime() + maxFuture;
  const future = offendingValues(column, input, (row) => toMs(column.values[row] ?? 0n, column.unit) > latest);
  if (future.of === 0) return empty(column);
  if (future.offending === 0) return ageOf(column, input);
  const are = `${countText(future.offending)} of ${counted(future.of, "time")} of ${JSON.stringify(name)} ${future.offending === 1 ? "lies" : "lie"}`;
  return {
    kind: "counted",
    column: name,
    kept: false,
    found: `${are} in the future of this run, which began at ${input.now.toISOString()}`,
    limit: `at most ${durationText(maxFuture)} is taken for an error of the clock`,
    ...future,
  };
}

/** One text among its times makes a column text, which is no reason to overlook it. */
function holdsTimes(column: Column): boolean {
  return column.kind === "text" && column.dictionary.some((text) => timestampMs(text) !== undefined);
}

function ageOf(column: TimestampColumn, { options, now, tells }: ColumnInput): Finding {
  const { max_age: maxAge = Number.NaN } = options;
  const newest = newestRow(column);
  const age = now.getTime() - toMs(column.values[newest] ?? 0n, column.unit);
  const when = tells ? ` (${formatTimestamp(column.values[newest] ?? 0n, column.unit)})` : "";
  const kept = age <= maxAge;
  return {
    kind: "counted",
    column: column.name,
    kept,
    found: `the newest ${JSON.stringify(column.name)}${when} is ${durationText(Math.max(0, age))} old`,
    limit: `at most ${durationText(maxAge)} is allowed`,
    offending: kept ? 0 : 1,
    of: 1,
    rows: [],
  };
}

function newestRow(column: TimestampColumn): number {
  let newest = -1;
  for (let row = 0; row < column.rows; row++) {
    if (isMissing(column, row)) continue;
    if (newest < 0 || (column.values[row] ?? 0n) > (column.values[newest] ?? 0n)) newest = row;
  }
  return newest;
}
