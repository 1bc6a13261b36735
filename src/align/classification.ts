import { GateError } from "../errors.ts";
import type { Column } from "../table/column.ts";
import { classCodes } from "./class-codes.ts";
import type { ClassIndex } from "./class-index.ts";
import { type Classes, orderClasses } from "./classes.ts";
import type { Comparison, Side } from "./comparison.ts";
import { countInvalid } from "./invalid.ts";
import { type ColumnOf, kindGuard } from "./kinds.ts";
import { outcomeColumns, readEveryRow } from "./every-row.ts";
import type { LabelledPairs, LabelledRows } from "./labels.ts";
import { readRowColumns, type SideColumns } from "./row-columns.ts";
import { predictFromScores, readScores } from "./scores.ts";
import { noValues, type TableRows } from "./table-rows.ts";
import { isNumberText } from "./value-order.ts";

/** Reads labels as numbers of classes; NaN where missing. */
export function classReader(index: ClassIndex): (column: Column, source: TableRows) => Float64Array {
  return (column, source) => {
    const codes = classCodes(column, source.rows, index);
    const labels = new Float64Array(codes.length);
    for (let row = 0; row < codes.length; row++) {
      const code = codes[row] ?? -1;
      labels[row] = code < 0 ? Number.NaN : code;
    }
    return labels;
  };
}

export interface ClassificationTask {
  readonly task: "binary" | "multiclass";
  readonly columns: SideColumns;
  /** Holds the classes of the labels; those of predictions and score columns are added. */
  readonly index: ClassIndex;
}

/**
 * Both models of a classification, with the classes that labels, predictions and score columns hold together.
 * @throws GateError E102, E205, E206, E207 and E208 as the columns deserve.
 */
export async function classificationSides(
  { reference, candidate, everyRow }: LabelledPairs,
  { task, columns, index }: ClassificationTask,
): Promise<Pick<Comparison, "classes" | "positive" | "reference" | "candidate" | "everyRow">> {
  const { roles } = columns;
  const labelClasses = index.texts;
  const read = predictionReader(index, roles.prediction);
  const predicted = { reference: reference && (await read(reference)), candidate: await read(candidate) };
  requireCommonClass(labelClasses, [predicted.reference, predicted.candidate], index.texts);
  if (typeof roles.score === "object") for (const text of Object.keys(roles.score)) index.codeOf(text);
  const classes = orderClasses(index.texts, task, roles.positive_class);
  const finish = sideFinisher(classes, columns, index);
  const finished = await finish(candidate, predicted.candidate);
  return {
    classes: classes.texts,
    positive: classes.positive,
    reference: reference && (await finish(reference, predicted.reference)),
    candidate: finished,
    everyRow: everyRow && (await readEveryRow(everyRow, everyReader({ classes, columns, index, read }))),
  };
}

interface EveryReader {
  readonly classes: Classes;
  readonly columns: SideColumns;
  readonly index: ClassIndex;
  readonly read: (source: TableRows) => Promise<Int32Array | undefined>;
}

/** Rows without a label bring no new classes: a prediction that no labelled row knows counts as none. */
function everyReader({ classes, columns, index, read }: EveryReader): (source: LabelledRows) => Promise<Side> {
  const finish = sideFinisher(classes, outcomeColumns(columns), index);
  return async (source) => finish(source, await read(source));
}

/** Predictions by the index' numbers; undefined when the config names no column. */
function predictionReader(
  index: ClassIndex,
  name: string | undefined,
): (source: TableRows) => Promise<Int32Array | undefined> {
  const requireKind: (column: ColumnOf) => void = kindGuard();
  return async (source) => {
    if (name === undefined) return undefined;
    const column = await source.table.column(name);
    requireKind({ table: source.table, column });
    const predictions = classCodes(column, source.rows, index);
    if (predictions.every((code) => code < 0)) throw noValues(source, name);
    return predictions;
  };
}

/** A model that never names a class of the labels is wrong everywhere; if the spelling is to blame, say so. */
function requireCommonClass(
  labels: readonly string[],
  predictions: readonly (Int32Array | undefined)[],
  texts: readonly string[],
): void {
  const isPredicted = new Uint8Array(texts.length);
  for (const codes of predictions) if (codes !== undefined) markAll(isPredicted, codes);
  const names = texts.filter((_, code) => isPredicted[code] === 1);
  if (labels.length === 0 || names.length === 0 || names.some((name) => labels.includes(name))) return;
  if (labels.every(isNumberText) === names.every(isNumberText)) return;
  throw new GateError({
    code: "E208",
    message: `No prediction is a class of the labels: labels are ${some(labels)}, predictions are ${some(names)}.`,
    hint: "Write predictions as the labels are written; numbers of classes and their names are not taken for equal.",
  });
}

function some(texts: readonly string[]): string {
  return `${texts.slice(0, 5).join(", ")}${texts.length > 5 ? " …" : ""}`;
}

/** Turns the index' numbers into final codes and reads the remaining columns of a side. */
function sideFinisher(
  classes: Classes,
  columns: SideColumns,
  index: ClassIndex,
): (source: LabelledRows, predicted: Int32Array | undefined) => Promise<Side> {
  const { roles } = columns;
  const finalCodes = Int32Array.from(index.texts, (text) => classes.texts.indexOf(text));
  // No label is missing here, which makes each of them a whole number.
  const recodeLabels = lastResult((labels: Float64Array) => lookUp(finalCodes, new Int32Array(labels)));
  return async (source, predicted) => {
    const scored =
      roles.score === undefined
        ? { score: undefined, scores: undefined }
        : await readScores(source, roles.score, classes);
    const prediction =
      predicted === undefined ? predictFromScores(scored, roles.threshold ?? 0.5) : lookUp(finalCodes, predicted);
    return {
      rows: source.rows.length,
      tableRows: source.rows,
      label: source.label && recodeLabels(source.label),
      prediction,
      ...scored,
      ...(await readRowColumns(source, columns)),
      invalid: countInvalid(source.rows.length, [prediction, scored.score, ...(scored.scores ?? [])]),
    };
  };
}

/** The final code of each code; -1 stays. */
function lookUp(finalCodes: Int32Array, codes: Int32Array): Int32Array {
  const found = new Int32Array(codes.length);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] ?? -1;
    found[row] = code < 0 ? -1 : (finalCodes[code] ?? -1);
  }
  return found;
}

/** Remembers the last call: joined sides share one array of labels. */
function lastResult<A, B>(compute: (argument: A) => B): (argument: A) => B {
  let last: { readonly argument: A; readonly result: B } | undefined;
  return (argument) => {
    if (last?.argument !== argument) last = { argument, result: compute(argument) };
    return last.result;
  };
}

function markAll(marks: Uint8Array, codes: Int32Array): void {
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] ?? -1;
    if (code >= 0) marks[code] = 1;
  }
}
