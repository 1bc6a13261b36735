import { type DriftAsk, type DriftMeasurement, measureColumn } from "../drift/measure-drift.ts";
import type { ColumnMeasurer } from "../measure/measure-columns.ts";
import type { Column, NumberColumn } from "../table/column.ts";
import { fillsItsBuffer, giveBackDoubles } from "../table/spare-doubles.ts";
import { type Parcel, type ThreadRules, WorkerPool } from "./worker-pool.ts";

/** A column of both files and what is asked of it. */
export interface ColumnWork {
  readonly reference: Column;
  readonly candidate: Column;
  readonly ask: DriftAsk;
}

/** What was measured, and the arrays of the columns, which nobody needs any more. */
export interface MeasuredWork {
  readonly measurement: DriftMeasurement;
  readonly spare: readonly Float64Array<ArrayBuffer>[];
}

/** Fewer numbers than this in both files together are measured before a worker has started. */
const worthSending = 400_000;

/** Measures large columns of numbers in worker threads, all others in this one. To be closed. */
export class ThreadedMeasurer implements ColumnMeasurer {
  readonly #pool: WorkerPool<ColumnWork, MeasuredWork>;

  constructor(rules: ThreadRules) {
    this.#pool = new WorkerPool(rules, measureWork);
  }

  ready(): Promise<void> {
    return this.#pool.ready();
  }

  async measure(reference: Column, candidate: Column, ask: DriftAsk): Promise<DriftMeasurement> {
    if (reference.kind !== "number" || candidate.kind !== "number" || reference.rows + candidate.rows < worthSending)
      return measureColumn(reference, candidate, ask);
    const work = { reference, candidate, ask };
    const { measurement, spare } = await this.#pool.run(work, () => packed(reference, candidate, ask));
    for (const values of spare) giveBackDoubles(values);
    return measurement;
  }

  close(): Promise<void> {
    return this.#pool.close();
  }
}

/** What both this thread and a worker do. */
export function measureWork({ reference, candidate, ask }: ColumnWork): MeasuredWork {
  const measurement = measureColumn(reference, candidate, ask);
  return { measurement, spare: ask.isOwned === true ? [reference, candidate].flatMap(wholeValues) : [] };
}

/** A table that may hand out the same column again keeps it; the worker owns what it gets. */
function packed(reference: NumberColumn, candidate: NumberColumn, ask: DriftAsk): Parcel<ColumnWork> {
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
