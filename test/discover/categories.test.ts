import { describe, expect, it } from "vitest";
import { categoricalFeature } from "../../src/discover/categories.ts";

/** `rows` rows, of which each value of `often` stands in ten and the rest differ from row to row. */
function column(often: number, rows: number): Parameters<typeof categoricalFeature>[1] {
  const texts = Array.from({ length: rows }, (_, row) => (row < often * 10 ? `city ${row % often}` : `user ${row}`));
  const dictionary = [...new Set(texts)];
  return { codes: Int32Array.from(texts, (text) => dictionary.indexOf(text)), dictionary };
}

describe("a column of many texts", () => {
  it("is searched by its 63 most frequent values and all others as one", () => {
    const { feature, notes } = categoricalFeature("city", column(63, 700));
    expect(feature?.predicates).toHaveLength(64);
    expect(feature?.predicates.at(-1)).toBe("city=(other)");
    expect(notes[0]).toContain("the 63 most frequent are searched");
  });

  it("is not searched when most rows hold a rare one: it names rows, not groups", () => {
    const { feature, notes } = categoricalFeature("user", column(0, 400));
    expect(feature).toBeUndefined();
    expect(notes).toEqual([
      '"user" has 400 values, most of them rare: they name rows rather than groups, and are not searched.',
    ]);
  });
});
