import { CsvError } from "csv-parse";
import { GateError } from "../errors.ts";

interface Explanation {
  readonly what: string;
  readonly hint: string;
}

const unclosed: Explanation = {
  what: "a quoted field that begins in this record is never closed",
  hint: 'Close it with ", and write a quote inside a quoted field twice ("").',
};

const explanations: ReadonlyMap<string, Explanation> = new Map([
  ["CSV_QUOTE_NOT_CLOSED", unclosed],
  ["CSV_MAX_RECORD_SIZE", unclosed],
  [
    "CSV_INVALID_CLOSING_QUOTE",
    {
      what: "a quoted field is followed by something other than a comma or the end of the line",
      hint: 'Write a quote inside a quoted field twice ("").',
    },
  ],
  [
    "INVALID_OPENING_QUOTE",
    {
      what: "a quote stands inside a field that is not quoted",
      hint: 'Quote the whole field and write the quote twice ("").',
    },
  ],
]);

/** Our error for a fault of the CSV parser in the record that starts at `line`; any other error as it is. */
export function csvError(cause: unknown, uri: string, line: number): unknown {
  if (!(cause instanceof CsvError)) return cause;
  const { what, hint } = explanations.get(cause.code) ?? {
    what: `it is not CSV (${cause.message})`,
    hint: "Write the file again by a CSV writer.",
  };
  return new GateError({ code: "E203", message: `${uri}, line ${line}: ${what}.`, hint, cause });
}
