import { describe, expect, it } from "vitest";
import { classCodes } from "../../src/align/class-codes.ts";
import { ClassIndex } from "../../src/align/class-index.ts";
import { type Cell, columnOf } from "./table-of.ts";

describe("the classes of a column", () => {
  const cases: readonly { what: string; cells: Cell[]; texts: string[]; codes: number[] }[] = [
    { what: "small numbers", cells: [3, 0, 3], texts: ["3", "0"], codes: [0, 1, 0] },
    { what: "zero and minus zero", cells: [-0, 0], texts: ["0"], codes: [0, 0] },
    {
      what: "numbers of all kinds",
      cells: [255, 256, -1, 0.5, 256, 1e300, Number.POSITIVE_INFINITY],
      texts: ["255", "256", "-1", "0.5", "1e+300", "Infinity"],
      codes: [0, 1, 2, 3, 1, 4, 5],
    },
    { what: "numbers, some missing", cells: [1, null, 0], texts: ["1", "0"], codes: [0, -1, 1] },
    { what: "truth values, some missing", cells: [true, null, false], texts: ["true", "false"], codes: [0, -1, 1] },
    { what: "texts, some missing", cells: ["b", null, "a", "b"], texts: ["b", "a"], codes: [0, -1, 1, 0] },
    { what: "large integers", cells: [2n ** 60n, 1n], texts: [String(2n ** 60n), "1"], codes: [0, 1] },
  ];

  it.each(cases)("are numbered as they are met: $what", ({ cells, texts, codes }) => {
    const index = new ClassIndex();
    const rows = Int32Array.from(cells, (_, row) => row);
    expect([...classCodes(columnOf("y", cells), rows, index)]).toEqual(codes);
    expect(index.texts).toEqual(texts);
  });

  it("are those of the rows that are asked for, with none for a row that is not there", () => {
    const index = new ClassIndex();
    expect([...classCodes(columnOf("y", [5, 6, 7]), Int32Array.of(2, -1, 0), index)]).toEqual([0, -1, 1]);
    expect(index.texts).toEqual(["7", "5"]);
  });

  it("keep the numbers that other columns gave them", () => {
    const index = new ClassIndex();
    classCodes(columnOf("y", ["1", "0"]), Int32Array.of(0, 1), index);
    expect([...classCodes(columnOf("p", [0, 1, 2]), Int32Array.of(0, 1, 2), index)]).toEqual([1, 0, 2]);
  });
});
