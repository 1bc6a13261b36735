import { columnsOfBy } from "./by-rule.ts";
import { columnsOf } from "./expression/expression.ts";
import type { SliceRule } from "./schema.ts";
import { whereExpression } from "./where-expression.ts";

/** The columns that a rule reads, each once. */
export function columnsOfSlice(rule: SliceRule): readonly string[] {
  return "by" in rule ? columnsOfBy(rule) : columnsOf(whereExpression(rule.where));
}
