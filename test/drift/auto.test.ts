import { describe, expect, it } from "vitest";
import { aboveThreshold } from "../../src/drift/above-threshold.ts";
import { autoMethods, autoParts } from "../../src/drift/auto.ts";
import { driftMethods } from "../../src/drift/index.ts";
import { newCategories } from "../../src/drift/new-categories.ts";
import { outOfRange } from "../../src/drift/out-of-range.ts";
import { textLength } from "../../src/drift/text-length.ts";
import expected from "../../fixtures/expected/drift-auto.json" with { type: "json" };
import { categories, measurementOf, numbers, summaryOf, texts } from "./columns.ts";

// Values of scipy, statsmodels and a simulation with numpy, made by scripts/expected/drift_auto.py.

const countTo = (rows: number): readonly number[] => Array.from({ length: rows }, (_, i) => i);

describe("what drift: auto measures", () => {
  const measured = (...columns: Parameters<typeof measurementOf>): readonly string[] =>
    measurementOf(...columns).methods.map(({ method }) => method);

  it("of numbers and of categories is their recommended set", () => {
    expect(new Set(measured(numbers([1, 2]), numbers([3])))).toEqual(
      new Set(["psi", "ks", "wasserstein", "missing_rate", "out_of_range"]),
    );
    expect(new Set(measured(texts(["a"]), texts(["b"])))).toEqual(
      new Set(["psi", "chisquare", "tvd", "missing_rate", "new_categories"]),
    );
  });

  it("of text is what is new and how long it is; of times and of nothing, what is missing", () => {
    const [text, nothing] = [texts(["a b", "c"]), texts([null])];
    expect(measured(text, text, { kind: "text" })).toEqual(["missing_rate", "new_texts", "new_tokens", "text_length"]);
    expect(measured(text, text, { kind: "timestamp" })).toEqual(["missing_rate"]);
    expect(measured(nothing, nothing)).toEqual(["missing_rate"]);
  });

  it("of a score is also the share above the threshold, where one decides", () => {
    const scores = numbers([0.1, 0.4, 0.6, 0.9]);
    expect(measured(scores, scores, { isScore: true, threshold: 0.5 })).toContain("above_threshold");
  });

  it("does not depend on the number of rows", () => {
    const [few, many] = [numbers(countTo(5)), numbers(countTo(5000))];
    expect(measured(few, few)).toEqual(measured(many, many));
  });

  it("is nothing but what is asked, where a method is named", () => {
    expect(measured(numbers([1]), numbers([2]), { methods: ["ks", "tvd"] })).toEqual(["ks", "tvd"]);
    expect(measured(texts(["a"]), texts(["b"]), { methods: ["ks"] })).toEqual([]);
  });

  it("is plain data, which a thread can send", () => {
    const column = numbers([1, 2, 3]);
    expect(structuredClone(measurementOf(column, column))).toEqual(measurementOf(column, column));
    expect(JSON.stringify(measurementOf(column, column))).not.toContain("sorted");
  });

  it("has a limit for each method, of one percentage point for rows that should not be there", () => {
    const limits = new Map(
      (["numeric", "categorical", "text"] as const)
        .flatMap((kind) => autoParts({ kind }, true))
        .map(({ method, max }) => [method, max]),
    );
    expect(limits.get("wasserstein")).toBe(0.1);
    expect(limits.get("missing_rate")).toBe(0.01);
    expect(autoMethods.filter((name) => !limits.has(name) && driftMethods.some((one) => one.name === name))).toEqual(
      [],
    );
  });
});

describe("the share out of range", () => {
  it.each(expected.out_of_range)("$outside of $candidate beyond $reference rows", (item) => {
    const inside = countTo(item.candidate - item.outside).map(() => 1);
    const candidate = numbers([...inside, ...countTo(item.outside).map((i) => (i % 2 === 0 ? -1 : item.reference))]);
    const found = outOfRange.finish(summaryOf(numbers(countTo(item.reference)), candidate));
    expect(found.value).toBe(item.outside / item.candidate);
    expect(Math.abs((found.pValue ?? Number.NaN) / item.p_value - 1)).toBeLessThan(1e-6);
    expect(Math.abs(item.simulated - item.p_value)).toBeLessThan(4 * Math.sqrt(item.p_value / 1000) + 1e-3);
  });

  it("is judged beyond what a further value does by chance on either side", () => {
    const found = outOfRange.finish(
      summaryOf(numbers(countTo(99)), numbers([...countTo(90), ...countTo(10).map(() => 200)])),
    );
    expect(found).toMatchObject({ value: 0.1, excess: 0.1 - 2 / 100 });
  });

  it("of the reference itself is none", () => {
    expect(outOfRange.finish(summaryOf(numbers([1, 2]), numbers([2, 1])))).toMatchObject({ value: 0, pValue: 1 });
  });
});

