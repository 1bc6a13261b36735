import { describe, expect, it } from "vitest";
import { z } from "zod";
import { plotsEntry } from "../../src/audit/plots-entry.ts";
import { plotSchema } from "../../src/audit/v1-plots.ts";
import type { Plot } from "../../src/plots/plot.ts";

const binned = { counts: [1 / 3, 1_234_567.8], below: 2 / 3, above: 0, missing: 1 };
const rounded = { counts: [0.333333, 1_234_570], below: 0.666667, above: 0, missing: 1 };
const curve = { x: [0, 1 / 3, 1], y: [0, 2 / 3, 1] };
const roundedCurve = { x: [0, 0.333333, 1], y: [0, 0.666667, 1] };
const edges = [1_700_000_000_000, 1_700_000_000_250, 1_700_000_000_500];
const bin = { rows: 9, predicted: 1 / 3, observed: 2 / 3, lower: 1 / 7, upper: 6 / 7 };
const long = "😀".repeat(300);

const plots: readonly Plot[] = [
  { kind: "roc", target: long, reference: undefined, candidate: curve },
  {
    kind: "precision-recall",
    target: "1",
    baseRate: { reference: 1 / 3, candidate: 1 / 7 },
    reference: curve,
    candidate: curve,
  },
  { kind: "reliability", target: undefined, reference: undefined, candidate: [bin] },
  {
    kind: "score-histogram",
    target: "1",
    edges,
    reference: undefined,
    candidate: { positive: [1 / 3, 1], negative: [2, 3] },
  },
  {
    kind: "confusion",
    classes: ["a", long],
    folded: 3,
    reference: undefined,
    candidate: [
      [1 / 3, 0],
      [0, 5],
    ],
    invalid: { reference: undefined, candidate: [1 / 3, 0] },
  },
  { kind: "residual-histogram", edges, reference: binned, candidate: binned },
  {
    kind: "residual-bands",
    edges: [1 / 3, 2 / 3],
    reference: undefined,
    candidate: [{ rows: 3, p10: undefined, p50: undefined, p90: 1 / 3 }],
  },
  { kind: "values", title: long, edges, reference: undefined, candidate: binned },
  {
    kind: "latency",
    edges,
    reference: undefined,
    candidate: binned,
    percentiles: { probabilities: [0.999], reference: undefined, candidate: [1 / 3] },
  },
  { kind: "column", column: "x", columnKind: "timestamp", edges, reference: binned, candidate: binned },
  {
    kind: "categories",
    column: "x",
    categories: ["a", long],
    reference: { counts: [1, 2], other: 1 / 3, missing: 4 },
    candidate: { counts: [1, 2], other: 3, missing: 4 },
  },
];

describe("the entry of the plots", () => {
  const { plots: entries = [] } = plotsEntry(plots);
  const entryOf = (kind: Plot["kind"]): unknown => entries.find((entry) => entry.kind === kind);

  it("is what the schema says, of every kind", () => {
    expect(z.array(plotSchema).parse(entries)).toEqual(entries);
    expect(new Set(entries.map(({ kind }) => kind))).toEqual(
      new Set(plotSchema.options.map(({ shape }) => shape.kind.value)),
    );
  });

  it("has numbers of six significant digits, and edges as they are", () => {
    expect(entryOf("roc")).toMatchObject({ reference: null, candidate: roundedCurve });
    expect(entryOf("precision-recall")).toMatchObject({ base_rate: { reference: 0.333333, candidate: 0.142857 } });
    expect(entryOf("reliability")).toMatchObject({
      target: null,
      candidate: [{ predicted: 0.333333, lower: 0.142857 }],
    });
    expect(entryOf("column")).toMatchObject({
      edges,
      column_kind: "timestamp",
      reference: rounded,
      candidate: rounded,
    });
    expect(entryOf("confusion")).toMatchObject({ invalid: { reference: null, candidate: [0.333333, 0] } });
    expect(entryOf("residual-bands")).toMatchObject({ candidate: [{ rows: 3, p10: null, p50: null, p90: 0.333333 }] });
  });

  it("cuts texts that are too long to be read", () => {
    const cut = `${"😀".repeat(199)}…`;
    expect(entryOf("roc")).toMatchObject({ target: cut });
    expect(entryOf("values")).toMatchObject({ title: cut });
    expect(entryOf("confusion")).toMatchObject({ classes: ["a", cut] });
    expect(entryOf("categories")).toMatchObject({ categories: ["a", cut] });
  });

  it("is absent where nothing was compared", () => {
    expect(plotsEntry(undefined)).toEqual({});
  });
});
