import { sortValues } from "../align/value-order.ts";
import { GateError } from "../errors.ts";
import type { Texts } from "../table/cast.ts";
import type { Members } from "./members.ts";
import { type Population, readTexts, type Values } from "./population.ts";
import type { SliceRule } from "./schema.ts";

export type ByRule = Extract<SliceRule, { by: string }>;

/**
 * One slice for each value of a column in any population, numbers by size and texts by code unit, and last
 * `column=(missing)` when rows have no value.
 * @throws GateError E205, E207 for more values than `max_values`, E208.
 */
export async function splitByColumn(
  { by, max_values }: ByRule,
  populations: readonly Population[],
): Promise<readonly Members[]> {
  const columns: Values<Texts>[] = [];
  for (const population of populations) columns.push(await readTexts(population, by));
  const groups = columns.map(({ values }) => groupRows(values));
  const texts = [...new Set(groups.flatMap((group) => [...group.keys()]))];
  const present = texts.filter((text) => text !== undefined);
  if (present.length > max_values) throw tooManyValues(by, present, max_values);
  const missing = present.length < texts.length ? [undefined] : [];
  return [...sortValues(present), ...missing].map((text) => ({
    name: `${by}=${text ?? "(missing)"}`,
    by,
    rows: groups.map((group) => group.get(text) ?? new Int32Array()),
    notes: columns.flatMap(({ notes }) => notes),
  }));
}

/** Rows by the text of their value; `undefined` for those without. */
function groupRows({ codes, dictionary }: Texts): ReadonlyMap<string | undefined, Int32Array> {
  const starts = groupStarts(codes, dictionary.length);
  const next = starts.slice();
  const rows = new Int32Array(codes.length);
  for (let row = 0; row < codes.length; row++) {
    const group = (codes[row] ?? -1) + 1;
    const at = next[group] ?? 0;
    rows[at] = row;
    next[group] = at + 1;
  }
  const groups = new Map<string | undefined, Int32Array>();
  for (const [group, text] of [undefined, ...dictionary].entries()) {
    const members = rows.subarray(starts[group], starts[group + 1]);
    if (members.length > 0) groups.set(text, members);
  }
  return groups;
}

/** Where each group of rows starts, and the last one ends. Group 0 is for missing values, whose code is -1. */
function groupStarts(codes: Int32Array, values: number): Int32Array {
  const starts = new Int32Array(values + 2);
  for (const code of codes) starts[code + 2] = (starts[code + 2] ?? 0) + 1;
  let end = 0;
  return starts.map((rows) => (end += rows));
}

function tooManyValues(by: string, texts: readonly string[], limit: number): GateError {
  return new GateError({
    code: "E207",
    message: `Slices by "${by}": the column has ${texts.length} values (such as ${texts.slice(0, 3).join(", ")}), more than the ${limit} allowed.`,
    hint: "Raise `max_values`, or write named slices with ranges or lists, such as `{ name: young, where: { age: { max: 25 } } }`.",
  });
}
