import { describe, expect, it } from "vitest";
import { align } from "../../src/align/align.ts";
import type { ColumnRoles } from "../../src/align/schema.ts";
import { discover, type Discovery } from "../../src/discover/discover.ts";
import { discoverSchema } from "../../src/discover/schema.ts";
import { bitsAt, randomStream, uniformAt } from "../../src/stats/random.ts";
import { estimateOf } from "../../src/stats/inference.ts";
import { type Cell, tableOf } from "../align/table-of.ts";

type Cells = Readonly<Record<string, readonly Cell[]>>;

interface Row {
  readonly id: string;
  readonly label: number;
  readonly reference: number;
  readonly candidate: number;
  readonly region: string;
  readonly device: string;
  readonly age: number | null;
}

const regions = ["EU", "US", "ASIA", "AFRICA"];

/** Rows of two models that are equally good, but for those that `worse` picks: there the candidate is wrong. */
function rowsOf(count: number, worse: (row: Row) => boolean = () => false): readonly Row[] {
  const draws = (stream: number) => (row: number) => uniformAt(randomStream(3, stream), row);
  const [label, first, second, age] = [draws(0), draws(1), draws(2), draws(3)];
  return Array.from({ length: count }, (_, index) => {
    const y = label(index) < 0.5 ? 0 : 1;
    const row: Row = {
      id: `row-${index}`,
      label: y,
      reference: first(index) < 0.1 ? 1 - y : y,
      candidate: second(index) < 0.1 ? 1 - y : y,
      region: regions[bitsAt(randomStream(3, 4), index) % 4] ?? "",
      device: bitsAt(randomStream(3, 5), index) % 2 === 0 ? "mobile" : "desktop",
      age: index % 50 === 0 ? null : Math.floor(18 + 60 * age(index)),
    };
    return worse(row) ? { ...row, candidate: 1 - y } : row;
  });
}

const badRegion = (row: Row): boolean => row.region === "ASIA" && row.device === "mobile";

/** The search over two files of predicted classes, joined by id unless told otherwise. */
async function search(
  rows: readonly Row[],
  options: {
    readonly rule?: object;
    readonly roles?: ColumnRoles;
    readonly pairing?: "none";
    readonly extra?: Cells;
  } = {},
): Promise<Discovery> {
  const { rule = {}, pairing, extra = {} } = options;
  const roles = options.roles ?? (pairing === "none" ? {} : { id: "id" });
  const columns = { label: "label", prediction: "prediction", ...roles };
  const tables = {
    reference: tableOf("ref.csv", { ...sideCells(rows, "reference"), ...extra }),
    candidate: tableOf("cand.csv", { ...sideCells(rows, "candidate"), ...extra }),
  };
  const rules = { min_join_rate: 0.999, max_duplicates: 0, max_label_disagreement: 0 };
  const comparison = await align(tables, columns, { task: "binary", pairing: pairing ?? rules });
  return discover(discoverSchema.parse(rule), { tables, comparison, roles: columns, seed: 1 });
}

function sideCells(rows: readonly Row[], side: "reference" | "candidate"): Cells {
  return {
    id: rows.map(({ id }) => id),
    label: rows.map(({ label }) => label),
    prediction: rows.map((row) => row[side]),
    region: rows.map(({ region }) => region),
    device: rows.map(({ device }) => device),
    age: rows.map(({ age }) => age),
  };
}

