import { describe, expect, it } from "vitest";
import { fillsItsBuffer, giveBackDoubles, takeDoubles } from "../../src/table/spare-doubles.ts";

describe("spare doubles", () => {
  it("are used again by the next who needs as many", () => {
    giveBackDoubles(Float64Array.of(1, 2, 3));
    expect(takeDoubles(2)).toEqual(Float64Array.of(0, 0));
    expect(takeDoubles(3)).toEqual(Float64Array.of(1, 2, 3));
    expect(takeDoubles(3)).toEqual(Float64Array.of(0, 0, 0));
  });

  it("are empty to whoever gave them back, so that they cannot turn into another column", () => {
    const values = Float64Array.of(1, 2, 3, 4);
    giveBackDoubles(values);
    giveBackDoubles(values);
    takeDoubles(4).fill(7);
    expect(values).toHaveLength(0);
    expect(takeDoubles(4)).toEqual(new Float64Array(4));
  });

  it("are not taken from a larger buffer", () => {
    const view = Float64Array.of(1, 2, 3, 4, 5, 6).subarray(1);
    giveBackDoubles(view);
    expect(fillsItsBuffer(view)).toBe(false);
    expect(view).toHaveLength(5);
    expect(takeDoubles(5)).toEqual(new Float64Array(5));
  });

  it("are kept up to a limit, the last ones first", () => {
    const length = 12 * 1024 ** 2;
    for (const mark of [1, 2, 3]) giveBackDoubles(new Float64Array(length).fill(mark, 0, 1));
    expect([takeDoubles(length)[0], takeDoubles(length)[0], takeDoubles(length)[0]]).toEqual([2, 3, 0]);
  });
});
