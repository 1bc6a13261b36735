import type { Comparison, Side } from "../align/comparison.ts";
import { gatherNumbers } from "../align/table-rows.ts";
import { ks } from "../drift/ks.ts";
import { measureDrift, type MethodMeasurement } from "../drift/measure-drift.ts";
import type { DriftMethod } from "../drift/method.ts";
import { tvd } from "../drift/tvd.ts";
import { summarizeColumn } from "../aggregates/memory/column-summary.ts";
import type { Column } from "../table/column.ts";
import { instantsMs } from "../table/instants.ts";
import type { Table } from "../table/table.ts";

/** How many of the candidate's rows have a label, and whether these are like the others. */
export interface LabelCoverage {
  readonly rows: number;
  readonly labelled: number;
  /** The same of the reference, where the files hold different rows. */
  readonly reference: { readonly rows: number; readonly labelled: number } | undefined;
  /** The class of all labels that have come, where the predictions let expect others. */
  readonly onlyClass: string | undefined;
  /** Rows with a label against rows without, of the candidate. */
  readonly differences: readonly CoverageDifference[];
}

/** How the labelled rows lie to the others in one respect. */
export interface CoverageDifference {
  readonly what: "score" | "prediction" | "timestamp";
  readonly method: string;
  readonly measured: MethodMeasurement;
  /** Means of numbers; in milliseconds since 1970 for a timestamp. */
  readonly means: { readonly labelled: number; readonly unlabelled: number } | undefined;
  /** Further apart than the limit of the method and than chance. */
  readonly isBiased: boolean;
}

const level = 0.05;

/**
 * Compares the candidate's labelled rows with its others by what is known of both: score, prediction and time. undefined where
 * every row has a label, or none needs one.
 */
export async function labelCoverage(
  comparison: Comparison,
  candidate: Table,
  timestamp: string | undefined,
): Promise<LabelCoverage | undefined> {
  const { everyRow, facts, pairing } = comparison;
  if (everyRow === undefined) return undefined;
  const { isLabelled } = everyRow;
  const found = [...outputsOf(everyRow.candidate), ...(await timesOf(candidate, everyRow.candidate, timestamp))];
  const measured = found.map((output) => ({ output, measured: apart(output, isLabelled) }));
  // Each of them may be wrong by chance: they share the level.
  const differences = measured.map((one) => differenceOf(one, { isLabelled, alpha: level / measured.length }));
  const labelled = isLabelled.reduce((sum, flag) => sum + flag, 0);
  const { unlabelled } = facts;
  return {
    rows: isLabelled.length,
    labelled,
    reference:
      pairing === "none"
        ? { rows: facts.rows.reference, labelled: facts.rows.reference - unlabelled.reference }
        : undefined,
    onlyClass: onlyClassOf(comparison),
    differences,
  };
}

/** Labels that come for one class alone, such as complaints, say nothing of the rows of the others. */
function onlyClassOf({ candidate: { label }, everyRow, classes }: Comparison): string | undefined {
  const [first] = label ?? [];
  if (!(label instanceof Int32Array) || first === undefined || classes.length < 2) return undefined;
  if (label.some((code) => code !== first)) return undefined;
  // A few labels, or many of a common class, are alike by chance.
  const isChance = predictedShare(everyRow?.candidate.prediction, first) ** label.length > level;
  return isChance ? undefined : classes[first];
}

/** Share of the rows that are predicted to be of a class; 0 where nothing is predicted. */
function predictedShare(prediction: Side["prediction"], code: number): number {
  if (!(prediction instanceof Int32Array)) return 0;
  const usable = prediction.filter((predicted) => predicted >= 0);
  return usable.length === 0 ? 0 : usable.filter((predicted) => predicted === code).length / usable.length;
}

interface Output {
  readonly what: CoverageDifference["what"];
  readonly values: Float64Array;
  readonly method: DriftMethod;
}

/** What a model says of each row as numbers; classes by their codes. */
function outputsOf({ score, scores, prediction, quantiles }: Side): readonly Output[] {
  const highest = scores && largest(scores);
  const spoken = score ?? highest ?? quantiles?.[Math.floor(quantiles.length / 2)]?.values;
  return [
    ...(spoken === undefined ? [] : [{ what: "score" as const, values: spoken, method: ks }]),
    ...(prediction instanceof Float64Array ? [{ what: "prediction" as const, values: prediction, method: ks }] : []),
    ...(prediction instanceof Int32Array
      ? [{ what: "prediction" as const, values: Float64Array.from(prediction), method: tvd }]
      : []),
  ];
}

/** How sure the model is of its class. */
function largest(scores: readonly Float64Array[]): Float64Array {
  const most = new Float64Array(scores[0]?.length ?? 0);
  for (const values of scores)
    for (let row = 0; row < most.length; row++) most[row] = Math.max(most[row] ?? 0, values[row] ?? Number.NaN);
  return most;
}

async function timesOf(table: Table, { tableRows }: Side, name: string | undefined): Promise<readonly Output[]> {
  if (name === undefined) return [];
  const column = await table.column(name);
  if (column.kind !== "timestamp" && column.kind !== "number") return [];
  const instants = column.kind === "timestamp" ? instantsMs(column) : column.values;
  return [{ what: "timestamp", values: gatherNumbers(instants, tableRows), method: ks }];
}

function apart({ what, values, method }: Output, isLabelled: Uint8Array): MethodMeasurement | undefined {
  const [labelled, unlabelled] = [1, 0].map((flag) =>
    columnOf(
      what,
      values.filter((_, row) => isLabelled[row] === flag),
      method,
    ),
  );
  if (labelled === undefined || unlabelled === undefined) return undefined;
  const family = method === tvd ? "categories" : "numbers";
  return measureDrift(summarizeColumn(labelled, unlabelled, { family }), [method]).methods[0];
}

/** Codes of classes are names, and a row without a usable prediction has none. */
function columnOf(name: string, values: Float64Array, method: DriftMethod): Column {
  const rows = values.length;
  if (method !== tvd) return { kind: "number", name, rows, valid: undefined, values };
  const codes = Int32Array.from(values);
  const dictionary = Array.from({ length: codes.reduce((most, code) => Math.max(most, code + 1), 0) }, (_, code) =>
    String(code),
  );
  return { kind: "text", name, rows, valid: undefined, codes, dictionary };
}

interface Decided {
  readonly isLabelled: Uint8Array;
  readonly alpha: number;
}

function differenceOf(
  { output, measured }: { readonly output: Output; readonly measured: MethodMeasurement | undefined },
  { isLabelled, alpha }: Decided,
): CoverageDifference {
  const { what, values, method } = output;
  const none = { value: undefined, noise95: undefined, excess: undefined, pValue: undefined };
  const told: MethodMeasurement = measured ?? {
    ...none,
    method: method.name,
    title: method.title,
    reason: { code: "no-rows", text: "There are no rows to compare." },
  };
  const isBiased = told.value !== undefined && told.value > method.defaultMax && told.pValue <= alpha;
  const means =
    method === tvd ? undefined : { labelled: meanOf(values, isLabelled, 1), unlabelled: meanOf(values, isLabelled, 0) };
  return { what, method: method.name, measured: told, means, isBiased };
}

function meanOf(values: Float64Array, isLabelled: Uint8Array, flag: number): number {
  let [sum, rows] = [0, 0];
  for (let row = 0; row < values.length; row++) {
    const value = values[row] ?? Number.NaN;
    if (isLabelled[row] !== flag || Number.isNaN(value)) continue;
    sum += value;
    rows++;
  }
  return sum / rows;
}