describe("the share above the threshold", () => {
  it.each(expected.above_threshold)("$before of $reference, then $after of $candidate", (item) => {
    const scores = (above: number, rows: number): ReturnType<typeof numbers> =>
      numbers(countTo(rows).map((i) => (i < above ? 0.5 : 0.4)));
    const found = measurementOf(scores(item.before, item.reference), scores(item.after, item.candidate), {
      methods: ["above_threshold"],
      threshold: 0.5,
    }).methods[0];
    expect(found?.value).toBeCloseTo(Math.abs(item.after / item.candidate - item.before / item.reference), 14);
    expect(Math.abs((found?.pValue ?? Number.NaN) - item.p_value)).toBeLessThan(1e-8);
  });

  it("is not measured where nothing decides", () => {
    expect(aboveThreshold.finish(summaryOf(numbers([1]), numbers([1]))).reason?.code).toBe("no-threshold");
  });
});

describe("new categories", () => {
  const zipf = (rows: number, from: number): readonly string[] =>
    countTo(rows).map((i) => `c${Math.floor(Math.exp(((i + from) / rows) * Math.log(200)))}`);

  it("are those that the reference does not have, less what it would not have by chance", () => {
    const found = newCategories.finish(summaryOf(categories({ a: 97, b: 2, c: 1 }), categories({ a: 90, d: 6, e: 4 })));
    expect(found).toMatchObject({ value: 0.1 });
    expect(found.excess).toBeCloseTo(0.09, 14);
    expect(found.pValue).toBeLessThan(0.02);
  });

  it("are none where the reference has every category more than once", () => {
    expect(newCategories.finish(summaryOf(texts(zipf(500, 0)), texts(zipf(500, 0))))).toMatchObject({
      value: 0,
      excess: 0,
    });
  });
});

describe("rare categories that come and go", () => {
  it("are no drift: those that are new count together with those that are gone", () => {
    const own = (side: string): Record<string, number> =>
      Object.fromEntries(countTo(40).map((i) => [`${side} ${i}`, 1]));
    const found = measurementOf(categories({ a: 300, ...own("before") }), categories({ a: 300, ...own("after") }), {
      kind: "categorical",
    });
    for (const { method, pValue } of found.methods) expect(pValue, method).toBeGreaterThan(0.4);
  });

  it("are drift where the reference has none", () => {
    const scattered = Object.fromEntries(countTo(40).map((i) => [`after ${i}`, 1]));
    const found = measurementOf(categories({ a: 300, b: 40 }), categories({ a: 300, ...scattered }), {
      kind: "categorical",
    });
    for (const { method, pValue } of found.methods.filter(({ method: name }) => name !== "missing_rate"))
      expect(pValue, method).toBeLessThan(1e-5);
  });
});

it("the length of texts is compared as ks compares numbers", () => {
  const summary = summaryOf(texts(["a", "bb", "ccc"]), texts(["dddd", "eeeee"]), "text");
  expect(textLength.finish(summary).value).toBe(1);
});

it("a single row against a single row cannot be told", () => {
  const found = measurementOf(numbers([1]), numbers([2]));
  for (const { method, pValue } of found.methods) expect(pValue, method).toBeGreaterThan(0.1);
});

it("of more than a thousand categories the most frequent stand alone, equally frequent ones by name", () => {
  const names = countTo(1500).map((i) => `c${String(i).padStart(4, "0")}`);
  const often = texts(names.flatMap((name) => countTo(12).map(() => name)));
  const found = measurementOf(often, often, { kind: "categorical" });
  expect(found.notes).toEqual([
    "500 rare categories count together: each has fewer than 5 expected rows or is none of the 1000 most frequent.",
  ]);
  expect(found.methods.find(({ method }) => method === "tvd")?.value).toBe(0);
});
