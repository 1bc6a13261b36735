import { expect, it } from "vitest";
import { countInvalid } from "../../src/align/invalid.ts";

it("counts a row once, however many of its outputs are missing", () => {
  const codes = Int32Array.of(0, -1, 1, -1);
  const scores = Float64Array.of(0.5, Number.NaN, Number.NaN, 0);
  expect(countInvalid(4, [codes, undefined, scores])).toBe(3);
  expect(countInvalid(4, [undefined])).toBe(0);
});
