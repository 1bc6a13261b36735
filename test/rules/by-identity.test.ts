import { describe, expect, it } from "vitest";
import { pairedByIdentity } from "../../src/rules/by-identity.ts";
import { isSame } from "../../src/rules/differences.ts";

const identity = { short: (text: string) => text.charAt(0), long: (text: string) => text };
const pairs = (base: readonly string[], head: readonly string[]): readonly string[] =>
  pairedByIdentity(base, head, identity).map((pair) => {
    if (pair.kind === "both") return `${pair.base.entry}=${pair.head.entry}`;
    return pair.kind === "removed" ? `-${pair.base.entry}` : `+${pair.head.entry}`;
  });

describe("entries of two lists", () => {
  it.each([
    [
      ["a1", "b1"],
      ["b2", "a2"],
      ["a1=a2", "b1=b2"],
    ],
    [["a1"], ["a1", "a2"], ["a1=a1", "+a2"]],
    [
      ["a1", "a2"],
      ["a2", "a3"],
      ["-a1", "a2=a2", "+a3"],
    ],
    [["a1", "a1"], ["a1"], ["a1=a1", "-a1"]],
    [["a1"], ["b1"], ["-a1", "+b1"]],
    [[], ["a1"], ["+a1"]],
  ])("%j and %j are matched by what they are", (base, head, expected) => {
    expect(pairs(base, head)).toEqual(expected);
  });

  it("are matched in time that does not explode", () => {
    const many = Array.from({ length: 50_000 }, (_, index) => `a${index}`);
    expect(pairs(many, many.toReversed())).toHaveLength(50_000);
    expect(isSame(many, many.toReversed())).toBe(true);
  });
});

describe("two values", () => {
  it.each<[unknown, unknown, boolean]>([
    [{ a: 1, b: undefined }, { a: 1 }, true],
    [[1, 2, 2], [2, 1, 2], true],
    [[1, 2, 2], [1, 1, 2], false],
    ["1", 1, false],
    [null, "null", false],
    [true, "true", false],
    [undefined, null, false],
    [{ a: "b,c" }, { a: "b", c: "" }, false],
    [JSON.parse('{"__proto__": 1}'), {}, false],
    [0, -0, true],
  ])("%j and %j say the same: %j", (first, second, same) => {
    expect(isSame(first, second)).toBe(same);
  });
});
