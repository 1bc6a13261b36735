import { describe, expect, it } from "vitest";
import { align } from "../../src/align/align.ts";
import { selectSlices } from "../../src/slices/select-slices.ts";
import type { SliceRule } from "../../src/slices/schema.ts";
import type { Slice } from "../../src/slices/slice.ts";
import { type Cell, tableOf } from "../align/table-of.ts";

type Cells = Readonly<Record<string, readonly Cell[]>>;

const joinRules = { min_join_rate: 0.999, max_duplicates: 0, max_label_disagreement: 0 };
const by = (columns: string | string[], max_values = 50): SliceRule => ({ by: columns, max_values });
const byBins = (columns: string | string[], bins: number | Record<string, number>): SliceRule => ({
  by: columns,
  bins,
  max_values: 50,
});
const where = (conditions: Extract<SliceRule, { name: string }>["where"]): SliceRule => ({
  name: "some",
  where: conditions,
});

/** Slices of the candidate alone. */
async function slicesOf(cells: Cells, ...rules: readonly SliceRule[]): Promise<readonly Slice[]> {
  const tables = { candidate: tableOf("cand.csv", cells) };
  return selectSlices(rules, tables, await align(tables, {}, { task: "regression", pairing: "none" }));
}

/** Slices of two files, joined by id or each for itself. */
async function slicesOfTwo(
  reference: Cells,
  candidate: Cells,
  pairing: "joined" | "none",
  rule: SliceRule,
): Promise<readonly Slice[]> {
  const tables = { reference: tableOf("ref.csv", reference), candidate: tableOf("cand.csv", candidate) };
  const comparison = await align(
    tables,
    { id: "id" },
    { task: "regression", pairing: pairing === "none" ? "none" : joinRules },
  );
  return selectSlices([rule], tables, comparison);
}

function plain(slices: readonly Slice[]): Record<string, number[]> {
  return Object.fromEntries(slices.map(({ name, candidate }) => [name, [...candidate]]));
}

describe("slices by column", () => {
  it("are one for each value in the order of the texts, and one for missing values", async () => {
    const slices = await slicesOf({ region: ["US", "EU", null, "EU", "eu"] }, by("region"));
    expect(plain(slices)).toEqual({ "region=EU": [1, 3], "region=US": [0], "region=eu": [4], "region=(missing)": [2] });
    expect(slices.map(({ name }) => name)).toEqual(["region=EU", "region=US", "region=eu", "region=(missing)"]);
    expect(slices.map((slice) => slice.by)).toEqual(["region", "region", "region", "region"]);
  });

  it("are ordered by number when all values are numbers", async () => {
    const slices = await slicesOf({ year: [10, 9, 10, -1.5] }, by("year"));
    expect(slices.map(({ name }) => name)).toEqual(["year=-1.5", "year=9", "year=10"]);
  });

  it("are refused when there are more values than allowed, with the number and what to do", async () => {
    await expect(slicesOf({ age: [1, 2, 3] }, by("age", 2))).rejects.toMatchObject({
      code: "E207",
      message: 'Slices by "age" would be 3 (such as age=1, age=2, age=3), more than the 2 allowed.',
      hint: "Raise `max_values` in a slice by it, divide a numeric column into `bins` there, or write named slices, such as `{ name: young, where: age <= 25 }`.",
    });
    expect(await slicesOf({ age: [1, 2, null] }, by("age", 2))).toHaveLength(3);
  });

  it("need a column that is there", async () => {
    await expect(slicesOf({ region: ["EU"] }, by("regoin"))).rejects.toMatchObject({
      code: "E205",
      message: 'cand.csv has no column "regoin". Did you mean "region"?',
    });
  });
});

describe("slices by several columns", () => {
  const sales = {
    region: ["US", "EU", null, "EU", "US"],
    year: [10, 9, 9, 9, null],
  };

  it("are one for each combination that occurs, in the order of the columns, missing values last", async () => {
    const slices = await slicesOf(sales, by(["region", "year"]));
    expect(slices.map(({ name, candidate }) => [name, [...candidate]])).toEqual([
      ["region=EU & year=9", [1, 3]],
      ["region=US & year=10", [0]],
      ["region=US & year=(missing)", [4]],
      ["region=(missing) & year=9", [2]],
    ]);
    expect(new Set(slices.map((slice) => slice.by))).toEqual(new Set(["region & year"]));
  });

  it("are refused when there are more combinations than allowed, but for the one without any value", async () => {
    await expect(slicesOf(sales, by(["region", "year"], 3))).rejects.toMatchObject({
      code: "E207",
      message:
        'Slices by "region & year" would be 4 (such as region=EU & year=9, region=US & year=10, region=US & year=(missing)), more than the 3 allowed.',
    });
    const empty = { region: [...sales.region, null], year: [...sales.year, null] };
    expect((await slicesOf(empty, by(["region", "year"], 4))).at(-1)?.name).toBe("region=(missing) & year=(missing)");
  });

  it("are refused by one column that alone has too many values", async () => {
    const cells = { id: [1, 2, 3, 4], region: ["a", "a", "b", "b"] };
    await expect(slicesOf(cells, by(["region", "id"], 3))).rejects.toMatchObject({
      message: 'Slices by "region & id" would be at least 4 (such as id=1, id=2, id=3), more than the 3 allowed.',
    });
  });

  it("may hold the same rows as another slice", async () => {
    const slices = await slicesOf({ a: ["x"], b: ["y"] }, by("a"), by(["a", "b"]), where({ b: "y" }));
    expect(plain(slices)).toEqual({ "a=x": [0], "a=x & b=y": [0], some: [0] });
  });
});

