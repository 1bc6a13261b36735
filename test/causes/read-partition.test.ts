import { describe, expect, it } from "vitest";
import { upTo } from "../../src/align/table-rows.ts";
import type { Partition } from "../../src/causes/partition.ts";
import { readPartition } from "../../src/causes/read-partition.ts";
import { type Cell, tableOf } from "../align/table-of.ts";

async function partition(reference: readonly Cell[], candidate: readonly Cell[], joined = false): Promise<Partition> {
  const { partition: found, note } = await readPartition("x", {
    joined,
    reference: { table: tableOf("r.csv", { x: reference }), rows: upTo(reference.length) },
    candidate: { table: tableOf("c.csv", { x: candidate }), rows: upTo(candidate.length) },
  });
  if (found === undefined) throw new Error(note);
  return found;
}

/** The name of the cell of each row. */
const names = ({ cells }: Partition, codes: Int32Array | undefined): readonly (string | undefined)[] =>
  Array.from(codes ?? [], (code) => cells[code]?.name);

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, row) => row);

describe("the cells of a feature", () => {
  it("are the tenths of the reference's numbers, open at both ends, and the rows without one", async () => {
    const found = await partition(numbers(100), [-5, 9, 10, 99, 1000, null, Number.NaN]);
    expect(found.cells.map(({ kind }) => kind)).toEqual([...Array<string>(10).fill("values"), "missing"]);
    expect(names(found, found.candidate)).toEqual([
      "x<=9",
      "x<=9",
      "9<x<=19",
      "x>89",
      "x>89",
      "x=(missing)",
      "x=(missing)",
    ]);
    expect(names(found, found.reference).slice(0, 2)).toEqual(["x<=9", "x<=9"]);
  });

  it("are nearly the tenths where only some of many rows give them", async () => {
    const found = await partition(numbers(200_000), [0], true);
    const edges = found.cells.slice(0, 9).map(({ name }) => Number(/<=(\d+)/u.exec(name)?.[1]));
    for (const [at, edge] of edges.entries()) expect(Math.abs(edge - 20_000 * (at + 1))).toBeLessThan(20);
    expect(found.reference).toBeUndefined();
  });

  it("are the values of the reference where it has one number only, with one cell for all new ones", async () => {
    const found = await partition([5, 5, 5, null], [5, 6, 7, null]);
    expect(names(found, found.candidate)).toEqual(["x=5", "x=(new)", "x=(new)", "x=(missing)"]);
  });

  it("are the values of texts and flags in the order that people expect", async () => {
    const found = await partition(["b", "a", "b", null], ["a", "c", null, "b"]);
    expect(found.cells.map(({ name }) => name)).toEqual(["x=a", "x=b", "x=(other)", "x=(new)", "x=(missing)"]);
    expect(names(found, found.candidate)).toEqual(["x=a", "x=(new)", "x=(missing)", "x=b"]);
    const flags = await partition([true, false, true], [false, true, true]);
    expect(names(flags, flags.candidate)).toEqual(["x=false", "x=true", "x=true"]);
  });

  it("are the 63 most frequent of many values, the others together, which are not new", async () => {
    const many = numbers(1000).map((row) => `v${row < 900 ? row % 60 : row % 80}`);
    const found = await partition(many, ["v1", "v79", "v999"]);
    expect(found.cells).toHaveLength(66);
    expect(names(found, found.candidate)).toEqual(["x=v1", "x=(other)", "x=(new)"]);
  });
});
