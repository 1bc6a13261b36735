import { describe, expect, it } from "vitest";
import { judgeDrift } from "../../src/drift/decide.ts";
import { driftMethods } from "../../src/drift/index.ts";
import { ks } from "../../src/drift/ks.ts";
import { measureDrift } from "../../src/drift/measure-drift.ts";
import type { MethodMeasurement } from "../../src/drift/measure-drift.ts";
import { psi } from "../../src/drift/psi.ts";
import { randomStream, uniformAt } from "../../src/stats/random.ts";
import type { Column } from "../../src/table/column.ts";
import { categories, numbers, summaryOf, texts } from "./columns.ts";

const countTo = (rows: number): readonly number[] => Array.from({ length: rows }, (_, i) => i);

function measured(reference: Column, candidate: Column, method: string): MethodMeasurement | undefined {
  return measureDrift(summaryOf(reference, candidate)).methods.find((measurement) => measurement.method === method);
}

/** The methods, of those that apply, by which the column alone has drifted at their own limits. */
function driftedBy(reference: Column, candidate: Column): readonly string[] {
  const summary = summaryOf(reference, candidate);
  return driftMethods
    .filter((method) => method.kinds.includes(summary.kind))
    .filter((method) => judgeDrift(method, [method.finish(summary)], method.defaultMax)[0]?.exceeded === "yes")
    .map((method) => method.name);
}

describe("the methods of a column", () => {
  const measuredBy = (column: Column): readonly string[] =>
    measureDrift(summaryOf(column, column)).methods.map(({ method }) => method);

  it("numbers are not measured by what compares categories or texts", () => {
    const methods = measuredBy(numbers(countTo(50)));
    expect(methods).toEqual(
      expect.arrayContaining(["psi", "ks", "wasserstein", "tvd", "missing_rate", "out_of_range"]),
    );
    for (const other of ["chisquare", "new_categories", "new_texts"]) expect(methods).not.toContain(other);
  });

  it("categories are not measured by what needs an order", () => {
    const methods = measuredBy(categories({ a: 9, b: 9 }));
    expect(methods).toEqual(expect.arrayContaining(["psi", "chisquare", "tvd", "missing_rate", "new_categories"]));
    for (const other of ["ks", "wasserstein", "out_of_range", "text_length"]) expect(methods).not.toContain(other);
  });

  it("of free text it is measured what is new, how long it is and what is missing", () => {
    const free = texts(countTo(50).map((i) => `comment ${i}`));
    expect(measuredBy(free)).toEqual(["missing_rate", "new_texts", "new_tokens", "text_length"]);
  });

  it("a method that cannot measure the column says so", () => {
    const [only] = measureDrift(summaryOf(categories({ a: 9, b: 9 }), categories({ a: 9, b: 9 })), [ks]).methods;
    expect(only).toMatchObject({
      value: undefined,
      reason: { code: "not-applicable", text: "ks measures numeric columns; this one is categorical." },
    });
  });

  it("every method documents itself, and no two share a name", () => {
    for (const { title, description, definition, kinds, defaultMax } of driftMethods) {
      for (const text of [title, description, definition]) expect(text).not.toBe("");
      expect(kinds.length).toBeGreaterThan(0);
      expect(defaultMax).toBeGreaterThan(0);
    }
    expect(new Set(driftMethods.map(({ name }) => name)).size).toBe(driftMethods.length);
  });
});

describe("what must be found", () => {
  it("a candidate without any value has drifted, and is not a pass by any method", () => {
    const reference = numbers(countTo(200));
    const candidate = numbers(countTo(200).map(() => null));
    const found = driftedBy(reference, candidate);
    expect(found).toEqual(expect.arrayContaining(["psi", "jensenshannon", "tvd", "missing_rate"]));
    expect(measured(reference, candidate, "ks")?.reason).toEqual({
      code: "no-values",
      text: "The candidate has no finite value.",
    });
  });

  it("a reference without any value does not hide a candidate that has them", () => {
    const candidate = numbers(countTo(200));
    expect(driftedBy(numbers(countTo(200).map(() => null)), candidate)).toContain("psi");
  });

  it("a new category of 5 % is found by psi, with the same number for one as for many of them", () => {
    const reference = categories({ a: 500, b: 500 });
    const candidate = categories({ a: 475, b: 475, c: 50 });
    const scattered = texts([
      ...countTo(950).map((i) => (i % 2 === 0 ? "a" : "b")),
      ...countTo(50).map((i) => `new ${i}`),
    ]);
    expect(driftedBy(reference, candidate)).toContain("psi");
    expect(measured(reference, scattered, "psi")).toEqual(measured(reference, candidate, "psi"));
  });

  it("NaN instead of numbers is found", () => {
    const candidate = numbers(countTo(500).map((i) => (i % 5 === 0 ? Number.NaN : i)));
    const found = driftedBy(numbers(countTo(500)), candidate);
    expect(found).toEqual(expect.arrayContaining(["psi", "jensenshannon", "tvd", "missing_rate"]));
  });

  it("zeros that spread under a value that filled nine deciles are found", () => {
    const share = (zeros: number): Column => numbers(countTo(1000).map((i) => (i < zeros ? 0 : 1)));
    expect(measured(share(50), share(500), "tvd")?.value).toBeCloseTo(0.45, 12);
  });

  it("a heavy tail that doubles its scale is found by psi", () => {
    const draws = randomStream(3, 1);
    const pareto = (scale: number, start: number): Column =>
      numbers(countTo(20_000).map((i) => scale * (1 - uniformAt(draws, start + i)) ** (-1 / 1.5)));
    expect(driftedBy(pareto(1, 0), pareto(2, 20_000))).toContain("psi");
    expect(driftedBy(pareto(1, 0), pareto(1, 20_000))).not.toContain("psi");
  });

  it("a constant that moves is found by psi and ks", () => {
    const found = driftedBy(numbers(countTo(100).map(() => 3)), numbers(countTo(100).map(() => 2)));
    expect(found).toEqual(expect.arrayContaining(["psi", "ks", "wasserstein", "jensenshannon", "tvd", "out_of_range"]));
  });
});

