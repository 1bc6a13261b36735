import { expect, it } from "vitest";
import { hasNaN } from "../../src/stats/has-nan.ts";

it.each([
  { values: [], has: false },
  { values: [0, -0, Infinity, -Infinity], has: false },
  { values: [NaN, 1], has: true },
  { values: [1, 2, NaN], has: true },
])("tells of $values whether one is no number: $has", ({ values, has }) => {
  expect(hasNaN(Float64Array.from(values))).toBe(has);
});
