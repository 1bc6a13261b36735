import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rankScores } from "../../src/stats/labelled-rows.ts";

/** A row of either class with one of few scores, so that many tie, and a weight of its own. */
const rowOf = fc.record({
  label: fc.constantFrom(0, 1),
  score: fc.constantFrom(-Infinity, -1.5, -0, 0, 0.25, 0.25000001, 3, Infinity),
  weight: fc.double({ min: 0, max: 1e6, noNaN: true }),
});

type Row = typeof rowOf extends fc.Arbitrary<infer T> ? T : never;

const labelsOf = (rows: readonly Row[]): Uint8Array => Uint8Array.from(rows, ({ label }) => label);
const scoresOf = (rows: readonly Row[]): Float64Array => Float64Array.from(rows, ({ score }) => score);
const distinctIn = (rows: readonly Row[]): readonly number[] =>
  [...new Set(rows.map(({ score }) => score))].toSorted((a, b) => (a < b ? -1 : 1));

/** What the rows of a class weigh at each distinct score, added one by one in their order. */
function weightsOf(rows: readonly Row[], label: number, weightOf: (row: Row) => number): Float64Array {
  return Float64Array.from(distinctIn(rows), (score) =>
    rows.filter((row) => row.label === label && row.score === score).reduce((sum, row) => sum + weightOf(row), 0),
  );
}

describe("rankScores", () => {
  it("counts the rows of each class at each distinct score, 0 and -0 being one", () => {
    const [tally] = rankScores(Uint8Array.of(1, 0, 1, 0, 1), [Float64Array.of(0.5, -0, 0.5, 0.5, 0)]).tallies;
    expect(tally).toEqual({
      cellOf: Uint32Array.of(3, 0, 3, 1, 2),
      negative: Float64Array.of(1, 1),
      positive: Float64Array.of(1, 2),
    });
  });

  it("equals a plain tally of any rows, of one weight or of several", () => {
    fc.assert(
      fc.property(fc.array(rowOf), (rows) => {
        const [plain] = rankScores(labelsOf(rows), [scoresOf(rows)]).tallies;
        const weights = Float64Array.from(rows, ({ weight }) => weight);
        const [weighted] = rankScores(labelsOf(rows), [scoresOf(rows)], weights).tallies;
        const distinct = distinctIn(rows);
        const cellOf = Uint32Array.from(rows, ({ label, score }) => distinct.indexOf(score) + label * distinct.length);
        expect(plain).toEqual({
          cellOf,
          negative: weightsOf(rows, 0, () => 1),
          positive: weightsOf(rows, 1, () => 1),
        });
        expect(weighted).toEqual({
          cellOf,
          negative: weightsOf(rows, 0, ({ weight }) => weight),
          positive: weightsOf(rows, 1, ({ weight }) => weight),
        });
      }),
    );
  });

  it("totals each class, and does not count rows that weigh nothing", () => {
    const { sample } = rankScores(Uint8Array.of(1, 0, 1, 0, 1), [], Float64Array.of(2, 0, 0, 3, 0.5));
    expect(sample.negative).toEqual({ rows: 2, count: 1, weight: 3 });
    expect(sample.positive).toEqual({ rows: 3, count: 2, weight: 2.5 });
  });

  it("refuses a score that is NaN", () => {
    expect(() => rankScores(Uint8Array.of(0, 1), [Float64Array.of(NaN, 1)])).toThrow(RangeError);
  });
});
