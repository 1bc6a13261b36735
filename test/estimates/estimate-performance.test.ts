import { describe, expect, it } from "vitest";
import type { Comparison, Side } from "../../src/align/comparison.ts";
import { estimatePerformance } from "../../src/estimates/estimate-performance.ts";
import { standardErrorOf } from "../../src/stats/inference.ts";
import { randomStream, uniformAt } from "../../src/stats/random.ts";

/** Scores that are the probabilities of the labels. */
const side = (rows: number, seed: number): Side => {
  const score = new Float64Array(rows);
  const label = new Int32Array(rows);
  for (let row = 0; row < rows; row++) {
    const stream = randomStream(seed, row);
    score[row] = uniformAt(stream, 0);
    label[row] = Number(uniformAt(stream, 1) < (score[row] ?? 0));
  }
  return {
    rows,
    tableRows: Int32Array.from(label.keys()),
    label,
    prediction: Int32Array.from(score, (value) => Number(value >= 0.5)),
    score,
    scores: undefined,
    latencyMs: undefined,
    weight: undefined,
    invalid: 0,
  };
};

const none = { reference: 0, candidate: 0 };

const comparison = (reference: Side, candidate: Side): Comparison => ({
  task: "binary",
  pairing: "none",
  classes: ["0", "1"],
  positive: 1,
  reference,
  candidate: { ...candidate, label: undefined },
  facts: {
    joinColumns: [],
    rows: { reference: reference.rows, candidate: candidate.rows },
    compared: { reference: reference.rows, candidate: candidate.rows },
    unmatched: none,
    duplicates: none,
    unlabelled: none,
    invalid: none,
    joinRate: undefined,
    labelDisagreements: 0,
    idsSha256: undefined,
    examples: {
      duplicates: { reference: [], candidate: [] },
      unmatched: { reference: [], candidate: [] },
      labelDisagreements: [],
    },
    notes: [],
  },
});

const errorWith = (labelled: number): number => errorOf(side(labelled, 1), side(30_000, 2));

const errorOf = (reference: Side, candidate: Side): number => {
  const asked = { metrics: ["accuracy"], calibrateOn: undefined, seed: 7 };
  const [value] = estimatePerformance(comparison(reference, candidate), asked).values;
  return value?.measured.candidate.kind === "estimated"
    ? standardErrorOf(value.measured.candidate.inference)
    : Number.NaN;
};

describe("the standard error of an estimate", () => {
  it("falls with the labelled rows, also where only a part of them is resampled", () => {
    const [few, many] = [errorWith(2000), errorWith(60_000)];
    // Of 30 000 rows labels alone scatter by √(0.75 · 0.25 / 30 000) = 0.0025; 2 000 labelled rows add √(0.1875 / 2 000) = 0.0097.
    expect(few).toBeGreaterThan(0.008);
    expect(few).toBeLessThan(0.013);
    expect(many).toBeGreaterThan(0.0025);
    expect(many).toBeLessThan(0.0045);
  });

  it("does not depend on the order of the rows where only a part of them is resampled", () => {
    const { score = new Float64Array(0), ...rest } = side(30_000, 2);
    // Scores of two digits have many ties, and here the prediction says more than the score.
    const rounded = score.map((value) => Math.round(value * 100) / 100);
    const prediction = rest.label instanceof Int32Array ? rest.label : undefined;
    const forwards: Side = { ...rest, score: rounded, prediction };
    const backwards: Side = { ...rest, score: rounded.toReversed(), prediction: prediction?.toReversed() };
    const [first, second] = [forwards, backwards].map((candidate) => errorOf(side(2000, 1), candidate));
    expect(first).toBeGreaterThan(0);
    expect(second).toBeCloseTo(first ?? Number.NaN, 12);
  });
});

describe("the reference of an estimate", () => {
  it("is estimated in the same way as the candidate", () => {
    const { values } = estimatePerformance(comparison(side(3000, 1), side(2000, 2)), {
      metrics: ["accuracy"],
      calibrateOn: undefined,
      seed: 7,
    });
    const { reference, candidate, change } = values[0]?.measured ?? {};
    if (reference?.kind !== "estimated" || candidate?.kind !== "estimated" || change?.kind !== "estimated")
      throw new Error("not estimated");
    expect(change.value).toBeCloseTo(candidate.value - reference.value, 12);
    expect(candidate.value).toBeCloseTo(0.75, 1);
  });

  it("has a reason where it has too few labels", () => {
    const few = { ...comparison(side(60, 1), side(2000, 2)), candidate: side(2000, 2) };
    const { values } = estimatePerformance(few, { metrics: ["accuracy"], calibrateOn: "candidate", seed: 7 });
    expect(values[0]?.measured.change).toMatchObject({
      reason: { text: "60 labelled rows of the reference are too few to calibrate on; 100 are needed" },
    });
  });
});
