import type { DriftMeasurement } from "../drift/measure-drift.ts";
import { type ColumnWork, measurePair, readPair, type TablePair } from "../measure/column-work.ts";
import { reopenTable } from "../readers/reopen-table.ts";
import type { ColumnKind } from "../table/column.ts";
import type { TableOrigin } from "../table/table-origin.ts";
import { type Refused, refusedBy } from "./outcome.ts";

/** Columns that several threads read and measure, each taking the next that nobody has. Plain data, and one shared number. */
export interface Reading {
  readonly task: "read";
  readonly reference: TableOrigin;
  readonly candidate: TableOrigin;
  readonly works: readonly ColumnWork[];
  /** Place of the next work that nobody has taken. */
  readonly next: Int32Array<SharedArrayBuffer>;
}

/** What came of one work. */
export type Outcome =
  | {
      readonly kind: "measured";
      readonly measurement: DriftMeasurement;
      readonly kinds: { readonly reference: ColumnKind; readonly candidate: ColumnKind };
    }
  | Refused;

/** What a worker tells when a work is done. */
export interface Told {
  /** In `works`. */
  readonly place: number;
  readonly outcome: Outcome;
}

/** What a worker thread does with a reading: it opens the files itself and takes columns until there are none. */
export async function readElsewhere(reading: Reading, tell: (told: Told) => void): Promise<void> {
  let opened: Promise<TablePair> | undefined;
  const open = (): Promise<TablePair> => (opened ??= reopened(reading));
  await takeColumns(reading, open, tell);
}

/** Takes and measures columns until there are none that nobody has. */
export async function takeColumns(
  { works, next }: Pick<Reading, "works" | "next">,
  open: () => Promise<TablePair>,
  tell: (told: Told) => void,
): Promise<void> {
  for (;;) {
    const place = Atomics.add(next, 0, 1);
    const work = works[place];
    if (work === undefined) return;
    tell({ place, outcome: await outcomeOf(work, open) });
  }
}

async function outcomeOf({ name, ask }: ColumnWork, open: () => Promise<TablePair>): Promise<Outcome> {
  try {
    const tables = await open();
    const pair = await readPair(tables, name);
    const kinds = { reference: pair.before.kind, candidate: pair.after.kind };
    return { kind: "measured", measurement: measurePair(pair, tables, ask), kinds };
  } catch (thrown) {
    return refusedBy(thrown);
  }
}

async function reopened({ reference, candidate }: Reading): Promise<TablePair> {
  return { reference: await reopenTable(reference), candidate: await reopenTable(candidate) };
}
