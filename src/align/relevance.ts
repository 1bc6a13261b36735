import { GateError } from "../errors.ts";
import { numbersOf } from "../table/cast.ts";
import type { Table } from "../table/table.ts";
import type { CodedTable, CodedTables } from "./coded-tables.ts";
import { cellName, upTo } from "./table-rows.ts";

/** How relevant each row of a table is. */
export interface Relevance {
  /** 0 or more; rows without a judgement count 0, as in trec_eval. */
  readonly values: Float64Array;
  /** Rows without a judgement. */
  readonly unjudged: number;
}

/** The relevances that a column of the table holds. @throws GateError E205, E206 for text, a negative or an infinite one. */
export async function readRelevance(table: Table, name: string): Promise<Relevance> {
  return judgedOrZero(await judgements(table, name));
}

/** The relevances of the rows of a table by the labels file, matched by query and item. @throws as readRelevance. */
export async function relevanceFrom(labels: CodedTable, name: string, { codes }: CodedTable): Promise<Relevance> {
  const known = await judgements(labels.ids.table, name);
  const values = new Float64Array(codes.length);
  for (let row = 0; row < codes.length; row++) {
    values[row] = known[labels.first[codes[row] ?? -1] ?? -1] ?? Number.NaN;
  }
  return judgedOrZero(values);
}

/** Items whose relevance differs between the two files; those that one file does not judge do not. */
export function relevanceDisagreements(
  { reference, candidate }: Pick<CodedTables, "reference" | "candidate">,
  values: { readonly reference: Float64Array; readonly candidate: Float64Array },
): Int32Array {
  if (reference === undefined) return new Int32Array();
  return upTo(candidate.codes.length).filter((row) => {
    const other = values.reference[reference.first[candidate.codes[row] ?? -1] ?? -1];
    return other !== undefined && other !== values.candidate[row];
  });
}

async function judgements(table: Table, name: string): Promise<Float64Array> {
  const values = numbersOf(await table.column(name), table);
  for (let row = 0; row < values.length; row++) {
    const value = values[row] ?? Number.NaN;
    if (Number.isNaN(value) || (value >= 0 && value < Number.POSITIVE_INFINITY)) continue;
    throw new GateError({
      code: "E206",
      message: `${cellName({ table, rows: upTo(values.length) }, row, name)}: ${value} is no relevance, which is finite and 0 or more.`,
      hint: "Write 0 for an item that is not relevant, and larger numbers for more relevant ones.",
    });
  }
  return values;
}

function judgedOrZero(judged: Float64Array): Relevance {
  const values = new Float64Array(judged.length);
  let unjudged = 0;
  for (let row = 0; row < judged.length; row++) {
    const value = judged[row] ?? Number.NaN;
    if (Number.isNaN(value)) unjudged++;
    else values[row] = value;
  }
  return { values, unjudged };
}
