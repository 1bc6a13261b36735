/** How a text writes a number: without fraction or exponent, with one, or as NaN or an infinity. */
export type NumberForm = "integer" | "decimal" | "non-finite";

// A leading zero ("007") is the mark of an identifier: as a number it would lose its zeros and join with "7".
const integer = /^[+-]?(?:0|[1-9]\d*)$/;
const decimal = /^[+-]?(?:(?:0|[1-9]\d*)(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;

const nonFinite: ReadonlyMap<string, number> = new Map([
  ["nan", Number.NaN],
  ["NaN", Number.NaN],
  ["inf", Number.POSITIVE_INFINITY],
  ["Inf", Number.POSITIVE_INFINITY],
  ["Infinity", Number.POSITIVE_INFINITY],
  ["-inf", Number.NEGATIVE_INFINITY],
  ["-Inf", Number.NEGATIVE_INFINITY],
  ["-Infinity", Number.NEGATIVE_INFINITY],
]);

/** The form of the number that `text` writes, `undefined` when it writes none. */
export function numberForm(text: string): NumberForm | undefined {
  if (integer.test(text)) return "integer";
  if (decimal.test(text)) return "decimal";
  return nonFinite.has(text) ? "non-finite" : undefined;
}

/** The double nearest to the number that `text` writes; defined for texts that have a `numberForm`. */
export function parseNumber(text: string): number {
  const value = Number(text);
  return Number.isNaN(value) ? (nonFinite.get(text) ?? Number.NaN) : value;
}
