import { GateError } from "../errors.ts";

/** What keeps a file from being CSV. */
export type CsvFault = "unclosed" | "text behind" | "quote within";

const explanations: Readonly<Record<CsvFault, { readonly what: string; readonly hint: string }>> = {
  unclosed: {
    what: "a quoted field that begins in this record is never closed",
    hint: 'Close it with ", and write a quote inside a quoted field twice ("").',
  },
  "text behind": {
    what: "a quoted field is followed by something other than a comma or the end of the line",
    hint: 'Write a quote inside a quoted field twice ("").',
  },
  "quote within": {
    what: "a quote stands inside a field that is not quoted",
    hint: 'Quote the whole field and write the quote twice ("").',
  },
};

/** The error for a fault in the record that starts at `line`. */
export function csvError(fault: CsvFault, uri: string, line: number): GateError {
  const { what, hint } = explanations[fault];
  return new GateError({ code: "E203", message: `${uri}, line ${line}: ${what}.`, hint });
}
