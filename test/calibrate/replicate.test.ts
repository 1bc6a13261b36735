import { describe, expect, it } from "vitest";
import type { Comparison, Side } from "../../src/align/comparison.ts";
import { replicator, type Replicate } from "../../src/calibrate/replicate.ts";
import type { Slice } from "../../src/slices/slice.ts";
import { comparisonOf } from "../metrics/comparison-of.ts";

const seed = 11;
const label = Array.from({ length: 40 }, (_, row) => row % 2);
const reference = { label, prediction: label.map((code, row) => (row % 5 === 0 ? 1 - code : code)) };
const candidate = { label, prediction: label.map((code, row) => (row % 8 === 0 ? 1 - code : code)) };
const joined = comparisonOf("binary", candidate, reference);
const slices = [sliceOf("low", [0, 1, 2, 3, 4, 5, 6, 7]), sliceOf("none", [])];

describe("replicates of joined rows", () => {
  const draw = replicator(joined, slices, seed);

  it("hold the pairs of the rows drawn, either way round", () => {
    const { comparison } = draw(0);
    const both = sides(comparison);
    let swapped = 0;
    for (let i = 0; i < both.candidate.rows; i++) {
      const row = both.candidate.tableRows[i] ?? -1;
      const pair = [both.reference.prediction?.[i], both.candidate.prediction?.[i]];
      const original = [reference.prediction[row], candidate.prediction[row]];
      expect([original, original.toReversed()]).toContainEqual(pair);
      expect(both.candidate.label?.[i]).toBe(label[row]);
      if (pair[0] !== original[0]) swapped++;
    }
    expect(swapped).toBeGreaterThan(0);
  });

  it("know no better model: the two err equally often, over many of them", () => {
    const runs = Array.from({ length: 400 }, (_, run) => sides(draw(run).comparison));
    const before = runs.map((one) => errors(one.reference)).reduce((sum, count) => sum + count, 0);
    const after = runs.map((one) => errors(one.candidate)).reduce((sum, count) => sum + count, 0);
    // The reference errs on 8 of 40 rows and the candidate on 5: exchanged, each on 6.5.
    expect(before / 400).toBeCloseTo(6.5, 0);
    expect(after / 400).toBeCloseTo(6.5, 0);
  });

  it("carry the slices along: a row is where it was", () => {
    for (let run = 0; run < 20; run++) {
      const replicate = draw(run);
      expect(tableRowsOf(replicate, 0).every((row) => row < 8)).toBe(true);
      const outside = replicate.comparison.candidate.rows - tableRowsOf(replicate, 0).length;
      expect(replicate.comparison.candidate.tableRows.filter((row) => row >= 8)).toHaveLength(outside);
      expect(tableRowsOf(replicate, 1)).toEqual([]);
    }
  });

  it("are the same for the same seed", () => {
    expect(replicator(joined, slices, seed)(3)).toEqual(draw(3));
  });
});

it("replicates of clustered rows count every drawn group for itself", () => {
  const cluster = Int32Array.from(label, (_, row) => Math.floor(row / 4));
  const clustered = { ...joined, ...mapSides(joined, (side) => ({ ...side, cluster })) };
  const { comparison } = replicator(clustered, [], seed)(0);
  expect(new Set(comparison.candidate.cluster).size).toBe(10);
  expect(comparison.reference?.cluster).toEqual(comparison.candidate.cluster);
  expect(comparison.candidate.rows).toBe(40);
});

describe("replicates of rows that are not joined", () => {
  it("draw both sides from the reference, with the number of rows of each side", () => {
    const few = { label: label.slice(0, 10), prediction: label.slice(0, 10) };
    const { comparison } = replicator(comparisonOf("binary", few, reference, "none"), [], seed)(0);
    const both = sides(comparison);
    expect([both.reference.rows, both.candidate.rows, comparison.pairing]).toEqual([40, 10, "none"]);
    for (let i = 0; i < 10; i++) {
      const row = both.candidate.tableRows[i] ?? -1;
      expect(both.candidate.prediction?.[i]).toBe(reference.prediction[row]);
    }
    expect(both.reference.tableRows).not.toEqual(both.candidate.tableRows);
  });

  it("draw from the candidate where there is no reference", () => {
    const { comparison } = replicator(comparisonOf("binary", candidate), [], seed)(0);
    expect([comparison.reference?.rows, comparison.candidate.rows]).toEqual([40, 40]);
  });
});

it("replicates carry every column of a side", () => {
  const numbers = Float64Array.from(label, (_, row) => row);
  const flags = Uint8Array.from(label);
  const starts = Int32Array.from({ length: 41 }, (_, row) => 2 * row);
  const items = Float64Array.from({ length: 80 }, (_, item) => Math.floor(item / 2));
  const full = mapSides(joined, (side) => ({
    ...side,
    score: numbers,
    scores: [numbers, numbers],
    latencyMs: numbers,
    weight: numbers,
    columns: new Map([["cost", numbers]]),
    quantiles: [{ level: 0.5, values: numbers }],
    labelSets: [flags],
    predictionSets: [flags],
    lists: { starts, relevance: items, score: items, judged: { starts, relevance: items } },
  }));
  const drawn = replicator({ ...joined, ...full }, [], seed)(0).comparison.candidate;
  const rows = Float64Array.from(drawn.tableRows);
  expect(drawn.score).toEqual(rows);
  expect(drawn.scores).toEqual([rows, rows]);
  expect(drawn.latencyMs).toEqual(rows);
  expect(drawn.weight).toEqual(rows);
  expect(drawn.columns?.get("cost")).toEqual(rows);
  expect(drawn.quantiles).toEqual([{ level: 0.5, values: rows }]);
  expect(drawn.labelSets).toEqual([Uint8Array.from(drawn.tableRows, (row) => label[row] ?? -1)]);
  expect(drawn.predictionSets).toEqual(drawn.labelSets);
  expect(drawn.lists?.starts).toEqual(starts);
  expect(drawn.lists?.relevance).toEqual(Float64Array.from({ length: 80 }, (_, item) => rows[item >> 1] ?? -1));
  expect(drawn.lists?.judged.relevance).toEqual(drawn.lists?.score);
});

function sliceOf(name: string, rows: readonly number[]): Slice {
  const members = Int32Array.from(rows);
  return { name, by: undefined, reference: members, candidate: members, notes: [] };
}

function sides({ reference: before, candidate: after }: Comparison): { reference: Side; candidate: Side } {
  if (before === undefined) throw new Error("a replicate has a reference");
  return { reference: before, candidate: after };
}

function mapSides(comparison: Comparison, map: (side: Side) => Side): { reference: Side; candidate: Side } {
  const both = sides(comparison);
  return { reference: map(both.reference), candidate: map(both.candidate) };
}

function errors({ label: truth, prediction }: Side): number {
  let count = 0;
  for (const [row, code] of truth?.entries() ?? []) if (prediction?.[row] !== code) count++;
  return count;
}

function tableRowsOf({ comparison, slices: drawn }: Replicate, slice: number): readonly number[] {
  return Array.from(drawn[slice]?.candidate ?? [-1], (row) => comparison.candidate.tableRows[row] ?? -1);
}
