import { describe, expect, it } from "vitest";
import { fileURLToPath } from "node:url";
import { glob, isGlob, matchesName } from "../../src/sources/glob.ts";

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

describe("a pattern that is made to hang", () => {
  it.each(["{,", "{a,b", ",{", "{{,}", "**"])("of many %s is looked through at once", (piece) => {
    const started = performance.now();
    isGlob(piece.repeat(200_000));
    isGlob(`{${piece.repeat(200_000)}`);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

describe("glob", () => {
  const root = fileURLToPath(new URL("../../fixtures/cli", import.meta.url));

  it("takes ** after ** for one", async () => {
    expect(await glob(root, "**/help.txt")).toEqual(["help.txt"]);
    expect(await glob(root, `${"**/".repeat(5000)}help.txt`)).toEqual(["help.txt"]);
  });

  it("refuses a pattern through more folders than there can be", async () => {
    await expect(glob(root, `${"*/".repeat(300)}a`)).rejects.toThrow("leads through more than 256 folders");
  });
});
