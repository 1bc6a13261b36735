import type { SliceConditions } from "../schema.ts";
import { conjunction, type Expression, type Scalar } from "./expression.ts";

/** A mapping of conditions, all of which must hold, as one expression. */
export function ofConditions(conditions: SliceConditions): Expression {
  return conjunction(Object.entries(conditions).flatMap(([column, condition]) => ofCondition(column, condition)));
}

function ofCondition(column: string, condition: SliceConditions[string]): readonly Expression[] {
  if (typeof condition !== "object" || Array.isArray(condition)) return [oneOf(column, condition)];
  const { min, max, not } = condition;
  return [
    ...(min === undefined ? [] : [{ kind: "compare", column, operator: ">=", bound: min } as const]),
    ...(max === undefined ? [] : [{ kind: "compare", column, operator: "<=", bound: max } as const]),
    ...(not === undefined ? [] : [{ kind: "not", operand: oneOf(column, not) } as const]),
  ];
}

function oneOf(column: string, values: Scalar | readonly Scalar[]): Expression {
  return { kind: "one-of", column, values: typeof values === "object" ? values : [values] };
}
