import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { evidentlyType } from "../../../src/drift/compat/evidently/evidently-type.ts";
import { evidentlyTests } from "../../../src/drift/compat/evidently/index.ts";
import { measureEvidently } from "../../../src/drift/compat/evidently/measure-evidently.ts";
import { pandasPair } from "../../../src/drift/compat/pandas-column.ts";
import { numbers, texts } from "../columns.ts";
import { sampleColumn, sampleSpecSchema } from "./samples.ts";

const judgedSchema = z.object({ threshold: z.number(), score: z.number().nullable(), drifted: z.boolean() });
const expectedSchema = z.object({
  columns: z.array(
    z.object({
      name: z.string(),
      reference: sampleSpecSchema,
      candidate: sampleSpecSchema,
      type: z.enum(["num", "cat"]),
      default: judgedSchema.extend({ method: z.string() }),
      tests: z.record(z.string(), judgedSchema.nullable()),
    }),
  ),
  data_sets: z.array(
    z.object({ name: z.string(), columns: z.array(z.string()), share: z.number(), drifted: z.boolean() }),
  ),
});

/** Values of Evidently, made by scripts/expected/compat/evidently.py. */
const path = new URL("../../../fixtures/expected/compat-evidently.json", import.meta.url);
const { columns, data_sets: dataSets } = expectedSchema.parse(JSON.parse(readFileSync(path, "utf8")));
const byName = columns.flatMap((column) =>
  Object.entries(column.tests).map(([theirs, expected]) => ({ ...column, theirs, expected })),
);

/** As Evidently's report calls the tests that it takes by itself. */
const displayNames: Readonly<Record<string, string>> = {
  ks: "K-S p_value",
  chisquare: "chi-square p_value",
  z: "Z-test p_value",
  wasserstein: "Wasserstein distance (normed)",
  jensenshannon: "Jensen-Shannon distance",
};

const tolerance = { "p-value": 1e-8, distance: 1e-9 } as const;

