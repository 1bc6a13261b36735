import type { Expression } from "./expression/expression.ts";
import { ofConditions } from "./expression/of-conditions.ts";
import { parseExpression } from "./expression/parse.ts";
import type { SliceConditions } from "./schema.ts";

/** What `where` asks of a row, from either of its forms; the config has refused a text that is no expression. */
export function whereExpression(where: string | SliceConditions): Expression {
  if (typeof where !== "string") return ofConditions(where);
  const parsed = parseExpression(where);
  if (parsed.kind === "fault") throw new TypeError(`the config let through a wrong expression: ${parsed.text}`);
  return parsed.expression;
}
