import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { sliceLine } from "../../src/discover/slice-line.ts";
import type { Feature } from "../../src/discover/feature.ts";

const { cases } = z
  .object({
    cases: z.array(
      z.object({
        name: z.string(),
        options: z.object({ alpha: z.number(), maxLevel: z.int(), minRows: z.int() }),
        columns: z.array(z.array(z.int())),
        errors: z.array(z.number()),
        slices: z.array(
          z.object({
            values: z.array(z.int().nullable()),
            score: z.number(),
            rows: z.int(),
            meanError: z.number(),
          }),
        ),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync("fixtures/expected/sliceline.json", "utf8")));

describe("sliceLine", () => {
  it.each(cases)("finds the slices of the package sliceline: $name", ({ options, columns, errors, slices }) => {
    const found = sliceLine(columns.map(feature), Float64Array.from(errors), { ...options, top: slices.length });
    const key = (values: readonly (number | null)[]): string => values.join();
    const expected = new Map(slices.map((slice) => [key(slice.values), slice]));
    expect(found.map(({ columns: at, values }) => key(spread(at, values, columns.length))).toSorted()).toEqual(
      [...expected.keys()].toSorted(),
    );
    for (const slice of found) {
      const same = expected.get(key(spread(slice.columns, slice.values, columns.length)));
      expect(slice.rows).toBe(same?.rows);
      expect(slice.score).toBeCloseTo(same?.score ?? Number.NaN, 9);
      expect(slice.meanError).toBeCloseTo(same?.meanError ?? Number.NaN, 9);
    }
  });

  it("finds the two columns that fail together, and neither alone", () => {
    const region = feature([0, 0, 0, 0, 1, 1, 1, 1], 0);
    const device = feature([0, 0, 1, 1, 0, 0, 1, 1], 1);
    const errors = Float64Array.of(0, 0, 0, 0, 0, 0, 1, 1);
    const [best] = sliceLine([region, device], errors, { alpha: 0.95, minRows: 2, maxLevel: 2, top: 1 });
    // 0.95 (1 / 0.25 - 1) - 0.05 (8 / 2 - 1)
    expect(best).toMatchObject({ columns: [0, 1], values: [1, 1], rows: 2, meanError: 1 });
    expect(best?.score).toBeCloseTo(2.7, 12);
  });

  it("takes the slice with fewer predicates of two that hold the same rows", () => {
    const region = feature([0, 0, 1, 1], 0);
    const errors = Float64Array.of(0, 0, 1, 1);
    const found = sliceLine([region, region], errors, { alpha: 1, minRows: 1, maxLevel: 2, top: 3 });
    expect(found.map(({ columns }) => columns)).toEqual([[0], [1], [0, 1]]);
  });

  it("finds nothing where no row has an error, or every row the same", () => {
    const options = { alpha: 0.95, minRows: 1, maxLevel: 2, top: 3 };
    expect(sliceLine([feature([0, 1, 1], 0)], new Float64Array(3), options)).toEqual([]);
    expect(sliceLine([feature([0, 1, 1], 0)], Float64Array.of(2, 2, 2), options)).toEqual([]);
  });

  it("finds what looking at every slice finds, whatever the order of the rows", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(2), fc.nat(2), fc.nat(1), errorSize), {
          minLength: 1,
          maxLength: 40,
        }),
        fc.integer({ min: 1, max: 4 }),
        (rows, minRows) => {
          const options = { alpha: 0.9, minRows, maxLevel: 3, top: 6 };
          const found = search(rows, options);
          expect(search(rows.toReversed(), options)).toEqual(found);
          const scores = everyScore(rows, options).slice(0, 6);
          const clear = found.filter(({ score }) => score > 1e-9);
          expect(clear.length).toBe(scores.length);
          for (const [i, { score }] of clear.entries()) expect(score).toBeCloseTo(scores[i] ?? Number.NaN, 6);
        },
      ),
    );
  });
});

const errorSize = fc.oneof(fc.constant(0), fc.double({ min: 1e-6, max: 1e3, noNaN: true }));

type Row = readonly [number, number, number, number];

function search(rows: readonly Row[], options: Parameters<typeof sliceLine>[2]): ReturnType<typeof sliceLine> {
  const features = ([0, 1, 2] as const).map((column) => feature(rows.map((row) => row[column])));
  return sliceLine(
    features,
    Float64Array.from(rows, (row) => row[3]),
    options,
  );
}

/** The scores above 0 of all slices of the three columns, by the definition. */
function everyScore(rows: readonly Row[], { alpha, minRows }: { alpha: number; minRows: number }): readonly number[] {
  const mean = average(rows);
  const wanted = [-1, 0, 1, 2];
  const slices = wanted.flatMap((a) => wanted.flatMap((b) => [-1, 0, 1].map((c) => [a, b, c])));
  return slices
    .filter((slice) => slice.some((value) => value >= 0))
    .flatMap((slice) => {
      const inside = rows.filter((row) => slice.every((value, column) => value < 0 || row[column] === value));
      if (inside.length < Math.max(1, minRows) || mean === 0) return [];
      const score = alpha * (average(inside) / mean - 1) - (1 - alpha) * (rows.length / inside.length - 1);
      // Scores that are 0 but for rounding belong to slices as bad as the whole.
      return score > 1e-9 ? [score] : [];
    })
    .toSorted((a, b) => b - a);
}

function average(rows: readonly Row[]): number {
  return rows.reduce((sum, row) => sum + row[3], 0) / rows.length;
}

function feature(codes: readonly number[], position = 0): Feature {
  const predicates = Array.from({ length: Math.max(...codes) + 1 }, (_, value) => `c${position}=${value}`);
  return { column: `c${position}`, codes: Uint8Array.from(codes), predicates };
}

function spread(columns: readonly number[], values: readonly number[], width: number): readonly (number | null)[] {
  return Array.from({ length: width }, (_, column) => values[columns.indexOf(column)] ?? null);
}
