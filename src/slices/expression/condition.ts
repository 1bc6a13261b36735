import type { Cursor } from "./cursor.ts";
import { conjunction, type Comparison, type Expression, type Operator, type Scalar } from "./expression.ts";
import { ExpressionFault } from "./fault.ts";
import type { Token } from "./tokens.ts";

/** Reads one condition on one column, which comes first. @throws ExpressionFault */
export function parseCondition(cursor: Cursor): Expression {
  const first = cursor.take();
  if (first.kind !== "name") throw new ExpressionFault(first.at, noColumn(first));
  const column = first.name;
  if (cursor.takeWord("is")) return parseMissing(cursor, column);
  if (cursor.next.kind === "symbol") return parseComparison(cursor, column);
  const negated = cursor.takeWord("not");
  const condition = parseRange(cursor, column, negated);
  return negated ? { kind: "not", operand: condition } : condition;
}

function noColumn({ kind }: Token): string {
  if (kind === "text")
    return "expected a column; single quotes hold a text, a column is written bare or in double quotes";
  if (kind === "number") return "expected a column; a condition begins with it, as in `age >= 18`";
  return "expected a condition such as `age >= 18`";
}

function parseMissing(cursor: Cursor, column: string): Expression {
  const negated = cursor.takeWord("not");
  if (!cursor.takeWord("missing"))
    throw new ExpressionFault(cursor.next.at, "expected `missing`, as in `is missing` and `is not missing`");
  const missing = { kind: "missing", column } as const;
  return negated ? { kind: "not", operand: missing } : missing;
}

function parseComparison(cursor: Cursor, column: string): Expression {
  const token = cursor.take();
  const symbol = token.kind === "symbol" ? token.symbol : "";
  const operator = operators.find((known) => known === symbol);
  if (operator !== undefined) return parseOrder(cursor, column, operator);
  if (!["=", "==", "!="].includes(symbol)) throw new ExpressionFault(token.at, noComparison(column));
  const equal = { kind: "one-of", column, values: [parseValue(cursor)] } as const;
  return symbol === "!=" ? { kind: "not", operand: equal } : equal;
}

/** A bound is a number, or the value of another column. */
function parseOrder(cursor: Cursor, column: string, operator: Operator): Expression {
  const { next } = cursor;
  if (next.kind !== "name") return { kind: "compare", column, operator, bound: parseBound(cursor, operator) };
  cursor.take();
  return { kind: "compare-columns", column, operator, other: next.name };
}

const operators: readonly Operator[] = ["<", "<=", ">", ">="];

function noComparison(column: string): string {
  return `expected what is asked of ${JSON.stringify(column)}: =, !=, <, <=, >, >=, in (…), between … and …, is missing; true and false are asked for by \`= true\``;
}

function parseRange(cursor: Cursor, column: string, negated: boolean): Expression {
  if (cursor.takeWord("in")) return { kind: "one-of", column, values: parseList(cursor) };
  if (cursor.takeWord("between")) return parseBetween(cursor, column);
  throw new ExpressionFault(cursor.next.at, negated ? "expected `in` or `between` after `not`" : noComparison(column));
}

function parseList(cursor: Cursor): readonly Scalar[] {
  if (!cursor.takeSymbol("("))
    throw new ExpressionFault(cursor.next.at, "expected a list in parentheses: `in ('EU', 'US')`");
  const values = [parseValue(cursor)];
  while (cursor.takeSymbol(",")) values.push(parseValue(cursor));
  if (!cursor.takeSymbol(")"))
    throw new ExpressionFault(cursor.next.at, "expected a comma and another value, or `)` to close the list");
  return values;
}

/** Both ends belong to the range. */
function parseBetween(cursor: Cursor, column: string): Expression {
  const compare = (operator: Operator): Comparison => ({
    kind: "compare",
    column,
    operator,
    bound: parseBound(cursor, "between"),
  });
  const lower = compare(">=");
  if (!cursor.takeWord("and"))
    throw new ExpressionFault(cursor.next.at, "expected `and` and the upper end, as in `between 18 and 65`");
  const { at } = cursor.next;
  const upper = compare("<=");
  if (upper.bound < lower.bound)
    throw new ExpressionFault(at, `expected an upper end of ${lower.bound} or more; as it is, no row can be between`);
  return conjunction([lower, upper]);
}

function parseBound(cursor: Cursor, asker: string): number {
  const token = cursor.take();
  if (token.kind === "number") return numberOf(token);
  throw new ExpressionFault(token.at, `expected a number; \`${asker}\` compares numbers`);
}

function parseValue(cursor: Cursor): Scalar {
  const token = cursor.take();
  if (token.kind === "text") return token.text;
  if (token.kind === "number") return exactNumber(token);
  if (token.kind === "keyword" && (token.word === "true" || token.word === "false")) return token.word === "true";
  throw new ExpressionFault(token.at, `expected a value${valueMeant(token)}`);
}

function valueMeant(token: Token): string {
  if (token.kind === "name") return `; a text is in single quotes: '${token.name.replaceAll("'", "''")}'`;
  return ": a number, true, false or a text in single quotes";
}

type NumberToken = Extract<Token, { kind: "number" }>;

function numberOf({ written, at }: NumberToken): number {
  const value = Number(written);
  if (Number.isFinite(value)) return value;
  throw new ExpressionFault(at, "this number is too large");
}

/** The id 007 would lose its zeros, and one of 17 digits be rounded to its neighbour. */
function exactNumber(token: NumberToken): number {
  const value = numberOf(token);
  const isRounded = /^[+-]?\d+$/.test(token.written) && !Number.isSafeInteger(value);
  if (!isRounded && !/^[+-]?0\d/.test(token.written)) return value;
  throw new ExpressionFault(
    token.at,
    `this number would not be kept digit by digit; write it in quotes: '${token.written}'`,
  );
}
