import { expect, it } from "vitest";
import { roundMarginUp } from "../../src/calibrate/round-margin.ts";
import { smallestDrop } from "../../src/calibrate/smallest-drop.ts";
import type { Mode } from "../../src/gates/schema.ts";

// z(.95) = 1.644853627 and z(.8) = 0.841621234 (scipy.stats.norm.ppf), z(.995) = 2.575829304.
const cases: readonly (readonly [string, Mode, { margin: number; tests: number }, number])[] = [
  ["balanced without a margin: what is significant", "balanced", { margin: 0, tests: 1 }, 2.486474861],
  ["balanced with a small margin: what is significant", "balanced", { margin: 1, tests: 1 }, 2.486474861],
  ["balanced with a wide margin: what is above it", "balanced", { margin: 5, tests: 1 }, 5.841621234],
  ["balanced in a family of ten: what Holm leaves", "balanced", { margin: 1, tests: 10 }, 3.417450538],
  ["balanced where a gain of 2 is required: what is short of it", "balanced", { margin: -2, tests: 1 }, 0.486474861],
  ["lenient: what is proven above the margin", "lenient", { margin: 1, tests: 1 }, 3.486474861],
  ["strict: what is not proven within the margin", "strict", { margin: 2, tests: 1 }, 1.196767607],
  ["strict within the noise: everything", "strict", { margin: 0.1, tests: 1 }, 0],
  ["point: what is above the margin", "point", { margin: 1, tests: 1 }, 1.841621234],
];
it.each(cases)("%s", (_, mode, limit, expected) => {
  expect(smallestDrop({ standardError: 1, excessError: 1, alpha: 0.05, ...limit }, mode)).toBeCloseTo(expected, 8);
});

it.each([
  [0.0232, 0.025],
  [0.025, 0.025],
  [0.1 + 0.2, 0.3],
  [0.081, 0.1],
  [3.78, 4],
  [99, 100],
])("the margin %d is written as %d", (margin, expected) => {
  expect(roundMarginUp(margin)).toBe(expected);
});
