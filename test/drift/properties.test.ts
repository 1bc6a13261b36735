import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Column } from "../../src/table/column.ts";
import { judgeDrift } from "../../src/drift/decide.ts";
import { driftMethods } from "../../src/drift/index.ts";
import { applicableMethods, measureDrift } from "../../src/drift/measure-drift.ts";
import { numbers, summaryOf, texts } from "./columns.ts";

const someNumbers = fc
  .array(
    fc.oneof(fc.integer({ min: -5, max: 5 }), fc.double({ min: -100, max: 100, noNaN: true }), fc.constant(null)),
    {
      minLength: 1,
      maxLength: 60,
    },
  )
  .map(numbers);
const someTexts = fc.array(fc.option(fc.constantFrom("a", "b", "c", "d")), { minLength: 1, maxLength: 60 }).map(texts);
const twoColumns: fc.Arbitrary<readonly [Column, Column]> = fc.oneof(
  fc.tuple(someNumbers, someNumbers),
  fc.tuple(someTexts, someTexts),
);

/** Effects that can be above 1. */
const unbounded = [
  "psi",
  "kl",
  "wasserstein",
  "g_test",
  "anderson",
  "energy",
  "t_test",
  "mean_shift",
  "variance_ratio",
];

describe("any two columns", () => {
  it("identical ones have no effect by any method, and are never drifted", () => {
    fc.assert(
      fc.property(fc.oneof(someNumbers, someTexts), (column) => {
        for (const method of applicableMethods(summaryOf(column, column))) {
          const value = method.finish(summaryOf(column, column));
          if (value.reason === undefined) expect(value.value, method.name).toBe(0);
          expect(judgeDrift(method, [value], 0)[0]?.exceeded, method.name).toBe(
            value.reason === undefined ? "no" : "undecided",
          );
        }
      }),
    );
  });

  it("effects and p-values stay in their ranges", () => {
    fc.assert(
      fc.property(twoColumns, ([reference, candidate]) => {
        for (const { method, value, noise95, excess, pValue } of measureDrift(summaryOf(reference, candidate))
          .methods) {
          if (value === undefined) continue;
          expect(value, method).toBeGreaterThanOrEqual(method === "missing_rate" ? -1 : 0);
          if (!unbounded.includes(method)) expect(value, method).toBeLessThanOrEqual(1 + 1e-12);
          expect(noise95, method).toBeGreaterThanOrEqual(0);
          expect(excess, method).toBeGreaterThanOrEqual(0);
          expect(excess, method).toBeLessThanOrEqual(Math.max(0, value));
          expect(pValue, method).toBeGreaterThanOrEqual(0);
          expect(pValue, method).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it("the order of rows does not matter", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1 }), someNumbers, (values, candidate) => {
        const measured = (rows: readonly number[]): unknown =>
          measureDrift(summaryOf(numbers(rows), candidate)).methods;
        expect(measured(values.toReversed())).toEqual(measured(values));
      }),
    );
  });

  it("ks of numbers and every distance of categories that both files have are symmetric", () => {
    const symmetric = driftMethods.filter(({ name }) => ["ks", "jensenshannon", "tvd", "chisquare"].includes(name));
    const shuffledCategories = fc
      .array(fc.constantFrom("a", "b"), { minLength: 1 })
      .map((rows) => texts(["a", "b", ...rows]));
    fc.assert(
      fc.property(shuffledCategories, shuffledCategories, someNumbers, someNumbers, (a, b, x, y) => {
        for (const method of symmetric) {
          const [first, second] = method.name === "ks" ? [x, y] : [a, b];
          const there = method.finish(summaryOf(first, second)).value;
          const back = method.finish(summaryOf(second, first)).value;
          if (there === undefined) expect(back).toBeUndefined();
          else expect(back, method.name).toBeCloseTo(there, 12);
        }
      }),
    );
  });

  it("ks, psi and tvd do not depend on the unit of the numbers, and neither does the normed wasserstein", () => {
    const spread = fc.uniqueArray(fc.integer({ min: -1000, max: 1000 }), { minLength: 8 });
    fc.assert(
      fc.property(spread, spread, (before, after) => {
        const plain = measureDrift(summaryOf(numbers(before), numbers(after))).methods;
        const scaled = measureDrift(
          summaryOf(numbers(before.map((x) => 64 * x)), numbers(after.map((x) => 64 * x))),
        ).methods;
        expect(scaled.map(({ value }) => value)).toEqual(plain.map(({ value }) => value));
      }),
    );
  });
});