describe("slices by ranges of a number", () => {
  const ages = [18, 22, 25, 26, 31, 40, 41, 67];

  it("are cut at the quantiles, at the shortest number between the values", async () => {
    const slices = await slicesOf({ age: [...ages, null] }, byBins("age", 4));
    expect(plain(slices)).toEqual({
      "age<=24": [0, 1],
      "24<age<=30": [2, 3],
      "30<age<=40": [4, 5],
      "age>40": [6, 7],
      "age=(missing)": [8],
    });
  });

  it("keep the cuts of the reference whatever the candidate holds", async () => {
    const slices = await slicesOfTwo(
      { id: [1, 2, 3, 4], age: [10, 20, 30, 40] },
      { id: [7, 8], age: [35, 90] },
      "none",
      byBins("age", 2),
    );
    expect(slices.map(({ name, reference, candidate }) => [name, [...(reference ?? [])], [...candidate]])).toEqual([
      ["age<=20", [0, 1], []],
      ["age>20", [2, 3], [0, 1]],
    ]);
    expect(slices[0]?.notes).toEqual([]);
  });

  it("of joined rows go by the candidate's value, between the cuts of the reference", async () => {
    const slices = await slicesOfTwo(
      { id: [1, 2, 3, 4], age: [10, 20, 30, 40] },
      { id: [1, 2, 3, 4], age: [99, 20, 30, 40] },
      "joined",
      byBins("age", 2),
    );
    expect(plain(slices)).toEqual({ "age<=20": [1], "age>20": [0, 2, 3] });
    expect(slices[0]?.notes).toEqual(['"age" differs between cand.csv and ref.csv in 1 of 4 rows; cand.csv decides.']);
  });

  it("are cut by the candidate for lack of a reference, and say so", async () => {
    const [slice] = await slicesOf({ age: ages }, byBins("age", 2));
    expect(slice?.notes).toEqual([
      'The ranges of "age" come from cand.csv, because there is no reference with this column; they change from run to run.',
    ]);
  });

  it("are fewer where many rows have one value, and say so", async () => {
    const slices = await slicesOf({ visits: [0, 0, 0, 0, 0, 1, 2, 3] }, byBins("visits", 4));
    expect(plain(slices)).toEqual({ "visits<=0": [0, 1, 2, 3, 4], "0<visits<=1": [5], "visits>1": [6, 7] });
    expect(slices[0]?.notes.at(-1)).toBe(
      '"visits" makes 3 ranges in place of 4, because many rows have the same value.',
    );
  });

  it("can be one of several columns", async () => {
    const cells = { age: [10, 20, 30, 40], region: ["EU", "US", "EU", "EU"] };
    expect(plain(await slicesOf(cells, byBins(["region", "age"], { age: 2 })))).toEqual({
      "region=EU & age<=20": [0],
      "region=EU & age>20": [2, 3],
      "region=US & age<=20": [1],
    });
  });

  it("need numbers, and more than one", async () => {
    await expect(slicesOf({ plan: ["pro"] }, byBins("plan", 2))).rejects.toMatchObject({
      code: "E206",
      message: 'cand.csv, line 2, column "plan": "pro" is not a number, where numbers were expected.',
    });
    await expect(slicesOf({ age: [5, 5, null] }, byBins("age", 2))).rejects.toMatchObject({
      code: "E206",
      message:
        'Slices by "age": the column has fewer than two different numbers, so there is nothing to divide into `bins`.',
    });
  });
});

