import { describe, expect, it } from "vitest";
import { align, type AlignOptions, type Tables } from "../../src/align/align.ts";
import type { Comparison, Side } from "../../src/align/comparison.ts";
import type { ColumnRoles } from "../../src/align/schema.ts";
import { type Cell, tableOf } from "./table-of.ts";

const rules = { min_join_rate: 0.999, max_duplicates: 0, max_label_disagreement: 0 };
const roles = { query: "q", id: "item", label: "y", score: "s" };

type Row = readonly [query: Cell, item: Cell, relevance: Cell, score: Cell];

function file(uri: string, rows: readonly Row[]): Tables["candidate"] {
  const column = (place: 0 | 1 | 2 | 3): Cell[] => rows.map((row) => row[place]);
  return tableOf(uri, { q: column(0), item: column(1), y: column(2), s: column(3) });
}

function rank(
  tables: Tables,
  columns: ColumnRoles = roles,
  pairing: AlignOptions["pairing"] = rules,
): Promise<Comparison> {
  return align(tables, columns, { task: "ranking", pairing });
}

/** Relevance and score of the items of each query. */
function listsOf({ lists }: Side): readonly (readonly string[])[] {
  const { starts = new Int32Array(), relevance = [], score = [] } = lists ?? {};
  return Array.from(starts.subarray(1), (end, query) =>
    Array.from({ length: end - (starts[query] ?? 0) }, (_, item) => {
      const at = (starts[query] ?? 0) + item;
      return `${relevance[at]}/${score[at]}`;
    }),
  );
}

/** Relevances of all judged items of each query. */
function judgedOf({ lists }: Side): readonly (readonly number[])[] {
  const { starts = new Int32Array(), relevance = new Float64Array() } = lists?.judged ?? {};
  return Array.from(starts.subarray(1), (end, query) => [...relevance.subarray(starts[query], end)]);
}

describe("the lists of a ranking", () => {
  it("are grouped by query wherever its rows stand, and paired by query in the order of the reference", async () => {
    const { reference, candidate, pairing, facts } = await rank({
      reference: file("ref.csv", [
        ["b", "x", 1, 0.5],
        ["a", "x", 2, 0.9],
        ["b", "y", 0, 0.4],
      ]),
      candidate: file("cand.csv", [
        ["a", "x", 2, 0.1],
        ["b", "y", 0, 0.2],
        ["a", "z", 0, 0.3],
        ["b", "x", 1, 0.4],
      ]),
    });
    expect(reference && listsOf(reference)).toEqual([["1/0.5", "0/0.4"], ["2/0.9"]]);
    expect(listsOf(candidate)).toEqual([
      ["0/0.2", "1/0.4"],
      ["2/0.1", "0/0.3"],
    ]);
    expect(pairing).toBe("joined");
    expect(facts).toMatchObject({
      joinColumns: ["q"],
      rows: { reference: 2, candidate: 2 },
      compared: { reference: 2, candidate: 2 },
      joinRate: 1,
    });
  });

  it("of queries that only one file has are left out and counted", async () => {
    const { candidate, facts } = await rank({
      reference: file("ref.csv", [
        ["a", "x", 1, 1],
        ["b", "x", 1, 1],
      ]),
      candidate: file("cand.csv", [
        ["c", "x", 1, 1],
        ["a", "x", 1, 1],
        ["d", "x", 1, 1],
      ]),
    });
    expect(candidate.rows).toBe(1);
    expect(facts).toMatchObject({
      unmatched: { reference: 1, candidate: 2 },
      examples: { unmatched: { reference: ["b"], candidate: ["c", "d"] } },
      joinRate: 1 / 3,
    });
  });

  it("are all compared under `pairing: none`, each file by itself", async () => {
    const { reference, candidate, pairing, facts } = await rank(
      {
        reference: file("ref.csv", [["a", "x", 1, 1]]),
        candidate: file("cand.csv", [
          ["b", "x", 1, 1],
          ["a", "x", 0, 1],
        ]),
      },
      roles,
      "none",
    );
    expect([pairing, reference?.rows, candidate.rows]).toEqual(["none", 1, 2]);
    expect(facts).toMatchObject({ unmatched: { reference: 0, candidate: 0 }, labelDisagreements: 0 });
    expect(facts.joinRate).toBeUndefined();
    expect(facts.idsSha256).toBeUndefined();
  });

  it("keep the first of an item that a query names twice, and count the others", async () => {
    const { candidate, facts } = await rank({
      candidate: file("cand.csv", [
        ["a", "x", 1, 0.5],
        ["a", "y", 0, 0.4],
        ["a", "x", 1, 0.1],
        ["b", "x", 1, 0.2],
      ]),
    });
    expect(listsOf(candidate)).toEqual([["1/0.5", "0/0.4"], ["1/0.2"]]);
    expect(facts.duplicates).toEqual({ reference: 0, candidate: 1 });
    expect(facts.examples.duplicates.candidate).toEqual(['["a","x"]']);
  });

  it("may have no ids of items: then nothing is a repeat", async () => {
    const { candidate, facts } = await rank(
      {
        candidate: file("cand.csv", [
          ["a", "x", 1, 0.5],
          ["a", "x", 0, 0.4],
        ]),
      },
      { query: "q", label: "y", score: "s" },
    );
    expect(listsOf(candidate)).toEqual([["1/0.5", "0/0.4"]]);
    expect(facts.duplicates.candidate).toBe(0);
  });

  it("keep an item without a usable score, and count its query as invalid", async () => {
    const { candidate, facts } = await rank({
      candidate: file("cand.csv", [
        ["a", "x", 1, null],
        ["a", "y", 0, Number.POSITIVE_INFINITY],
        ["b", "x", 1, 0.5],
      ]),
    });
    expect(listsOf(candidate)).toEqual([["1/NaN", "0/NaN"], ["1/0.5"]]);
    expect([candidate.invalid, facts.invalid.candidate]).toEqual([1, 1]);
  });

  it("take what belongs to the query from the first item by id, whatever the order of the file", async () => {
    const rows = [
      { q: "a", item: "y", y: 0, s: 1, user: "second" },
      { q: "a", item: "x", y: 1, s: 2, user: "first" },
    ];
    for (const order of [rows, rows.toReversed()]) {
      const cells = Object.fromEntries(
        (["q", "item", "y", "s", "user"] as const).map((name) => [name, order.map((row) => row[name])]),
      );
      const { candidate } = await rank({ candidate: tableOf("cand.csv", cells) });
      expect(cells["user"]?.[candidate.tableRows[0] ?? -1]).toBe("first");
    }
  });
});