describe("discover", () => {
  it("finds the slice where the candidate got worse, and is sure of it on the other half", async () => {
    const { slices, losses, rows, columns } = await search(rowsOf(1200, badRegion));
    expect(slices[0]).toMatchObject({ name: "region=ASIA & device=mobile" });
    expect(slices[0]?.pAdjusted).toBeLessThan(1e-6);
    expect(estimateOf(slices[0]?.test?.inside ?? none)).toBeGreaterThan(0.7);
    expect(slices[0]?.test?.outside).toBeCloseTo(0, 1);
    expect(losses).toEqual({ name: "zero_one_loss", basis: "increase" });
    expect(columns).toEqual(["region", "device", "age"]);
    expect(rows.search + rows.test).toBe(1200);
    expect(Math.abs(rows.search - 600)).toBeLessThan(75);
  });

  it("proves nothing where the models are equally good", async () => {
    const { slices } = await search(rowsOf(1200));
    expect(slices.length).toBeGreaterThan(0);
    for (const { pAdjusted } of slices) expect(pAdjusted).toBeGreaterThan(0.05);
  });

  it("says the same of rows in another order, with ids and without", async () => {
    const rows = rowsOf(600, badRegion);
    const mixed = rows.toSorted((a, b) =>
      a.id.split("").toReversed().join("") < b.id.split("").toReversed().join("") ? -1 : 1,
    );
    const unpaired = { pairing: "none" } as const;
    expect(stripped(await search(mixed))).toEqual(stripped(await search(rows)));
    expect(stripped(await search(mixed, unpaired))).toEqual(stripped(await search(rows, unpaired)));
  });

  it("puts rows of one group in one half", async () => {
    const rows = rowsOf(600, badRegion);
    const user = rows.map((_, index) => `user-${Math.floor(index / 200)}`);
    const { rows: sizes } = await search(rows, { roles: { id: "id", cluster: "user" }, extra: { user } });
    expect(sizes.search % 200).toBe(0);
  });

  it("bins numbers by deciles, and rows without one apart", async () => {
    const old = (row: Row): boolean => row.age === null;
    const { slices } = await search(rowsOf(3000, old), { rule: { min_rows: 20, max_level: 1 } });
    expect(slices[0]?.name).toBe("age=(missing)");
    const young = (row: Row): boolean => row.age !== null && row.age <= 23;
    const { slices: others } = await search(rowsOf(3000, young), { rule: { max_level: 1 } });
    expect(others[0]?.name).toMatch(/^age<=2[34]$/u);
  });

  it("names slices of nearly the same rows once", async () => {
    const rows = rowsOf(1200, badRegion);
    const twin = rows.map(({ region }) => (region === "ASIA" ? "yes" : "no"));
    const { slices } = await search(rows, { extra: { is_asia: twin } });
    const best = slices.find(({ name }) => name === "region=ASIA & device=mobile");
    expect(best?.similar).toContain("device=mobile & is_asia=yes");
    expect(slices.map(({ name }) => name)).not.toContain("device=mobile & is_asia=yes");
  });

  it("searches the 63 most frequent of many values, and the others as one", async () => {
    const rows = rowsOf(1200, badRegion);
    const city = rows.map((_, index) => `city-${index % 100}`);
    const { notes } = await search(rows, { extra: { city } });
    expect(notes).toEqual(['"city" has 100 values: the 63 most frequent are searched, the others as one.']);
  });

  it("looks for where the candidate errs most when rows are not paired", async () => {
    const found = await search(rowsOf(1200, badRegion), { pairing: "none" });
    expect(found.losses).toEqual({ name: "zero_one_loss", basis: "level" });
    expect(found.slices[0]?.name).toBe("region=ASIA & device=mobile");
    expect(estimateOf(found.slices[0]?.test?.inside ?? none)).toBe(1);
  });

  it("says why it did not search", async () => {
    const few = await search(rowsOf(100, badRegion));
    expect(few).toMatchObject({ slices: [], reason: { code: "too-few-rows" } });
  });

  it.each([
    ["in every row", (): string => "x"],
    ["in a few rows each", ({ id }: Row): string => `key-${Number(id.slice(4)) % 60}`],
  ])("does not call a search empty-handed whose only column has values %s", async (_, cell) => {
    const rows = rowsOf(1200, badRegion);
    const found = await search(rows, { rule: { columns: ["key"], min_rows: 400 / 4 }, extra: { key: rows.map(cell) } });
    expect(found.slices).toEqual([]);
    expect(found.reason?.text).toBe("no value of a column is in 100 rows of a half and not in all of them");
  });

  it("refuses a column that is not there", async () => {
    await expect(search(rowsOf(300), { rule: { columns: ["regoin"] } })).rejects.toMatchObject({ code: "E205" });
  });
});

/** Without the order of floating-point sums. */
function stripped({ slices, rows }: Discovery): unknown {
  return {
    rows,
    slices: slices.map(({ name, score, found, similar, test, pAdjusted }) => ({
      name,
      score,
      found,
      similar,
      tested: test?.rows,
      p: pAdjusted?.toPrecision(10),
    })),
  };
}

const none = { kind: "normal", value: Number.NaN, standardError: Number.NaN } as const;
