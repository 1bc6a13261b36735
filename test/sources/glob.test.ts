import { describe, expect, it } from "vitest";
import { isGlob, matchesName } from "../../src/sources/glob.ts";

describe("matchesName", () => {
  it.each([
    ["part-1.csv", "part-*.csv", true],
    ["part-1.csv", "*", true],
    ["part-1.csv", "part-?.csv", true],
    ["part-10.csv", "part-?.csv", false],
    ["part.csv.bak", "*.csv", false],
    ["aXbXc", "a*b*c", true],
    ["ab", "a*b*c", false],
    ["", "*", true],
    ["a[1]", "a[1]", true],
    ["axb", "a.b", false],
  ])("%s against %s: %s", (name, pattern, expected) => {
    expect(matchesName(name, pattern)).toBe(expected);
  });

  it("takes no exponential time", () => {
    expect(matchesName("a".repeat(255), `${"*a".repeat(100)}b`)).toBe(false);
  });
});

describe("isGlob", () => {
  it("takes braces without a comma for a name", () => {
    expect([isGlob("a*"), isGlob("a?"), isGlob("{a,b}"), isGlob("{a}"), isGlob("a[1]")]).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});
