import type { Column, TimestampUnit } from "./column.ts";
import { Dictionary } from "./dictionary.ts";
import { inferKind, isMissingWord } from "./infer.ts";
import { parseNumber } from "./number-text.ts";
import { distinctTexts, type LooseTexts, type Texts } from "./text-collector.ts";
import { parseTimestamp } from "./timestamp-text.ts";
import { validityOfCodes } from "./validity.ts";

/** The column that a column of texts means, by the kind that its distinct texts agree on. */
export function typedColumn(name: string, texts: LooseTexts): Column {
  const inference = inferKind(texts.dictionary);
  if (inference.kind === "text") return textColumn(name, texts);
  const stripped = withoutMissingWords(texts);
  switch (inference.kind) {
    case "number":
      return numberColumn(name, stripped);
    case "integer":
      return bigColumn(name, stripped, { kind: "integer" });
    case "timestamp":
      return bigColumn(name, stripped, { kind: "timestamp", unit: inference.unit });
    case "boolean":
      return booleanColumn(name, stripped);
    case "decimal":
      return decimalColumn(name, stripped);
  }
}

/** The column as the texts stand, without inference. */
export function textColumn(name: string, texts: LooseTexts): Column {
  const { codes, dictionary } = distinctTexts(texts);
  return { kind: "text", name, rows: codes.length, valid: validityOfCodes(codes), codes, dictionary };
}

/** The same texts with the words for "no value" turned into missing values; their dictionary entries stay, unused. */
function withoutMissingWords({ codes, dictionary }: Texts): Texts {
  const missing = Uint8Array.from(dictionary, (text) => (isMissingWord(text) ? 1 : 0));
  if (!missing.includes(1)) return { codes, dictionary };
  return { codes: codes.map((code) => (missing[code] === 1 ? -1 : code)), dictionary };
}

function numberColumn(name: string, { codes, dictionary }: Texts): Column {
  const numbers = Float64Array.from(dictionary, parseNumber);
  const values = new Float64Array(codes.length);
  for (let row = 0; row < codes.length; row++) values[row] = numbers[codes[row] ?? -1] ?? Number.NaN;
  return { kind: "number", name, rows: codes.length, valid: validityOfCodes(codes), values };
}

function bigColumn(
  name: string,
  { codes, dictionary }: Texts,
  type: { readonly kind: "integer" } | { readonly kind: "timestamp"; readonly unit: TimestampUnit },
): Column {
  const parse = type.kind === "integer" ? BigInt : (text: string): bigint => parseTimestamp(text, type.unit);
  const numbers = dictionary.map((text) => (isMissingWord(text) ? 0n : parse(text)));
  const values = new BigInt64Array(codes.length);
  for (let row = 0; row < codes.length; row++) values[row] = numbers[codes[row] ?? -1] ?? 0n;
  return { ...type, name, rows: codes.length, valid: validityOfCodes(codes), values };
}

function booleanColumn(name: string, { codes, dictionary }: Texts): Column {
  const truths = dictionary.map((text) => text.toLowerCase() === "true");
  const values = Uint8Array.from(codes, (code) => (truths[code] === true ? 1 : 0));
  return { kind: "boolean", name, rows: codes.length, valid: validityOfCodes(codes), values };
}

/** Integers beyond 64 bits. "+5" and "5" are one value, hence the new dictionary. */
function decimalColumn(name: string, { codes, dictionary }: Texts): Column {
  const canonical = new Dictionary();
  const newCodes = codes.map((code) => (code < 0 ? -1 : canonical.codeOf(BigInt(dictionary[code] ?? "").toString())));
  return {
    kind: "decimal",
    name,
    rows: codes.length,
    valid: validityOfCodes(codes),
    codes: newCodes,
    dictionary: canonical.texts(),
  };
}
