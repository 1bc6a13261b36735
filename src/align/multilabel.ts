import type { Column } from "../table/column.ts";
import type { Comparison, PairingFacts, Side } from "./comparison.ts";
import { countInvalid } from "./invalid.ts";
import type { LabelSets } from "./label-sets.ts";
import type { LabelledPairs, LabelledRows } from "./labels.ts";
import { readRowColumns, type SideColumns } from "./row-columns.ts";
import { noValues, type TableRows } from "./table-rows.ts";
import { sortValues } from "./value-order.ts";

/** Reads labels as numbers of sets; NaN where missing. */
export function setReader(sets: LabelSets): (column: Column, source: TableRows) => Float64Array {
  return (column, source) => Float64Array.from(sets.gather(column, source), (code) => (code < 0 ? Number.NaN : code));
}

/**
 * Both models of a multilabel task, with the classes that labels and predictions hold together. A row without a
 * prediction is invalid: it counts as wrong in every class.
 * @throws GateError E205, E206, E207.
 */
export async function multilabelSides(
  { reference, candidate }: LabelledPairs,
  { columns, sets }: { readonly columns: SideColumns; readonly sets: LabelSets },
): Promise<Pick<Comparison, "classes" | "positive" | "reference" | "candidate">> {
  const predicted = {
    reference: reference && (await readPredictions(reference, columns, sets)),
    candidate: await readPredictions(candidate, columns, sets),
  };
  const classes = sortValues(sets.classes.texts);
  const finish = async (source: LabelledRows, prediction: Int32Array | undefined): Promise<Side> => {
    const labelSets = source.label && flagsOf(source.label, { sets, classes });
    return {
      rows: source.rows.length,
      tableRows: source.rows,
      label: source.label && Int32Array.from(source.label),
      prediction,
      score: undefined,
      scores: undefined,
      ...(await readRowColumns(source, columns)),
      labelSets,
      predictionSets: prediction && predictedFlags(prediction, labelSets, { sets, classes }),
      invalid: countInvalid(source.rows.length, [prediction]),
    };
  };
  return {
    classes,
    positive: undefined,
    reference: reference && (await finish(reference, predicted.reference)),
    candidate: await finish(candidate, predicted.candidate),
  };
}

/** Says how an empty set is written, where cells are empty. */
export function emptySetNotes({
  unlabelled,
  invalid,
}: Pick<PairingFacts, "unlabelled" | "invalid">): readonly string[] {
  const missing = [unlabelled, invalid].some(({ reference, candidate }) => reference + candidate > 0);
  return missing ? ["An empty cell is a missing value; a row that carries no class is written `[]`."] : [];
}

async function readPredictions(
  source: TableRows,
  { roles }: SideColumns,
  sets: LabelSets,
): Promise<Int32Array | undefined> {
  if (roles.prediction === undefined) return undefined;
  const codes = sets.gather(await source.table.column(roles.prediction), source);
  if (codes.every((code) => code < 0)) throw noValues(source, roles.prediction);
  return codes;
}

interface Sets {
  readonly sets: LabelSets;
  readonly classes: readonly string[];
}

/** For each class whether each row carries it. */
function flagsOf(codes: Int32Array | Float64Array, { sets, classes }: Sets): readonly Uint8Array[] {
  const places = sets.classes.texts.map((text) => classes.indexOf(text));
  const flags = classes.map(() => new Uint8Array(codes.length));
  for (let row = 0; row < codes.length; row++) {
    for (const member of sets.membersOf(codes[row] ?? -1)) {
      const column = flags[places[member] ?? -1];
      if (column !== undefined) column[row] = 1;
    }
  }
  return flags;
}

/** Where there is no prediction, the opposite of the label. */
function predictedFlags(
  prediction: Int32Array,
  labels: readonly Uint8Array[] | undefined,
  sets: Sets,
): readonly Uint8Array[] {
  const flags = flagsOf(prediction, sets);
  for (let row = 0; row < prediction.length; row++) {
    if ((prediction[row] ?? -1) >= 0) continue;
    for (const [place, column] of flags.entries()) column[row] = 1 - (labels?.[place]?.[row] ?? 0);
  }
  return flags;
}
