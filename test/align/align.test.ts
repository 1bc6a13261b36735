import { describe, expect, it } from "vitest";
import { align, type AlignOptions, type Tables } from "../../src/align/align.ts";
import type { Comparison } from "../../src/align/comparison.ts";
import type { ColumnRoles } from "../../src/align/schema.ts";
import { type Cell, tableOf } from "./table-of.ts";

const rules = { min_join_rate: 0.999, max_duplicates: 0, max_label_disagreement: 0 };
const roles = { id: "id", label: "y", prediction: "p" };

function binary(
  tables: Tables,
  columns: ColumnRoles = roles,
  pairing: AlignOptions["pairing"] = rules,
): Promise<Comparison> {
  return align(tables, columns, { task: "binary", pairing });
}

/** A file of predictions with the columns id, y (label) and p (prediction). */
function file(uri: string, rows: readonly (readonly [id: Cell, label: Cell, prediction: Cell])[]): Tables["candidate"] {
  const column = (position: 0 | 1 | 2): Cell[] => rows.map((row) => row[position]);
  return tableOf(uri, { id: column(0), y: column(1), p: column(2) });
}

describe("joining", () => {
  it("puts the rows of both files in the order of the reference", async () => {
    const { reference, candidate, pairing } = await binary({
      reference: file("ref.csv", [
        [1, 0, 0],
        [2, 1, 1],
        [3, 1, 0],
      ]),
      candidate: file("cand.csv", [
        [3, 1, 1],
        [1, 0, 0],
        [2, 1, 0],
      ]),
    });
    expect(pairing).toBe("joined");
    expect([...(reference?.tableRows ?? [])]).toEqual([0, 1, 2]);
    expect([...candidate.tableRows]).toEqual([1, 2, 0]);
    expect([...(reference?.prediction ?? [])]).toEqual([0, 1, 0]);
    expect([...(candidate.prediction ?? [])]).toEqual([0, 0, 1]);
    expect([...(candidate.label ?? [])]).toEqual([0, 1, 1]);
  });

  it("counts rows without a partner and gives the smaller join rate", async () => {
    const { facts } = await binary({
      reference: file("ref.csv", [
        [1, 0, 0],
        [2, 1, 1],
        [3, 1, 0],
        [4, 0, 0],
      ]),
      candidate: file("cand.csv", [
        [1, 0, 0],
        [2, 1, 1],
        [9, 1, 1],
      ]),
    });
    expect(facts).toMatchObject({
      rows: { reference: 4, candidate: 3 },
      compared: { reference: 2, candidate: 2 },
      unmatched: { reference: 2, candidate: 1 },
      joinRate: 0.5,
      examples: { unmatched: { reference: ["3", "4"], candidate: ["9"] } },
    });
  });

  it("compares the first row of an id that occurs twice, and counts the others", async () => {
    const { candidate, facts } = await binary({
      reference: file("ref.csv", [
        [1, 0, 0],
        [2, 1, 1],
      ]),
      candidate: file("cand.csv", [
        [2, 1, 0],
        [2, 1, 1],
        [1, 0, 0],
        [2, 1, 1],
      ]),
    });
    expect([...candidate.tableRows]).toEqual([2, 0]);
    expect(facts.duplicates).toEqual({ reference: 0, candidate: 2 });
    expect(facts.examples.duplicates.candidate).toEqual(["2", "2"]);
    expect(facts.joinRate).toBe(1);
  });

  it("joins by several columns together", async () => {
    const reference = tableOf("ref.csv", { region: ["EU", "EU", "US"], n: [1, 2, 1], y: [0, 1, 1], p: [0, 1, 1] });
    const candidate = tableOf("cand.csv", { region: ["US", "EU", "US"], n: [1, 1, 2], y: [1, 0, 1], p: [1, 0, 1] });
    const { facts } = await binary({ reference, candidate }, { ...roles, id: ["region", "n"] });
    expect(facts.joinColumns).toEqual(["region", "n"]);
    expect(facts.compared.candidate).toBe(2);
    expect(facts.examples.unmatched).toEqual({ reference: ['["EU","2"]'], candidate: ['["US","2"]'] });
  });

  it("keeps every labelled row of two different samples under `pairing: none`", async () => {
    const { pairing, facts } = await binary(
      {
        reference: tableOf("ref.csv", { y: [0, 1, null], p: [0, 1, 1] }),
        candidate: tableOf("cand.csv", { y: [1, 0], p: [1, 1] }),
      },
      { label: "y", prediction: "p" },
      "none",
    );
    expect(pairing).toBe("none");
    expect(facts).toMatchObject({
      compared: { reference: 2, candidate: 2 },
      unlabelled: { reference: 1, candidate: 0 },
      joinRate: undefined,
      idsSha256: undefined,
    });
  });

  it("measures the candidate alone when there is no reference, each id once", async () => {
    const { pairing, reference, candidate, facts } = await binary({
      candidate: file("cand.csv", [
        [7, 1, 1],
        [5, 0, 0],
        [7, 1, 1],
      ]),
    });
    expect(pairing).toBe("no-reference");
    expect(reference).toBeUndefined();
    expect([...candidate.tableRows]).toEqual([0, 1]);
    expect(facts.duplicates.candidate).toBe(1);
  });

  it("has one digest for one set of compared ids, in any order and kind of file", async () => {
    const digest = async (ids: readonly Cell[]): Promise<string | undefined> => {
      const rows = ids.map((id, row) => [id, row % 2, 1] as const);
      return (await binary({ candidate: file("cand.csv", rows) })).facts.idsSha256;
    };
    const expected = await digest([1, 2, 3]);
    expect(expected).toMatch(/^[0-9a-f]{64}$/);
    expect(await digest([3, 1, 2])).toBe(expected);
    expect(await digest(["2", "3", "1"])).toBe(expected);
    expect(await digest([1, 2, 4])).not.toBe(expected);
    expect(await digest([1, 2])).not.toBe(expected);
  });
});

