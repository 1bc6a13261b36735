import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matcher } from "../../../src/quality/pattern/matcher.ts";
import { parsePattern } from "../../../src/quality/pattern/parse-pattern.ts";

function matches(pattern: string, text: string): boolean {
  const parsed = parsePattern(pattern);
  if (parsed.kind === "fault") throw new Error(parsed.text);
  return matcher(parsed.program)(text);
}

/** Patterns of a few levels, written out. */
const { tree: patterns } = fc.letrec<{ tree: string }>((tie) => ({
  tree: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constantFrom("a", "b", ".", "\\d", "[ab]", "[^a]", "\\w", "\\u{1F600}", "\\.", "ä"),
    fc.constantFrom("^", "$", "\\b", "\\B"),
    fc
      .tuple(tie("tree"), fc.constantFrom("*", "+", "?", "{2}", "{1,}", "{0,2}", "+?"))
      .map(([part, times]) => `(?:${part})${times}`),
    fc.tuple(tie("tree"), tie("tree")).map(([first, second]) => first + second),
    fc.tuple(tie("tree"), tie("tree")).map(([first, second]) => `(${first}|${second})`),
  ),
}));

describe("matcher", () => {
  it("says of every text what JavaScript says", () => {
    const texts = fc.string({ unit: fc.constantFrom("a", "b", "1", ".", " ", "\n", "😀", "ä"), maxLength: 7 });
    fc.assert(
      fc.property(patterns, texts, (pattern, text) => {
        // V8 finds \\B between the two halves of a letter, where by ECMA-262 no match begins.
        fc.pre(!pattern.includes("\\B") || !text.includes("😀"));
        expect(matches(pattern, text), `${pattern} in ${JSON.stringify(text)}`).toBe(
          new RegExp(pattern, "u").test(text),
        );
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ["^[A-Z]{2}\\d{6}$", "AB123456", true],
    ["^[A-Z]{2}\\d{6}$", "AB1234567", false],
    ["(?i)^ab$", "aB", true],
    ["^\\p{Lu}\\p{L}+$", "Übung", true],
    ["^.$", "😀", true],
    ["\\bcat\\b", "concat", false],
    // Without regard to case the Kelvin sign is a k, and so a letter of a word.
    ["(?i)a\\b", "a\u212a", false],
    ["[\\]a]", "]", true],
    ["a|", "", true],
    ["\\x41\\u0042", "AB", true],
    ["(?<year>\\d{4})-", "2025-01", true],
  ])("%s in %j: %s", (pattern, text, expected) => {
    expect(matches(pattern, text)).toBe(expected);
  });

  it.each(["^(a+)+$", "^(a|a)*$", "^(a*)*b$", "^a*a*a*a*a*b$", "(a?){30}a{30}b"])(
    "goes through a long text once, where trying all ways would take for ever: %s",
    (pattern) => {
      expect(matches(pattern, `${"a".repeat(20_000)}!`)).toBe(false);
    },
  );
});

describe("parsePattern", () => {
  it.each([
    ["", "it is empty, and would match every text"],
    ["(", "unterminated group"],
    ["[a", "unterminated character class"],
    ["a{2,1}", "numbers out of order in {} quantifier"],
    ["(a)\\1", "the backreference `\\1` needs backtracking, whose time has no bound"],
    ["(?<n>a)\\k<n>", "the backreference `\\k` needs backtracking, whose time has no bound"],
    [
      "(?!a)b",
      "look-around such as `(?=…)` needs backtracking, whose time has no bound; `not_pattern` says what must not occur",
    ],
    ["(?i:a)", "flags inside a pattern are not known; `(?i)` in front of it asks for letters of any case"],
    ["((a{50}){50}){50}", "its repetitions come to more than 4000 parts; ask for fewer"],
    ["(?:){1000000}", "its repetitions come to more than 4000 parts; ask for fewer"],
    ["a".repeat(1001), "it has more than 1000 characters"],
  ])("refuses %s", (pattern, text) => {
    expect(parsePattern(pattern)).toEqual({ kind: "fault", text });
  });
});
