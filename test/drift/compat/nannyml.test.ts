import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { nannymlMethods } from "../../../src/drift/compat/nannyml/index.ts";
import { measureNannyml } from "../../../src/drift/compat/nannyml/measure-nannyml.ts";
import { pandasPair } from "../../../src/drift/compat/pandas-column.ts";
import { numbers, texts } from "../columns.ts";
import { sampleColumn, sampleSpecSchema } from "./samples.ts";

const expectedSchema = z.object({
  columns: z.array(
    z.object({
      name: z.string(),
      reference: sampleSpecSchema,
      candidate: sampleSpecSchema,
      type: z.enum(["continuous", "categorical"]),
      methods: z.record(
        z.string(),
        z.object({
          threshold: z.number().nullable(),
          values: z.array(z.number().nullable()),
          alerts: z.number(),
          p_values: z.array(z.number()).optional(),
        }),
      ),
    }),
  ),
});

/** Values of NannyML, made by scripts/expected/compat/nannyml.py. */
const path = new URL("../../../fixtures/expected/compat-nannyml.json", import.meta.url);
const { columns } = expectedSchema.parse(JSON.parse(readFileSync(path, "utf8")));
const cases = columns.flatMap((column) =>
  Object.entries(column.methods).map(([theirs, expected]) => ({ ...column, theirs, expected })),
);

describe("compat: nannyml", () => {
  it.each(cases)(
    "$theirs of $name: worst chunk, threshold and alerts",
    ({ reference, candidate, theirs, expected }) => {
      const method = nannymlMethods.find((one) => one.theirs === theirs)?.name ?? "";
      const pair = pandasPair(sampleColumn(reference), sampleColumn(candidate));
      const measured = measureNannyml(pair, { method, threshold: undefined });
      if (measured.reason !== undefined) throw new Error(measured.reason);
      const values = expected.values.filter((value) => value !== null);
      // Of the chunks of a test, the worst is the one with the smallest p-value.
      const worst = expected.p_values === undefined ? Math.max(...values) : Math.min(...expected.p_values);
      expect(Math.abs(measured.judged - worst)).toBeLessThan(1e-9);
      if (expected.p_values !== undefined)
        expect(nearest(values, measured.score)).toBeLessThan(1e-9 * (1 + measured.score));
      if (expected.threshold !== null) expect(Math.abs(measured.threshold - expected.threshold)).toBeLessThan(1e-9);
      expect(measured.chunks).toEqual({
        alerting: expected.alerts,
        measured: values.length,
        total: expected.values.length,
      });
      expect(measured.drifted).toBe(expected.alerts > 0);
    },
  );

  it("is held against more than sixty values", () => {
    expect(cases.length).toBeGreaterThan(60);
  });
});

function nearest(values: readonly number[], value: number): number {
  return Math.min(...values.map((one) => Math.abs(one - value)));
}

const rows = (count: number, value: (row: number) => number | null): (number | null)[] =>
  Array.from({ length: count }, (_, row) => value(row));

describe("measureNannyml", () => {
  it("takes the limit of the gate in the place of their threshold", () => {
    const pair = pandasPair(numbers(rows(100, (row) => row % 10)), numbers(rows(100, (row) => row % 10)));
    expect(measureNannyml(pair, { method: "ks", threshold: 0.3 })).toMatchObject({ threshold: 0.3, drifted: false });
  });

  it("says which side has too few rows for ten chunks", () => {
    const pair = pandasPair(numbers(rows(100, (row) => row)), numbers(rows(9, (row) => row)));
    expect(measureNannyml(pair, { method: "auto", threshold: undefined })).toMatchObject({
      method: "jensenshannon",
      reason: "NannyML fails below ten rows; the candidate has 9",
    });
  });

  it("does not judge a method that NannyML refuses for the type", () => {
    const pair = pandasPair(texts(rows(50, () => 1).map(String)), texts(rows(50, () => 1).map(String)));
    expect(measureNannyml(pair, { method: "ks", threshold: undefined })).toMatchObject({
      reason: "NannyML's kolmogorov_smirnov takes continuous columns; it takes this one for categorical",
    });
  });

  it("leaves out chunks without a value, and tells how many are left", () => {
    const pair = pandasPair(
      numbers(rows(100, (row) => row % 10)),
      numbers(rows(100, (row) => (row < 20 ? null : row % 10))),
    );
    expect(measureNannyml(pair, { method: "auto", threshold: undefined })).toMatchObject({
      chunks: { alerting: 0, measured: 8, total: 10 },
    });
  });
});

describe("values too large for a finite number", () => {
  it.each(["auto", "jensenshannon", "hellinger", "ks", "wasserstein"])("are not measured by %s", (method) => {
    const column = numbers(Array.from({ length: 40 }, (_, row) => [1e308, -1e308, 0][row % 3] ?? 0));
    const found = measureNannyml(pandasPair(column, column), { method, threshold: undefined });
    expect(found).toMatchObject({ code: "not-measured" });
  });
});
