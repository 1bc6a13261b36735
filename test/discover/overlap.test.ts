import fc from "fast-check";
import { expect, it } from "vitest";
import { jaccard, rowSet } from "../../src/discover/overlap.ts";

it("is the share of the rows in both among the rows in either", () => {
  const first = rowSet(100, (row) => row < 40);
  const second = rowSet(100, (row) => row >= 10 && row < 50);
  expect(jaccard(first, second)).toBe(30 / 50);
  expect(jaccard(first, first)).toBe(1);
  expect(
    jaccard(
      first,
      rowSet(100, (row) => row >= 40),
    ),
  ).toBe(0);
});

it("counts as sets do", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.boolean(), fc.boolean()), { minLength: 1, maxLength: 200 }), (rows) => {
      const both = rows.filter(([a, b]) => a && b).length;
      const either = rows.filter(([a, b]) => a || b).length;
      const [a, b] = [0, 1].map((side) => rowSet(rows.length, (row) => rows[row]?.[side] ?? false));
      if (a === undefined || b === undefined) throw new Error("two sets");
      expect(jaccard(a, b)).toBe(both / either);
    }),
  );
});
