import { describe, expect, it } from "vitest";
import {
  interval,
  isFiniteInference,
  minimumPAbove,
  minimumPBelow,
  pAbove,
  pBelow,
  standardErrorOf,
  type Inference,
} from "../../src/stats/inference.ts";

describe("a fact of these rows", () => {
  const largestError: Inference = { kind: "exact", value: 4.5 };

  it("has no sampling error, and can be judged", () => {
    expect(interval(largestError, 0.95)).toEqual({ lower: 4.5, upper: 4.5, method: "exact" });
    expect(standardErrorOf(largestError)).toBe(0);
    expect(isFiniteInference(largestError)).toBe(true);
  });

  it("is above what is smaller and not above what is larger or equal, for certain", () => {
    expect([4.4, 4.5, 4.6].map((x) => pAbove(largestError, x))).toEqual([0, 1, 1]);
    expect([4.4, 4.5, 4.6].map((x) => pBelow(largestError, x))).toEqual([1, 1, 0]);
  });

  it("could not have had another p-value, so that it leaves a family that it cannot fail", () => {
    expect([minimumPAbove(largestError, 5), minimumPAbove(largestError, 4)]).toEqual([1, 0]);
    expect([minimumPBelow(largestError, 5), minimumPBelow(largestError, 4)]).toEqual([0, 1]);
  });
});