describe("what cannot be measured", () => {
  it("an empty file", () => {
    for (const method of driftMethods.filter(({ kinds }) => kinds.includes("numeric"))) {
      expect(method.finish(summaryOf(numbers([1, 2]), numbers([]))).reason?.code, method.name).toMatch(
        /no-rows|no-values|no-threshold|few-values/,
      );
    }
  });

  it("a column without a value in both files, but for its missing rate", () => {
    const empty = numbers([null, null, null]);
    expect(measureDrift(summaryOf(empty, empty)).methods).toMatchObject([{ method: "missing_rate", value: 0 }]);
    expect(psi.finish(summaryOf(empty, empty)).reason?.code).toBe("no-values");
  });

  it("categories that are all rare", () => {
    const reference = texts(["a", "a", "b", "b", "c", "c", "d"]);
    expect(psi.finish(summaryOf(reference, reference)).reason?.code).toBe("rare-categories");
  });

  it("a wasserstein distance beyond the range of numbers", () => {
    const huge = numbers([-1.7e308, 0, 0, 0, 1.7e308]);
    expect(measured(numbers([0, 0, 0, 0, 1]), huge, "wasserstein")?.reason?.code).toBe("overflow");
  });
});

describe("p-values", () => {
  it("of two categories are those of the two-proportion test, by tvd as by chisquare", () => {
    const [reference, candidate] = [categories({ a: 60, b: 40 }), categories({ a: 45, b: 55 })];
    const wanted = 0.033672068856345896; // scipy.stats.chi2_contingency([[60, 40], [45, 55]], correction=False)
    expect(measured(reference, candidate, "chisquare")?.pValue).toBeCloseTo(wanted, 10);
    expect(measured(reference, candidate, "tvd")?.pValue).toBeCloseTo(wanted, 10);
  });

  it("of the missing rate are one-sided: fewer missing values are never drift", () => {
    const missing = (count: number): Column => numbers(countTo(100).map((i) => (i < count ? null : i)));
    const more = measured(missing(5), missing(20), "missing_rate");
    expect(more?.value).toBeCloseTo(0.15, 12);
    expect(more?.pValue).toBeLessThan(0.005);
    expect(driftedBy(missing(5), missing(20))).toContain("missing_rate");
    const fewer = measured(missing(20), missing(5), "missing_rate");
    expect(fewer?.value).toBeCloseTo(-0.15, 12);
    expect(fewer?.excess).toBe(0);
    expect(driftedBy(missing(20), missing(5))).not.toContain("missing_rate");
  });
});

describe("notes", () => {
  it("are the same to the last digit in whatever order the categories stand in the file", () => {
    const before = { a: 41, b: 17, c: 29, d: 53, e: 37, f: 11, g: 23 };
    const after = { a: 31, b: 27, c: 19, d: 61, e: 13, f: 21, g: 39 };
    const turned = (counts: Readonly<Record<string, number>>): Record<string, number> =>
      Object.fromEntries(Object.entries(counts).toReversed());
    expect(measureDrift(summaryOf(categories(turned(before)), categories(turned(after)))).methods).toEqual(
      measureDrift(summaryOf(categories(before), categories(after))).methods,
    );
  });

  it("say which categories were counted together", () => {
    const column = texts([...countTo(90).map((i) => (i % 2 === 0 ? "a" : "b")), "c", "d", "e"]);
    expect(measureDrift(summaryOf(column, column)).notes).toEqual([
      "3 rare categories count together: each has fewer than 5 expected rows.",
    ]);
  });
});

describe("whole numbers beyond 2⁵³", () => {
  const integers = (first: bigint): Column => ({
    kind: "integer",
    name: "x",
    rows: 3,
    valid: undefined,
    values: BigInt64Array.from([first, first + 1n, first + 2n]),
  });

  it("are said to be rounded, and to what", () => {
    const { notes } = measureDrift(summaryOf(integers(2n ** 62n), integers(2n ** 62n)));
    expect(notes).toContain("Numbers of this size are rounded to multiples of 1024: smaller differences are not seen.");
    expect(measureDrift(summaryOf(integers(2n ** 52n), integers(2n ** 52n))).notes.join(" ")).not.toContain("rounded");
  });
});

describe("a number that cannot be written", () => {
  it("is not measured, for it would be one in the adjusted p-values of all columns", () => {
    const [before, after] = [numbers([1e308, 1e307]), numbers([1e308, 5e307, 1e308])];
    for (const { value, noise95, pValue, reason, method } of measureDrift(summaryOf(before, after)).methods) {
      if (reason === undefined) expect([value, noise95, pValue].every(Number.isFinite), method).toBe(true);
    }
    const largest = Number.MAX_VALUE;
    expect(measured(numbers([largest]), numbers([largest / 2, largest, largest]), "energy")).toMatchObject({
      value: undefined,
      reason: { code: "overflow" },
    });
  });

  it("is not what the bias-corrected V of two rows is", () => {
    expect(measured(texts(["a"]), texts([null]), "cramers_v")).not.toMatchObject({ noise95: Infinity });
  });
});
