import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { align } from "../../../src/align/align.ts";
import type { Expression } from "../../../src/slices/expression/expression.ts";
import { selectSlices } from "../../../src/slices/select-slices.ts";
import { type Cell, columnOf, tableOf, tableOfColumns } from "../../align/table-of.ts";
import { expressions } from "./expressions.ts";
import { print } from "./print.ts";

type Cells = Readonly<Record<string, readonly Cell[]>>;

/** The rows that are in a slice with this expression. */
async function rowsOf(cells: Cells, where: string): Promise<number[]> {
  const tables = { candidate: tableOf("cand.csv", cells) };
  const comparison = await align(tables, {}, { task: "regression", pairing: "none" });
  const [slice] = await selectSlices([{ name: "some", where }], tables, comparison);
  return [...(slice?.candidate ?? [])];
}

const people = {
  age: [17, 25, null, 40, 25],
  plan: ["free", "pro", "pro", null, "team"],
  active: [true, false, true, true, null],
  account: [9007199254740993n, 9007199254740992n, 1n, null, 2n],
};

describe("an expression", () => {
  it.each<readonly [string, number[]]>([
    ["plan = 'pro'", [1, 2]],
    ["plan != 'pro'", [0, 4]],
    ["plan in ('free', 'team')", [0, 4]],
    ["plan = 'gold'", []],
    ["age = 25", [1, 4]],
    ["age = '25'", [1, 4]],
    ["age = 'old'", []],
    ["age > 25", [3]],
    ["age >= 25", [1, 3, 4]],
    ["age < 25", [0]],
    ["age <= 25", [0, 1, 4]],
    ["age between 18 and 30", [1, 4]],
    ["active = true", [0, 2, 3]],
    ["account = '9007199254740993'", [0]],
    ["age >= 18 and plan = 'pro'", [1]],
    ["age < 18 or plan = 'team'", [0, 4]],
  ])("selects by %s", async (where, rows) => {
    expect(await rowsOf(people, where)).toEqual(rows);
  });

  it.each<readonly [string, number[]]>([
    ["age = 25", [1, 4]],
    ["not (age = 25)", [0, 3]],
    ["age != 25", [0, 3]],
    ["age not in (25, 40)", [0]],
    ["not (age > 25)", [0, 1, 4]],
    ["age > 25 or not (age > 25)", [0, 1, 3, 4]],
  ])("leaves out rows of which it is unknown whether %s", async (where, rows) => {
    expect(await rowsOf(people, where)).toEqual(rows);
  });

  it.each<readonly [string, number[]]>([
    ["age is missing", [2]],
    ["plan is missing or active is missing", [3, 4]],
    ["age is not missing", [0, 1, 3, 4]],
    ["age >= 18 or age is missing", [1, 2, 3, 4]],
    // Row 2 has no age, but its plan alone decides: false whatever the age.
    ["not (age = 17 and plan = 'free')", [1, 2, 3, 4]],
    ["age = 25 or plan = 'pro'", [1, 2, 4]],
  ])("knows what does not depend on the missing value: %s", async (where, rows) => {
    expect(await rowsOf(people, where)).toEqual(rows);
  });

  it.each<readonly [string, number[]]>([
    ["b > a", [0]],
    ["b >= a", [0, 2]],
    ["b < a", [1]],
    ["not (b < a)", [0, 2]],
    ["b < a or b is missing", [1, 4]],
  ])("holds a column against another: %s", async (where, rows) => {
    expect(await rowsOf({ a: [1, 2, 3, null, 5], b: [2, 1, 3, 4, null] }, where)).toEqual(rows);
  });

  it("refuses to hold a time against a number", async () => {
    const at = {
      kind: "timestamp",
      name: "at",
      rows: 1,
      valid: undefined,
      values: BigInt64Array.of(0n),
      unit: "s",
    } as const;
    const table = tableOfColumns("cand.csv", [at, columnOf("n", [1])]);
    const comparison = await align({ candidate: table }, {}, { task: "regression", pairing: "none" });
    await expect(
      selectSlices([{ name: "some", where: "at > n" }], { candidate: table }, comparison),
    ).rejects.toMatchObject({
      code: "E208",
      message: '"at" of cand.csv holds timestamps, but "n", which is held against it, does not.',
    });
  });

  it("takes NaN for a missing value", async () => {
    expect(await rowsOf({ score: [Number.NaN, -1, 0] }, "score is missing")).toEqual([0]);
    expect(await rowsOf({ score: [Number.NaN, -1, 0] }, "score != 0")).toEqual([1]);
  });

  it("needs columns that are there, and numbers for bounds", async () => {
    await expect(rowsOf(people, "plam = 'pro'")).rejects.toMatchObject({
      code: "E205",
      message: 'cand.csv has no column "plam". Did you mean "plan"?',
    });
    await expect(rowsOf(people, "plan > 5")).rejects.toMatchObject({
      code: "E206",
      message: 'cand.csv, line 2, column "plan": "free" is not a number, where numbers were expected.',
    });
  });

  it("selects what a look at each row by itself selects", async () => {
    const number = fc.constantFrom(-1, 0, 0.5, 2);
    const text = fc.constantFrom("a", "b", "2");
    const rows = fc.array(fc.record({ x: fc.option(number), t: fc.option(text), b: fc.option(fc.boolean()) }), {
      minLength: 1,
      maxLength: 12,
    });
    const tree = expressions({
      column: fc.constantFrom("x", "t", "b"),
      value: fc.oneof(number, text, fc.boolean()),
      bound: number,
    }).map(withBoundsOn("x"));
    await fc.assert(
      fc.asyncProperty(rows, tree, async (cells, expression) => {
        fc.pre(print(expression).length <= 2000);
        const table = { x: cells.map(({ x }) => x), t: cells.map(({ t }) => t), b: cells.map(({ b }) => b) };
        const expected = cells.flatMap((row, index) => (meets(expression, row) === true ? [index] : []));
        expect(await rowsOf(table, print(expression))).toEqual(expected);
      }),
    );
  });
});

