import { GateError } from "../errors.ts";
import { numbersOf } from "../table/cast.ts";
import type { Column } from "../table/column.ts";
import type { Side } from "./comparison.ts";
import { countInvalid } from "./invalid.ts";
import type { LabelledRows } from "./labels.ts";
import { readOutputs } from "./read-outputs.ts";
import { readRowColumns, type SideColumns } from "./row-columns.ts";
import { cellName, gatherNumbers, type TableRows } from "./table-rows.ts";

/** Labels as values; NaN where missing. @throws GateError E206 for text or an infinite label. */
export function readValues(column: Column, source: TableRows): Float64Array {
  const values = gatherNumbers(numbersOf(column, source.table), source.rows);
  const infinite = values.findIndex((value) => Math.abs(value) === Number.POSITIVE_INFINITY);
  if (infinite < 0) return values;
  throw new GateError({
    code: "E206",
    message: `${cellName(source, infinite, column.name)}: the label is infinite, where a finite number is needed.`,
    hint: "Correct the label, or leave it empty if it is not known.",
  });
}

/** One model of a regression. @throws GateError E205, E206 for text in a numeric column or no prediction at all. */
export async function regressionSide(source: LabelledRows, columns: SideColumns): Promise<Side> {
  const name = columns.roles.prediction;
  const prediction = name === undefined ? undefined : await readOutputs(source, name);
  return {
    rows: source.rows.length,
    tableRows: source.rows,
    label: source.label,
    prediction,
    score: undefined,
    scores: undefined,
    ...(await readRowColumns(source, columns)),
    invalid: countInvalid(source.rows.length, [prediction]),
  };
}
