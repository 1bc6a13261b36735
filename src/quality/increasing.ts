import { countText } from "../number-text.ts";
import type { Column } from "../table/column.ts";
import { cellShown, isMissing } from "./cells.ts";
import type { ColumnCheck, ColumnInput, Finding, OffendingRow } from "./check.ts";
import { empty, notJudged } from "./not-judged.ts";
import { isKept, mostRows } from "./offending-rows.ts";
import { orderedValues } from "./ordered-values.ts";
import { unordered } from "./unordered.ts";
import { allowance, counted, requirement } from "./words.ts";

export const increasing: ColumnCheck = {
  about: "columns",
  name: "increasing",
  title: "Order",
  description: "Values that do not fall from row to row; with `strictly: true` each is larger than the one before.",
  definition:
    "Values (missing left out) in the order of the candidate's file that are smaller than the value before them, or with `strictly` equal to it. Applies to numbers and timestamps.",
  options: ["columns", "strictly", "max_share"],
  requires: [["columns"]],
  breach: "is out of order",
  advice: "Sort the file by the column, or find out which rows were inserted later.",
  star: "every",
  look: lookAt,
};

function lookAt(column: Column, input: ColumnInput): Finding {
  const { name } = column;
  const ordered = orderedValues(column, input.candidate);
  if (ordered === undefined) return unordered(column, "which has no order of its own", input);
  const counts = stepsBack(column, exact(column) ?? ordered.values, input);
  if (counts.values === 0) return empty(column);
  if (counts.of === 0) return notJudged(name, `one value of ${JSON.stringify(name)} alone has no order`);
  const { strictly = false, max_share: maxShare = 0 } = input.options;
  const steps = `${counted(counts.of, "step")} from row to row`;
  return {
    kind: "counted",
    column: name,
    kept: isKept(counts, maxShare),
    found: `${JSON.stringify(name)} ${movement(counts.offending, strictly)} of ${steps}`,
    limit: strictly ? requirement(maxShare) : allowance(maxShare, "fall"),
    offending: counts.offending,
    of: counts.of,
    rows: counts.rows,
  };
}

function movement(offending: number, strictly: boolean): string {
  if (offending === 0) return strictly ? "rises in all" : "falls in none";
  return `${strictly ? "does not rise" : "falls"} in ${countText(offending)}`;
}

/** Integers beyond 2^53 and nanoseconds, which doubles do not tell apart. */
function exact(column: Column): BigInt64Array | undefined {
  return column.kind === "integer" || column.kind === "timestamp" ? column.values : undefined;
}

interface Steps {
  readonly values: number;
  readonly of: number;
  readonly offending: number;
  readonly rows: readonly OffendingRow[];
}

function stepsBack(column: Column, values: Float64Array | BigInt64Array, { options, tells }: ColumnInput): Steps {
  const rows: OffendingRow[] = [];
  let [count, offending, before] = [0, 0, -1];
  for (let row = 0; row < values.length; row++) {
    if (isMissing(column, row)) continue;
    count++;
    if (before >= 0 && isBack(values[before], values[row], options.strictly)) {
      offending++;
      if (tells && rows.length < mostRows)
        rows.push({ row, value: `${cellShown(column, row)} after ${cellShown(column, before)}` });
    }
    before = row;
  }
  return { values: count, of: Math.max(0, count - 1), offending, rows };
}

function isBack(before: number | bigint = NaN, value: number | bigint = NaN, strictly = false): boolean {
  return value < before || (strictly && value === before);
}
