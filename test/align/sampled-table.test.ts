import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { drawSample } from "../../src/align/draw-sample.ts";
import { readIds } from "../../src/align/ids.ts";
import { sampleRuleOf } from "../../src/align/sample.ts";
import { sampledTable } from "../../src/align/sampled-table.ts";
import { hashText } from "../../src/align/text-hash.ts";
import { halvesBy } from "../../src/discover/halves.ts";
import type { Table } from "../../src/table/table.ts";
import { tableOf as readTable } from "../readers/read-all.ts";
import { refusal } from "../refusal.ts";
import { type Cell, columnOf, decimalColumn, tableOf, tableOfColumns } from "./table-of.ts";

const numbers = Array.from({ length: 1000 }, (_, index) => index);

async function idsIn(table: Table, rate: number, by: readonly string[] = ["id"]): Promise<readonly string[]> {
  const sampled = await sampledTable(table, { rate, by });
  const { text } = await readIds(sampled, by);
  return Array.from({ length: sampled.rows }, (_, row) => text(row));
}

describe("a sample by id", () => {
  it("is the same for ever: of the ids from 0 to 99 it has these at a rate of a tenth", async () => {
    expect(await idsIn(tableOf("a.csv", { id: numbers.slice(0, 100) }), 0.1)).toEqual([
      "8",
      "37",
      "40",
      "76",
      "83",
      "86",
      "89",
    ]);
  });

  it.each<{ what: string; ids: readonly Cell[] }>([
    { what: "in another order", ids: numbers.toReversed() },
    { what: "among other ids", ids: [-1, 5000.5, ...numbers, 2 ** 53 - 1] },
    { what: "as text", ids: numbers.map(String) },
    { what: "as large integers", ids: numbers.map(BigInt) },
  ])("takes the same ids $what", async ({ ids }) => {
    const wanted = new Set(await idsIn(tableOf("a.csv", { id: numbers }), 0.2));
    const known = new Set(numbers.map(String));
    const found = (await idsIn(tableOf("b.csv", { id: ids }), 0.2)).filter((id) => known.has(id));
    expect(found.toSorted()).toEqual([...wanted].toSorted());
  });

  it("takes the same ids of decimals, and of several columns as of their values together", async () => {
    const texts = numbers.map((number) => `${number}.5`);
    const decimals = await idsIn(tableOfColumns("a", [decimalColumn("id", texts)]), 0.2);
    expect(decimals).toEqual(await idsIn(tableOf("b", { id: texts }), 0.2));
    const pairs = { region: numbers.map((number) => (number % 2 === 0 ? "EU" : "US")), number: numbers };
    const found = await idsIn(tableOf("c", pairs), 0.2, ["region", "number"]);
    const joined = numbers.map((number) => JSON.stringify([number % 2 === 0 ? "EU" : "US", String(number)]));
    expect(found).toEqual(await idsIn(tableOf("d", { id: joined }), 0.2));
  });

  it("takes every row of an id or none", async () => {
    const twice = await idsIn(tableOf("a", { id: [...numbers, ...numbers] }), 0.1);
    const once = await idsIn(tableOf("a", { id: numbers }), 0.1);
    expect(twice).toEqual([...once, ...once]);
  });

  it("is a part of every larger one", async () => {
    const samples = await Promise.all(
      [0.01, 0.1, 0.2, 0.5, 0.99].map((rate) => idsIn(tableOf("a", { id: numbers }), rate)),
    );
    for (const [at, smaller] of samples.entries()) {
      const larger = new Set(samples[at + 1] ?? smaller);
      expect(smaller.filter((id) => !larger.has(id))).toEqual([]);
    }
  });

  it.each([0.01, 0.1, 0.5])("is about as large as its rate of %d says", async (rate) => {
    const many = Array.from({ length: 100_000 }, (_, index) => index);
    const { length } = await idsIn(tableOf("a", { id: many }), rate);
    expect(Math.abs(length - rate * 1e5)).toBeLessThan(4 * Math.sqrt(1e5 * rate * (1 - rate)));
  });

  it.each([0.5, 0.01])("falls into both halves of the search for slices alike, at a rate of %d", async (rate) => {
    const ids = await idsIn(tableOf("a", { id: Array.from({ length: 200_000 }, (_, index) => index) }), rate);
    const hashes = new Uint32Array(2 * ids.length);
    for (const [at, id] of ids.entries()) hashText(id, hashes, 2 * at);
    const { search, test } = halvesBy(hashes, new Float64Array(ids.length), 1);
    expect(Math.abs(search.length - test.length)).toBeLessThan(4 * Math.sqrt(ids.length));
  });
});

