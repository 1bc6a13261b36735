import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columnsOf, type Expression, type Scalar } from "../../../src/slices/expression/expression.ts";
import { parseExpression } from "../../../src/slices/expression/parse.ts";
import { expressions } from "./expressions.ts";
import { print } from "./print.ts";

function parsed(text: string): Expression {
  const found = parseExpression(text);
  if (found.kind === "fault") throw new Error(found.text);
  return found.expression;
}

function fault(text: string): string {
  const found = parseExpression(text);
  return found.kind === "fault" ? found.text : "it was accepted";
}

const oneOf = (column: string, ...values: readonly Scalar[]): Expression => ({ kind: "one-of", column, values });
const not = (operand: Expression): Expression => ({ kind: "not", operand });
const a = oneOf("a", 1);
const b = oneOf("b", 2);
const c = oneOf("c", 3);

describe("parseExpression", () => {
  it.each<readonly [string, Expression]>([
    ["region = 'EU'", oneOf("region", "EU")],
    ["region == 'EU'", oneOf("region", "EU")],
    ["region != 'EU'", not(oneOf("region", "EU"))],
    ["vip = TRUE", oneOf("vip", true)],
    ["code in (1, 'x', false)", oneOf("code", 1, "x", false)],
    ["code not in (1)", not(oneOf("code", 1))],
    ["age >= 18", { kind: "compare", column: "age", operator: ">=", bound: 18 }],
    ["age<-1.5e3", { kind: "compare", column: "age", operator: "<", bound: -1500 }],
    ["age is missing", { kind: "missing", column: "age" }],
    ["age IS NOT Missing", not({ kind: "missing", column: "age" })],
  ])("reads %s", (text, expression) => {
    expect(parsed(text)).toEqual(expression);
  });

  it("reads a range as two bounds, both inclusive", () => {
    const range = parsed("age >= 18 and age <= 65");
    expect(parsed("age between 18 and 65")).toEqual(range);
    expect(parsed("age not between 18 and 65")).toEqual(not(range));
    expect(parsed("age between 18 and 65 and a = 1")).toEqual({ kind: "and", operands: [range, a] });
  });

  it.each<readonly [string, Expression]>([
    ["a = 1 or b = 2 and c = 3", { kind: "or", operands: [a, { kind: "and", operands: [b, c] }] }],
    ["(a = 1 or b = 2) and c = 3", { kind: "and", operands: [{ kind: "or", operands: [a, b] }, c] }],
    ["not a = 1 and b = 2", { kind: "and", operands: [not(a), b] }],
    ["not (a = 1 and b = 2)", not({ kind: "and", operands: [a, b] })],
    ["a = 1 and b = 2 and c = 3", { kind: "and", operands: [a, b, c] }],
    ["(((a = 1)))", a],
  ])("binds `not` tightest, then `and`, then `or`: %s", (text, expression) => {
    expect(parsed(text)).toEqual(expression);
  });

  it("takes names in double quotes or backticks, texts in single quotes, each doubled inside", () => {
    expect(parsed('"time of ""day""" = \'5 o\'\'clock\'')).toEqual(oneOf('time of "day"', "5 o'clock"));
    expect(parsed("`a``b` = '\"'")).toEqual(oneOf("a`b", '"'));
    expect(parsed('"and" = 1')).toEqual(oneOf("and", 1));
    expect(parsed("größe.cm_2 = 1")).toEqual(oneOf("größe.cm_2", 1));
  });

  it("names the columns it is about, each once", () => {
    expect(columnsOf(parsed("not (a = 1 or b is missing) and a < 5"))).toEqual(["a", "b"]);
  });

  it("gives the same tree for what it reads and what that prints as", () => {
    const column = fc.string({ minLength: 1, maxLength: 4 });
    const number = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true, noInteger: true }));
    const value = fc.oneof(fc.string({ maxLength: 4 }), number, fc.boolean());
    fc.assert(
      fc.property(expressions({ column, value, bound: number }), (expression) => {
        const text = print(expression);
        fc.pre(text.length <= 2000);
        expect(parsed(text)).toEqual(expression);
      }),
    );
  });
});