describe("filters", () => {
  const people = {
    age: [17, 25, null, 40, 25],
    plan: ["free", "pro", "pro", null, "team"],
    active: [true, false, true, true, null],
  };
  const cases: readonly { what: string; rule: SliceRule; rows: number[] }[] = [
    { what: "a value", rule: where({ plan: "pro" }), rows: [1, 2] },
    { what: "a number", rule: where({ age: 25 }), rows: [1, 4] },
    { what: "a number written as text", rule: where({ age: "25" }), rows: [1, 4] },
    { what: "true", rule: where({ active: true }), rows: [0, 2, 3] },
    { what: "any of several values", rule: where({ plan: ["free", "team"] }), rows: [0, 4] },
    { what: "a lower bound, inclusive", rule: where({ age: { min: 25 } }), rows: [1, 3, 4] },
    { what: "an upper bound, inclusive", rule: where({ age: { max: 25 } }), rows: [0, 1, 4] },
    { what: "a range", rule: where({ age: { min: 18, max: 30 } }), rows: [1, 4] },
    { what: "all but a value, without the missing", rule: where({ plan: { not: "pro" } }), rows: [0, 4] },
    { what: "all but several values", rule: where({ plan: { not: ["pro", "free"] } }), rows: [4] },
    { what: "a range without a value", rule: where({ age: { min: 18, not: 40 } }), rows: [1, 4] },
    { what: "several columns, all of which must hold", rule: where({ age: { min: 18 }, plan: "pro" }), rows: [1] },
    { what: "a value that no row has", rule: where({ plan: "gold" }), rows: [] },
  ];
  it.each(cases)("select by $what", async ({ rule, rows }) => {
    expect(await slicesOf(people, rule)).toMatchObject([
      { name: "some", by: undefined, candidate: Int32Array.from(rows) },
    ]);
  });

  it("with bounds need numbers", async () => {
    await expect(slicesOf(people, where({ plan: { min: 1 } }))).rejects.toMatchObject({
      code: "E206",
      message: 'cand.csv, line 2, column "plan": "free" is not a number, where numbers were expected.',
    });
  });

  it("must not share a name", async () => {
    const filter: SliceRule = { name: "plan=pro", where: { age: 25 } };
    await expect(slicesOf(people, by("plan"), filter)).rejects.toMatchObject({
      code: "E102",
      message: 'Two slices are named "plan=pro".',
    });
  });
});

describe("slices of joined rows", () => {
  it("hold the same rows of both sides, by the candidate's file; a note counts the rows where the files differ", async () => {
    const slices = await slicesOfTwo(
      { id: [1, 2, 3, 4], region: ["EU", "EU", "US", null] },
      { id: [4, 3, 2, 1], region: ["EU", "US", "US", "EU"] },
      "joined",
      by("region"),
    );
    expect(plain(slices)).toEqual({ "region=EU": [0, 3], "region=US": [1, 2] });
    expect(slices[0]?.reference).toEqual(slices[0]?.candidate);
    expect(slices[0]?.notes).toEqual([
      '"region" differs between cand.csv and ref.csv in 2 of 4 rows; cand.csv decides.',
    ]);
  });

  it("compare numbers as numbers, and missing with missing", async () => {
    const [slice] = await slicesOfTwo(
      { id: [1, 2, 3], age: [20, null, 50] },
      { id: [1, 2, 3], age: [20, null, 40] },
      "joined",
      where({ age: { max: 45 } }),
    );
    expect([...(slice?.candidate ?? [])]).toEqual([0, 2]);
    expect(slice?.notes).toEqual(['"age" differs between cand.csv and ref.csv in 1 of 3 rows; cand.csv decides.']);
  });

  it("use the reference's file for a column that only it has", async () => {
    const slices = await slicesOfTwo({ id: [1, 2], region: ["EU", "US"] }, { id: [2, 1] }, "joined", by("region"));
    expect(plain(slices)).toEqual({ "region=EU": [0], "region=US": [1] });
    expect(slices[0]?.notes).toEqual([]);
  });

  it("need a column of one kind in both files", async () => {
    const slices = slicesOfTwo({ id: [1, 2], tier: [1, 2] }, { id: [1, 2], tier: ["1", "two"] }, "joined", by("tier"));
    await expect(slices).rejects.toMatchObject({
      code: "E208",
      message: '"tier" holds text in cand.csv but numbers in ref.csv (first in cand.csv, line 3: "two").',
    });
  });
});

describe("slices of two samples", () => {
  it("are selected each by its own file, empty where a side has no such row", async () => {
    const slices = await slicesOfTwo(
      { id: [1, 2], region: ["EU", "US"] },
      { id: [7], region: ["EU"] },
      "none",
      by("region"),
    );
    expect(slices.map(({ name, reference, candidate }) => [name, [...(reference ?? [])], [...candidate]])).toEqual([
      ["region=EU", [0], [0]],
      ["region=US", [1], []],
    ]);
  });

  it("need the column in both files", async () => {
    const slices = slicesOfTwo({ id: [1], region: ["EU"] }, { id: [7] }, "none", by("region"));
    await expect(slices).rejects.toMatchObject({
      code: "E205",
      message: 'cand.csv has no column "region".',
    });
  });
});
