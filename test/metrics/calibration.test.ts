import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { memoryEngine } from "../../src/aggregates/memory/memory-engine.ts";
import type { Comparison } from "../../src/align/comparison.ts";
import { harmOf, type Limit } from "../../src/gates/harm.ts";
import { pValueOf, stateOf, type State } from "../../src/gates/state.ts";
import { ece } from "../../src/metrics/calibration/ece.ts";
import type { Measured } from "../../src/metrics/estimate.ts";
import type { MetricOptions } from "../../src/metrics/options.ts";
import { randomStream, uniformAt } from "../../src/stats/random.ts";
import { comparisonOf } from "./comparison-of.ts";
import { errorOf, measureNamed, relativeDistance, valueOf } from "./measure-named.ts";

/** By scripts/expected/calibration.py: numpy, scikit-learn 1.9.1, statsmodels 0.15; null: there is no number. */
const list = z.array(z.number());
const spread = z.record(z.string(), z.object({ single: z.number(), change: z.number() }));
const level = z.object({ mean: z.number(), quantile95: z.number() });
const expected = z
  .object({
    cases: z.array(
      z.object({
        name: z.string(),
        label: list,
        score: z.array(z.union([z.number(), list])),
        weight: list.exactOptional(),
        expected: z.record(z.string(), z.number().nullable()),
      }),
    ),
    errors: z.object({ label: list, reference: list, candidate: list, cluster: list, rows: spread, clusters: spread }),
    chance: z.object({ label: list, score: list, ece: level, mce: level }),
  })
  .parse(JSON.parse(readFileSync(new URL("../../fixtures/expected/calibration.json", import.meta.url), "utf8")));

/** Measures "ece[bins=15, equal_mass, class=1]". */
function measure(comparison: Comparison, written: string): Measured {
  const [, name = written, options = ""] = /^(\w+)\[(.+)\]$/u.exec(written) ?? [];
  const given = options.split(", ").map((option): MetricOptions => {
    const [key, value = ""] = option.split("=");
    if (key === "equal_width" || key === "equal_mass") return { binning: key };
    if (key === "class") return { class: value };
    return key === "bins" ? { bins: Number(value) } : {};
  });
  return measureNamed(
    comparison,
    name,
    given.reduce((all, one) => ({ ...all, ...one }), {}),
  );
}

describe.each(expected.cases)("$name", ({ expected: values, ...rows }) => {
  const comparison = comparisonOf(typeof rows.score[0] === "number" ? "binary" : "multiclass", rows);

  it.each(Object.entries(values))("%s is %d", (name, value) => {
    const { candidate } = measure(comparison, name);
    if (value === null) expect(candidate.kind).toBe("undefined");
    else if (rows.label.length > 1) expect(relativeDistance(valueOf(candidate), value)).toBeLessThan(1e-9);
    else expect(candidate.kind === "estimated" || candidate.reason.code === "not-finite").toBe(true);
  });
});

describe("standard errors", () => {
  const { label, reference, candidate, cluster, rows, clusters } = expected.errors;
  const before = { label, score: reference };
  const after = { label, score: candidate };

  /** Spiegelhalter's z has the standard error 1 of a calibrated model, and ece that of its chance level. */
  const ownInference = ["spiegelhalter_z", "ece[bins=5]"];

  it.each(Object.entries(rows))("%s: those of the jackknife", (name, { single, change }) => {
    const measured = measure(comparisonOf("binary", after, before), name);
    expect(Math.abs(errorOf(measured.change) / change - 1)).toBeLessThan(0.05);
    if (!ownInference.includes(name)) expect(Math.abs(errorOf(measured.candidate) / single - 1)).toBeLessThan(0.05);
  });

  it.each(Object.entries(clusters))("%s: those of the jackknife over clusters", (name, { single, change }) => {
    const measured = measure(comparisonOf("binary", { ...after, cluster }, { ...before, cluster }), name);
    expect(Math.abs(errorOf(measured.change) / change - 1)).toBeLessThan(0.05);
    if (name !== "ece[bins=5]") expect(Math.abs(errorOf(measured.candidate) / single - 1)).toBeLessThan(0.05);
  });

  it("of Spiegelhalter's z is 1, as it is standard normal for a calibrated model", () => {
    expect(measure(comparisonOf("binary", after), "spiegelhalter_z").candidate).toMatchObject({
      inference: { kind: "normal", standardError: 1 },
    });
  });
});

