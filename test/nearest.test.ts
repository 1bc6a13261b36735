import { describe, expect, it } from "vitest";
import { nearest } from "../src/nearest.ts";

describe("nearest", () => {
  it.each([
    ["acuracy", ["accuracy", "precision"], "accuracy"],
    ["Score", ["label", "score"], "score"],
    ["prob", ["probability", "proba"], "proba"],
    ["f1_macro", ["f1", "recall", "f1_micro"], "f1_micro"],
    ["htps", ["file", "https"], "https"],
  ])("takes %s for one of %j: %s", (name, names, expected) => {
    expect(nearest(name, names)).toBe(expected);
  });

  it("is silent when nothing is near", () => {
    expect(nearest("latency", ["label", "score"])).toBeUndefined();
    expect(nearest("x", [])).toBeUndefined();
  });

  it("takes the first of equally near names", () => {
    expect(nearest("rolw", ["role", "roll"])).toBe("role");
  });
});
