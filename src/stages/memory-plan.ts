import { columnsOfPart } from "../align/columns-of-part.ts";
import type { Config } from "../config/schema.ts";
import { namedColumns } from "../config/wanted-columns.ts";
import { GateError } from "../errors.ts";
import { countText, valueText } from "../number-text.ts";
import type { Tables } from "../open-tables.ts";
import type { Column } from "../table/column.ts";
import type { Table } from "../table/table.ts";
import type { ThreadRules } from "../threads/worker-pool.ts";

/** What the program takes before it has seen a row: code, buffers, garbage. */
const program = 250e6;
/** Of each compared row of one side: its number, label and prediction. */
const bytesOfRow = 12;
/** Of each further column of a compared row: a score, a latency, a weight, a cluster. */
const bytesOfCell = 8;
/** Of each pair of rows while ids are matched and scores ranked, as measured with 50 million of them. */
const bytesAtWork = 68;
/** Of each row in a thread that measures drift: a column of both files, and as much again while it is sorted. */
const bytesOfDrift = 32;
/** Of each row for a rule that makes slices. */
const bytesOfSlice = 8;

/** Of each row of a file of which a sample is drawn: a column is read whole first. */
const bytesToDraw = 16;

interface Asked {
  readonly config: Config;
  readonly tables: Tables;
}

/** What a run may use. */
export interface Means {
  readonly threads?: ThreadRules | undefined;
  /** Bytes; undefined: whatever there is. */
  readonly memory?: number | undefined;
}

/**
 * The threads that there is room for, so that the run keeps to its memory: each that measures drift while this one matches rows holds columns of
 * its own. undefined: this one alone.
 * @throws GateError E207 when not even one thread has room.
 */
export function plannedThreads(asked: Asked, { threads, memory }: Means): ThreadRules | undefined {
  if (memory === undefined) return threads;
  const alone = bytesNeeded(asked);
  if (alone > memory) throw tooLarge(asked, alone, memory);
  if (threads === undefined) return undefined;
  const workers = Math.floor((memory - alone) / (bytesOfDrift * mostRows(asked)));
  return workers < 1 ? undefined : { ...threads, count: Math.min(threads.count, 1 + workers) };
}

/** Bytes that one thread holds at most, as far as can be told before a column is read. */
export function bytesNeeded(asked: Asked): number {
  const { config, tables } = asked;
  const held = [tables.reference, tables.candidate, tables.labels].map(bytesHeld).reduce((sum, own) => sum + own, 0);
  const { columns, slices } = config;
  const parts = [columns.score, columns.quantiles, columns.weight, columns.latency_ms, columns.cluster, columns.block];
  const cells = parts.flatMap(columnsOfPart).length + namedColumns(config).length;
  const ofSide = bytesOfRow + bytesOfCell * cells + bytesOfSlice * slices.length;
  const sides = tables.reference === undefined ? 1 : 2;
  const drawing = config.sample === undefined ? 0 : bytesToDraw * wholeRows(tables);
  return program + held + drawing + bytesOfIds(asked) + mostRows(asked) * (sides * ofSide + bytesAtWork);
}

/** Of ids that are texts, which are kept while they are matched; numbers are among what is at work. */
function bytesOfIds({ config, tables }: Asked): number {
  const names = columnsOfPart(config.columns.id);
  const sizes = [tables.reference, tables.candidate].flatMap((table) =>
    names.map((name) => ({ stored: table?.storedBytes?.(name) ?? 0, rows: table?.rows ?? 0 })),
  );
  const texts = sizes.filter(({ stored, rows }) => stored > bytesOfNumber * rows);
  return (config.sample ?? 1) * texts.reduce((sum, { stored }) => sum + 2 * stored, 0);
}

/** As Parquet stores it, with what it says of it. */
const bytesOfNumber = 10;

/** Of the larger side, those that are judged. */
function mostRows({ config: { sample = 1 }, tables }: Asked): number {
  return sample * wholeRows(tables);
}

function wholeRows({ reference, candidate }: Tables): number {
  return Math.max(reference?.rows ?? 0, candidate.rows);
}

/** Of the columns of a table that was read whole. */
function bytesHeld(table: Table | undefined): number {
  const parts = table?.elsewhere?.origin.parts ?? [];
  const columns = parts.flatMap((part) => (part.kind === "held" ? part.table.held : []));
  return columns.reduce((sum, column) => sum + bytesOf(column), 0);
}

/** A text takes its characters and a little more. */
function bytesOf(column: Column): number {
  if ("values" in column) return column.values.byteLength;
  return column.codes.byteLength + column.dictionary.reduce((sum, { length }) => sum + length + bytesOfText, 0);
}

const bytesOfText = 24;

function tooLarge({ config, tables }: Asked, needed: number, allowed: number): GateError {
  const rows = [tables.reference, tables.candidate].flatMap((table) => (table === undefined ? [] : [table.rows]));
  const drawing = bytesToDraw * wholeRows(tables);
  const whole = (needed - program - (config.sample === undefined ? 0 : drawing)) / (config.sample ?? 1);
  const fitting = Math.floor((100 * (0.95 * allowed - program - drawing)) / whole);
  const sample = fitting >= 1 ? `Judge a part of the rows (\`sample: ${fitting}%\`), or let` : "Let";
  return new GateError({
    code: "E207",
    message: `To compare ${rows.map(countText).join(" and ")} rows takes about ${gibibytes(needed)} of memory, more than the ${gibibytes(allowed)} that the run may take.`,
    hint: `${sample} it take more, where the machine has it: \`--memory ${Math.ceil(needed / 2 ** 30)}GiB\`, on GitHub the input \`memory\`.`,
  });
}

function gibibytes(bytes: number): string {
  return valueText(bytes / 2 ** 30, "GiB", 1);
}
