import { GateError } from "../errors.ts";
import { instantsMs } from "../table/instants.ts";
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
  return textsIn(await findColumn(population, name));
}

/** Numbers of a column at the rows, NaN where missing. @throws GateError E205, E206 for text. */
export async function readNumbers(population: Population, name: string): Promise<Values<Float64Array>> {
  return numbersIn(await findColumn(population, name));
}

/** Two columns to be held against each other: numbers of both, or times of both in milliseconds; NaN where missing. @throws GateError E205, E206, E208. */
export async function readTogether(
  population: Population,
  name: string,
  other: string,
): Promise<Values<readonly [Float64Array, Float64Array]>> {
  const [first, second] = [await findColumn(population, name), await findColumn(population, other)];
  const timed = [first, second].filter(({ own }) => own.column.kind === "timestamp");
  if (timed.length === 1 && [first, second].every(hasValues)) throw numberAgainstTime(first, second);
  const [values, others] =
    timed.length === 0 ? [numbersIn(first), numbersIn(second)] : [timesIn(first), timesIn(second)];
  return { values: [values.values, others.values], notes: [...values.notes, ...others.notes] };
}

function hasValues({ own: { column } }: Found): boolean {
  return textOf(column).codes.some((code) => code >= 0);
}

function timesIn({ own: { column, rows } }: Found): Values<Float64Array> {
  const times = column.kind === "timestamp" ? instantsMs(column) : new Float64Array(column.rows).fill(Number.NaN);
  return { values: gatherNumbers(times, rows), notes: [] };
}

function numberAgainstTime({ own }: Found, { own: other }: Found): GateError {
  const [timed, untimed] = own.column.kind === "timestamp" ? [own, other] : [other, own];
  return new GateError({
    code: "E208",
    message: `"${timed.column.name}" of ${timed.table.uri} holds timestamps, but "${untimed.column.name}", which is held against it, does not.`,
    hint: "Hold times against times and numbers against numbers.",
  });
}

/** A column in the form that keeps its values apart: doubles as they are, all others as canonical texts. */
export type ColumnValues =
  | { readonly kind: "numbers"; readonly numbers: Float64Array }
  | ({ readonly kind: "texts" } & Texts);

/** What a column holds at the rows, to be asked for single values. @throws GateError E205, E208. */
export async function readValues(population: Population, name: string): Promise<Values<ColumnValues>> {
  const found = await findColumn(population, name);
  const { own, other } = found;
  // A twin of another kind is comparable as texts: integers beyond doubles, or a column without any value.
  if (own.column.kind === "number" && (other === undefined || other.column.kind === "number")) {
    const { values, notes } = numbersIn(found);
    return { values: { kind: "numbers", numbers: values }, notes };
  }
  const { values, notes } = textsIn(found);
  return { values: { kind: "texts", ...values }, notes };
}

/** Numbers of a column in the reference's file; undefined without a reference, or when it lacks the column. */
export async function readReferenceNumbers(
  populations: readonly Population[],
  name: string,
): Promise<Float64Array | undefined> {
  const [first] = populations;
  const rows = populations.length > 1 ? first?.source : first?.twin;
  if (rows?.table.columns.includes(name) !== true) return undefined;
  return numbersAt({ ...rows, column: await rows.table.column(name) });
}

interface ColumnAt extends TableRows {
  readonly column: Column;
}

interface Found {
  readonly population: Population;
  /** In the first file that has the column. */
  readonly own: ColumnAt;
  /** In the twin, if it has it too. */
  readonly other: ColumnAt | undefined;
}

async function findColumn(population: Population, name: string): Promise<Found> {
  const { source, twin } = population;
  const having = [source, twin]
    .filter((rows) => rows !== undefined)
    .filter((rows) => rows.table.columns.includes(name));
  // With none the source stands in: asking it for the column gives the error that says what is missing.
  const [first = source, second] = having;
  const requireKind = kindGuard();
  const readFrom = async (rows: TableRows): Promise<ColumnAt> => {
    const column = await rows.table.column(name);
    requireKind({ table: rows.table, column });
    return { ...rows, column };
  };
  const own = await readFrom(first);
  return { population, own, other: second && (await readFrom(second)) };
}

function textsIn({ population, own, other }: Found): Values<Texts> {
  const values = textsAt(own);
  if (other === undefined) return { values, notes: [] };
  const { codes, dictionary } = textsAt(other);
  const codeOf = new Map(values.dictionary.map((text, code) => [text, code]));
  const translated = dictionary.map((text) => codeOf.get(text) ?? -2);
  const differing = countWhere(values.codes, (code, row) => code !== (translated[codes[row] ?? -1] ?? -1));
  return { values, notes: disagreement(population, own.column.name, differing) };
}

function textsAt({ column, rows }: ColumnAt): Texts {
  const { codes, dictionary } = textOf(column);
  return { codes: gatherCodes(codes, rows), dictionary };
}

function numbersIn({ population, own, other }: Found): Values<Float64Array> {
  const values = numbersAt(own);
  if (other === undefined) return { values, notes: [] };
  const others = numbersAt(other);
  const differing = countWhere(
    values,
    (value, row) => value !== others[row] && !(Number.isNaN(value) && Number.isNaN(others[row])),
  );
  return { values, notes: disagreement(population, own.column.name, differing) };
}

function numbersAt({ table, column, rows }: ColumnAt): Float64Array {
  return gatherNumbers(numbersOf(column, table), rows);
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
