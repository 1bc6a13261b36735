import { expect, it } from "vitest";
import { symmetricMatrix } from "../../src/stats/symmetric-matrix.ts";

it("asks once for each pair of items, and has the answer on both sides of the diagonal", () => {
  const asked: string[] = [];
  const matrix = symmetricMatrix([2, 3, 5], (a, b) => {
    asked.push(`${a} ${b}`);
    return a * b;
  });
  expect(matrix).toEqual([
    [4, 6, 10],
    [6, 9, 15],
    [10, 15, 25],
  ]);
  expect(asked).toHaveLength(6);
});

it("has no rows for no items", () => {
  expect(symmetricMatrix([], () => 0)).toEqual([]);
});
