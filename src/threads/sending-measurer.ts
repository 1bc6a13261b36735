import { type DriftAsk, type DriftMeasurement, measureColumn } from "../drift/measure-drift.ts";
import { askOfPair, type ColumnWork, readPair, type TablePair } from "../measure/column-work.ts";
import type { ColumnMeasurer } from "../measure/measure-columns.ts";
import type { Column, NumberColumn } from "../table/column.ts";
import { fillsItsBuffer, giveBackDoubles } from "../table/spare-doubles.ts";
import { type Parcel, type ThreadRules, WorkerPool } from "./worker-pool.ts";
import { isWorthThreads } from "./worth-threads.ts";

/** A column of both files as it was read, and what is asked of it. */
export interface SentColumn {
  readonly reference: Column;
  readonly candidate: Column;
  readonly ask: DriftAsk;
}

/** What was measured, and the arrays of the columns, which nobody needs any more. */
export interface MeasuredColumn {
  readonly measurement: DriftMeasurement;
  readonly spare: readonly Float64Array<ArrayBuffer>[];
}

/** Reads columns in this thread and has worker threads measure those of many numbers. To be closed. */
export class SendingMeasurer implements ColumnMeasurer {
  readonly #pool: WorkerPool<SentColumn, MeasuredColumn>;

  constructor(rules: ThreadRules) {
    this.#pool = new WorkerPool(rules, measureSent);
  }

  async measure(
    tables: TablePair,
    works: readonly ColumnWork[],
    done: () => void,
  ): Promise<readonly DriftMeasurement[]> {
    const pending: Promise<DriftMeasurement>[] = [];
    for (const { name, ask } of works) {
      await this.#pool.ready();
      const pair = await readPair(tables, name);
      const measured = this.#measured({
        reference: pair.before,
        candidate: pair.after,
        ask: askOfPair(pair, tables, ask),
      });
      // A failure is told below, when all are waited for; until then it must not end the process.
      measured.then(done, () => undefined);
      pending.push(measured);
    }
    return Promise.all(pending);
  }

  close(): Promise<void> {
    return this.#pool.close();
  }

  async #measured({ reference, candidate, ask }: SentColumn): Promise<DriftMeasurement> {
    if (reference.kind !== "number" || candidate.kind !== "number" || !isWorthThreads({ reference, candidate }))
      return measureColumn(reference, candidate, ask);
    const { measurement, spare } = await this.#pool.run({ reference, candidate, ask }, () =>
      packed(reference, candidate, ask),
    );
    for (const values of spare) giveBackDoubles(values);
    return measurement;
  }
}

/** What both this thread and a worker do. */
export function measureSent({ reference, candidate, ask }: SentColumn): MeasuredColumn {
  const measurement = measureColumn(reference, candidate, ask);
  return { measurement, spare: ask.isOwned === true ? [reference, candidate].flatMap(wholeValues) : [] };
}

/** A table that may hand out the same column again keeps it; the worker owns what it gets. */
function packed(reference: NumberColumn, candidate: NumberColumn, ask: DriftAsk): Parcel<SentColumn> {
  const given = ({ values }: NumberColumn): Float64Array<ArrayBuffer> =>
    ask.isOwned === true && fillsItsBuffer(values) ? values : values.slice();
  const [before, after] = [given(reference), given(candidate)];
  return {
    input: {
      reference: { ...reference, values: before },
      candidate: { ...candidate, values: after },
      ask: { ...ask, isOwned: true },
    },
    transfer: [before.buffer, after.buffer],
  };
}

function wholeValues(column: Column): readonly Float64Array<ArrayBuffer>[] {
  return column.kind === "number" && fillsItsBuffer(column.values) ? [column.values] : [];
}
