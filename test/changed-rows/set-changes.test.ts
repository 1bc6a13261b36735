import { describe, expect, it } from "vitest";
import { changedRowsOf, csvOf } from "./joined.ts";

describe("changed rows of sets", () => {
  const id = ["a", "b", "c", "d", "e", "f"];
  const y = ["dog|cat", "cat", "[]", "cow", "cat|cow|dog", "cat"];
  const reference = { id, y, p: ["cat|dog", "cat", "cat", "cow", "cat", null] };
  const candidate = { id, y, p: ["cat", "cow|dog", "[]", "cow|cow", "cow", "cat"] };
  const files = { task: "multilabel", reference, candidate } as const;

  it("regressed where the exact set was right and is not, were fixed, or are wrong in another way", async () => {
    const report = await changedRowsOf(files);
    expect(report?.counts).toEqual([
      { kind: "regressed", rows: 2 },
      { kind: "fixed", rows: 2 },
      { kind: "both-wrong", rows: 1 },
    ]);
  });

  it("are ordered by the number of wrong classes, of which an invalid prediction has all", async () => {
    const report = await changedRowsOf(files);
    expect(report?.loss).toBe("wrong_classes");
    expect(csvOf(report)).toBe(
      "id,kind,label,reference_prediction,candidate_prediction,loss_difference\n" +
        "b,regressed,cat,cat,cow|dog,3\n" +
        "a,regressed,cat|dog,cat|dog,cat,1\n" +
        "e,both-wrong,cat|cow|dog,cat,cow,0\n" +
        "c,fixed,[],cat,[],-1\n" +
        "f,fixed,cat,,cat,-3\n",
    );
  });

  it("are nothing to tell of without labels", async () => {
    expect(await changedRowsOf({ ...files, roles: { label: undefined } })).toBeUndefined();
  });
});
