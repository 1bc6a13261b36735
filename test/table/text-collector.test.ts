import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compactTexts } from "../../src/table/compact-texts.ts";
import { distinctTexts, TextCollector, type Texts } from "../../src/table/text-collector.ts";
import { textColumn } from "../../src/table/typed-column.ts";

function texts({ codes, dictionary }: Texts): readonly (string | undefined)[] {
  return Array.from(codes, (code) => dictionary[code]);
}

describe("TextCollector", () => {
  it("gives back what was added", () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.string({ maxLength: 3 }), { nil: undefined })), (values) => {
        const collector = new TextCollector();
        for (const value of values) collector.add(value);
        expect(texts(collector.finish())).toEqual(values);
      }),
    );
  });

  it("keeps each text once, also after it stopped to look for equal ones", () => {
    const collector = new TextCollector();
    const values = Array.from({ length: 6000 }, (_, row) => `id ${row % 5000}`);
    for (const value of values) collector.add(value);
    const loose = collector.finish();
    expect(loose.distinct).toBe(false);
    expect(texts(loose)).toEqual(values);
    expect(distinctTexts(loose).dictionary).toHaveLength(5000);
    expect(texts(distinctTexts(loose))).toEqual(values);
    expect(textColumn("x", loose)).toMatchObject({ kind: "text", valid: undefined, rows: 6000 });
  });
});

describe("compactTexts", () => {
  it("drops texts that no row has, and orders the others by first appearance", () => {
    expect(compactTexts({ codes: Int32Array.of(2, -1, 0, 2), dictionary: ["a", "unused", "c"] })).toEqual({
      codes: Int32Array.of(0, -1, 1, 0),
      dictionary: ["c", "a"],
    });
  });

  it.each([
    [
      "that appear in its order, with none missing in the middle",
      [0, -1, 0, 1, 2, 1],
      ["a", "b", "c"],
      ["a", "b", "c"],
    ],
    ["of which the last is not there", [0, 1, 0], ["a", "b", "c"], ["a", "b"]],
    ["of which the first is not there", [1, 2, 1], ["a", "b", "c"], ["b", "c"]],
    ["of which two have changed places", [0, 2, 1], ["a", "b", "c"], ["a", "c", "b"]],
    ["of no row", [-1, -1], ["a"], []],
  ])("keeps what each row says, of texts %s", (_, codes, dictionary, expected) => {
    const compact = compactTexts({ codes: Int32Array.from(codes), dictionary });
    expect(compact.dictionary).toEqual(expected);
    expect(Array.from(compact.codes, (code) => compact.dictionary[code])).toEqual(
      codes.map((code) => dictionary[code]),
    );
  });
});
