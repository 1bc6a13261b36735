import { describe, expect, it } from "vitest";
import type { Side } from "../../src/align/comparison.ts";
import { calibratedRows, prepared } from "../../src/estimates/calibrated-rows.ts";
import { calibratorsOf } from "../../src/estimates/calibrator.ts";
import { estimatedMetrics } from "../../src/estimates/estimated-metrics.ts";
import { expectedCells } from "../../src/estimates/expected-cells.ts";
import { positivesOf, scoredRows, type ScoredRows } from "../../src/estimates/sample.ts";
import { samplingError, type Labelled } from "../../src/estimates/sampling-error.ts";
import { bootstrapUnits } from "../../src/stats/bootstrap-units.ts";
import { expected } from "./expected.ts";

const side = (scores: readonly (readonly number[])[]): Side => {
  const columns = scores.map((values) => Float64Array.from(values));
  const [first = new Float64Array(0)] = columns;
  const isBinary = columns.length === 1;
  const best = (row: number): number =>
    columns.reduce((most, values, code) => ((values[row] ?? 0) > (columns[most]?.[row] ?? 0) ? code : most), 0);
  return {
    rows: first.length,
    tableRows: Int32Array.from(first.keys()),
    label: undefined,
    prediction: Int32Array.from(first.keys(), (row) => (isBinary ? Number((first[row] ?? 0) >= 0.5) : best(row))),
    score: isBinary ? first : undefined,
    scores: isBinary ? undefined : columns,
    latencyMs: undefined,
    weight: undefined,
    invalid: 0,
  };
};

const rowsOf = (scores: readonly (readonly number[])[]): ScoredRows => {
  const rows = scoredRows(side(scores));
  if (rows === undefined) throw new Error("no scores");
  return rows;
};

const labelledOf = (scores: readonly (readonly number[])[], label: readonly number[]): Labelled => {
  const sample = rowsOf(scores);
  const positives = positivesOf(Int32Array.from(label), sample);
  return { sample, positives, units: bootstrapUnits([...sample.scores, Float64Array.from(label)], {}) };
};

const cases = [
  ...expected.binary.map((one) => ({
    ...one,
    scores: { reference: [one.reference.score], candidate: [one.candidate.score] },
    needed: [one.needsCalibration],
  })),
  ...expected.multiclass.map((one) => ({
    ...one,
    scores: { reference: one.reference.scores, candidate: one.candidate.scores },
    needed: one.needsCalibration,
  })),
];

describe("CBPE equals NannyML", () => {
  for (const branch of ["calibrated", "uncalibrated"] as const) {
    it.each(cases)(`on $name, ${branch}`, (one) => {
      const labelled = labelledOf(one.scores.reference, one.reference.label);
      const candidate = prepared(rowsOf(one.scores.candidate));
      const rows = calibratedRows(candidate, calibratorsOf(labelled, 1, branch === "calibrated"));
      const { values, samplingErrors } = one[branch];
      for (const metric of estimatedMetrics) {
        const value = values[metric.name] ?? Number.NaN;
        expect(Math.abs(metric.estimate(rows) - value), metric.name).toBeLessThan(1e-9);
        const error = samplingErrors[metric.name];
        if (error === undefined) continue;
        const found = samplingError(metric.name, labelled, candidate.sample.rows, 1);
        // Rows of one score are ordered by chance in NannyML.
        const tolerance = one.name.startsWith("rounded") && metric.name === "roc_auc" ? 1e-3 : 1e-9;
        expect(Math.abs(found - error), `sampling error of ${metric.name}`).toBeLessThan(tolerance);
      }
    });
  }

  it.each(expected.binary)("in the expected confusion matrix on $name", (one) => {
    const labelled = labelledOf([one.reference.score], one.reference.label);
    const rows = calibratedRows(prepared(rowsOf([one.candidate.score])), calibratorsOf(labelled, 1, true));
    const cells = expectedCells(rows.sample, 0, rows.probabilities[0] ?? new Float64Array(0));
    const { true_positive, false_positive, false_negative, true_negative } = one.calibrated.confusion;
    expect(cells.truePositives).toBeCloseTo(true_positive ?? Number.NaN, 8);
    expect(cells.falsePositives).toBeCloseTo(false_positive ?? Number.NaN, 8);
    expect(cells.falseNegatives).toBeCloseTo(false_negative ?? Number.NaN, 8);
    expect(cells.trueNegatives).toBeCloseTo(true_negative ?? Number.NaN, 8);
  });

  it.each(cases.filter(({ name }) => !name.includes("calibrated")))(
    "in whether the scores of $name need calibration",
    (one) => {
      const labelled = labelledOf(one.scores.reference, one.reference.label);
      expect(calibratorsOf(labelled, 1).map(({ calibrates }) => calibrates)).toEqual(one.needed);
    },
  );
});

describe("the sampling error of average_precision", () => {
  it("is that of a bootstrap of the labelled rows, whatever their order", () => {
    const [one] = expected.binary;
    if (one === undefined) throw new Error("no case");
    const { score, label } = one.reference;
    const forwards = samplingError("average_precision", labelledOf([score], label), 300, 7);
    const backwards = samplingError("average_precision", labelledOf([score.toReversed()], label.toReversed()), 300, 7);
    expect(forwards).toBeCloseTo(backwards, 12);
    expect(forwards).toBeGreaterThan(0.01);
    expect(forwards).toBeLessThan(0.06);
  });
});
