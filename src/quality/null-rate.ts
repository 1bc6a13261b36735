import { percentText } from "../number-text.ts";
import type { Column } from "../table/column.ts";
import { nothingIn } from "./cells.ts";
import type { ColumnCheck, ColumnInput, Finding, OffendingRow, Share } from "./check.ts";
import { leftOut, noReference, notJudged } from "./not-judged.ts";
import { isKept, mostRows } from "./offending-rows.ts";
import { shareText } from "./words.ts";

export const nullRate: ColumnCheck = {
  about: "columns",
  name: "null_rate",
  title: "Missing values",
  description:
    "Share of rows without a value: at most `max` in the candidate, and at most `max_increase` more than in the reference, beyond what chance can do. " +
    "Without either, no value may be missing.",
  definition:
    "Rows of the whole file whose value is missing, NaN or a text of blanks, as a share of its rows; a column of text that holds nothing but words such as NA, null " +
    "and None has no value either, but beside other texts such a word is a text. `max` is held against the share as it is. The increase is judged " +
    "as an increase of a metric is: by Newcombe's interval for the difference of independent proportions (1998, method 10; cautious where the rows are joined), with Holm's " +
    "adjustment over the columns of the gate, and by the policy's mode. Labels may still be to come: `columns.label` is left out unless it is named.",
  options: ["columns", "max", "max_increase"],
  breach: "has more missing values than allowed",
  advice: "Find out why the values are missing, or raise the limit if they may be.",
  star: "every",
  misses: (_, { options }) => options.max_increase !== undefined,
  look: lookAt,
};

async function lookAt(column: Column, input: ColumnInput): Promise<Finding> {
  const { max, max_increase: maxIncrease } = input.options;
  const missing = missingOf(column, input);
  if (column.rows === 0) return notJudged(column.name, "the candidate has no rows", "no-rows");
  const limit = typeof max === "number" ? max : 0;
  if (maxIncrease === undefined) return ownShare(column, limit, missing);
  // A share above its own limit fails, whatever it was before; what keeps it has the increase to face.
  const exceeded = max !== undefined && !isKept(counts(missing.share), limit);
  if (exceeded) return ownShare(column, limit, missing);
  if (input.reference === undefined) return noReference;
  const before = await input.before();
  if (before !== undefined) return increase(column, maxIncrease, { missing, before: missingOf(before).share });
  const why = `the reference has no column ${JSON.stringify(column.name)} to compare with`;
  if (input.isNamed) return notJudged(column.name, why);
  return max === undefined ? leftOut(column.name, why) : ownShare(column, limit, missing);
}

function increase(
  { name }: Column,
  maxIncrease: number,
  { missing, before }: { readonly missing: Missing; readonly before: Share },
): Finding {
  const what = `missing values of ${JSON.stringify(name)}`;
  const { share: candidate, rows } = missing;
  return { kind: "compared", column: name, what, candidate, reference: before, maxIncrease, rows };
}

function counts({ successes, n }: Share): { readonly offending: number; readonly of: number } {
  return { offending: successes, of: n };
}

interface Missing {
  readonly share: Share;
  readonly rows: readonly OffendingRow[];
}

function ownShare({ name }: Column, max: number, { share, rows }: Missing): Finding {
  const { successes, n } = share;
  return {
    kind: "counted",
    column: name,
    kept: isKept(counts(share), max),
    found: `${JSON.stringify(name)} has no value in ${successes} of ${n} rows${successes === 0 ? "" : ` (${shareText(successes, n)})`}`,
    limit: max === 0 ? "none may be missing" : `at most ${percentText(max)} may be missing`,
    ...counts(share),
    rows,
  };
}

function missingOf(column: Column, { tells }: Pick<ColumnInput, "tells"> = { tells: false }): Missing {
  const isNothing = nothingIn(column);
  const rows: OffendingRow[] = [];
  let successes = 0;
  for (let row = 0; row < column.rows; row++) {
    if (!isNothing(row)) continue;
    successes++;
    if (tells && rows.length < mostRows) rows.push({ row, value: "" });
  }
  return { share: { successes, n: column.rows }, rows };
}