it("says in how many queries the items differ in what belongs to the query", async () => {
  const cells = { q: ["a", "a", "b"], item: ["x", "y", "x"], y: [1, 0, 1], s: [1, 2, 3], user: ["u", "v", "w"] };
  const { facts } = await rank({ candidate: tableOf("cand.csv", cells) }, { ...roles, cluster: "user" });
  expect(facts.notes).toContain(
    'cand.csv: "user" differs among the items of 1 query; it belongs to the query, for which its first item by id speaks.',
  );
});

describe("relevances", () => {
  const reference = file("ref.csv", [
    ["a", "x", 1, 1],
    ["a", "y", null, 1],
  ]);

  it("that are missing count 0, and a note says so", async () => {
    const { candidate, facts } = await rank({ candidate: reference });
    expect(listsOf(candidate)).toEqual([["1/1", "0/1"]]);
    expect(facts.notes).toContain("Items without a relevance: up to 1 in a file; they count 0.");
  });

  it("that differ between the files are counted by item", async () => {
    const { facts } = await rank({
      reference,
      candidate: file("cand.csv", [
        ["a", "z", 3, 1],
        ["a", "y", 2, 1],
        ["a", "x", 1, 1],
      ]),
    });
    expect(facts.labelDisagreements).toBe(1);
    expect(facts.examples.labelDisagreements).toEqual(['["a","y"]']);
  });

  it("that are nowhere above 0 are refused: every ranking would be as good", async () => {
    const barren = file("cand.csv", [
      ["a", "x", 0, 1],
      ["b", "x", null, 1],
    ]);
    await expect(rank({ reference, candidate: barren })).rejects.toMatchObject({
      code: "E206",
      message: 'cand.csv, column "y": no query of the 1 compared has an item with a relevance above 0.',
    });
  });

  it("of a query without a relevant item are noted", async () => {
    const { facts } = await rank({
      candidate: file("cand.csv", [
        ["a", "x", 0, 1],
        ["b", "x", 1, 1],
      ]),
    });
    expect(facts.notes).toContain("Queries without a relevant item: 1 of 2; they count 0 in every ranking metric.");
  });

  it.each([
    [-1, "-1"],
    [Number.POSITIVE_INFINITY, "Infinity"],
  ])("must be finite and 0 or more, not %s", async (relevance, shown) => {
    const candidate = file("cand.csv", [
      ["a", "x", 1, 1],
      ["a", "y", relevance, 1],
    ]);
    await expect(rank({ candidate })).rejects.toMatchObject({
      code: "E206",
      message: `cand.csv, line 3, column "y": ${shown} is no relevance, which is finite and 0 or more.`,
    });
  });
});

