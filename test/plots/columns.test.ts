import { describe, expect, it } from "vitest";
import expected from "../../fixtures/expected/plots.json" with { type: "json" };
import type { ColumnDrift } from "../../src/measure/measure-columns.ts";
import { columnPlots, undrawnColumns } from "../../src/plots/columns.ts";
import type { Plot } from "../../src/plots/plot.ts";
import type { Column, TimestampColumn } from "../../src/table/column.ts";
import { categories, measurementOf, numbers, texts } from "../drift/columns.ts";
import { comparisonOf } from "../metrics/comparison-of.ts";
import { near } from "./near.ts";
import { subjectOf } from "./subject-of.ts";

const comparison = comparisonOf("binary", { label: [0, 1] });

function driftOf(reference: Column, candidate: Column): ColumnDrift {
  return { role: "feature", measurement: measurementOf(reference, candidate, { isDrawn: true }) };
}

function plotsOf(reference: Column, candidate: Column, reportRows: "none" | "sample" = "sample"): readonly Plot[] {
  return columnPlots(subjectOf(comparison, { drift: [driftOf(reference, candidate)], reportRows }));
}

describe("a column of numbers", () => {
  it.each(expected.columns)("$name is counted as numpy.histogram does", ({ values, edges, reference, candidate }) => {
    expect(plotsOf(numbers(values.reference), numbers(values.candidate))).toEqual([
      { kind: "column", column: "x", columnKind: "numeric", edges: near(edges), reference, candidate },
    ]);
  });

  it("that never changes has one bin around its value", () => {
    expect(plotsOf(numbers([0.25, 0.25]), numbers([0.25, 7]))).toMatchObject([
      { edges: [-0.25, 0.75], reference: { counts: [2] }, candidate: { counts: [1], above: 1 } },
    ]);
  });

  it("that stops at a floor and at a cap has the rows that lie there in its bins", () => {
    const values = Array.from({ length: 300 }, (_, row) => Math.min(9.87654, Math.max(0.123456789, row / 25)));
    const [plot] = plotsOf(numbers(values), numbers(values));
    expect(plot).toMatchObject({ kind: "column", reference: { below: 0, above: 0 } });
  });

  it.each([
    ["huge", [-1.7e308, 1.7e308]],
    ["tiny", [5e-324, 1e-323]],
    ["huge whole numbers", [2 ** 60, 2 ** 60 + 256, 2 ** 60 + 512]],
  ])("of %s values has rising edges, and no row is lost", (_, values) => {
    const [plot] = plotsOf(numbers(values), numbers(values));
    if (plot?.kind !== "column") throw new TypeError("a column of numbers is drawn as one");
    expect(plot.edges.every((edge, at) => at === 0 || edge > (plot.edges[at - 1] ?? Infinity))).toBe(true);
    const { counts, below, above } = plot.candidate;
    expect(counts.reduce((sum, count) => sum + count, below + above)).toBe(values.length);
  });

  it("is not drawn where the reference has no value: the candidate never chooses the bins", () => {
    expect(plotsOf(numbers([Number.NaN, Number.NaN]), numbers([1, 2]))).toEqual([]);
  });
});

describe("a column whose shape cannot be made", () => {
  // A column that lies about itself: it has the values of no point in time.
  const broken = (name: string): Column => ({
    kind: "timestamp",
    name,
    rows: 3,
    valid: undefined,
    values: new BigInt64Array(1),
    unit: "ms",
  });

  it("is measured all the same, and told of, once for each reason", () => {
    const drift = ["a", "b", "c"].map((name) => driftOf(broken(name), broken(name)));
    expect(drift.map(({ measurement }) => measurement.reference.rows)).toEqual([3, 3, 3]);
    expect(columnPlots(subjectOf(comparison, { drift }))).toEqual([]);
    expect(undrawnColumns(drift)).toEqual([
      expect.stringMatching(
        /^The plot of column "a", and those of 2 more, could not be made: .*\. No verdict depends on it\.$/u,
      ),
    ]);
    expect(undrawnColumns(drift.slice(0, 1))).toEqual([expect.stringMatching(/^The plot of column "a" could not/u)]);
  });
});

