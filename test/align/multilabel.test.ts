import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { align, type AlignOptions, type Tables } from "../../src/align/align.ts";
import type { Comparison, Side } from "../../src/align/comparison.ts";
import type { ColumnRoles } from "../../src/align/schema.ts";
import { type Cell, tableOf } from "./table-of.ts";

type Cells = Readonly<Record<string, readonly Cell[]>>;

const rules = { min_join_rate: 0.999, max_duplicates: 0, max_label_disagreement: 0 };
const indicators: ColumnRoles = {
  label: { cat: "y_cat", dog: "y_dog" },
  prediction: { cat: "p_cat", dog: "p_dog" },
};

function multilabel(
  tables: Tables,
  roles: ColumnRoles,
  pairing: AlignOptions["pairing"] = "none",
): Promise<Comparison> {
  return align(tables, roles, { task: "multilabel", pairing });
}

function alone(cells: Cells, roles: ColumnRoles = indicators): Promise<Comparison> {
  return multilabel({ candidate: tableOf("cand.csv", cells) }, roles);
}

/** Of each row whether it carries each class, as 0 and 1. */
function rowsOf(sets: Side["labelSets"]): readonly string[] {
  return Array.from({ length: sets?.[0]?.length ?? 0 }, (_, row) => (sets ?? []).map((flags) => flags[row]).join(""));
}

describe("a multilabel task", () => {
  const roles = { label: "y", prediction: "p" };

  it("has the classes of labels and predictions, in order, and a flag for each", async () => {
    const { classes, positive, candidate } = await alone({ y: ["cat|dog", "[]"], p: ["dog", "cow|cat"] }, roles);
    expect(classes).toEqual(["cat", "cow", "dog"]);
    expect(positive).toBeUndefined();
    expect(rowsOf(candidate.labelSets)).toEqual(["101", "000"]);
    expect(rowsOf(candidate.predictionSets)).toEqual(["001", "110"]);
  });

  it("takes a missing prediction for wrong in every class", async () => {
    const { candidate, facts } = await alone({ y: ["cat|dog", "cat"], p: [null, "cow"] }, roles);
    expect(rowsOf(candidate.predictionSets)).toEqual(["010", "010"]);
    expect([candidate.invalid, facts.invalid.candidate]).toEqual([1, 1]);
  });

  it("drops rows without a label", async () => {
    const { candidate, facts } = await alone({ y: [null, "cat"], p: ["dog", "cat"] }, roles);
    expect([...candidate.tableRows]).toEqual([1]);
    expect([facts.unlabelled.candidate, candidate.rows]).toEqual([1, 1]);
  });

  it("says how an empty set is written when cells are empty", async () => {
    const note = "An empty cell is a missing value; a row that carries no class is written `[]`.";
    expect((await alone({ y: [null, "cat"], p: ["dog", "cat"] }, roles)).facts.notes).toContain(note);
    expect((await alone({ y: ["dog", "cat"], p: ["dog", null] }, roles)).facts.notes).toContain(note);
    expect((await alone({ y: ["[]", "cat"], p: ["dog", "[]"] }, roles)).facts.notes).toEqual([]);
    const gap = { y_cat: [1, null], y_dog: [0, 1], p_cat: [1, 1], p_dog: [0, 0] };
    expect((await alone(gap)).facts.notes).toEqual([]);
  });

  it("needs a prediction somewhere", async () => {
    await expect(alone({ y: ["cat"], p: [null] }, roles)).rejects.toMatchObject({
      code: "E206",
      message: 'cand.csv, column "p": not one of the 1 compared rows has a value.',
    });
  });

  it("counts labels that differ between the files, as sets", async () => {
    const { facts } = await multilabel(
      {
        reference: tableOf("ref.csv", { id: [1, 2, 3], y: ["cat|dog", "cat", "[]"], p: ["cat", "cat", "cat"] }),
        candidate: tableOf("cand.csv", { id: [1, 2, 3], y: ["dog|cat", "dog", "[]"], p: ["cat", "cat", "cat"] }),
      },
      { id: "id", ...roles },
      rules,
    );
    expect([facts.labelDisagreements, facts.examples.labelDisagreements]).toEqual([1, ["2"]]);
  });
});