describe("labels", () => {
  it("takes the labels file first, then the candidate's label, then the reference's", async () => {
    const { reference, candidate, facts } = await binary({
      reference: file("ref.csv", [
        [1, 0, 0],
        [2, 0, 0],
        [3, 1, 0],
        [4, null, 0],
      ]),
      candidate: file("cand.csv", [
        [1, 0, 0],
        [2, 1, 0],
        [3, null, 0],
        [4, null, 0],
      ]),
      labels: tableOf("gt.csv", { id: [1, 8], y: [1, 0] }),
    });
    expect([...(candidate.label ?? [])]).toEqual([1, 1, 1]);
    expect(reference?.label).toBe(candidate.label);
    // Row 1 differs from the labels file, row 2 between the files, row 4 has no label anywhere.
    expect(facts.labelDisagreements).toBe(2);
    expect(facts.examples.labelDisagreements).toEqual(["1", "2"]);
    expect(facts.unlabelled).toEqual({ reference: 1, candidate: 1 });
  });

  it("joins a labels file to the sample that needs it when the samples are not paired", async () => {
    const { reference, candidate, facts } = await binary(
      {
        reference: file("ref.csv", [
          [1, 0, 0],
          [2, 1, 1],
        ]),
        candidate: tableOf("analysis.csv", { id: [5, 6, 7], p: [1, 0, 1] }),
        labels: tableOf("analysis_gt.csv", { id: [7, 5], y: [1, 0] }),
      },
      roles,
      "none",
    );
    expect([...(reference?.label ?? [])]).toEqual([0, 1]);
    expect([...candidate.tableRows]).toEqual([0, 2]);
    expect([...(candidate.label ?? [])]).toEqual([0, 1]);
    expect(facts.unlabelled).toEqual({ reference: 0, candidate: 1 });
  });

  it("uses the labels of one file for both when the other has none, and says so", async () => {
    const { reference, facts } = await binary({
      reference: file("ref.csv", [
        [1, 0, 0],
        [2, 1, 1],
      ]),
      candidate: tableOf("cand.csv", { id: [2, 1], p: [1, 0] }),
    });
    expect([...(reference?.label ?? [])]).toEqual([0, 1]);
    expect(facts.notes).toEqual(["Labels of both sides come from ref.csv alone."]);
  });

  it("notes labels files that repeat an id", async () => {
    const { facts } = await binary({
      candidate: tableOf("cand.csv", { id: [1, 2], p: [1, 0] }),
      labels: tableOf("gt.csv", { id: [1, 2, 2], y: [1, 0, 1] }),
    });
    expect(facts.notes).toEqual(["gt.csv: rows that repeat an id: 1 (such as 2); the first label of each id counts."]);
  });

  it("compares all rows when no label column is named", async () => {
    const { candidate } = await binary(
      {
        candidate: file("cand.csv", [
          [1, null, 0],
          [2, null, 1],
        ]),
      },
      { id: "id", prediction: "p" },
    );
    expect(candidate.rows).toBe(2);
    expect(candidate.label).toBeUndefined();
  });
});