describe("the error that chance alone would show", () => {
  const { label, score, ...levels } = expected.chance;

  it.each(["ece", "mce"] as const)("of %s is that of 20 000 draws of labels", (name) => {
    const { candidate } = measure(comparisonOf("binary", { label, score }), name);
    const chance = candidate.kind === "estimated" ? candidate.chance : undefined;
    // 200 draws know their mean to a fourteenth of their standard deviation.
    expect(chance?.mean).toBeCloseTo(levels[name].mean, name === "ece" ? 2 : 1);
    expect(chance?.quantile95).toBeCloseTo(levels[name].quantile95, name === "ece" ? 2 : 1);
  });

  it("does not depend on the order of the rows", () => {
    const forth = measure(comparisonOf("binary", { label, score }), "ece").candidate;
    const back = measure(
      comparisonOf("binary", { label: label.toReversed(), score: score.toReversed() }),
      "ece",
    ).candidate;
    expect(back).toMatchObject({ chance: forth.kind === "estimated" ? forth.chance : undefined });
    expect(valueOf(back)).toBeCloseTo(valueOf(forth) ?? Number.NaN, 14);
  });

  it("is what the value is judged without, alone and in a change", () => {
    const measured = measure(comparisonOf("binary", { label, score }, { label, score }), "ece");
    const { candidate, change } = measured;
    if (candidate.kind !== "estimated" || candidate.inference.kind !== "draws") throw new Error("not judged by draws");
    expect(candidate.inference.value).toBeCloseTo(candidate.value - (candidate.chance?.mean ?? Number.NaN), 14);
    // No row differs: as Tango has it of none among as many rows.
    expect(change).toMatchObject({ value: 0, inference: { kind: "tango", gained: 0, lost: 0, n: label.length } });
  });

  it("is nothing where the model claims certainty, so every error is an excess", () => {
    const { candidate } = measure(comparisonOf("binary", { label: [0, 1, 1, 0], score: [0, 1, 0, 1] }), "ece");
    expect(candidate).toMatchObject({ value: 0.5, chance: { mean: 0, quantile95: 0 }, inference: { value: 0.5 } });
  });
});

describe("a gate on ece", () => {
  const limit: Limit = { kind: "max", basis: "absolute", limit: 0.02 };

  /** Probabilities from 0 to 1, and labels that follow them when `slope` is 1. */
  function stateAt(seed: number, rows: number, slope: number): State {
    const stream = randomStream(seed, 0);
    const score = Array.from({ length: rows }, (_, row) => uniformAt(stream, 2 * row));
    const label = score.map((p, row) => Number(uniformAt(stream, 2 * row + 1) < 0.5 + slope * (p - 0.5)));
    const harm = harmOf(limit, measure(comparisonOf("binary", { label, score }), "ece"), ece);
    return harm.kind === "undefined" ? "undefined" : stateOf(harm, pValueOf(harm), 0.05);
  }

  const failing: readonly State[] = ["likely-harm", "proven-harm"];
  const failures = (rows: number, slope: number): number =>
    Array.from({ length: 200 }, (_, seed) => stateAt(seed, rows, slope)).filter((state) => failing.includes(state))
      .length;

  it("of 2 % fails a perfectly calibrated model of 200 rows in at most 5 % of samples", () => {
    expect(failures(200, 1)).toBeLessThanOrEqual(10);
  });

  it("fails a model that is much too sure of itself", () => {
    expect(failures(200, 0.3)).toBeGreaterThan(190);
  });
});

describe("rows without a usable score", () => {
  const rows = { label: [1, 0, 1, 0, 1], score: [0.9, 0.2, Number.NaN, 0.4, 0.3] };

  it.each(["ece", "mce", "calibration_in_the_large", "calibration_slope", "spiegelhalter_z", "brier_reliability"])(
    "are left out of %s and counted",
    (name) => {
      const usable = { label: [1, 0, 0, 1], score: [0.9, 0.2, 0.4, 0.3] };
      const measured = measure(comparisonOf("binary", rows), name);
      expect(measured.excluded).toBe(1);
      expect(valueOf(measured.candidate)).toBe(valueOf(measure(comparisonOf("binary", usable), name).candidate));
    },
  );
});

describe("equal mass with weights", () => {
  it("divides the weight, not the rows", () => {
    const comparison = comparisonOf("binary", {
      label: [0, 0, 1, 1],
      score: [0.1, 0.2, 0.3, 0.9],
      weight: [1, 1, 1, 3],
    });
    const engine = memoryEngine(comparison, 1);
    expect(engine.support({ reference: undefined, candidate: undefined }).candidate).toBe(3);
    // Half the weight lies up to 0.3: |0.6/3 - 1/3| / 2 + |0.9 - 1| / 2.
    expect(valueOf(measure(comparison, "ece[bins=2, equal_mass]").candidate)).toBeCloseTo(7 / 60, 12);
  });
});