describe("a column of points in time", () => {
  const instants = (values: readonly bigint[], unit: TimestampColumn["unit"]): TimestampColumn => ({
    kind: "timestamp",
    name: "x",
    rows: values.length,
    valid: Uint8Array.of(0b1111_1110),
    values: BigInt64Array.from(values),
    unit,
  });

  it("is counted in milliseconds, whatever its unit", () => {
    const day = 86_400_000n;
    const start = 1_700_000_000_000n;
    const times = Array.from({ length: 8 }, (_, at) => start + BigInt(at) * day);
    const [plot] = plotsOf(
      instants(times, "ms"),
      instants(
        times.map((time) => time * 1000n),
        "us",
      ),
    );
    expect(plot).toMatchObject({ kind: "column", columnKind: "timestamp" });
    if (plot?.kind !== "column") return;
    expect(plot.candidate).toEqual(plot.reference);
    expect(plot.reference.missing).toBe(1);
    expect(Math.abs((plot.edges[0] ?? 0) - Number(start + day))).toBeLessThan(Number(day) / 10);
  });

  it("may lie before 1970", () => {
    const [plot] = plotsOf(instants([0n, -5000n, -3000n], "ms"), instants([0n, -5000n, -3000n], "ms"));
    expect(plot).toMatchObject({ kind: "column", reference: { missing: 1 } });
    expect(plot?.kind === "column" && plot.edges.every((edge) => edge < 0)).toBe(true);
  });
});

describe("a column of categories", () => {
  it("shows the commonest by the shares of both files, and all others as one", () => {
    const names = Array.from({ length: 14 }, (_, at) => `c${at}`);
    const before = categories(Object.fromEntries(names.map((name, at) => [name, 20 + at])));
    const after = categories({ c0: 500, new: 50 });
    const [plot] = plotsOf(before, after);
    expect(plot).toMatchObject({ kind: "categories", column: "x" });
    if (plot?.kind !== "categories") return;
    expect(plot.categories).toEqual(["c0", "new", ...names.slice(4).toReversed()]);
    expect(plot.reference.counts.slice(0, 3)).toEqual([20, 0, 33]);
    expect(plot.reference.other).toBe(21 + 22 + 23);
    expect(plot.candidate).toMatchObject({ other: 0, missing: 0 });
  });

  it("names none that fewer than five rows of both files have", () => {
    expect(
      plotsOf(categories({ usual: 9, rare: 2, "of a person": 1 }), categories({ usual: 9, rare: 3, lone: 3 })),
    ).toEqual([
      {
        kind: "categories",
        column: "x",
        categories: ["usual", "rare"],
        reference: { counts: [9, 2], other: 1, missing: 0 },
        candidate: { counts: [9, 3], other: 3, missing: 0 },
      },
    ]);
  });

  it("counts what is missing", () => {
    const column = texts([null, "a", "a", "a"]);
    expect(plotsOf(column, column)).toMatchObject([{ reference: { counts: [3], missing: 1, other: 0 } }]);
  });

  it("has no names but their ranks where no rows may be told", () => {
    const column = categories({ a: 9, b: 8, c: 7, d: 6 });
    expect(plotsOf(column, column, "none")).toMatchObject([{ categories: ["1st", "2nd", "3rd", "4th"] }]);
  });
});

describe("columns", () => {
  it("of free text are not drawn", () => {
    const column = texts(Array.from({ length: 60 }, (_, row) => `a text of its own ${row}`));
    expect(plotsOf(column, column)).toEqual([]);
  });

  it("of more than a hundred are those that moved most, in their order", () => {
    const moved = new Set([3, 70, 119]);
    const drift = Array.from({ length: 120 }, (_, at) => {
      const values = Array.from({ length: 40 }, (__, row) => row);
      const after = numbers(values.map((value) => value + (moved.has(at) ? 30 : 0)));
      const { role, measurement } = driftOf(numbers(values), after);
      return { role, measurement: { ...measurement, column: `f${at}` } };
    });
    const names = columnPlots(subjectOf(comparison, { drift })).map((plot) =>
      plot.kind === "column" ? plot.column : "",
    );
    expect(names).toHaveLength(100);
    expect(names).toEqual(names.toSorted((a, b) => Number(a.slice(1)) - Number(b.slice(1))));
    expect(names).toEqual(expect.arrayContaining(["f3", "f70", "f119"]));
  });
});
