import { GateError } from "../errors.ts";
import { numbersOf } from "../table/cast.ts";
import type { Column } from "../table/column.ts";
import type { Side } from "./comparison.ts";
import { countInvalid } from "./invalid.ts";
import type { LabelledRows } from "./labels.ts";
import { readLatencyAndWeight } from "./latency-and-weight.ts";
import type { ColumnRoles } from "./schema.ts";
import { cellName, gatherNumbers, noValues, type TableRows } from "./table-rows.ts";

/** Labels as values; NaN where missing. @throws GateError E206 for text or an infinite label. */
export function readValues(column: Column, source: TableRows): Float64Array {
  const values = gatherNumbers(numbersOf(column, source.table).values, source.rows);
  const infinite = values.findIndex((value) => Math.abs(value) === Number.POSITIVE_INFINITY);
  if (infinite < 0) return values;
  throw new GateError({
    code: "E206",
    message: `${cellName(source, infinite, column.name)}: the label is infinite, where a finite number is needed.`,
    hint: "Correct the label, or leave it empty if it is not known.",
  });
}

/** One model of a regression. @throws GateError E205, E206 for text in a numeric column or no prediction at all. */
export async function regressionSide(source: LabelledRows, roles: ColumnRoles): Promise<Side> {
  const prediction = roles.prediction === undefined ? undefined : await readPredictions(source, roles.prediction);
  return {
    rows: source.rows.length,
    tableRows: source.rows,
    label: source.label,
    prediction,
    score: undefined,
    scores: undefined,
    ...(await readLatencyAndWeight(source, roles)),
    invalid: countInvalid(source.rows.length, [prediction]),
  };
}

async function readPredictions(source: TableRows, name: string): Promise<Float64Array> {
  const { values } = numbersOf(await source.table.column(name), source.table);
  const predictions = gatherNumbers(values, source.rows).map((value) => (Number.isFinite(value) ? value : Number.NaN));
  if (predictions.every(Number.isNaN)) throw noValues(source, name);
  return predictions;
}
