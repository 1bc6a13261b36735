import { describe, expect, it } from "vitest";
import { Utf8Texts } from "../../src/table/utf8-texts.ts";

/** Each page with a byte between its texts, as files have lengths there. */
function textsOf(...pages: readonly (readonly string[])[]): Utf8Texts {
  const texts = new Utf8Texts();
  for (const page of pages) {
    const starts: number[] = [];
    const ends: number[] = [];
    let bytes = Buffer.alloc(0);
    for (const text of page) {
      starts.push(bytes.length + 1);
      bytes = Buffer.concat([bytes, Buffer.from(`|${text}`)]);
      ends.push(bytes.length);
    }
    texts.add(bytes, Int32Array.from(starts), Int32Array.from(ends));
  }
  return texts;
}

describe("texts as bytes", () => {
  it("come back as they went in, in whatever page", () => {
    const texts = textsOf(["a", "", "long enough for several words"], [], ["é", "\u{1F600}"]);
    expect(texts.count).toBe(5);
    expect(Array.from({ length: 5 }, (_, index) => texts.textAt(index))).toEqual([
      "a",
      "",
      "long enough for several words",
      "é",
      "\u{1F600}",
    ]);
  });

  it("are kept when whoever gave them uses the buffer again", () => {
    const texts = new Utf8Texts();
    const bytes = Buffer.from("abc");
    texts.add(bytes, Int32Array.of(0), Int32Array.of(3));
    bytes.fill("x");
    expect(texts.textAt(0)).toBe("abc");
  });

  it("are many", () => {
    const many = Array.from({ length: 5000 }, (_, index) => `text ${index}`);
    const texts = textsOf(many.slice(0, 3000), many.slice(3000));
    expect(many.every((text, index) => texts.textAt(index) === text)).toBe(true);
  });

  it.each([
    ["", "", true],
    ["abcd", "abcd", true],
    ["abcde", "abcde", true],
    ["abcd", "abce", false],
    ["abcde", "abcdf", false],
    ["xbcdefgh", "abcdefgh", false],
    ["abc", "abcd", false],
    ["abcd", "abc", false],
    ["é", "é", true],
    ["é", "è", false],
  ])("tell whether %j is %j", (one, other, isSame) => {
    expect(textsOf(["before", one]).equals(1, textsOf(["first"], [other]), 1)).toBe(isSame);
  });

  it("show as bytes what has a character in each, and the rest as text", () => {
    const seen: string[] = [];
    textsOf(["ab", "c"], ["é", "d"], ["e"]).forEach(
      (bytes, start, end) => seen.push(`bytes ${bytes.toString("latin1", start, end)}`),
      (text) => seen.push(`text ${text}`),
    );
    expect(seen).toEqual(["bytes ab", "bytes c", "text é", "text d", "bytes e"]);
  });
});
