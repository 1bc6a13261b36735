import { describe, expect, it } from "vitest";
import { align } from "../../src/align/align.ts";
import type { Comparison } from "../../src/align/comparison.ts";
import type { ColumnRoles } from "../../src/align/schema.ts";
import { type Cell, tableOf } from "./table-of.ts";

type Cells = Readonly<Record<string, readonly Cell[]>>;

/** The candidate `cand.csv` alone, with labels in y. */
function classify(task: "binary" | "multiclass", cells: Cells, roles: ColumnRoles): Promise<Comparison> {
  return align({ candidate: tableOf("cand.csv", cells) }, { label: "y", ...roles }, { task, pairing: "none" });
}

const binary = (cells: Cells, roles: ColumnRoles): Promise<Comparison> => classify("binary", cells, roles);
const multiclass = (cells: Cells, roles: ColumnRoles): Promise<Comparison> => classify("multiclass", cells, roles);

describe("the classes of a binary task", () => {
  const cases: readonly { what: string; labels: Cell[]; positive?: string; classes: string[] }[] = [
    { what: "numbers", labels: [1, 0], classes: ["0", "1"] },
    { what: "the doubles that pandas writes", labels: [1.0, 0.0], classes: ["0", "1"] },
    { what: "booleans", labels: [true, false], classes: ["false", "true"] },
    { what: "text True and False", labels: ["True", "False"], classes: ["False", "True"] },
    { what: "names, with the positive one named", labels: ["bad", "good"], positive: "bad", classes: ["good", "bad"] },
    { what: "a positive class written as 1.0", labels: [1, 2], positive: "1.0", classes: ["2", "1"] },
    { what: "a positive class written as True", labels: [true, false], positive: "True", classes: ["false", "true"] },
    { what: "positives alone", labels: [1, 1], classes: ["0", "1"] },
    { what: "a single named class", labels: ["spam", "spam"], positive: "spam", classes: ["not spam", "spam"] },
  ];
  it.each(cases)("may be $what", async ({ labels, positive, classes }) => {
    const comparison = await binary({ y: labels }, positive === undefined ? {} : { positive_class: positive });
    expect(comparison.classes).toEqual(classes);
    expect(comparison.positive).toBe(1);
    expect([...(comparison.candidate.label ?? [])]).toEqual(labels.map((label) => classes.indexOf(String(label))));
  });

  it("may show one class in the labels and the other in the predictions", async () => {
    const { classes, candidate } = await binary({ y: [0, 0], p: [0, 1] }, { prediction: "p" });
    expect(classes).toEqual(["0", "1"]);
    expect([...(candidate.prediction ?? [])]).toEqual([0, 1]);
  });

  it("may be absent when only latency is measured", async () => {
    const { classes, candidate } = await align(
      { candidate: tableOf("cand.csv", { ms: [1.5, 2] }) },
      { latency_ms: "ms" },
      { task: "binary", pairing: "none" },
    );
    expect(classes).toEqual(["0", "1"]);
    expect([...(candidate.latencyMs ?? [])]).toEqual([1.5, 2]);
  });

  it("must not be three", async () => {
    await expect(binary({ y: [0, 1], p: [1, 2] }, { prediction: "p" })).rejects.toMatchObject({
      code: "E206",
      message: 'A binary task has two classes, but the compared rows hold "0", "1", "2".',
    });
  });

  it("must hold the positive one", async () => {
    await expect(binary({ y: ["yes", "no"] }, {})).rejects.toMatchObject({
      code: "E206",
      message: 'No label and no prediction is the positive class "1"; the compared rows hold "no", "yes".',
      hint: "Set `columns.positive_class` to the class that counts as positive.",
    });
  });
});

describe("the classes of a multiclass task", () => {
  it("are ordered by number when all are numbers", async () => {
    const { classes, positive, candidate } = await multiclass({ y: [10, 9, 2], p: [2, 9, 11] }, { prediction: "p" });
    expect(classes).toEqual(["2", "9", "10", "11"]);
    expect(positive).toBeUndefined();
    expect([...(candidate.label ?? [])]).toEqual([2, 1, 0]);
    expect([...(candidate.prediction ?? [])]).toEqual([0, 1, 3]);
  });

  it("are ordered by code unit otherwise", async () => {
    const { classes } = await multiclass({ y: ["b", "B", "10", "9"] }, {});
    expect(classes).toEqual(["10", "9", "B", "b"]);
  });

  it("come from compared rows only", async () => {
    const { classes } = await multiclass({ y: ["a", "b", null], p: ["a", "b", "never compared"] }, { prediction: "p" });
    expect(classes).toEqual(["a", "b"]);
  });

  it("must not be spelled by number here and by name there", async () => {
    await expect(multiclass({ y: ["cat", "dog"], p: [0, 1] }, { prediction: "p" })).rejects.toMatchObject({
      code: "E208",
      message: "No prediction is a class of the labels: labels are cat, dog, predictions are 0, 1.",
    });
  });

  it("must not be more than a thousand", async () => {
    const values = Array.from({ length: 1001 }, (_, row) => row + 0.5);
    await expect(multiclass({ y: values }, {})).rejects.toMatchObject({ code: "E207" });
  });
});

