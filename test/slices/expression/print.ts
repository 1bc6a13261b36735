import type { Expression, Scalar } from "../../../src/slices/expression/expression.ts";

/** The expression as text, with parentheses wherever they could matter. */
export function print(expression: Expression): string {
  switch (expression.kind) {
    case "compare":
      return `${name(expression.column)} ${expression.operator} ${expression.bound}`;
    case "compare-columns":
      return `${name(expression.column)} ${expression.operator} ${name(expression.other)}`;
    case "one-of":
      return `${name(expression.column)} in (${expression.values.map(value).join(", ")})`;
    case "missing":
      return `${name(expression.column)} is missing`;
    case "not":
      return `not (${print(expression.operand)})`;
    case "and":
    case "or":
      return expression.operands.map((operand) => `(${print(operand)})`).join(` ${expression.kind} `);
  }
}

function name(column: string): string {
  return `"${column.replaceAll('"', '""')}"`;
}

function value(scalar: Scalar): string {
  return typeof scalar === "string" ? `'${scalar.replaceAll("'", "''")}'` : String(scalar);
}
