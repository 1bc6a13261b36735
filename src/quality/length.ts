import { countText } from "../number-text.ts";
import type { Column } from "../table/column.ts";
import { cellShown, cellText } from "./cells.ts";
import type { ColumnCheck, ColumnInput, Finding } from "./check.ts";
import { empty } from "./not-judged.ts";
import { byText, isKept, offendingValues } from "./offending-rows.ts";
import { allowance, counted, ofValues } from "./words.ts";

export const length: ColumnCheck = {
  about: "columns",
  name: "length",
  title: "Length of texts",
  description: "Texts of `min` to `max` characters.",
  definition:
    "Values (missing left out) of the candidate's whole file whose canonical text has fewer than `min` or more than `max` characters (Unicode code points).",
  options: ["columns", "min", "max", "max_share"],
  requires: [["columns"], ["min", "max"]],
  breach: "has texts of another length",
  advice: "Look at the texts: they may have been cut, padded or joined.",
  star: "every",
  look: lookAt,
};

function lookAt(column: Column, input: ColumnInput): Finding {
  const { max_share: maxShare = 0 } = input.options;
  const [min, max] = [input.options.min, input.options.max].map((bound) =>
    typeof bound === "number" ? bound : undefined,
  );
  const isWrong = byText(column, (text) => {
    const characters = countCharacters(text);
    return (min !== undefined && characters < min) || (max !== undefined && characters > max);
  });
  const shown = (row: number): string =>
    `${counted(countCharacters(cellText(column, row)), "character")}: ${cellShown(column, row)}`;
  const counts = offendingValues(column, input, isWrong, shown);
  if (counts.of === 0) return empty(column);
  return {
    kind: "counted",
    column: column.name,
    kept: isKept(counts, maxShare),
    found: `${JSON.stringify(column.name)} has ${limitsText(min, max)} characters in ${ofValues(counts.offending, counts.of)}`,
    limit: allowance(maxShare),
    ...counts,
  };
}

function limitsText(min: number | undefined, max: number | undefined): string {
  if (min !== undefined && min === max) return `more or fewer than ${countText(min)}`;
  return [
    min === undefined ? "" : `fewer than ${countText(min)}`,
    max === undefined ? "" : `more than ${countText(max)}`,
  ]
    .filter((text) => text !== "")
    .join(" or ");
}

function countCharacters(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}
