import { describe, expect, it } from "vitest";
import { interval } from "../../src/stats/inference.ts";
import type { Comparison, Task } from "../../src/align/comparison.ts";
import { comparisonOf } from "./comparison-of.ts";
import { errorOf, measureNamed, valueOf } from "./measure-named.ts";

const cost = { column: "cost", direction: "lower_is_better" } as const;

function costs(candidate: readonly number[], reference?: readonly number[], task: Task = "binary"): Comparison {
  const side = (values: readonly number[]): Parameters<typeof comparisonOf>[1] => ({
    label: values.map((_, row) => row % 2),
    columns: { cost: values },
  });
  return comparisonOf(task, side(candidate), reference && side(reference));
}

describe("a column that a gate names", () => {
  it.each(["binary", "multiclass", "regression", "quantile", "scores"] as const)("is measured in a %s task", (task) => {
    expect(valueOf(measureNamed(costs([1, 2, 6], undefined, task), "mean", cost).candidate)).toBe(3);
  });

  it("has a sum with n times the standard error of the mean", () => {
    const comparison = costs([1, 2, 6, 3], [2, 2, 5, 5]);
    const [mean, sum] = [measureNamed(comparison, "mean", cost), measureNamed(comparison, "sum", cost)];
    expect([valueOf(sum.candidate), valueOf(sum.reference), valueOf(sum.change)]).toEqual([12, 14, -2]);
    expect(errorOf(sum.change)).toBeCloseTo(4 * errorOf(mean.change), 12);
  });

  it("leaves out pairs in which one has no value", () => {
    const measured = measureNamed(costs([1, Number.NaN, 6, 3], [2, 2, Number.NaN, 5]), "mean", cost);
    expect([valueOf(measured.candidate), valueOf(measured.reference)]).toEqual([2, 3.5]);
    expect([measured.excluded, measured.asked]).toEqual([2, 4]);
    const median = measureNamed(costs([1, Number.NaN, 6, 3], [2, 2, Number.NaN, 5]), "percentile", {
      ...cost,
      percentile: 50,
    });
    expect([valueOf(median.candidate), median.excluded, median.asked]).toEqual([2, 2, 4]);
  });
});

describe("a rate", () => {
  it("is a proportion: Wilson's interval, and Tango's of the change", () => {
    const candidate = Array.from({ length: 50 }, (_, row) => (row < 10 ? 1 : 0));
    const reference = candidate.map((flag, row) => (row < 4 ? 0 : row > 47 ? 1 : flag));
    const { candidate: rate, change } = measureNamed(costs(candidate, reference), "rate", cost);
    expect(rate).toMatchObject({ value: 0.2, inference: { kind: "wilson", successes: 10, n: 50 } });
    expect(change).toMatchObject({ inference: { kind: "tango", gained: 4, lost: 2, n: 50 } });
  });
});

describe("a percentile of weighted rows", () => {
  // sklearn.utils.stats._weighted_percentile([1, 2, 3, 4, 5], [1, 1, 1, 1, 4], 90, average=True) = 5; at 25: 2.5
  const weighted = comparisonOf("scores", {
    label: [0, 0, 0, 0, 0],
    weight: [1, 1, 1, 1, 4],
    columns: { cost: [1, 2, 3, 4, 5] },
  });

  it.each([
    [90, 5],
    [25, 2.5],
    [50, 4.5],
  ])("at %d is scikit-learn's %d", (percentile, value) => {
    const { candidate } = measureNamed(weighted, "percentile", { ...cost, percentile });
    expect(valueOf(candidate)).toBe(value);
    expect(candidate).toMatchObject({ n: 5, inference: { kind: "woodruff" } });
  });
});

describe("a percentile of many rows", () => {
  const values = Array.from({ length: 2400 }, (_, row) => ((row * 7919) % 2400) / 100);
  const later = values.map((value, row) => value + ((row * 31) % 17) / 10);

  it("is compared in closed form, by groups where rows are clustered", () => {
    const side = (list: readonly number[], per: number): Parameters<typeof comparisonOf>[1] => ({
      label: list.map(() => 0),
      columns: { cost: list },
      cluster: list.map((_, row) => Math.floor(row / per)),
    });
    const median = { ...cost, percentile: 50 };
    const alone = measureNamed(costs(later, values, "scores"), "percentile", median).change;
    const single = measureNamed(comparisonOf("scores", side(later, 1), side(values, 1)), "percentile", median).change;
    const copies = (list: readonly number[]): readonly number[] => list.map((_, row) => list[Math.floor(row / 4)] ?? 0);
    const grouped = measureNamed(
      comparisonOf("scores", side(copies(later), 4), side(copies(values), 4)),
      "percentile",
      median,
    ).change;
    const copied = measureNamed(costs(copies(later), copies(values), "scores"), "percentile", median).change;
    expect(alone).toMatchObject({ inference: { kind: "normal" } });
    expect(single).toMatchObject({ inference: { kind: "t", degreesOfFreedom: 2399 } });
    expect(errorOf(single) / errorOf(alone)).toBeCloseTo(1, 2);
    // Each row four times over is worth a quarter of the rows: twice the standard error.
    expect(grouped).toMatchObject({ inference: { kind: "t", degreesOfFreedom: 599 } });
    expect(errorOf(grouped) / errorOf(copied)).toBeCloseTo(2, 0);
    if (alone?.kind !== "estimated") throw new Error("measured");
    expect(interval(alone.inference, 0.95).lower).toBeGreaterThan(0);
  });
});
