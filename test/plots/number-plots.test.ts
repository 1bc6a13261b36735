import { describe, expect, it } from "vitest";
import expected from "../../fixtures/expected/plots.json" with { type: "json" };
import { plotsEntry } from "../../src/audit/plots-entry.ts";
import type { LatencyDump } from "../../src/latency/dump.ts";
import { latencyPlots } from "../../src/plots/latency.ts";
import type { Band } from "../../src/plots/plot.ts";
import { residualPlots } from "../../src/plots/residuals.ts";
import { valuesPlots } from "../../src/plots/values.ts";
import { comparisonOf, fixtureRows, type Rows } from "../metrics/comparison-of.ts";
import { near } from "./near.ts";
import { askOf, subjectOf } from "./subject-of.ts";

describe("the errors of a regression", () => {
  const { edges, histogram, bands, in_bands: inBands } = expected.regression;
  const [reference, candidate] = ["reference", "worse"].map((model) => fixtureRows("regression", model));
  const plotsOf = (after: Rows | undefined, before?: Rows): ReturnType<typeof residualPlots> =>
    residualPlots(subjectOf(comparisonOf("regression", after ?? { label: [] }, before)));
  const known = (side: readonly { [K in keyof Band]: number | null }[]): unknown =>
    near(
      side.map(({ rows, p10, p50, p90 }) => ({
        rows,
        p10: p10 ?? undefined,
        p50: p50 ?? undefined,
        p90: p90 ?? undefined,
      })),
    );

  it("lie in numpy's bins, between edges that the reference chooses", () => {
    const [plot] = plotsOf(candidate, reference);
    expect(plot).toEqual({ kind: "residual-histogram", edges: near(edges), ...histogram });
  });

  it("have numpy's percentiles in bands of the reference's predictions", () => {
    const [, plot] = plotsOf(candidate, reference);
    expect(plot).toEqual({
      kind: "residual-bands",
      edges: near(bands),
      reference: known(inBands.reference),
      candidate: known(inBands.candidate),
    });
  });

  it("count by their weight", () => {
    const label = Array.from({ length: 60 }, (_, row) => row);
    const rows = { label, prediction: label.map((value) => value + 1), weight: label.map(() => 2) };
    expect(plotsOf(rows)).toMatchObject([
      { edges: [0.5, 1.5], candidate: { counts: [120] } },
      { edges: [1, 60], candidate: [{ rows: 120, p10: 1, p50: 1, p90: 1 }] },
    ]);
  });

  it("far from 0 have bands that are told apart, each with the rows between its edges", () => {
    const label = Array.from({ length: 200 }, (_, row) => 1_700_000_000 + row / 2);
    const rows = { label, prediction: label };
    const [, plot] = plotsEntry(plotsOf(rows, rows)).plots ?? [];
    expect(plot).toMatchObject({
      edges: [1_700_000_000, 1_700_000_024.875, 1_700_000_049.75, 1_700_000_074.625, 1_700_000_099.5],
      candidate: [50, 50, 50, 50].map((count) => ({ rows: count })),
    });
  });

  it("keep their bands where one prediction is far off", () => {
    const label = Array.from({ length: 200 }, (_, row) => row);
    const after = { label, prediction: label.map((value) => (value === 7 ? 1e15 : value)) };
    const [, plot] = plotsOf(after, { label, prediction: label });
    expect(plot).toMatchObject({
      edges: [0, 49.75, 99.5, 149.25, 1e15],
      candidate: [{ rows: 49 }, {}, {}, { rows: 51 }],
    });
  });

  it("are missing where a prediction is, and have no band where all predictions are one", () => {
    const [plot, ...others] = plotsOf({ label: [1, 2, 3], prediction: [5, Number.NaN, 5] });
    expect(plot).toMatchObject({ reference: undefined, candidate: { missing: 1 } });
    expect(others).toEqual([]);
  });
});

