import type { ColumnKind, TimestampUnit } from "./column.ts";
import { type NumberForm, numberForm, parseNumber } from "./number-text.ts";
import { timestampUnit } from "./timestamp-text.ts";

/** What the distinct texts of a column prove it to be. */
export type Inference =
  | { readonly kind: Exclude<ColumnKind, "timestamp"> }
  | { readonly kind: "timestamp"; readonly unit: TimestampUnit };

const missingWords: ReadonlySet<string> = new Set(["NA", "N/A", "null", "NULL", "None", "NaT"]);

const booleanText = /^(?:true|false)$/i;
const longestMissingWord = 4;
const int64 = { min: -(2n ** 63n), max: 2n ** 63n - 1n };

/**
 * The kind of a column with these distinct texts. Every value must agree: one that does not makes the column text, as it stands.
 * No text at all is a number column of which every value is missing; missing words alone are text.
 */
export function inferKind(dictionary: readonly string[]): Inference {
  if (dictionary.length === 0) return { kind: "number" };
  const numeric = numericKind(dictionary);
  if (numeric !== undefined) return { kind: numeric };
  const words = dictionary.filter((text) => !isMissingWord(text));
  if (words.length > 0 && words.every((text) => booleanText.test(text))) return { kind: "boolean" };
  const unit = timestampUnit(words);
  return unit === undefined ? { kind: "text" } : { kind: "timestamp", unit };
}

/** Whether `text` means "no value", if the other values of its column are of one kind other than text. */
export function isMissingWord(text: string): boolean {
  return text.length <= longestMissingWord && missingWords.has(text);
}

/** The first text that kept a column from being numeric, to be quoted in an error. */
export function firstNonNumber(dictionary: readonly string[]): string | undefined {
  return dictionary.find((text) => numberForm(text) === undefined && !isMissingWord(text));
}

/** Which way of keeping numbers loses nothing; "text" where none does; `undefined` when a text is no number, or all are missing words. */
function numericKind(dictionary: readonly string[]): "number" | "integer" | "decimal" | "text" | undefined {
  const forms = countForms(dictionary);
  if (forms === undefined || forms.integer + forms.decimal + forms["non-finite"] === 0) return undefined;
  // A fraction makes the column one of measurements, whose large values are doubles by nature.
  if (forms.decimal > 0) return "number";
  const large = dictionary.filter(beyondDouble).map(BigInt);
  if (large.length === 0) return "number";
  // No numeric kind holds both a NaN and an id beyond 2^53 unrounded.
  if (forms["non-finite"] > 0) return "text";
  return large.every((value) => value >= int64.min && value <= int64.max) ? "integer" : "decimal";
}

/** How many of the texts write each form of number; `undefined` as soon as one is neither a number nor a missing word. */
function countForms(dictionary: readonly string[]): Record<NumberForm, number> | undefined {
  const seen = { integer: 0, decimal: 0, "non-finite": 0 };
  for (const text of dictionary) {
    const form = numberForm(text);
    if (form !== undefined) seen[form]++;
    else if (!isMissingWord(text)) return undefined;
  }
  return seen;
}

/** Whether a double would round this integer: at and beyond ±2^53. */
function beyondDouble(text: string): boolean {
  return numberForm(text) === "integer" && !Number.isSafeInteger(parseNumber(text));
}
