import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { memoryEngine } from "../../src/aggregates/memory/memory-engine.ts";
import type { Comparison } from "../../src/align/comparison.ts";
import { type Contributions, contributionsOf } from "../../src/measure/contributions.ts";
import { measureAll } from "../../src/measure/measurement.ts";
import { metrics } from "../../src/metrics/index.ts";
import { optionsOf } from "../../src/metrics/options.ts";
import type { Slice } from "../../src/slices/slice.ts";
import { interval } from "../../src/stats/inference.ts";
import { comparisonOf, type Rows } from "../metrics/comparison-of.ts";

/** Rows of one side with the part that each belongs to. */
interface Parted extends Rows {
  readonly part: readonly string[];
}

/** What the slices by `part` add to the change of a metric. */
function contributions(
  metric: string,
  task: "binary" | "regression",
  sides: { readonly reference: Parted; readonly candidate: Parted; readonly pairing: "joined" | "none" },
): readonly Contributions[] {
  const comparison = comparisonOf(task, sides.candidate, sides.reference, sides.pairing);
  return contributionsWith(metric, comparison, slicesOf(sides.reference.part, sides.candidate.part));
}

function contributionsWith(name: string, comparison: Comparison, slices: readonly Slice[]): readonly Contributions[] {
  const metric = metrics.find((one) => one.name === name);
  if (metric === undefined) throw new Error(`no metric ${name}`);
  const ask = { metric, options: optionsOf({}) };
  const wanted = [undefined, ...slices].map((slice) => ({ ask, slice }));
  const measurements = measureAll(wanted, comparison, memoryEngine(comparison, 1));
  return contributionsOf(measurements, { slices, comparison, level: 0.95 });
}

function slicesOf(reference: readonly string[], candidate: readonly string[]): readonly Slice[] {
  const rowsOf = (parts: readonly string[], part: string): Int32Array =>
    Int32Array.from(parts.flatMap((one, row) => (one === part ? [row] : [])));
  return [...new Set([...reference, ...candidate])].map((part) => ({
    name: `part=${part}`,
    by: "part",
    reference: rowsOf(reference, part),
    candidate: rowsOf(candidate, part),
    notes: [],
  }));
}

/** `yes` rows that are right and `no` that are wrong, in one part. */
function counted(parts: Readonly<Record<string, readonly [yes: number, no: number]>>): Parted {
  const rows = Object.entries(parts).flatMap(([part, [yes, no]]) => [
    ...Array.from({ length: yes }, () => ({ part, prediction: 1 })),
    ...Array.from({ length: no }, () => ({ part, prediction: 0 })),
  ]);
  return {
    part: rows.map(({ part }) => part),
    prediction: rows.map(({ prediction }) => prediction),
    label: rows.map(() => 1),
  };
}

function totalOf(one: Contributions | undefined): number {
  return (one?.slices ?? []).reduce((sum, { within, mix }) => sum + within + mix, 0);
}

const result = z.object({
  change: z.number(),
  adjusted: z.number(),
  standard_error: z.number(),
  lower: z.number(),
  upper: z.number(),
});
const departments = z.record(z.string(), z.tuple([z.int(), z.int()]));
const errors = z.array(z.tuple([z.string(), z.number()]));
const expected = z
  .object({
    admissions: z.object({ men: departments, women: departments, expected: result }),
    means: z.object({ reference: errors, candidate: errors, expected: result }),
  })
  .parse(JSON.parse(readFileSync("fixtures/expected/contributions.json", "utf8")));

