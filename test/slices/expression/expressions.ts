import fc from "fast-check";
import type { Expression, Scalar } from "../../../src/slices/expression/expression.ts";

interface Parts {
  readonly column: fc.Arbitrary<string>;
  readonly value: fc.Arbitrary<Scalar>;
  readonly bound: fc.Arbitrary<number>;
}

/** Expressions of a few levels over the given columns and values. */
export function expressions({ column, value, bound }: Parts): fc.Arbitrary<Expression> {
  const operator = fc.constantFrom("<" as const, "<=" as const, ">" as const, ">=" as const);
  const { tree } = fc.letrec<{ tree: Expression }>((tie) => ({
    tree: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      fc.record({ kind: fc.constant("compare" as const), column, operator, bound }),
      fc.record({ kind: fc.constant("compare-columns" as const), column, operator, other: column }),
      fc.record({
        kind: fc.constant("one-of" as const),
        column,
        values: fc.array(value, { minLength: 1, maxLength: 3 }),
      }),
      fc.record({ kind: fc.constant("missing" as const), column }),
      fc.record({ kind: fc.constant("not" as const), operand: tie("tree") }),
      fc.record({
        kind: fc.constantFrom("and" as const, "or" as const),
        operands: fc.array(tie("tree"), { minLength: 2, maxLength: 3 }),
      }),
    ),
  }));
  return tree;
}
