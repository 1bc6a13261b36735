import { textOf } from "../table/cast.ts";
import type { Column } from "../table/column.ts";
import { quoted } from "./cells.ts";
import type { ColumnCheck, ColumnInput, Finding, OffendingRow } from "./check.ts";
import { empty, leftOut, noReference, notJudged } from "./not-judged.ts";
import { byText, isKept, mostRows, type Offending, offendingValues } from "./offending-rows.ts";
import { allowance, counted, ofValues } from "./words.ts";

export const newCategories: ColumnCheck = {
  about: "columns",
  name: "new_categories",
  title: "New categories",
  description: "Values that the reference does not have, or that are not among `values`.",
  definition:
    "Values (missing left out) of the candidate's whole file whose text is none of the reference's, or of `values`; 1, 1.0 and \"1\" are one text. " +
    '"*" takes columns of text and true/false, but leaves out those of which more than half of the reference\'s values differ: names and free texts are always new.',
  options: ["columns", "values", "max_share"],
  breach: "has new categories",
  advice: "Check how the categories are written; if they are new indeed, the model has not learnt them.",
  star: "values",
  misses: (before, { options }) =>
    options.values === undefined && isCategorical(before) && doRepeat(categoriesOf(before)),
  look: lookAt,
};

async function lookAt(column: Column, input: ColumnInput): Promise<Finding | undefined> {
  if (!input.isNamed && !isCategorical(column) && !isCategorical(await input.before())) return undefined;
  const known = await knownTexts(column, input);
  if ("kind" in known) return input.isNamed && known.kind === "left-out" ? notJudged(column.name, known.why) : known;
  const isNew = byText(column, (text) => !known.texts.has(text));
  const counts = offendingValues(column, { tells: false }, isNew);
  if (counts.of === 0) return empty(column);
  const { max_share: maxShare = 0 } = input.options;
  const firsts = firstOfEach(column, isNew);
  return {
    kind: "counted",
    column: column.name,
    kept: isKept(counts, maxShare),
    found: `${JSON.stringify(column.name)} has ${foundWords(counts, firsts, input)}`,
    limit: allowance(maxShare, "hold one"),
    ...counts,
    rows: firsts.slice(0, input.tells ? mostRows : 0),
  };
}

/** Categories that were written as texts may come as numbers now, which are all new. */
function isCategorical(column: Column | undefined): boolean {
  return column?.kind === "text" || column?.kind === "boolean";
}

function foundWords(
  { offending, of }: Pick<Offending, "offending" | "of">,
  firsts: readonly OffendingRow[],
  { options, tells }: ColumnInput,
): string {
  const lacking = options.values === undefined ? "that the reference lacks" : "that the gate does not list";
  if (offending === 0) return `no category ${lacking}`;
  const which = tells ? ` (${shownCategories(firsts)})` : "";
  return `${counted(firsts.length, "category", "categories")} ${lacking}${which}, in ${ofValues(offending, of)}`;
}

interface Known {
  readonly texts: ReadonlySet<string>;
}

async function knownTexts(column: Column, input: ColumnInput): Promise<Known | Finding> {
  const { values } = input.options;
  if (values !== undefined) return { texts: new Set(values.map(String)) };
  if (input.reference === undefined) return noReference;
  const reference = await input.before();
  const { name } = column;
  if (reference === undefined) return leftOut(name, `the reference has no column ${JSON.stringify(name)}`);
  const categories = categoriesOf(reference);
  if (categories.values === 0) return leftOut(name, `the reference has no value in ${JSON.stringify(name)}`);
  if (!input.isNamed && !doRepeat(categories)) return leftOut(name, "most of its values differ from row to row");
  return categories;
}

interface Categories extends Known {
  /** Rows that have one. */
  readonly values: number;
}

function categoriesOf(column: Column): Categories {
  const { codes, dictionary } = textOf(column);
  const isUsed = new Uint8Array(dictionary.length);
  let values = 0;
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] ?? -1;
    if (code < 0) continue;
    values++;
    isUsed[code] = 1;
  }
  return { texts: new Set(dictionary.filter((_, code) => isUsed[code] === 1)), values };
}

/** Names and free texts differ from row to row, and are always new. */
function doRepeat({ texts, values }: Categories): boolean {
  return values > 0 && texts.size <= values / 2;
}

/** The first row of each new text, in the order of the file. */
function firstOfEach(column: Column, isNew: (row: number) => boolean): readonly OffendingRow[] {
  const { codes, dictionary } = textOf(column);
  const first = new Map<number, number>();
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] ?? -1;
    if (code >= 0 && isNew(row) && !first.has(code)) first.set(code, row);
  }
  return Array.from(first, ([code, row]) => ({ row, value: quoted(dictionary[code] ?? "") }));
}

function shownCategories(rows: readonly OffendingRow[]): string {
  const shown = rows.slice(0, MOST).map(({ value }) => value);
  return rows.length > shown.length ? `${shown.join(", ")}, …` : shown.join(", ");
}

const MOST = 5;
