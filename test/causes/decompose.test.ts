import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { decompose } from "../../src/causes/decompose.ts";
import { type LossRows, lossRows } from "../../src/causes/loss-rows.ts";
import type { Partition } from "../../src/causes/partition.ts";

const numbers = z.array(z.number());
const side = z.object({ codes: numbers, losses: numbers });
const expected = z
  .object({
    joined: z.object({ codes: numbers, increases: numbers, within: numbers, excess: numbers, p: z.number() }),
    unpaired: z.object({
      reference: side,
      candidate: side,
      p_q: z.tuple([numbers, numbers]),
      within: numbers,
      mix: z.number(),
      mix_p_jackknife: z.number(),
    }),
  })
  .parse(JSON.parse(readFileSync("fixtures/expected/causes.json", "utf8")));

const rowsOf = (values: readonly number[]): LossRows => lossRows(Float64Array.from(values), {});

function partition(cells: number, candidate: readonly number[], reference?: readonly number[]): Partition {
  return {
    kind: "feature",
    name: "x",
    cells: Array.from({ length: cells }, (_, cell) => ({ name: `x=${cell}`, kind: "values" })),
    candidate: Int32Array.from(candidate),
    reference: reference && Int32Array.from(reference),
  };
}

const isClose = (actual: number | undefined, wanted: number): void => {
  expect(Math.abs((actual ?? Number.NaN) - wanted)).toBeLessThanOrEqual(1e-9 * Math.max(1e-3, Math.abs(wanted)));
};

describe("decompose", () => {
  it("shares out the increases of joined rows as numpy does, with statsmodels' test", () => {
    const { codes, increases, within, excess, p } = expected.joined;
    const found = decompose(partition(4, codes), { pairing: "joined", increases: rowsOf(increases) });
    for (const [at, cell] of found.cells.entries()) {
      isClose(cell.within, within[at] ?? Number.NaN);
      isClose(cell.excess, excess[at] ?? Number.NaN);
    }
    isClose(found.withinPValue, p);
    expect(found).toMatchObject({ mix: 0, mixPValue: undefined });
  });

  it("takes two samples apart by Kitagawa, with cells that only one of them has", () => {
    const { reference, candidate, within, mix, p_q: shares } = expected.unpaired;
    const found = decompose(partition(5, candidate.codes, reference.codes), {
      pairing: "none",
      reference: rowsOf(reference.losses),
      candidate: rowsOf(candidate.losses),
    });
    isClose(found.mix, mix);
    for (const [at, cell] of found.cells.entries()) {
      isClose(cell.within, within[at] ?? Number.NaN);
      isClose(cell.rows.reference, shares[0][at] ?? Number.NaN);
      isClose(cell.rows.candidate, shares[1][at] ?? Number.NaN);
    }
  });

  it("tells what the sizes add from chance as the jackknife does", () => {
    const { reference, candidate, mix_p_jackknife: p } = expected.unpaired;
    const { mixPValue = Number.NaN } = decompose(partition(5, candidate.codes, reference.codes), {
      pairing: "none",
      reference: rowsOf(reference.losses),
      candidate: rowsOf(candidate.losses),
    });
    expect(Math.abs(Math.log(mixPValue / p))).toBeLessThan(0.35);
  });

  it("does not test cells with fewer than ten rows", () => {
    const codes = Array.from({ length: 109 }, (_, row) => (row < 100 ? 0 : 1));
    const increases = rowsOf(codes.map((code, row) => code + (row % 2)));
    expect(decompose(partition(2, codes), { pairing: "joined", increases }).withinPValue).toBeUndefined();
  });

  it("gives rows that all changed alike the spread of the others", () => {
    const codes = Array.from({ length: 200 }, (_, row) => Number(row < 12));
    const increases = rowsOf(codes.map((code, row) => (code === 1 ? 1 : (row % 5) - 2)));
    const { cells } = decompose(partition(2, codes), { pairing: "joined", increases });
    expect(cells[1]?.standardError).toBeGreaterThan(0.01);
  });
});
