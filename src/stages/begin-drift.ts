import { sampleRuleOf } from "../align/sample.ts";
import { isDriftGate } from "../gates/schema.ts";
import type { ColumnWork } from "../measure/column-work.ts";
import { type WatchedColumn, watchedColumns } from "../measure/measure-columns.ts";
import type { TableOrigin, TablePart } from "../table/table-origin.ts";
import { ReadingMeasurer } from "../threads/reading-measurer.ts";
import type { ThreadRules } from "../threads/worker-pool.ts";
import { isWorthThreads } from "../threads/worth-threads.ts";
import { gatesInPlace, type Run } from "./run.ts";
import { watchingOf } from "./watching-of.ts";

/**
 * Has other threads read and measure the columns for drift while this one makes the rows comparable, for no column needs that.
 * undefined where there is but one thread, where the files are small or a sample of them is judged, or where only this thread can read them. To be closed.
 */
export function beginDrift(
  { loaded, tables }: Pick<Run, "loaded" | "tables">,
  threads: ThreadRules | undefined,
): ReadingMeasurer | undefined {
  const { reference, candidate } = tables;
  // They would read rows that are not in the sample.
  if (sampleRuleOf(loaded.config) !== undefined) return undefined;
  if (threads === undefined || threads.count < 2 || reference?.elsewhere === undefined) return undefined;
  // Which rows are in a sample is not known before this thread has looked at their ids.
  if (loaded.config.sample !== undefined) return undefined;
  if (candidate.elsewhere === undefined || !isWorthThreads({ reference, candidate })) return undefined;
  const rules = gatesInPlace(loaded, isDriftGate).map(({ gate }) => gate);
  const works = watchedColumns({ reference, candidate }, watchingOf(loaded.config), rules).map(workOf);
  const names = new Set(works.map(({ name }) => name));
  return new ReadingMeasurer(threads, {
    reference: withColumns(reference.elsewhere.origin, names),
    candidate: withColumns(candidate.elsewhere.origin, names),
    works,
  });
}

/** Of columns in memory only those that are measured are told to other threads. */
function withColumns({ uri, parts }: TableOrigin, names: ReadonlySet<string>): TableOrigin {
  const told = parts.map((part): TablePart => {
    if (part.kind === "parquet") return part;
    const { table } = part;
    const columns = table.columns ?? table.held.map(({ name }) => name);
    return { kind: "held", table: { ...table, columns, held: table.held.filter(({ name }) => names.has(name)) } };
  });
  return { uri, parts: told };
}

function workOf({ name, ask }: WatchedColumn): ColumnWork {
  return { name, ask };
}
