/**
 * A condition on the columns of a row, as a tree. `x != 1`, `not in`, `between` and `is not missing` have no node of
 * their own: they are `not`, `and` and comparisons.
 */
export type Expression = Comparison | ColumnComparison | Membership | Missing | Negation | Combination;

/** A number of the column held against a bound. */
export interface Comparison {
  readonly kind: "compare";
  readonly column: string;
  readonly operator: Operator;
  readonly bound: number;
}

/** A value of the column held against that of another column in the same row; both hold numbers, or both times. */
export interface ColumnComparison {
  readonly kind: "compare-columns";
  readonly column: string;
  readonly operator: Operator;
  readonly other: string;
}

export type Operator = "<" | "<=" | ">" | ">=";

/** Whether the column holds one of the values, compared as canonical texts: 1, 1.0 and "1" are one value. */
export interface Membership {
  readonly kind: "one-of";
  readonly column: string;
  readonly values: readonly Scalar[];
}

export type Scalar = string | number | boolean;

interface Missing {
  readonly kind: "missing";
  readonly column: string;
}

interface Negation {
  readonly kind: "not";
  readonly operand: Expression;
}

/** Two operands or more. */
export interface Combination {
  readonly kind: "and" | "or";
  readonly operands: readonly Expression[];
}

/** All of the expressions at once; one alone is itself. */
export function conjunction(operands: readonly Expression[]): Expression {
  return combination("and", operands);
}

/** The operands joined by `and` or `or`; one alone is itself. */
export function combination(kind: Combination["kind"], operands: readonly Expression[]): Expression {
  const [first] = operands;
  return first !== undefined && operands.length === 1 ? first : { kind, operands };
}

/** The columns that an expression is about, each once, in the order of their first mention. */
export function columnsOf(expression: Expression): readonly string[] {
  return [...new Set(mentions(expression))];
}

function mentions(expression: Expression): readonly string[] {
  switch (expression.kind) {
    case "compare":
    case "one-of":
    case "missing":
      return [expression.column];
    case "compare-columns":
      return [expression.column, expression.other];
    case "not":
      return mentions(expression.operand);
    case "and":
    case "or":
      return expression.operands.flatMap(mentions);
  }
}