describe("a table of a sample", () => {
  const table = tableOfColumns("file.parquet", [
    columnOf("id", numbers),
    columnOf(
      "x",
      numbers.map((number) => (number % 7 === 0 ? null : number / 8)),
    ),
    columnOf(
      "kind",
      numbers.map((number) => (number % 5 === 0 ? null : `k${number % 11}`)),
    ),
    columnOf(
      "isOld",
      numbers.map((number) => number % 3 === 0),
    ),
  ]);

  it("has the values of its rows, and says where they stand in the file", async () => {
    const sampled = await sampledTable(table, { rate: 0.1, by: ["id"] });
    const ids = (await idsIn(table, 0.1)).map(Number);
    expect(sampled).toMatchObject({ uri: "file.parquet", columns: ["id", "x", "kind", "isOld"], rows: ids.length });
    expect(await sampled.column("x")).toEqual(
      columnOf(
        "x",
        ids.map((number) => (number % 7 === 0 ? null : number / 8)),
      ),
    );
    expect(await sampled.column("kind")).toEqual(
      columnOf(
        "kind",
        ids.map((number) => (number % 5 === 0 ? null : `k${number % 11}`)),
      ),
    );
    expect(ids.map((_, row) => sampled.where(row))).toEqual(ids.map((id) => `row ${id + 1}`));
  });

  it("is not read by other threads, which would read every row", async () => {
    const elsewhere = { origin: { uri: "a", parts: [] }, wasRead: () => undefined };
    const sampled = await sampledTable({ ...table, elsewhere }, { rate: 0.1, by: ["id"] });
    expect(sampled.elsewhere).toBeUndefined();
  });

  it("refuses a column that is not there, and a row without an id", async () => {
    const sampled = await sampledTable(table, { rate: 0.1, by: ["id"] });
    expect(await refusal(sampled.column("idd"))).toContain("E205: ");
    expect(await refusal(sampledTable(tableOf("a.csv", { id: [1, null, 3] }), { rate: 0.1, by: ["id"] }))).toBe(
      'E206: a.csv, line 3: "id" has no value, but rows are joined by it.',
    );
  });

  it("holds the same rows of the same data as CSV, JSON Lines and Parquet", async () => {
    const samples = await Promise.all(
      ["csv", "jsonl", "parquet"].map(async (format) => {
        const name = `reference.${format}`;
        const bytes = readFileSync(new URL(`../../fixtures/tables/binary/${name}`, import.meta.url));
        return idsIn(await readTable(bytes, name), 0.3);
      }),
    );
    expect(samples[0]?.length).toBeGreaterThan(0);
    expect(samples[1]).toEqual(samples[0]);
    expect(samples[2]).toEqual(samples[0]);
  });
});

describe("a sample of all tables", () => {
  const rule = { rate: 0.1, by: ["id"] };

  it("is refused where a model has no row in it, whichever it is", async () => {
    const full = tableOf("full.csv", { id: numbers });
    const none = tableOf("none.csv", { id: numbers.slice(0, 3) });
    const refused = "E204: none.csv: none of its 3 rows is in the sample of 10\u00a0% (`sample`).";
    expect(await refusal(drawSample({ reference: full, candidate: none }, rule))).toBe(refused);
    expect(await refusal(drawSample({ reference: none, candidate: full }, rule))).toBe(refused);
    expect(await refusal(drawSample({ candidate: full, pinned: none }, rule))).toBe(refused);
  });

  it("counts the rows of the files and those in it", async () => {
    const candidate = tableOf("full.csv", { id: numbers });
    const { sample } = await drawSample({ candidate }, rule);
    const { length } = await idsIn(candidate, 0.1);
    expect(sample).toEqual({
      ...rule,
      rows: { reference: 0, candidate: 1000 },
      sampled: { reference: 0, candidate: length },
    });
  });
});

describe("the rule of a config", () => {
  const columns = { id: ["shop", "article"], query: "q" };

  it.each([
    {
      what: "is the columns of the id",
      given: { sample: 0.1, task: "binary", columns },
      rule: { rate: 0.1, by: ["shop", "article"] },
    },
    {
      what: "is the query in a ranking",
      given: { sample: 0.1, task: "ranking", columns },
      rule: { rate: 0.1, by: ["q"] },
    },
    { what: "is none without a sample", given: { task: "binary", columns }, rule: undefined },
    { what: "is none where every row is asked for", given: { sample: 1, task: "binary", columns }, rule: undefined },
  ] as const)("$what", ({ given, rule }) => {
    expect(sampleRuleOf({ ...given, columns })).toEqual(rule);
  });
});