describe("contributions to the change", () => {
  it("of joined rows are the slices' changes, weighted, and add up to it", () => {
    const reference = counted({ a: [60, 20], b: [15, 5] });
    const candidate = {
      ...reference,
      prediction: reference.prediction?.map((right, row) => (row < 30 ? 0 : right)) ?? [],
    };
    const [one] = contributions("accuracy", "binary", { reference, candidate, pairing: "joined" });
    expect(one).toMatchObject({
      by: "part",
      mix: 0,
      adjusted: undefined,
      slices: [
        { slice: "part=a", weight: { reference: 0.8, candidate: 0.8 }, mix: 0 },
        { slice: "part=b", weight: { reference: 0.2, candidate: 0.2 }, mix: 0, share: 0, within: 0 },
      ],
    });
    // 30 of the 80 rows of a are lost: 80 % of -37.5 pp.
    expect(one?.change).toBeCloseTo(-0.3, 12);
    expect(one?.slices[0]?.within).toBeCloseTo(-0.3, 12);
    expect(one?.slices[0]?.share).toBeCloseTo(1, 12);
  });

  it("have no shares where the change may be none", () => {
    const reference = counted({ a: [60, 20], b: [15, 5] });
    const candidate = {
      ...reference,
      prediction: reference.prediction?.map((right, row) => (row === 0 ? 0 : right)) ?? [],
    };
    const [one] = contributions("accuracy", "binary", { reference, candidate, pairing: "joined" });
    expect(one?.slices.map(({ share }) => share)).toEqual([undefined, undefined]);
  });

  it("turn round at the reference's mix: admissions to Berkeley (Bickel et al. 1975; statsmodels)", () => {
    const { men, women, expected: is } = expected.admissions;
    const [one] = contributions("accuracy", "binary", {
      reference: counted(men),
      candidate: counted(women),
      pairing: "none",
    });
    expect(one?.change).toBeCloseTo(is.change, 12);
    expect(one?.change).toBeCloseTo(557 / 1835 - 1198 / 2691, 12);
    const adjusted = one?.adjusted;
    if (adjusted?.kind !== "estimated") throw new Error("was not measured");
    expect(adjusted.value).toBeCloseTo(is.adjusted, 12);
    // Shares near 0 and 1 have a floor under their standard error, which a plain p (1 - p) / n has not.
    const { lower, upper } = interval(adjusted.inference, 0.95);
    expect(lower).toBeCloseTo(is.lower, 3);
    expect(upper).toBeCloseTo(is.upper, 3);
    expect([is.change < 0, is.lower > 0]).toEqual([true, true]);
  });

  it("split into what slices changed and what their sizes did", () => {
    const { men, women } = expected.admissions;
    const [one] = contributions("accuracy", "binary", {
      reference: counted(men),
      candidate: counted(women),
      pairing: "none",
    });
    const a = one?.slices.find(({ slice }) => slice === "part=A");
    // 825 of 2691 men and 108 of 1835 women applied to A, where 512 and 89 were admitted; of all women 557 were.
    expect(a?.within).toBeCloseTo((825 / 2691) * (89 / 108 - 512 / 825), 12);
    expect(a?.mix).toBeCloseTo((108 / 1835 - 825 / 2691) * (89 / 108 - 557 / 1835), 12);
    expect(totalOf(one)).toBeCloseTo(one?.change ?? Number.NaN, 12);
  });

  it("of a mean of errors have the interval of statsmodels (HC2)", () => {
    const { reference, candidate, expected: is } = expected.means;
    const side = (rows: readonly (readonly [string, number])[]): Parted => ({
      part: rows.map(([part]) => part),
      label: rows.map(() => 0),
      prediction: rows.map(([, error]) => error),
    });
    const [one] = contributions("mae", "regression", {
      reference: side(reference),
      candidate: side(candidate),
      pairing: "none",
    });
    expect(one?.change).toBeCloseTo(is.change, 10);
    const adjusted = one?.adjusted;
    if (adjusted?.kind !== "estimated") throw new Error("was not measured");
    expect(adjusted.value).toBeCloseTo(is.adjusted, 10);
    const { lower, upper } = interval(adjusted.inference, 0.95);
    expect(lower).toBeCloseTo(is.lower, 9);
    expect(upper).toBeCloseTo(is.upper, 9);
  });

  it("count weights, not rows, where rows are weighted", () => {
    const reference = { ...counted({ a: [1, 1], b: [1, 1] }), weight: [1, 1, 3, 3] };
    const candidate = { ...counted({ a: [1, 1], b: [2, 0] }), weight: [1, 1, 3, 3] };
    const [one] = contributions("accuracy", "binary", { reference, candidate, pairing: "none" });
    expect(one?.slices[0]).toMatchObject({
      slice: "part=b",
      weight: { reference: 0.75, candidate: 0.75 },
      within: 0.375,
    });
  });

  it("say which slice the reference's mix cannot do without", () => {
    const reference = counted({ a: [50, 10], b: [5, 5] });
    const candidate = counted({ a: [50, 10], c: [5, 5] });
    const [one] = contributions("accuracy", "binary", { reference, candidate, pairing: "none" });
    expect(one?.adjusted).toMatchObject({
      kind: "undefined",
      reason: { code: "no-rows", text: "the candidate has no rows in part=b" },
    });
    // Of the reference 10 of 70 rows are in b, half of them right; of all rows of the candidate 55 of 70 are.
    const b = one?.slices.find(({ slice }) => slice === "part=b");
    expect(b).toMatchObject({ weight: { reference: 10 / 70, candidate: 0 }, within: 0 });
    expect(b?.mix).toBeCloseTo((-10 / 70) * (0.5 - 55 / 70), 12);
    expect(totalOf(one)).toBeCloseTo(one?.change ?? Number.NaN, 12);
  });

  it("are not told of metrics that are no mean over rows", () => {
    const reference = counted({ a: [60, 20], b: [15, 5] });
    const sides = { reference, candidate: reference, pairing: "joined" } as const;
    expect(contributions("f1", "binary", sides)).toEqual([]);
    expect(contributions("recall", "binary", sides)).toEqual([]);
  });

  it("are not told where slices overlap, or leave rows out", () => {
    const reference = counted({ a: [60, 20], b: [15, 5] });
    const comparison = comparisonOf("binary", reference, reference);
    const [a, b] = slicesOf(reference.part, reference.part);
    if (a === undefined || b === undefined) throw new Error("two slices");
    const some = { ...b, reference: b.reference?.slice(3), candidate: b.candidate.slice(3) };
    expect(contributionsWith("accuracy", comparison, [a, b])).toHaveLength(1);
    expect(contributionsWith("accuracy", comparison, [a, some])).toEqual([]);
    expect(contributionsWith("accuracy", comparison, [a])).toEqual([]);
  });
});
