import { describe, expect, it } from "vitest";
import { WrittenTexts } from "../../src/table/written-texts.ts";

describe("written texts", () => {
  it.each([
    ["none", []],
    ["one", ["1.5"]],
    ["empty ones", ["", "", ""]],
    ["more than fit on a page", Array.from({ length: 5000 }, (_, row) => "7".repeat(row % 11))],
    ["one that is larger than every page", ["1", "2".repeat(3 * 1024 ** 2), "", "3"]],
    ["those that end where a page does", ["4".repeat(1023), "5".repeat(2047), "6".repeat(4096), "7"]],
  ])("gives back %s", (_, texts) => {
    const written = new WrittenTexts();
    for (const text of texts) written.add(Buffer.from(`"${text}"`), 1, 1 + text.length);
    expect([...written]).toEqual(texts);
  });
});