describe("a labels file of a ranking", () => {
  const scored = { q: ["a", "a", "b"], item: ["x", "y", "x"], s: [1, 2, 3] };
  const labels = tableOf("labels.csv", {
    q: ["b", "a", "a", "a", "c"],
    item: ["x", "x", "unlisted", "y", "x"],
    y: [2, 1, 3, null, 1],
  });

  it("judges by query and item, also items that no model lists", async () => {
    const { reference, candidate, facts } = await rank({
      reference: tableOf("ref.csv", scored),
      candidate: tableOf("cand.csv", { q: ["b", "a"], item: ["x", "other"], s: [1, 2] }),
      labels,
    });
    expect(reference && listsOf(reference)).toEqual([["1/1", "0/2"], ["2/3"]]);
    expect(listsOf(candidate)).toEqual([["0/2"], ["2/1"]]);
    expect(judgedOf(candidate)).toEqual([[1, 3, 0], [2]]);
    expect(facts.labelDisagreements).toBe(0);
    expect(facts.notes).toContain("Items without a relevance: up to 1 in a file; they count 0.");
  });

  it("that names an item twice judges it once, and a note says so", async () => {
    const { candidate, facts } = await rank({
      candidate: tableOf("cand.csv", { q: ["a"], item: ["x"], s: [1] }),
      labels: tableOf("labels.csv", { q: ["a", "a", "a"], item: ["x", "y", "x"], y: [1, 2, 3] }),
    });
    expect(listsOf(candidate)).toEqual([["1/1"]]);
    expect(judgedOf(candidate)).toEqual([[1, 2]]);
    expect(facts.notes[0]).toBe(
      'labels.csv: rows that repeat an id: 1 (such as ["a","x"]); the first label of each id counts.',
    );
  });

  it("leaves out the queries that it does not name, which would hide a change in the others", async () => {
    const cells = { q: ["a", "a", "b"], item: ["x", "y", "x"], s: [1, 2, 3] };
    const { candidate, reference, facts } = await rank({
      reference: tableOf("ref.csv", cells),
      candidate: tableOf("cand.csv", cells),
      labels: tableOf("labels.csv", { q: ["a"], item: ["x"], y: [1] }),
    });
    expect([reference?.rows, candidate.rows]).toEqual([1, 1]);
    expect(facts).toMatchObject({
      rows: { reference: 2, candidate: 2 },
      compared: { reference: 1, candidate: 1 },
      unlabelled: { reference: 1, candidate: 1 },
    });
  });

  it("of other queries is refused", async () => {
    const other = tableOf("labels.csv", { q: ["z"], item: ["x"], y: [1] });
    await expect(rank({ candidate: tableOf("cand.csv", scored), labels: other })).rejects.toMatchObject({
      code: "E208",
      message: "None of the 2 queries to be compared is in labels.csv.",
    });
  });

  it("needs the ids of the items", async () => {
    await expect(
      rank({ candidate: tableOf("cand.csv", scored), labels }, { query: "q", label: "y", score: "s" }),
    ).rejects.toMatchObject({ code: "E102", message: "A ranking needs `columns.id`." });
  });
});

describe("a ranking needs", () => {
  const candidate = file("cand.csv", [["a", "x", 1, 1]]);

  it.each(["query", "label", "score"] as const)("columns.%s", async (part) => {
    await expect(rank({ candidate }, { ...roles, [part]: undefined })).rejects.toMatchObject({
      code: "E102",
      message: `A ranking needs \`columns.${part}\`.`,
    });
  });
});
