import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { displayWidth, padded, truncated, wrapped } from "../../src/reports/display-width.ts";

describe("the width of a text in a terminal", () => {
  it.each([
    ["abc", 3],
    ["東京都", 6],
    ["서울", 4],
    ["e\u0301", 1],
    ["กรุงเทพ", 6],
    ["🚀", 2],
    ["🇩🇪", 2],
    ["a\u200bb", 2],
    ["ﾊﾝｶｸ", 4],
    ["→ … −", 5],
  ])("of %s is %i cells", (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });
});

describe("a text", () => {
  it("is padded to its cells, numbers on the left", () => {
    expect(padded("東京", 6)).toBe("東京  ");
    expect(padded("1.5", 6, "right")).toBe("   1.5");
  });

  it("is cut between characters", () => {
    expect(truncated("東京都", 4)).toBe("東…");
    expect(truncated("abc", 3)).toBe("abc");
    expect(truncated("🇩🇪🚀🚀", 5)).toBe("🇩🇪🚀…");
  });

  it("keeps the mark that ends right-to-left text when it is cut", () => {
    expect(truncated("תל אביב\u200e", 4)).toBe("תל …\u200e");
  });

  it("is broken at spaces, and inside a word only when the word is too long", () => {
    expect(wrapped("one two three", 8)).toEqual(["one two", "three"]);
    expect(wrapped("abcdefghij kl", 4)).toEqual(["abcd", "efgh", "ij", "kl"]);
  });

  it("loses nothing but spaces and never exceeds the width when it is broken", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), fc.integer({ min: 2, max: 30 }), (text, width) => {
        const lines = wrapped(text, width);
        expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});