describe("errors", () => {
  const good = file("ref.csv", [
    [1, 0, 0],
    [2, 1, 1],
  ]);
  const cases: readonly { what: string; run: () => Promise<unknown>; code: string; message: string }[] = [
    {
      what: "files without a common id, with ids of both",
      run: () =>
        binary({
          reference: good,
          candidate: file("cand.csv", [
            [8, 0, 0],
            [9, 1, 1],
          ]),
        }),
      code: "E208",
      message: "No id is in both files: ref.csv has 1, 2; cand.csv has 8, 9.",
    },
    {
      what: "a row without an id, with its line",
      run: () =>
        binary({
          reference: good,
          candidate: file("cand.csv", [
            [1, 0, 0],
            [null, 1, 1],
          ]),
        }),
      code: "E206",
      message: 'cand.csv, line 3: "id" has no value, but rows are joined by it.',
    },
    {
      what: "ids that are numbers in one file and text in the other",
      run: () =>
        binary({
          reference: good,
          candidate: file("cand.csv", [
            ["1", 0, 0],
            ["u-2", 1, 1],
          ]),
        }),
      code: "E208",
      message: '"id" holds numbers in ref.csv but text in cand.csv (first in cand.csv, line 3: "u-2").',
    },
    {
      what: "labels that are true/false in one file and numbers in the other",
      run: () =>
        binary({
          reference: good,
          candidate: file("cand.csv", [
            [1, false, 0],
            [2, true, 1],
          ]),
        }),
      code: "E208",
      message: '"y" holds true/false in cand.csv but numbers in ref.csv (first in cand.csv, line 2: "false").',
    },
    {
      what: "a pairing without an id column",
      run: () => binary({ reference: good, candidate: good }, { label: "y", prediction: "p" }),
      code: "E102",
      message: "The rows of the two files are joined by id, but `columns.id` is not set.",
    },
    {
      what: "a labels file without an id column",
      run: () => binary({ candidate: good, labels: good }, { label: "y", prediction: "p" }, "none"),
      code: "E102",
      message: "The labels in ref.csv are joined by id, but `columns.id` is not set.",
    },
    {
      what: "a labels file without a label column",
      run: () => binary({ candidate: good, labels: good }, { id: "id", prediction: "p" }),
      code: "E102",
      message: "ref.csv is given as labels, but `columns.label` is not set.",
    },
    {
      what: "labels that are all missing",
      run: () =>
        binary({
          candidate: file("cand.csv", [
            [1, null, 0],
            [2, null, 1],
          ]),
        }),
      code: "E208",
      message: 'None of the 2 rows to be compared has a label ("y") in cand.csv.',
    },
    {
      what: "a column that is not there, with the nearest name",
      run: () =>
        binary({ candidate: tableOf("cand.csv", { id: [1], y: [1], pred: [1] }) }, { ...roles, prediction: "prd" }),
      code: "E205",
      message: 'cand.csv has no column "prd". Did you mean "pred"?',
    },
    {
      what: "a label column that neither file has",
      run: () => binary({ reference: good, candidate: good }, { ...roles, label: "ground_truth" }),
      code: "E205",
      message: 'ref.csv has no column "ground_truth".',
    },
  ];
  it.each(cases)("refuses $what", async ({ run, code, message }) => {
    await expect(run()).rejects.toMatchObject({ code, message });
  });
});
