import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TextCache } from "../../src/table/text-cache.ts";

/** `text` as the cache gives it from its bytes, with others around them. */
function asked(cache: TextCache, text: string): string {
  const bytes = Buffer.from(`<${text}>`);
  return cache.textOf(bytes, 1, bytes.length - 1);
}

describe("the cache of texts", () => {
  it("gives the text that was asked for, whatever was asked for before", () => {
    const cache = new TextCache();
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 12 }), (text) => {
        expect(asked(cache, text)).toBe(text);
      }),
    );
  });

  it("tells texts apart that differ in one byte or in length alone", () => {
    const cache = new TextCache();
    const texts = Array.from({ length: 40 }, (_, length) => [
      "a".repeat(length),
      `${"a".repeat(length)}b`,
      `b${"a".repeat(length)}`,
    ]).flat();
    for (const text of [...texts, ...texts]) expect(asked(cache, text)).toBe(text);
  });

  it("gives each of more texts than it can keep", () => {
    const cache = new TextCache();
    const texts = Array.from({ length: 10_000 }, (_, row) => `ä${row}`);
    expect([...texts, ...texts].filter((text) => asked(cache, text) !== text)).toEqual([]);
  });

  it("makes texts in the way it is given, and asks again for one that could not be made", () => {
    let fails = true;
    const cache = new TextCache((bytes, start, end) => {
      if (fails) throw new RangeError("not yet");
      return bytes.toString("latin1", start, end).toUpperCase();
    });
    expect(() => asked(cache, "a")).toThrow("not yet");
    fails = false;
    expect(asked(cache, "a")).toBe("A");
    fails = true;
    expect(asked(cache, "a")).toBe("A");
  });
});
