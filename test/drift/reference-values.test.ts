import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { chisquare } from "../../src/drift/chisquare.ts";
import { jensenshannon } from "../../src/drift/jensenshannon.ts";
import { ks } from "../../src/drift/ks.ts";
import { psi } from "../../src/drift/psi.ts";
import { tvd } from "../../src/drift/tvd.ts";
import { wasserstein } from "../../src/drift/wasserstein.ts";
import expected from "../../fixtures/expected/drift.json" with { type: "json" };
import { categories, numbers, summaryOf } from "./columns.ts";

/** Values of scipy and numpy, made by scripts/expected/drift.py. */
describe("two columns of numbers", () => {
  it.each(expected.columns)("$name: every method agrees with scipy", (item) => {
    const summary = summaryOf(numbers(valuesOf(item, "reference")), numbers(valuesOf(item, "candidate")));
    const wanted = item.expected;
    expect(psi.finish(summary).value).toBeCloseTo(wanted.psi.value, 12);
    expect(tvd.finish(summary).value).toBeCloseTo(wanted.tvd.value, 12);
    expect(jensenshannon.finish(summary).value).toBeCloseTo(wanted.jensenshannon.value, 7);
    expect(ks.finish(summary).value).toBeCloseTo(wanted.ks.value, 12);
    expect((wasserstein.finish(summary).value ?? Number.NaN) / wanted.wasserstein.value || 1).toBeCloseTo(1, 12);
  });

  it.each(expected.columns)(
    "$name: the p-value of KS is exact for small files, else within 0.02 of scipy's",
    (item) => {
      const [reference, candidate] = [valuesOf(item, "reference"), valuesOf(item, "candidate")];
      const { pValue } = ks.finish(summaryOf(numbers(reference), numbers(candidate)));
      if (reference.length * candidate.length <= 10_000) expect(pValue).toBeCloseTo(item.expected.ks.p_exact, 12);
      else expect(Math.abs((pValue ?? Number.NaN) - item.expected.ks.p_asymptotic)).toBeLessThan(0.02);
    },
  );

  it.each(expected.columns)("$name: the cells are those of numpy's deciles", (item) => {
    const summary = summaryOf(numbers(valuesOf(item, "reference")), numbers(valuesOf(item, "candidate")));
    const cells = summary.kind === "numeric" ? summary.cells : [];
    expect(cells.map((cell) => cell.reference)).toEqual(item.cells.reference);
    expect(cells.map((cell) => cell.candidate)).toEqual(item.cells.candidate);
  });
});

describe("two columns of categories", () => {
  it.each(expected.histograms)("$name: every method agrees with scipy", (item) => {
    const summary = summaryOf(categories(named(item.reference)), categories(named(item.candidate)));
    expect(psi.finish(summary).value).toBeCloseTo(item.expected.psi.value, 12);
    expect(tvd.finish(summary).value).toBeCloseTo(item.expected.tvd.value, 12);
    expect(jensenshannon.finish(summary).value).toBeCloseTo(item.expected.jensenshannon.value, 7);
    expect(chisquare.finish(summary).value).toBeCloseTo(item.expected.chisquare.value, 12);
    expect(chisquare.finish(summary).pValue).toBeCloseTo(item.expected.chisquare.p, 10);
  });

  it("jensenshannon is to base 2: Evidently's natural logarithm gives √ln 2 times as much", () => {
    for (const { reference, candidate, expected: wanted } of expected.histograms) {
      const { value } = jensenshannon.finish(summaryOf(categories(named(reference)), categories(named(candidate))));
      expect((value ?? Number.NaN) * Math.sqrt(Math.LN2)).toBeCloseTo(wanted.jensenshannon.natural, 7);
    }
  });
});

function named(counts: readonly number[]): Record<string, number> {
  return Object.fromEntries(counts.map((count, i) => [`category ${i}`, count]));
}

type Side = "reference" | "candidate";
type Item = (typeof expected.columns)[number];

/** Literal values, or a column of a fixture table, whose fields hold neither quotes nor commas. */
function valuesOf(item: Item, side: Side): readonly (number | null)[] {
  if ("table" in item && item.table !== undefined) {
    return columnOfTable(`${item.task}/${side === "reference" ? "reference" : item.table}.csv`, item.column);
  }
  return (side === "reference" ? item.reference : item.candidate) ?? [];
}

function columnOfTable(path: string, column: string): readonly number[] {
  const [header = "", ...lines] = readFileSync(new URL(`../../fixtures/tables/${path}`, import.meta.url), "utf8")
    .trim()
    .split("\n");
  const place = header.split(",").indexOf(column);
  return lines.map((line) => Number(line.split(",")[place]));
}
