import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const page = readFileSync("docs/threat-model.md", "utf8");
const sections = page.split(/^### /mu).slice(1);
const tests = [...page.matchAll(/^- `(test\/[^`]+)`: "([^"]+)"$/gmu)].map(([, file = "", name = ""]) => ({
  file,
  name,
}));

describe("the threat model", () => {
  it("numbers its invariants without a gap", () => {
    const numbers = sections.map((section) => Number(/^INV-(\d+): /u.exec(section)?.[1]));
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    expect(numbers.length).toBeGreaterThan(10);
  });

  it.each(sections.map((section) => [section.split("\n")[0], section] as const))("has a test for %s", (_, section) => {
    expect(section).toMatch(/^- `test\/[^`]+`: "[^"]+"$/mu);
  });

  it("names nothing but tests in its lists of tests", () => {
    const listed = sections.flatMap((section) => (section.split(/^## /mu)[0] ?? "").match(/^- .*$/gmu) ?? []);
    expect(listed).toHaveLength(tests.length);
  });

  it.each(tests)("names a test that is there: $file, $name", ({ file, name }) => {
    expect(existsSync(file)).toBe(true);
    const text = readFileSync(file, "utf8");
    // The first argument of a test, or of what `it.each` gives, with its function behind it.
    const names = [...text.matchAll(/["`]([^"`\n]+)["`],\s*(?:async\b|\(|[a-z]+\))/gu)].map(([, given = ""]) => given);
    expect(names.some((given) => given.startsWith(name))).toBe(true);
  });
});
