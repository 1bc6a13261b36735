import { isNumberText } from "../align/value-order.ts";

/** A number as ECMAScript prints it, which reads back as the same double; empty where there is none. */
export function numberCell(value: number | undefined): string {
  return value !== undefined && Number.isFinite(value) ? String(value) : "";
}

/**
 * A text from data or config as a cell of a CSV file (RFC 4180) that no spreadsheet takes for a formula. A text that is
 * a plain number, such as the class -1, stays as it is: it computes nothing, and can be joined with its file.
 */
export function textCell(text: string): string {
  if (isNumberText(text)) return text;
  const inert = text.replace(spreadsheetStart, "'");
  return needsQuotes.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

// Where a spreadsheet begins a cell: at the start, and where the locale has another delimiter (semicolon, tab) after it or
// after a line break, since quotes inside a cell do not count there. What it then takes for a formula or skips: OWASP,
// CSV Injection, and ASVS 5.0, 1.2.10.
const spreadsheetStart = /^(?=[\t\r\n\0])|(?=[=+\-@\uff1d\uff0b\uff0d\uff20])(?<=(?:^|[;\t\r\n])[\s\p{Cc}\p{Cf}]*)/gu;

const needsQuotes = /[",;\p{Cc}\u2028\u2029]|^\s|\s$/u;
