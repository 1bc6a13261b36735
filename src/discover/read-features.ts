import type { Comparison } from "../align/comparison.ts";
import {
  type Population,
  populationsOf,
  readNumbers,
  readReferenceNumbers,
  readTexts,
  type SlicedTables,
} from "../slices/population.ts";
import type { ColumnKind } from "../table/column.ts";
import { columnNature } from "../table/column-nature.ts";
import { binnedFeature } from "./bins.ts";
import { categoricalFeature } from "./categories.ts";
import type { ReadFeature } from "./feature.ts";

/** Numbers with so few values are codes or counts: each is a category. */
const fewNumbers = 10;

/**
 * Reads columns as features of the candidate's compared rows: texts and flags by value, numbers by the deciles of the
 * reference, one column in memory at a time. A column of timestamps is left out, with a note.
 * @throws GateError E205 for a column that no file has, E208 for one of different kinds in the two files.
 */
export async function readFeatures(
  names: readonly string[],
  tables: SlicedTables,
  comparison: Comparison,
): Promise<readonly ReadFeature[]> {
  const populations = populationsOf(tables, comparison);
  const features: ReadFeature[] = [];
  for (const name of names) features.push(await readFeature(name, populations));
  return features;
}

/** The columns of the candidate's rows without another part; joined rows have those of the reference's file as well. */
export function searchableColumns(
  { reference, candidate }: SlicedTables,
  { pairing }: Comparison,
  taken: ReadonlySet<string>,
): readonly string[] {
  const all = new Set([...candidate.columns, ...(pairing === "joined" ? (reference?.columns ?? []) : [])]);
  return [...all].filter((name) => !taken.has(name));
}

async function readFeature(name: string, populations: readonly Population[]): Promise<ReadFeature> {
  const candidate = candidateOf(populations);
  switch (columnNature[await kindOf(name, candidate)]) {
    case "instants":
      return { feature: undefined, notes: [`${JSON.stringify(name)} holds points in time: it is not searched.`] };
    case "numbers":
      return numericFeature(name, populations);
    case "values":
      return valuesFeature(name, candidate);
  }
}

function candidateOf(populations: readonly Population[]): Population {
  const candidate = populations.at(-1);
  if (candidate === undefined) throw new TypeError("a comparison has a candidate");
  return candidate;
}

async function kindOf(name: string, { source, twin }: Population): Promise<ColumnKind> {
  const inTwin = twin !== undefined && !source.table.columns.includes(name) && twin.table.columns.includes(name);
  const column = await (inTwin ? twin : source).table.column(name);
  return column.kind;
}

async function valuesFeature(name: string, candidate: Population): Promise<ReadFeature> {
  const { values, notes } = await readTexts(candidate, name);
  const found = categoricalFeature(name, values);
  return { feature: found.feature, notes: [...notes, ...found.notes] };
}

async function numericFeature(name: string, populations: readonly Population[]): Promise<ReadFeature> {
  const candidate = candidateOf(populations);
  const { values, notes } = await readNumbers(candidate, name);
  if (hasFewValues(values)) return valuesFeature(name, candidate);
  // Where only the candidate has the column, its own deciles must do.
  const reference = await readReferenceNumbers(populations, name);
  const found = binnedFeature(name, values, reference ?? values);
  return { feature: found.feature, notes: [...notes, ...found.notes] };
}

function hasFewValues(values: Float64Array): boolean {
  const seen = new Set<number>();
  for (let row = 0; row < values.length; row++) {
    const value = values[row] ?? Number.NaN;
    if (!Number.isNaN(value) && seen.add(value).size > fewNumbers) return false;
  }
  return true;
}
