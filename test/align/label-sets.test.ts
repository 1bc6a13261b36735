import { describe, expect, it } from "vitest";
import { LabelSets, setText } from "../../src/align/label-sets.ts";
import { upTo } from "../../src/align/table-rows.ts";
import { type Cell, columnOf, tableOf } from "./table-of.ts";

/** The names of the classes at each row of a column y; undefined where there is no value. */
function read(cells: readonly Cell[]): readonly (readonly string[] | undefined)[] {
  const sets = new LabelSets();
  const source = { table: tableOf("a.csv", { y: cells }), rows: upTo(cells.length) };
  const codes = sets.gather(columnOf("y", cells), source);
  const { texts } = sets.classes;
  return Array.from(codes, (code) =>
    code < 0 ? undefined : sets.membersOf(code).map((member) => texts[member] ?? ""),
  );
}

describe("a set of classes", () => {
  it.each([
    ["names with a bar between them", "cat|dog", ["cat", "dog"]],
    ["names with spaces around them", " cat | dog ", ["cat", "dog"]],
    ["a JSON list", '["cat", "dog"]', ["cat", "dog"]],
    ["a JSON list of numbers", "[3, 1]", ["3", "1"]],
    ["names that hold a bar, as JSON", '["a|b"]', ["a|b"]],
    ["one name", "cat", ["cat"]],
    ["no name", "[]", []],
    ["no name, with space", " [ ] ", []],
  ])("may be written as %s", (_, text, names) => {
    expect(read([text])).toEqual([names]);
  });

  it("may be a number or a flag, the name of one class", () => {
    expect(read([7, 1.5])).toEqual([["7"], ["1.5"]]);
    expect(read([true])).toEqual([["true"]]);
  });

  it("is missing where the cell is", () => {
    expect(read(["cat", null])).toEqual([["cat"], undefined]);
  });

  it("is the same set in any order, and however often a class is named", () => {
    const sets = new LabelSets();
    const cells = ["cat|dog", "dog|cat|dog", '["dog","cat"]', "cat"];
    const codes = sets.gather(columnOf("y", cells), { table: tableOf("a.csv", { y: cells }), rows: upTo(4) });
    expect([...codes]).toEqual([0, 0, 0, 1]);
  });

  it.each([
    ["a name is empty", "cat||dog", '"cat||dog"'],
    ["a bar stands at the end", "cat|", '"cat|"'],
    ["the JSON is broken", '["cat', '"[\\"cat"'],
    ["a name of the JSON list is empty", '["cat", ""]', '"[\\"cat\\", \\"\\"]"'],
    ["an entry of the JSON list is a list", '[["cat"]]', '"[[\\"cat\\"]]"'],
    ["an entry of the JSON list is null", "[null]", '"[null]"'],
  ])("is refused by file, line, column and value when %s", (_, text, shown) => {
    expect(() => read(["cat", text])).toThrow(
      expect.objectContaining({
        code: "E206",
        message: `a.csv, line 3, column "y": ${shown} is no list of classes.`,
      }),
    );
  });

  it("counts only where a row is compared", () => {
    const sets = new LabelSets();
    const cells = ["cat", "never|compared", "dog"];
    const source = { table: tableOf("a.csv", { y: cells }), rows: Int32Array.of(2, -1, 0) };
    expect([...sets.gather(columnOf("y", cells), source)]).toEqual([0, -1, 1]);
    expect(sets.classes.texts).toEqual(["dog", "cat"]);
  });

  it("may be of classes that no row carries", () => {
    expect(new LabelSets(["cat", "dog"]).classes.texts).toEqual(["cat", "dog"]);
  });
});

describe("the text of a set", () => {
  const flags = [Uint8Array.of(1, 1, 0), Uint8Array.of(1, 0, 0)];

  it("names its classes in their order, or says that there is none", () => {
    expect([0, 1, 2].map((row) => setText(flags, ["cat", "dog"], row))).toEqual(["cat|dog", "cat", "[]"]);
  });
});