describe("a text that is no expression", () => {
  it.each([
    ["", "is empty; expected a condition such as `age >= 18`"],
    ["age >", "at character 6 (the end): expected a number; `>` compares numbers"],
    ["age > < 5", 'at character 7 ("< 5"): expected a number; `>` compares numbers'],
    ["age > 'old'", "at character 7 (\"'old'\"): expected a number; `>` compares numbers"],
    ["region = EU", "at character 10 (\"EU\"): expected a value; a text is in single quotes: 'EU'"],
    ['region = "EU"', 'at character 10 ("\\"EU\\""): expected a value; a text is in single quotes: \'EU\''],
    [
      "'region' = 'EU'",
      "at character 1 (\"'region' = 'EU'\"): expected a column; single quotes hold a text, a column is written bare or in double quotes",
    ],
    ["18 <= age", 'at character 1 ("18 <= age"): expected a column; a condition begins with it, as in `age >= 18`'],
    [
      "vip and age > 5",
      'at character 5 ("and age > 5"): expected what is asked of "vip": =, !=, <, <=, >, >=, in (…), between … and …, is missing; true and false are asked for by `= true`',
    ],
    ["age not 5", 'at character 9 ("5"): expected `in` or `between` after `not`'],
    ["age is 5", 'at character 8 ("5"): expected `missing`, as in `is missing` and `is not missing`'],
    ["age between 1", "at character 14 (the end): expected `and` and the upper end, as in `between 18 and 65`"],
    ["a in 5", "at character 6 (\"5\"): expected a list in parentheses: `in ('EU', 'US')`"],
    ["a in (5 6)", 'at character 9 ("6)"): expected a comma and another value, or `)` to close the list'],
    ["a in ()", 'at character 7 (")"): expected a value: a number, true, false or a text in single quotes'],
    [
      "(a = 1 or (b = 2)",
      "at character 18 (the end): expected `and`, `or`, or `)` to close the parenthesis at character 1",
    ],
    ["a = 1 b = 2", 'at character 7 ("b = 2"): expected `and`, `or` or the end'],
    ["a = 1 && b = 2", 'at character 7 ("&& b = 2"): write `and`'],
    ["a <> 1", 'at character 3 ("<> 1"): write `!=` for unlike'],
    ["a => 1", 'at character 3 ("=> 1"): write `>=`'],
    ["a = 'x", "at character 5 (\"'x\"): a text opens here with ' and is never closed"],
    ["a = 5kg", 'at character 5 ("5kg"): expected a column, a value, a comparison, `and`, `or`, `not` or parentheses'],
    [
      "a = 1; drop",
      'at character 6 ("; drop"): expected a column, a value, a comparison, `and`, `or`, `not` or parentheses',
    ],
    ["a < 1e999", 'at character 5 ("1e999"): this number is too large'],
    ["a = 007", "at character 5 (\"007\"): this number would not be kept digit by digit; write it in quotes: '007'"],
    [
      "a = 12345678901234567890",
      "at character 5 (\"12345678901234567890\"): this number would not be kept digit by digit; write it in quotes: '12345678901234567890'",
    ],
    ['"" = 1', 'at character 1 ("\\"\\" = 1"): the name of a column is empty'],
  ])("is refused with the place and what was expected: %s", (text, expected) => {
    expect(fault(text)).toBe(expected);
  });

  it("is refused when it is long, or nested deep, before it can do harm", () => {
    expect(fault("(".repeat(10_000))).toBe("has 10000 characters; an expression has at most 2000");
    expect(fault("(".repeat(2000))).toMatch(/^at character 52 .* nested more than 50 deep$/);
    expect(fault(`${"not ".repeat(400)}a = 1`)).toMatch(/nested more than 50 deep$/);
    expect(parsed(`${"(".repeat(50)}a = 1${")".repeat(50)}`)).toEqual(a);
  });

  it("never ends in anything but a tree or a fault", () => {
    const piece = fc.constantFrom(
      "a",
      "'",
      '"',
      "`",
      "(",
      ")",
      "=",
      "<",
      "not ",
      "and ",
      "in",
      ",",
      "1",
      "1.",
      " ",
      "is ",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece).map((pieces) => pieces.join("")),
        ),
        (text) => {
          expect(["expression", "fault"]).toContain(parseExpression(text).kind);
        },
      ),
    );
  });
});
