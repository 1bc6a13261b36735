import { describe, expect, it } from "vitest";
import { sliceFigures } from "../../../src/reports/charts/slices.ts";
import { limit, measurement, record, verdict } from "../records.ts";

const recall = (slice: string | undefined, candidate: number | null): ReturnType<typeof measurement> =>
  measurement({
    metric: "recall",
    title: "Recall",
    reference: 0.9,
    candidate,
    half: 0.01,
    ...(slice === undefined ? {} : { slice }),
  });

describe("slices", () => {
  it("are drawn with the worst first and what was not measured last", () => {
    const [figure] = sliceFigures(
      record("Done.", {
        measurements: [recall(undefined, 0.89), recall("a", 0.91), recall("b", 0.8), recall("c", null)],
      }),
    );
    expect(figure?.table.rows.map(([slice, , change]) => [slice, change])).toEqual([
      ["b", "\u221210.0\u00a0pp"],
      ["a", "+1.0\u00a0pp"],
      ["c", "not measured"],
    ]);
    expect(figure?.summary).toBe(
      "Worst of 3: “b” with \u221210.0\u00a0pp (all rows: \u22121.0\u00a0pp). 1 could not be measured.",
    );
    expect(figure?.svg).toContain(">not measured<");
  });

  it("are the worst at the top for a metric that is better low, and for one that is best at zero", () => {
    const of = (better: "lower" | "zero", slice: string, candidate: number): ReturnType<typeof measurement> =>
      measurement({ metric: better, title: better, unit: "label", better, slice, reference: 1, candidate, half: 0.1 });
    const figures = sliceFigures(
      record("Done.", {
        measurements: [
          of("lower", "a", 0.5),
          of("lower", "b", 2),
          of("zero", "a", 0.2),
          of("zero", "b", -3),
          of("zero", "c", 2),
        ],
      }),
    );
    expect(figures.map(({ table }) => table.rows.map(([slice]) => slice))).toEqual([
      ["b", "a"],
      ["b", "c", "a"],
    ]);
  });

  it("show values where there is no reference", () => {
    const of = (slice: string, candidate: number): ReturnType<typeof measurement> =>
      measurement({ metric: "recall", title: "Recall", slice, candidate, half: 0.02 });
    const [figure] = sliceFigures(record("Done.", { measurements: [of("a", 0.9), of("b", 0.7)] }));
    expect(figure?.table.head).toEqual(["slice", "values", "interval", "rows"]);
    expect(figure?.summary).toBe("Worst of 2: “b” with 70.00\u00a0%.");
    expect(figure?.svg).not.toContain("no change");
  });

  it("are at most 30 of a metric; those that stand out have a place whatever else is worse", () => {
    const measurements = Array.from({ length: 50 }, (_, at) => recall(`s${at}`, 0.8 + at / 500));
    const last = measurements.at(-1);
    const failing = verdict(last ?? null, {
      sentence: "It.",
      outcome: "fail",
      limits: [limit({ kind: "min", limit: 0.95, exceeded: "yes" })],
    });
    const [figure] = sliceFigures(record("Done.", { measurements, verdicts: [failing] }));
    expect(figure?.table.rows).toHaveLength(30);
    expect(figure?.table.rows.at(-1)?.[0]).toBe("s49");
    expect(figure?.svg).toContain(">and 20 more slices<");
  });

  it("show what fails as failed, though another gate on the same number passes", () => {
    const measured = recall("a", 0.8);
    const failing = verdict(measured, { sentence: "It.", outcome: "fail" });
    const passing = verdict(measured, { sentence: "It.", gate: "floor" });
    for (const verdicts of [
      [failing, passing],
      [passing, failing],
    ]) {
      const [figure] = sliceFigures(record("Done.", { measurements: [measured], verdicts }));
      expect(figure?.svg).toContain('<path class="fail"');
      expect(figure?.svg).not.toContain('class="pass"');
    }
  });

  it("are of three metrics at most, those with failures first", () => {
    const of = (metric: string): ReturnType<typeof measurement> =>
      measurement({ metric, title: metric, slice: "a", reference: 0.9, candidate: 0.8, half: 0.01 });
    const measurements = ["m1", "m2", "m3", "m4"].map(of);
    const failing = verdict(measurements[3] ?? null, { sentence: "It.", outcome: "fail" });
    const figures = sliceFigures(record("Done.", { measurements, verdicts: [failing] }));
    expect(figures.map(({ title }) => title)).toEqual(["m4 by slice", "m1 by slice", "m2 by slice"]);
  });
});
