import type { Comparison } from "../align/comparison.ts";
import { kindGuard } from "../align/kinds.ts";
import { gatherCodes, gatherNumbers, type TableRows } from "../align/table-rows.ts";
import { numbersOf, type Texts, textOf } from "../table/cast.ts";
import type { Column } from "../table/column.ts";
import type { Table } from "../table/table.ts";

/** Rows that are sliced as one: those of one side, or of both when they are the same units. */
export interface Population {
  /** Whose word counts: the candidate's file for joined rows. */
  readonly source: TableRows;
  /** The other file with the same units, asked when the source lacks the column. */
  readonly twin: TableRows | undefined;
}

export interface SlicedTables {
  readonly reference?: Table | undefined;
  readonly candidate: Table;
}

/** What a column holds at the rows of a population. */
export interface Values<V> {
  readonly values: V;
  readonly notes: readonly string[];
}

/** The populations of a comparison: one of joined rows, or one for each side, the candidate's last. */
export function populationsOf(
  tables: SlicedTables,
  { pairing, reference, candidate }: Comparison,
): readonly Population[] {
  const source = { table: tables.candidate, rows: candidate.tableRows };
  if (tables.reference === undefined || reference === undefined) return [{ source, twin: undefined }];
  const other = { table: tables.reference, rows: reference.tableRows };
  if (pairing === "joined") return [{ source, twin: other }];
  return [
    { source: other, twin: undefined },
    { source, twin: undefined },
  ];
}

/** Canonical texts of a column at the rows. @throws GateError E205, E208 for different kinds in the two files. */
export async function readTexts(population: Population, name: string): Promise<Values<Texts>> {
  const [own, other] = await readColumns(population, name, ({ rows }, column) => {
    const { codes, dictionary } = textOf(column);
    return { codes: gatherCodes(codes, rows), dictionary };
  });
  if (other === undefined) return { values: own, notes: [] };
  const codeOf = new Map(own.dictionary.map((text, code) => [text, code]));
  const translated = other.dictionary.map((text) => codeOf.get(text) ?? -2);
  const differing = countWhere(own.codes, (code, row) => code !== (translated[other.codes[row] ?? -1] ?? -1));
  return { values: own, notes: disagreement(population, name, differing) };
}

/** Numbers of a column at the rows, NaN where missing. @throws GateError E205, E206 for text. */
export async function readNumbers(population: Population, name: string): Promise<Values<Float64Array>> {
  const [own, other] = await readColumns(population, name, ({ table, rows }, column) =>
    gatherNumbers(numbersOf(column, table).values, rows),
  );
  if (other === undefined) return { values: own, notes: [] };
  const differing = countWhere(
    own,
    (value, row) => value !== other[row] && !(Number.isNaN(value) && Number.isNaN(other[row])),
  );
  return { values: own, notes: disagreement(population, name, differing) };
}

/** What the first file that has the column says, and the twin if it has it too. */
async function readColumns<V>(
  { source, twin }: Population,
  name: string,
  read: (rows: TableRows, column: Column) => V,
): Promise<readonly [V, V | undefined]> {
  const having = [source, twin]
    .filter((rows) => rows !== undefined)
    .filter((rows) => rows.table.columns.includes(name));
  // With none the source stands in: asking it for the column gives the error that says what is missing.
  const [first = source, second] = having;
  const requireKind = kindGuard();
  const readFrom = async (rows: TableRows): Promise<V> => {
    const column = await rows.table.column(name);
    requireKind({ table: rows.table, column });
    return read(rows, column);
  };
  const own = await readFrom(first);
  return [own, second && (await readFrom(second))];
}

function countWhere(values: Int32Array | Float64Array, holds: (value: number, row: number) => boolean): number {
  let count = 0;
  for (let row = 0; row < values.length; row++) if (holds(values[row] ?? Number.NaN, row)) count++;
  return count;
}

function disagreement({ source, twin }: Population, name: string, rows: number): readonly string[] {
  if (rows === 0) return [];
  return [
    `"${name}" differs between ${source.table.uri} and ${twin?.table.uri} in ${rows} of ${source.rows.length} rows; ${source.table.uri} decides.`,
  ];
}
