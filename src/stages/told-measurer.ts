import type { Log } from "../audit/event-log.ts";
import type { DriftAsk, DriftMeasurement } from "../drift/measure-drift.ts";
import type { ColumnMeasurer } from "../measure/measure-columns.ts";
import type { Column } from "../table/column.ts";

/** So many times at most is told how far it has come. */
const mostSteps = 20;

/** Tells how many of the columns are measured, as another measurer measures them. */
export function toldMeasurer(measurer: ColumnMeasurer, rows: number, log: Log): ColumnMeasurer {
  let done = 0;
  let of = 0;
  const tell = (message: string): void => {
    log({ level: "debug", event: "drift", message, fields: { done, of, rows } });
  };
  return {
    ready: () => measurer.ready(),
    expect: (columns) => {
      of = columns;
      measurer.expect?.(columns);
      if (of > 0) tell(`${of} columns`);
    },
    measure: async (reference: Column, candidate: Column, ask: DriftAsk): Promise<DriftMeasurement> => {
      const measurement = await measurer.measure(reference, candidate, ask);
      done += 1;
      if (done % Math.ceil(of / mostSteps) === 0) tell(`${done} of ${of} columns`);
      return measurement;
    },
  };
}