describe("indicator columns", () => {
  const good = { y_cat: [1, 0], y_dog: [1, 0], p_cat: [0, 1], p_dog: [0, 0] };

  it("make the sets of the classes that the config names", async () => {
    const { classes, candidate } = await alone(good);
    expect(classes).toEqual(["cat", "dog"]);
    expect(rowsOf(candidate.labelSets)).toEqual(["11", "00"]);
    expect(rowsOf(candidate.predictionSets)).toEqual(["00", "10"]);
  });

  it("name a class also when no row carries it, as a matrix of indicators has a column for it", async () => {
    const { classes } = await alone({ ...good, y_dog: [0, 0] });
    expect(classes).toEqual(["cat", "dog"]);
  });

  it.each<[string, readonly Cell[]]>([
    ["numbers", [1, 0]],
    ["true and false", [true, false]],
    ["text", ["True", "0"]],
    ["64-bit integers", [1n, 0n]],
  ])("may be %s", async (_, cells) => {
    const { candidate } = await alone({ ...good, y_cat: cells });
    expect(rowsOf(candidate.labelSets)).toEqual(["11", "00"]);
  });

  it("may stand beside a column of text, for labels or for predictions", async () => {
    const { classes, candidate } = await alone(
      { y_cat: [1, 0], y_dog: [1, 0], p: ["dog|cat", "cow"] },
      { label: indicators.label, prediction: "p" },
    );
    expect(classes).toEqual(["cat", "cow", "dog"]);
    expect([...(candidate.label ?? [])][0]).toBe([...(candidate.prediction ?? [])][0]);
  });

  it("may have classes of which the text holds a bar", async () => {
    const { classes } = await alone({ a: [1], b: [1] }, { label: { "x|y": "a" }, prediction: { "x|y": "b" } });
    expect(classes).toEqual(["x|y"]);
  });

  it("leave a row with a gap without a label, or without a prediction", async () => {
    const { candidate, facts } = await alone({
      y_cat: [1, 1, 0],
      y_dog: [null, 0, 1],
      p_cat: [1, 1, Number.NaN],
      p_dog: [0, 0, 1],
    });
    expect([...candidate.tableRows]).toEqual([1, 2]);
    expect([facts.unlabelled.candidate, facts.invalid.candidate]).toEqual([1, 1]);
    expect(rowsOf(candidate.predictionSets)).toEqual(["10", "10"]);
  });

  it("hold nothing but 0 and 1", async () => {
    await expect(alone({ ...good, p_dog: [0, 0.5] })).rejects.toMatchObject({
      code: "E206",
      message:
        'cand.csv, line 3, column "p_dog": 0.5 is neither 0 nor 1 (nor false or true), which say whether the row carries the class.',
      hint: "Name columns of 0 and 1, and leave a value empty where it is missing.",
    });
    await expect(alone({ ...good, y_cat: ["1", "yes"] })).rejects.toThrow(
      'cand.csv, line 3, column "y_cat": "yes" is neither 0 nor 1',
    );
  });

  it("must all be there", async () => {
    await expect(alone({ y_cat: [1], p_cat: [1], p_dog: [0] })).rejects.toMatchObject({ code: "E205" });
    await expect(alone({ y_cat: [1], p_cat: [1], p_dog: [0] })).rejects.toThrow("y_dog");
  });

  it("must have a value in some row", async () => {
    await expect(alone({ ...good, p_cat: [null, null] })).rejects.toMatchObject({
      code: "E206",
      message: 'cand.csv, column "{cat: p_cat, dog: p_dog}": not one of the 2 compared rows has a value.',
    });
    await expect(alone({ ...good, y_cat: [null, null] })).rejects.toMatchObject({
      code: "E208",
      message: 'None of the 2 rows to be compared has a label ("{cat: y_cat, dog: y_dog}") in cand.csv.',
    });
  });

  it("come from a labels file as they come from the predictions, and are held against them", async () => {
    const { candidate, facts } = await multilabel(
      {
        reference: tableOf("ref.csv", { id: [1, 2], p_cat: [1, 1], p_dog: [0, 0] }),
        candidate: tableOf("cand.csv", { id: [2, 1], y_cat: [1, 0], y_dog: [0, 0], p_cat: [1, 1], p_dog: [0, 0] }),
        labels: tableOf("labels.csv", { id: [1, 2], y_cat: [0, 1], y_dog: [1, 0] }),
      },
      { id: "id", ...indicators },
      rules,
    );
    expect(rowsOf(candidate.labelSets)).toEqual(["01", "10"]);
    expect([facts.labelDisagreements, facts.examples.labelDisagreements]).toEqual([1, ["1"]]);
  });

  it("say the same as text does", async () => {
    const row = fc.record({ y: fc.subarray(["a", "b", "c"]), p: fc.option(fc.subarray(["a", "b", "c"])) });
    const flags = (rows: readonly (readonly string[] | null)[], name: string): Cell[] =>
      rows.map((set) => set && Number(set.includes(name)));
    const texts = (rows: readonly (readonly string[] | null)[]): Cell[] =>
      rows.map((set) => (set?.length === 0 ? "[]" : (set?.join("|") ?? null)));
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 20 }), async (rows) => {
        // The first row names all classes, so that text knows them too.
        const y = [["a", "b", "c"], ...rows.map((one) => one.y)];
        const p = [["a"], ...rows.map((one) => one.p)];
        const cells = Object.fromEntries(
          ["a", "b", "c"].flatMap((name) => [
            [`y_${name}`, flags(y, name)],
            [`p_${name}`, flags(p, name)],
          ]),
        );
        const mapped = await alone(cells, {
          label: { a: "y_a", b: "y_b", c: "y_c" },
          prediction: { c: "p_c", a: "p_a", b: "p_b" },
        });
        const written = await alone({ y: texts(y), p: texts(p) }, { label: "y", prediction: "p" });
        expect(rowsOf(mapped.candidate.labelSets)).toEqual(rowsOf(written.candidate.labelSets));
        expect(rowsOf(mapped.candidate.predictionSets)).toEqual(rowsOf(written.candidate.predictionSets));
        expect(mapped.candidate.invalid).toBe(written.candidate.invalid);
      }),
      { numRuns: 50 },
    );
  });
});
