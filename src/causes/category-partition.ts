import type { Sides } from "../align/comparison.ts";
import { gatherCodes } from "../align/table-rows.ts";
import { sortValues } from "../align/value-order.ts";
import { textOf, type Texts } from "../table/cast.ts";
import type { Column } from "../table/column.ts";
import { type ValueCount, valuesByCount } from "../table/values-by-count.ts";
import type { CellName, FeatureRows, ReadPartition } from "./partition.ts";

/** Values with a cell of their own at most; the rarest of more are one cell. */
const maxCategories = 64;
/** A column of more is text without a look at its values, whose counting would take seconds. */
const mostValues = 10_000;
/** Of rows with a rarer value: above it the column holds names (of users, of documents) or free text. */
const mostRare = 0.5;

/**
 * A column of texts as the values of the reference's compared rows, with one cell for all values that only the candidate
 * has and one for rows without a value; the rarest of many values are one cell, too.
 */
export function categoryPartition(name: string, columns: Sides<Column>, rows: FeatureRows): ReadPartition {
  const before = textsAt(columns.reference, rows.reference.rows);
  const after = textsAt(columns.candidate, rows.candidate.rows);
  if (before.dictionary.length > mostValues) return { note: textNote(name, before.dictionary.length) };
  const counted = valuesByCount(before);
  const hasRest = counted.length > maxCategories;
  const kept = hasRest ? counted.slice(0, maxCategories - 1) : counted;
  if (hasRest && shareOf(counted.slice(maxCategories - 1), before.codes.length) > mostRare)
    return { note: textNote(name, counted.length) };
  const values = sortValues(kept.map(({ text }) => text));
  const places = {
    known: new Set(counted.map(({ text }) => text)),
    ofKept: new Map(values.map((text, at) => [text, at])),
  };
  return {
    partition: {
      kind: "feature",
      name,
      cells: [...values.map((text): CellName => ({ name: `${name}=${text}`, kind: "values" })), ...others(name)],
      reference: rows.joined ? undefined : codesOf(before, places),
      candidate: codesOf(after, places),
    },
  };
}

function textNote(name: string, values: number): string {
  return `${JSON.stringify(name)} has ${values} values, most of them rare: it was not looked at.`;
}

function others(name: string): readonly CellName[] {
  return [
    { name: `${name}=(other)`, kind: "rest" },
    { name: `${name}=(new)`, kind: "new" },
    { name: `${name}=(missing)`, kind: "missing" },
  ];
}

function textsAt(column: Column, rows: Int32Array): Texts {
  const { codes, dictionary } = textOf(column);
  return { codes: gatherCodes(codes, rows), dictionary };
}

function shareOf(values: readonly ValueCount[], rows: number): number {
  return values.reduce((total, { count }) => total + count, 0) / rows;
}

interface Places {
  readonly known: ReadonlySet<string>;
  readonly ofKept: ReadonlyMap<string, number>;
}

function codesOf({ codes, dictionary }: Texts, { known, ofKept }: Places): Int32Array {
  const [rest, fresh, missing] = [ofKept.size, ofKept.size + 1, ofKept.size + 2];
  const placeOf = Int32Array.from(dictionary, (text) => ofKept.get(text) ?? (known.has(text) ? rest : fresh));
  const places = new Int32Array(codes.length);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] ?? -1;
    places[row] = code < 0 ? missing : (placeOf[code] ?? missing);
  }
  return places;
}
