import { GateError } from "../errors.ts";
import type { CodedTable, CodedTables } from "./coded-tables.ts";
import type { Sides } from "./comparison.ts";
import type { RowChoice } from "./row-choice.ts";

/** The queries that are judged, and how many of each side are not. */
export interface JudgedQueries {
  readonly choice: RowChoice;
  readonly unjudged: Sides<number>;
}

/**
 * Leaves out the queries that a labels file does not name: of both models they would count 0, and hide what changed in the
 * others. Without a labels file all queries stay.
 * @throws GateError E208 when the labels file names none of them.
 */
export function judgedQueries(choice: RowChoice, { reference, candidate, labels }: CodedTables): JudgedQueries {
  if (labels === undefined) return { choice, unjudged: { reference: 0, candidate: 0 } };
  const judged = {
    reference: reference && choice.reference && judgedRows(choice.reference, reference, labels),
    candidate: judgedRows(choice.candidate, candidate, labels),
  };
  if (judged.candidate.length === 0 || judged.reference?.length === 0) throw noQuery(choice, labels);
  return {
    choice: { ...choice, ...judged },
    unjudged: {
      reference: count(choice.reference) - count(judged.reference),
      candidate: count(choice.candidate) - count(judged.candidate),
    },
  };
}

/** @throws GateError E206 when no query has a relevant item: then every ranking is as good as any other. */
export function requireRelevantItem(
  { barren, queries }: { readonly barren: number; readonly queries: number },
  uri: string,
  label: string,
): void {
  if (barren < queries) return;
  throw new GateError({
    code: "E206",
    message: `${uri}, column "${label}": no query of the ${queries} compared has an item with a relevance above 0.`,
    hint: "Without a relevant item no ranking is better than another. Check `columns.label`, and how the file was written.",
  });
}

function judgedRows(rows: Int32Array, { codes }: CodedTable, labels: CodedTable): Int32Array {
  return rows.filter((row) => (labels.first[codes[row] ?? -1] ?? -1) >= 0);
}

function count(rows: Int32Array | undefined): number {
  return rows?.length ?? 0;
}

function noQuery({ candidate }: RowChoice, { ids }: CodedTable): GateError {
  return new GateError({
    code: "E208",
    message: `None of the ${candidate.length} queries to be compared is in ${ids.table.uri}.`,
    hint: "Check `columns.query`, and that the labels are of the same queries.",
  });
}
