import { describe, expect, it } from "vitest";
import { canonicalOrder } from "../../src/stats/canonical-order.ts";

describe("canonicalOrder", () => {
  it("sorts by the first column, ties by the next, and leaves rows that agree in all as they came", () => {
    const first = Float64Array.of(2, 1, 2, 1, 2);
    const second = Float64Array.of(5, 9, 4, 9, 5);
    expect([...canonicalOrder([first, second])]).toEqual([1, 3, 2, 0, 4]);
  });

  it("is empty without rows and refuses NaN", () => {
    expect(canonicalOrder([new Float64Array()])).toHaveLength(0);
    expect(() => canonicalOrder([Float64Array.of(1, 2), Float64Array.of(NaN, 1)])).toThrow(RangeError);
  });
});