describe("compat: evidently", () => {
  it.each(columns)("takes Evidently's own test for $name, with its score and decision", (column) => {
    const pair = pandasPair(sampleColumn(column.reference), sampleColumn(column.candidate));
    expect(evidentlyType(pair.candidate)).toBe(column.type === "num" ? "numerical" : "categorical");
    const measured = measureEvidently(pair, { method: "auto", threshold: undefined });
    if (measured.reason !== undefined) throw new Error(measured.reason);
    expect(displayNames[measured.method]).toBe(column.default.method);
    expect(measured.threshold).toBe(column.default.threshold);
    expect(Math.abs(measured.score - (column.default.score ?? Number.NaN))).toBeLessThan(1e-9);
    expect(measured.drifted).toBe(column.default.drifted);
  });

  it.each(byName)("$theirs of $name", ({ reference, candidate, theirs, expected }) => {
    const test = evidentlyTests.find((one) => one.theirs === theirs);
    if (test === undefined) throw new Error(`no test ${theirs}`);
    const pair = pandasPair(sampleColumn(reference), sampleColumn(candidate));
    const measured = measureEvidently(pair, { method: test.name, threshold: undefined });
    if (expected === null || expected.score === null) {
      expect(measured.reason).toMatch(/^Evidently's /u);
      return;
    }
    if (measured.reason !== undefined) throw new Error(measured.reason);
    expect(measured.threshold).toBe(expected.threshold);
    expect(Math.abs(measured.score - expected.score)).toBeLessThan(tolerance[test.score]);
    expect(measured.drifted).toBe(expected.drifted);
  });

  it.each(dataSets)("counts as many drifted columns when $name", ({ columns: names, share, drifted }) => {
    const found = names.map((name) => {
      const column = columns.find((one) => one.name === name);
      if (column === undefined) throw new Error(`no samples ${name}`);
      const pair = pandasPair(sampleColumn(column.reference), sampleColumn(column.candidate));
      return measureEvidently(pair, { method: "auto", threshold: undefined });
    });
    const count = found.filter((one) => one.reason === undefined && one.drifted).length;
    expect(count / names.length).toBeCloseTo(share, 12);
    expect(count / names.length >= 0.5).toBe(drifted);
  });

  it("is held against more than sixty values", () => {
    expect(byName.length).toBeGreaterThan(60);
  });
});

const asked = { method: "auto", threshold: undefined } as const;
const rows = <T>(count: number, value: (row: number) => T): T[] =>
  Array.from({ length: count }, (_, row) => value(row));
const words = (count: number): ReturnType<typeof texts> => texts(rows(count, (row) => `comment ${row}`));

describe("measureEvidently", () => {
  it("never passes text, which Evidently compares by a classifier", () => {
    const measured = measureEvidently(pandasPair(words(40), words(40)), asked);
    expect(measured).toMatchObject({ code: "not-measured" });
    expect(measured.reason).toContain("Evidently takes it for text");
  });

  it("does not know true/false of which some are missing, as Evidently does not", () => {
    const flags = sampleColumn({ seed: 1, n: 50, draw: "flag", share: 0.5, missing: 0.2 });
    const measured = measureEvidently(pandasPair(flags, flags), asked);
    expect(measured).toMatchObject({ code: "not-measured" });
    expect(measured.reason).toContain("true/false");
  });

  it("says which side is empty", () => {
    const pair = pandasPair(numbers([1.5, 2.5]), numbers([null, Number.NaN, Infinity]));
    expect(measureEvidently(pair, asked).reason).toBe("Evidently fails on an empty column: the candidate has no value");
  });

  it("does not take a test for a type that Evidently refuses it", () => {
    const pair = pandasPair(
      sampleColumn({ seed: 1, n: 90, draw: "normal" }),
      sampleColumn({ seed: 2, n: 90, draw: "normal" }),
    );
    expect(measureEvidently(pair, { ...asked, method: "chisquare" })).toMatchObject({
      code: "not-applicable",
      reason: "Evidently's chisquare takes categorical columns; it takes this one for numerical",
    });
  });

  it("takes the type of the config before its own", () => {
    const pair = pandasPair(numbers(rows(90, (row) => row % 30)), numbers(rows(90, (row) => row % 30)));
    expect(measureEvidently(pair, asked).method).toBe("ks");
    expect(measureEvidently(pair, { ...asked, type: "categorical" }).method).toBe("chisquare");
  });

  it("holds the score against the limit of the gate, in the test's own sense", () => {
    const pair = pandasPair(
      sampleColumn({ seed: 1, n: 90, draw: "normal" }),
      sampleColumn({ seed: 2, n: 90, draw: "normal", shift: 0.5 }),
    );
    const { score } = z.object({ score: z.number() }).parse(measureEvidently(pair, { ...asked, method: "ks" }));
    // Evidently's test includes its threshold.
    expect(measureEvidently(pair, { method: "ks", threshold: score })).toMatchObject({ drifted: true });
    expect(measureEvidently(pair, { method: "ks", threshold: score / 2 })).toMatchObject({ drifted: false });
  });

  it("takes another test above 1000 rows of the reference", () => {
    const tested = (n: number): string =>
      measureEvidently(
        pandasPair(sampleColumn({ seed: 1, n, draw: "normal" }), sampleColumn({ seed: 2, n: 50, draw: "normal" })),
        asked,
      ).method;
    expect([tested(1000), tested(1001)]).toEqual(["ks", "wasserstein"]);
  });

  it("tells that mann_whitney does not see a shift downwards", () => {
    const pair = pandasPair(
      sampleColumn({ seed: 1, n: 200, draw: "normal" }),
      sampleColumn({ seed: 2, n: 200, draw: "normal", shift: -2 }),
    );
    expect(measureEvidently(pair, { ...asked, method: "mann_whitney" })).toMatchObject({
      drifted: false,
      cautions: [expect.stringContaining("one-sided")],
    });
  });

  it("refuses the exact laws of tiny samples, which are not reproduced", () => {
    const few = numbers([1, 2, 3, 4, 5.5]);
    const reasons = ["mann_whitney", "cramer_von_mises"].map(
      (method) => measureEvidently(pandasPair(few, numbers([6, 7, 8.5])), { ...asked, method }).reason,
    );
    expect(reasons).toEqual([
      expect.stringContaining("8 values or fewer"),
      expect.stringContaining("20 values or fewer"),
    ]);
  });

  it("does not measure what numpy makes no bins of", () => {
    const pair = pandasPair(numbers([1.5, 2.5, 1]), numbers([1e308, -1e308, 0]));
    for (const method of ["auto", "hellinger", "psi"])
      expect(measureEvidently(pair, { ...asked, method, type: "numerical" }), method).toMatchObject({
        code: "not-measured",
        reason: "numpy makes no bins of values that lie so far apart",
      });
  });
});
