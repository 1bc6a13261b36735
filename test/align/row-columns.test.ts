import { describe, expect, it } from "vitest";
import { align, type AlignOptions } from "../../src/align/align.ts";
import type { Comparison } from "../../src/align/comparison.ts";
import type { ColumnRoles } from "../../src/align/schema.ts";
import { type Cell, tableOf } from "./table-of.ts";

type Cells = Readonly<Record<string, readonly Cell[]>>;

const rules = { min_join_rate: 0.999, max_duplicates: 0, max_label_disagreement: 0 };

function scored(
  files: { readonly reference?: Cells; readonly candidate: Cells },
  roles: ColumnRoles = {},
  named: AlignOptions["named"] = [],
): Promise<Comparison> {
  const { reference, candidate } = files;
  const tables = {
    ...(reference && { reference: tableOf("ref.csv", reference) }),
    candidate: tableOf("cand.csv", candidate),
  };
  return align(tables, { id: "id", score: "s", ...roles }, { task: "scores", pairing: rules, named });
}

describe("the cluster column", () => {
  it("gives a group the same code in both files, in the order of the compared rows", async () => {
    const { reference, candidate } = await scored(
      {
        reference: { id: [1, 2, 3], s: [1, 1, 1], user: ["ann", "bob", "ann"] },
        candidate: { id: [3, 2, 1], s: [1, 1, 1], user: ["ann", "bob", "ann"] },
      },
      { cluster: "user" },
    );
    expect(reference?.cluster).toEqual(Int32Array.of(0, 1, 0));
    expect(candidate.cluster).toEqual(Int32Array.of(0, 1, 0));
  });

  it("may be one of the columns of the id", async () => {
    const { candidate } = await scored(
      { candidate: { id: ["a", "a", "b"], judge: [1, 2, 1], s: [1, 2, 3] } },
      { id: ["id", "judge"], cluster: "id" },
    );
    expect(candidate.cluster).toEqual(Int32Array.of(0, 0, 1));
  });

  it("must have a value at every compared row", async () => {
    const files = { candidate: { id: [1, 2], s: [1, 1], user: ["ann", null] } };
    await expect(scored(files, { cluster: "user" })).rejects.toMatchObject({
      code: "E206",
      message: 'cand.csv, line 3, column "user": no value, where every row needs the group it belongs to.',
    });
  });

  it("is not there without `columns.cluster`", async () => {
    const { candidate } = await scored({ candidate: { id: [1], s: [1] } });
    expect(candidate.cluster).toBeUndefined();
  });
});

describe("the weight column", () => {
  it("holds finite numbers from 0", async () => {
    const { candidate } = await scored({ candidate: { id: [1, 2], s: [1, 1], w: [0, 2.5] } }, { weight: "w" });
    expect(candidate.weight).toEqual(Float64Array.of(0, 2.5));
  });

  it.each<[string, Cell, string]>([
    ["a negative one", -1, "-1"],
    ["an infinite one", Number.POSITIVE_INFINITY, "Infinity"],
    ["none", null, "no value"],
  ])("must not hold %s", async (_, weight, shown) => {
    const files = { candidate: { id: [1, 2], s: [1, 1], w: [1, weight] } };
    await expect(scored(files, { weight: "w" })).rejects.toMatchObject({
      code: "E206",
      message: `cand.csv, line 3, column "w": ${shown}, where every row needs a weight that is finite and 0 or more.`,
    });
  });

  it.each([1e308, 1e-200])("must not hold %d, whose square is no number of its own", async (weight) => {
    const files = { candidate: { id: [1, 2], s: [1, 1], w: [1, weight] } };
    await expect(scored(files, { weight: "w" })).rejects.toMatchObject({
      code: "E206",
      message: `cand.csv, line 3, column "w": ${weight}, where every row needs a weight that is finite and 0 or more, and from 1e-100 to 1e+100 where it is not 0.`,
    });
  });
});

describe("a column that a gate names", () => {
  it("holds numbers, NaN where there is no finite one", async () => {
    const { candidate } = await scored(
      { candidate: { id: [1, 2, 3], s: [1, 1, 1], cost: [2, null, Number.POSITIVE_INFINITY] } },
      {},
      [{ name: "cost", isFlags: false }],
    );
    expect(candidate.columns?.get("cost")).toEqual(Float64Array.of(2, Number.NaN, Number.NaN));
  });

  it("of a rate holds flags, however they are written", async () => {
    const cells = { id: [1, 2, 3, 4], s: [1, 1, 1, 1], refused: ["true", "0", "NA", "FALSE"] };
    const { candidate } = await scored({ candidate: cells }, {}, [{ name: "refused", isFlags: true }]);
    expect(candidate.columns?.get("refused")).toEqual(Float64Array.of(1, 0, Number.NaN, 0));
  });
});