describe("predictions", () => {
  it("are invalid where missing, and counted", async () => {
    const { candidate } = await binary({ y: [1, 0, 1], p: [1, null, 0] }, { prediction: "p" });
    expect([...(candidate.prediction ?? [])]).toEqual([1, -1, 0]);
    expect(candidate.invalid).toBe(1);
  });

  it("come from the score at a threshold of 0.5, inclusive, when there is no prediction column", async () => {
    const { candidate } = await binary({ y: [1, 0, 1, 0], s: [0.5, 0.49, 0.9, null] }, { score: "s" });
    expect([...(candidate.prediction ?? [])]).toEqual([1, 0, 1, -1]);
  });

  it("come from the score at the threshold of the config", async () => {
    const { candidate } = await binary({ y: [1, 0], s: [0.2, 0.1] }, { score: "s", threshold: 0.2 });
    expect([...(candidate.prediction ?? [])]).toEqual([1, 0]);
  });

  it("come from the highest score of several classes, the first of equals", async () => {
    const { classes, candidate } = await multiclass(
      { y: ["a", "b", "c", "a"], pa: [0.4, 0.1, 0.2, 0.5], pb: [0.4, 0.8, 0.2, null], pc: [0.2, 0.1, 0.6, 0.1] },
      { score: { c: "pc", a: "pa", b: "pb" } },
    );
    expect(classes).toEqual(["a", "b", "c"]);
    expect([...(candidate.prediction ?? [])]).toEqual([0, 1, 2, -1]);
    expect(candidate.scores?.map((scores) => scores[1])).toEqual([0.1, 0.8, 0.1]);
    expect(candidate.invalid).toBe(1);
  });

  it("must not be missing altogether", async () => {
    await expect(binary({ y: [1, 0], p: [null, null] }, { prediction: "p" })).rejects.toMatchObject({
      code: "E206",
      message: 'cand.csv, column "p": not one of the 2 compared rows has a value.',
    });
  });
});

describe("scores", () => {
  it("of a binary task may be a map, of which the positive class counts", async () => {
    const { candidate } = await binary(
      { y: [1, 0], p0: [0.1, 0.7], p1: [0.9, 0.3] },
      { score: { "0": "p0", "1": "p1" } },
    );
    expect([...(candidate.score ?? [])]).toEqual([0.9, 0.3]);
    expect(candidate.scores).toBeUndefined();
  });

  it("are invalid where missing, NaN or infinite; a row with several faults counts once", async () => {
    const { candidate } = await binary(
      { y: [1, 0, 1, 0], p: [1, 0, null, 0], s: [0.5, Number.NaN, null, Number.POSITIVE_INFINITY] },
      { prediction: "p", score: "s" },
    );
    expect([...(candidate.score ?? [])]).toEqual([0.5, Number.NaN, Number.NaN, Number.NaN]);
    expect(candidate.invalid).toBe(3);
  });

  it("may pass 0 and 1 by the rounding of 32-bit floats", async () => {
    const { candidate } = await binary({ y: [1, 0], s: [1.0000001, -1e-8] }, { score: "s" });
    expect([...(candidate.score ?? [])]).toEqual([1, 0]);
  });

  const refused: readonly { what: string; cells: Cells; roles: ColumnRoles; code: string; message: string }[] = [
    {
      what: "above 1",
      cells: { y: [1, 0], s: [0.5, 2.31] },
      roles: { score: "s" },
      code: "E206",
      message: 'cand.csv, line 3, column "s": 2.31 is not a probability between 0 and 1.',
    },
    {
      what: "below 0",
      cells: { y: [1, 0], s: [-0.7, 0.5] },
      roles: { score: "s" },
      code: "E206",
      message: 'cand.csv, line 2, column "s": -0.7 is not a probability between 0 and 1.',
    },
    {
      what: "all NaN",
      cells: { y: [1, 0], s: [Number.NaN, null] },
      roles: { score: "s" },
      code: "E206",
      message: 'cand.csv, column "s": not one of the 2 compared rows has a value.',
    },
    {
      what: "text",
      cells: { y: [1, 0], s: ["0.5", "high"] },
      roles: { score: "s" },
      code: "E206",
      message: 'cand.csv, line 3, column "s": "high" is not a number, where numbers were expected.',
    },
    {
      what: "a map without the positive class",
      cells: { y: [1, 0], s: [0.5, 0.5] },
      roles: { score: { "0": "s" } },
      code: "E206",
      message: 'Class "1" has no score column; `columns.score` names those of 0.',
    },
  ];
  it.each(refused)("must not be $what", async ({ cells, roles, code, message }) => {
    await expect(binary(cells, roles)).rejects.toMatchObject({ code, message });
  });

  it("must name every class of a multiclass task", async () => {
    const cells = { y: ["a", "b", "c"], pa: [1, 0, 0], pb: [0, 1, 0] };
    await expect(multiclass(cells, { score: { a: "pa", b: "pb" } })).rejects.toMatchObject({
      code: "E206",
      message: 'Class "c" has no score column; `columns.score` names those of a, b.',
    });
    await expect(multiclass(cells, { score: "pa" })).rejects.toMatchObject({ code: "E102" });
  });
});
