import { describe, expect, it } from "vitest";
import { ClusterIndex } from "../../src/align/cluster-index.ts";
import { textOf } from "../../src/table/cast.ts";
import { type Cell, columnOf, tableOf } from "./table-of.ts";

function gather(index: ClusterIndex, cells: readonly Cell[], rows: readonly number[]): readonly number[] {
  const source = { table: tableOf("a.csv", { user: cells }), rows: Int32Array.from(rows) };
  return [...index.gather(textOf(columnOf("user", cells)), source, "user")];
}

describe("groups of rows", () => {
  it("are numbered as they are met, in the order of the compared rows", () => {
    expect(gather(new ClusterIndex(), ["ann", "bob", "ann", "cid"], [3, 0, 2, 1])).toEqual([0, 1, 1, 2]);
  });

  it("have the same number in both files, whatever the file calls the kind of the column", () => {
    const index = new ClusterIndex();
    expect(gather(index, [7, 8, 7], [0, 1, 2])).toEqual([0, 1, 0]);
    expect(gather(index, ["8", "9", "7"], [0, 1, 2])).toEqual([1, 2, 0]);
  });

  it("are those of the compared rows only", () => {
    const index = new ClusterIndex();
    expect(gather(index, ["ann", null, "bob"], [2])).toEqual([0]);
    expect(gather(index, ["ann"], [0])).toEqual([1]);
  });

  it("must have every compared row", () => {
    expect(() => gather(new ClusterIndex(), ["ann", null], [0, 1])).toThrow(
      expect.objectContaining({
        code: "E206",
        message: 'a.csv, line 3, column "user": no value, where every row needs the group it belongs to.',
        hint: "Give a row that stands alone a group of its own, such as its id.",
      }),
    );
  });
});