/** Only numbers can be held against a bound. */
function withBoundsOn(column: string): (expression: Expression) => Expression {
  const replace = (expression: Expression): Expression => {
    if (expression.kind === "compare") return { ...expression, column };
    if (expression.kind === "compare-columns") return { ...expression, column, other: column };
    if (expression.kind === "not") return { kind: "not", operand: replace(expression.operand) };
    if (expression.kind === "and" || expression.kind === "or")
      return { ...expression, operands: expression.operands.map(replace) };
    return expression;
  };
  return replace;
}

/** SQL's three values, row by row; null is unknown. */
function meets(expression: Expression, row: Readonly<Record<string, Cell>>): boolean | null {
  switch (expression.kind) {
    case "not":
      return opposite(meets(expression.operand, row));
    case "and":
    case "or":
      return joined(
        expression.operands.map((operand) => meets(operand, row)),
        expression.kind === "or",
      );
    case "compare-columns":
      return columnsMeet(expression, row);
    case "missing":
    case "one-of":
    case "compare":
      return cellMeets(expression, row[expression.column] ?? null);
  }
}

/** The decisive truth decides alone. */
function joined(truths: readonly (boolean | null)[], decisive: boolean): boolean | null {
  if (truths.includes(decisive)) return decisive;
  return truths.includes(null) ? null : !decisive;
}

function columnsMeet(
  { column, operator, other }: Extract<Expression, { kind: "compare-columns" }>,
  row: Readonly<Record<string, Cell>>,
): boolean | null {
  const bound = row[other] ?? null;
  if (bound === null) return null;
  return cellMeets({ kind: "compare", column, operator, bound: Number(bound) }, row[column] ?? null);
}

function opposite(truth: boolean | null): boolean | null {
  return truth === null ? null : !truth;
}

type Condition = Extract<Expression, { kind: "compare" | "one-of" | "missing" }>;

function cellMeets(condition: Condition, cell: Cell): boolean | null {
  if (condition.kind === "missing") return cell === null;
  if (cell === null) return null;
  if (condition.kind === "one-of") return condition.values.some((value) => String(value) === String(cell));
  const value = Number(cell);
  const { operator, bound } = condition;
  return { "<": value < bound, "<=": value <= bound, ">": value > bound, ">=": value >= bound }[operator];
}
