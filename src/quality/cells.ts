import { type Column, isValid } from "../table/column.ts";
import { isMissingWord } from "../table/infer.ts";
import { formatTimestamp } from "../table/timestamp-text.ts";

/** Whether the row has no value: missing, or NaN. */
export function isMissing(column: Column, row: number): boolean {
  return !isValid(column.valid, row) || (column.kind === "number" && Number.isNaN(column.values[row] ?? Number.NaN));
}

/**
 * Whether the row has nothing to read: no value, or a text of blanks alone, which a CSV file cannot tell from none. In a column of
 * text that holds nothing else, words such as NA and None are nothing as well; beside other texts they may be what they say.
 */
export function nothingIn(column: Column): (row: number) => boolean {
  const missing = (row: number): boolean => isMissing(column, row);
  if (column.kind !== "text") return missing;
  const { codes, dictionary } = column;
  const isBlank = dictionary.map((text) => text.trim() === "");
  const isWord = dictionary.map(isMissingWord);
  let saysMore = false;
  for (let row = 0; row < column.rows && !saysMore; row++) {
    const code = codes[row] ?? -1;
    saysMore = !missing(row) && isBlank[code] !== true && isWord[code] !== true;
  }
  return saysMore ? (row) => missing(row) || isBlank[codes[row] ?? -1] === true : () => true;
}

/** Whether no row has anything to read. */
export function isEmpty(column: Column): boolean {
  const isNothing = nothingIn(column);
  for (let row = 0; row < column.rows; row++) if (!isNothing(row)) return false;
  return true;
}

/** The canonical text of a value; empty where there is none. */
export function cellText(column: Column, row: number): string {
  return isMissing(column, row) ? "" : valueText(column, row);
}

function valueText(column: Column, row: number): string {
  switch (column.kind) {
    case "number":
    case "integer":
      return String(column.values[row]);
    case "boolean":
      return String(column.values[row] === 1);
    case "timestamp":
      return formatTimestamp(column.values[row] ?? 0n, column.unit);
    case "text":
    case "decimal":
      return column.dictionary[column.codes[row] ?? -1] ?? "";
  }
}

/** A value as a sentence shows it: numbers and times as they are, texts in quotes, cut when they are long. */
export function cellShown(column: Column, row: number): string {
  const text = cellText(column, row);
  return column.kind === "text" && !isMissing(column, row) ? quoted(text) : text;
}

const LONGEST = 60;

/** A text in quotes, cut when it is long. */
export function quoted(text: string): string {
  return JSON.stringify(text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
}
