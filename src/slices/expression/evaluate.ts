import type { ColumnReader, ColumnValues } from "../column-reader.ts";
import type { ColumnComparison, Combination, Comparison, Expression, Membership, Operator } from "./expression.ts";
import { both, either, FALSE, negate, TRUE, type Truths, UNKNOWN } from "./truth.ts";

/**
 * Which rows meet an expression. Asked of a missing value, a comparison is neither true nor false but unknown, and so is
 * its opposite; only `is missing` is always known.
 * @throws GateError E205, E206 for bounds on a column that holds no numbers, E208, also for a number held against a time.
 */
export async function evaluate(expression: Expression, columns: ColumnReader): Promise<Truths> {
  switch (expression.kind) {
    case "compare":
      return compare(await columns.numbers(expression.column), expression);
    case "compare-columns":
      return compareColumns(await columns.together(expression.column, expression.other), expression);
    case "one-of":
      return oneOf(await columns.values(expression.column), expression.values);
    case "missing":
      return missing(await columns.values(expression.column));
    case "not":
      return negate(await evaluate(expression.operand, columns));
    case "and":
    case "or":
      return combine(expression, columns);
  }
}

async function combine({ kind, operands }: Combination, columns: ColumnReader): Promise<Truths> {
  const join = kind === "and" ? both : either;
  let joined: Truths | undefined;
  for (const operand of operands) {
    const truths = await evaluate(operand, columns);
    joined = joined === undefined ? truths : join(joined, truths);
  }
  if (joined === undefined) throw new TypeError(`\`${kind}\` of nothing`);
  return joined;
}

/** Truth of each operator for a value below, at and above the bound. */
const truthOf: Readonly<Record<Operator, { readonly below: number; readonly at: number; readonly above: number }>> = {
  "<": { below: TRUE, at: FALSE, above: FALSE },
  "<=": { below: TRUE, at: TRUE, above: FALSE },
  ">": { below: FALSE, at: FALSE, above: TRUE },
  ">=": { below: FALSE, at: TRUE, above: TRUE },
};

function compare(numbers: Float64Array, { operator, bound }: Comparison): Truths {
  const { below, at, above } = truthOf[operator];
  const truths = new Uint8Array(numbers.length);
  for (let row = 0; row < numbers.length; row++) {
    const value = numbers[row] ?? Number.NaN;
    truths[row] = value < bound ? below : value > bound ? above : value === bound ? at : UNKNOWN;
  }
  return truths;
}

function compareColumns(
  [values, others]: readonly [Float64Array, Float64Array],
  { operator }: ColumnComparison,
): Truths {
  const { below, at, above } = truthOf[operator];
  const truths = new Uint8Array(values.length);
  for (let row = 0; row < values.length; row++) {
    const value = values[row] ?? Number.NaN;
    const other = others[row] ?? Number.NaN;
    truths[row] = value < other ? below : value > other ? above : value === other ? at : UNKNOWN;
  }
  return truths;
}

function oneOf(column: ColumnValues, values: Membership["values"]): Truths {
  const texts = new Set(values.map(String));
  if (column.kind === "texts")
    return byCode(
      column.codes,
      column.dictionary.map((text) => texts.has(text)),
    );
  // A number is one of the texts when a text writes it in its canonical form.
  const numbers = [...texts].map(Number).filter((number) => texts.has(String(number)));
  return byNumber(column.numbers, new Set(numbers));
}

/** One look-up for each distinct text instead of each row. */
function byCode(codes: Int32Array, holds: readonly boolean[]): Truths {
  const truths = new Uint8Array(codes.length);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] ?? -1;
    truths[row] = code < 0 ? UNKNOWN : holds[code] === true ? TRUE : FALSE;
  }
  return truths;
}

function byNumber(numbers: Float64Array, wanted: ReadonlySet<number>): Truths {
  const truths = new Uint8Array(numbers.length);
  for (let row = 0; row < numbers.length; row++) {
    const value = numbers[row] ?? Number.NaN;
    truths[row] = Number.isNaN(value) ? UNKNOWN : wanted.has(value) ? TRUE : FALSE;
  }
  return truths;
}

/** Whether a value is one of none at all is unknown where there is no value, and else false. */
function missing(column: ColumnValues): Truths {
  const truths = oneOf(column, []);
  for (let row = 0; row < truths.length; row++) truths[row] = truths[row] === UNKNOWN ? TRUE : FALSE;
  return truths;
}
