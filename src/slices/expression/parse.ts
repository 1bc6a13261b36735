import { parseCondition } from "./condition.ts";
import { Cursor } from "./cursor.ts";
import { combination, type Expression } from "./expression.ts";
import { ExpressionFault, placed } from "./fault.ts";
import { tokenize } from "./tokens.ts";

export type Parsed =
  | { readonly kind: "expression"; readonly expression: Expression }
  /** What is wrong, and at which character: "at character 7 ("> 5"): expected …". */
  | { readonly kind: "fault"; readonly text: string };

const mostCharacters = 2000;
const mostLevels = 50;

/**
 * Reads an expression such as `region = 'EU' and (age >= 18 or age is missing)`. Nothing of it is ever run as code:
 *
 *     any       = all { "or" all }
 *     all       = one { "and" one }
 *     one       = "not" one | "(" any ")" | condition
 *     condition = column ( comparison ( value | column ) | ["not"] "in" "(" value { "," value } ")"
 *                        | ["not"] "between" number "and" number | "is" ["not"] "missing" )
 */
export function parseExpression(text: string): Parsed {
  if (text.trim() === "") return { kind: "fault", text: "is empty; expected a condition such as `age >= 18`" };
  if (text.length > mostCharacters)
    return { kind: "fault", text: `has ${text.length} characters; an expression has at most ${mostCharacters}` };
  try {
    return { kind: "expression", expression: parseWhole(new Cursor(tokenize(text))) };
  } catch (error) {
    if (!(error instanceof ExpressionFault)) throw error;
    return { kind: "fault", text: placed(error, text) };
  }
}

function parseWhole(cursor: Cursor): Expression {
  const expression = parseAny(cursor, 0);
  const { kind, at } = cursor.next;
  if (kind === "end") return expression;
  throw new ExpressionFault(at, "expected `and`, `or` or the end");
}

function parseAny(cursor: Cursor, level: number): Expression {
  const operands = [parseAll(cursor, level)];
  while (cursor.takeWord("or")) operands.push(parseAll(cursor, level));
  return combination("or", operands);
}

function parseAll(cursor: Cursor, level: number): Expression {
  const operands = [parseOne(cursor, level)];
  while (cursor.takeWord("and")) operands.push(parseOne(cursor, level));
  return combination("and", operands);
}

function parseOne(cursor: Cursor, level: number): Expression {
  const { at } = cursor.next;
  if (level > mostLevels)
    throw new ExpressionFault(at, `parentheses and \`not\` are nested more than ${mostLevels} deep`);
  if (cursor.takeWord("not")) return { kind: "not", operand: parseOne(cursor, level + 1) };
  if (!cursor.takeSymbol("(")) return parseCondition(cursor);
  const inner = parseAny(cursor, level + 1);
  if (cursor.takeSymbol(")")) return inner;
  throw new ExpressionFault(
    cursor.next.at,
    `expected \`and\`, \`or\`, or \`)\` to close the parenthesis at character ${at + 1}`,
  );
}