describe("latencies", () => {
  const [reference, candidate] = ["reference", "worse"].map((model) => fixtureRows("binary", model).latency ?? []);
  const sides = { reference: Float64Array.from(reference ?? []), candidate: Float64Array.from(candidate ?? []) };
  const dump = (latencies: LatencyDump["latencies"]): LatencyDump => ({ latencies, notes: [] });
  const { probabilities, lowest, highest, ...values } = expected.latency;

  it("of the rows have numpy's percentiles, and bins over the range of both", () => {
    const rows = (latency: readonly number[] = []): Rows => ({ label: latency.map(() => 0), latency });
    const [plot] = latencyPlots(subjectOf(comparisonOf("binary", rows(candidate), rows(reference))));
    expect(plot?.percentiles).toEqual({
      probabilities,
      reference: near(values.reference),
      candidate: near(values.candidate),
    });
    expect(plot?.edges.at(0)).toBeLessThanOrEqual(lowest);
    expect(plot?.edges.at(-1)).toBeGreaterThanOrEqual(highest);
    expect(plot?.reference).toMatchObject({ below: 0, above: 0, missing: 0 });
    expect(plot?.candidate.counts.reduce((sum, count) => sum + count, 0)).toBe(sides.candidate.length);
  });

  it("of a side that has nothing but zeros leave the bins to the other", () => {
    const rows = (latency: readonly number[]): Rows => ({ label: latency.map(() => 0), latency });
    const [plot] = latencyPlots(subjectOf(comparisonOf("binary", rows([10, 20, 30]), rows([0, 0, 0]))));
    expect(plot).toMatchObject({ reference: { below: 3 }, candidate: { below: 0, above: 0 } });
  });

  it("of a load test take the place of those of the rows", () => {
    const times = { kind: "samples", values: Float64Array.of(10, 20, 30, 40) } as const;
    const loadTest = { reference: undefined, candidate: dump(times) };
    const comparison = comparisonOf("binary", { label: [0, 1], latency: [1, 2] });
    expect(latencyPlots(subjectOf(comparison, { loadTest }))).toMatchObject([
      {
        reference: undefined,
        percentiles: { probabilities: [0.01, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7], candidate: { 6: 25 } },
      },
    ]);
  });

  it("in buckets are spread evenly over each, and lie above all bins where the last has no end", () => {
    const buckets = {
      kind: "histogram",
      n: 100,
      edges: Float64Array.of(10, 100, 1000),
      counts: Float64Array.of(0, 50, 90),
    } as const;
    const loadTest = { reference: dump(buckets), candidate: dump(buckets) };
    const [plot] = latencyPlots(subjectOf(comparisonOf("binary", { label: [0, 1] }), { loadTest }));
    expect([plot?.edges.at(0), plot?.edges.at(-1)]).toEqual([10, 1000]);
    expect(plot?.candidate).toMatchObject({ below: 0, above: 10 });
    expect(plot?.candidate.counts.slice(0, 15).reduce((sum, count) => sum + count, 0)).toBeCloseTo(50, 9);
    // Of p95 and all above nothing is known.
    expect(plot?.percentiles.probabilities.at(-1)).toBe(0.9);
    expect(plot?.percentiles.candidate).toMatchObject({ 6: 100 });
  });

  it.each([
    ["percentiles alone", dump({ kind: "percentiles", n: 9, countFrom: "count", points: [{ share: 0.5, value: 3 }] })],
    ["no times at all", dump({ kind: "samples", values: new Float64Array() })],
  ])("are not drawn of %s", (_, candidateDump) => {
    const loadTest = { reference: undefined, candidate: candidateDump };
    expect(latencyPlots(subjectOf(comparisonOf("binary", { label: [0] }), { loadTest }))).toEqual([]);
  });
});

describe("a number of each row", () => {
  const quantiles = [{ level: 0.5, values: [1, 2, 3, 4] }];

  it("is that of the first gate whose metric is a mean over rows", () => {
    const comparison = comparisonOf("quantile", { label: [1, 2, 3, 8], quantiles });
    const asks = [askOf("latency_mean"), askOf("pinball", { quantile: 0.5 })];
    expect(valuesPlots(subjectOf(comparison, { asks }))).toMatchObject([
      { title: "Pinball loss at 0.5", candidate: { missing: 0 }, reference: undefined },
    ]);
  });

  it.each([
    ["quantile", { label: [1, 2, 3, 8], quantiles }, "Mean pinball loss"],
    ["scores", { label: [0, 0, 0], score: [1, 5, 5] }, "Score"],
  ] as const)("of %s is the usual one where no gate asks for any", (task, rows, title) => {
    expect(valuesPlots(subjectOf(comparisonOf(task, rows)))).toMatchObject([{ title }]);
  });

  it("of marks has a bin for each mark", () => {
    const comparison = comparisonOf("scores", {
      label: [0, 0, 0, 0],
      score: [1, 5, 5, Number.NaN],
      weight: [1, 1, 3, 1],
    });
    expect(valuesPlots(subjectOf(comparison))).toEqual([
      {
        kind: "values",
        title: "Score",
        edges: [0.5, 1.5, 2.5, 3.5, 4.5, 5.5],
        reference: undefined,
        candidate: { counts: [1, 0, 0, 0, 4], below: 0, above: 0, missing: 1 },
      },
    ]);
  });

  it("is not drawn where the task has plots of its own, or there are no labels", () => {
    expect(valuesPlots(subjectOf(comparisonOf("regression", { label: [1], prediction: [1] })))).toEqual([]);
    const comparison = comparisonOf("quantile", { label: [1, 2, 3, 8], quantiles });
    const unlabelled = { ...comparison, candidate: { ...comparison.candidate, label: undefined } };
    expect(valuesPlots(subjectOf(unlabelled))).toEqual([]);
  });
});
