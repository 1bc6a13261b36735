import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Selection } from "../../src/aggregates/vocabulary.ts";
import { memoryEngine } from "../../src/aggregates/memory/memory-engine.ts";
import type { Comparison } from "../../src/align/comparison.ts";
import { measureMetric } from "../../src/measure/measure-metric.ts";
import type { Estimate, Measured } from "../../src/metrics/estimate.ts";
import { metrics } from "../../src/metrics/index.ts";
import type { MetricOptions } from "../../src/metrics/options.ts";
import { interval, standardErrorOf } from "../../src/stats/inference.ts";
import { comparisonOf, type Rows } from "../metrics/comparison-of.ts";

const ALL: Selection = { reference: undefined, candidate: undefined };

function measure(
  name: string,
  comparison: Comparison,
  options: Partial<MetricOptions> = {},
  selection = ALL,
): Measured {
  const metric = metrics.find((candidate) => candidate.name === name);
  if (metric === undefined) throw new Error(`no metric ${name}`);
  const asked = { metric, options: { average: undefined, class: undefined, ...options }, selection };
  return measureMetric(asked, comparison, memoryEngine(comparison, 1));
}

const valueOf = (estimate: Estimate | undefined): number =>
  estimate?.kind === "estimated" ? estimate.value : Number.NaN;

describe("absence", () => {
  const rows: Rows = { label: [0, 1, 1, 0], prediction: [0, 1, 0, -1], score: [0.1, 0.9, 0.4, 0.2] };

  it("of rows is undefined, not 0 or 1", () => {
    const nobody = { reference: new Int32Array(0), candidate: new Int32Array(0) };
    for (const name of ["accuracy", "f1", "mcc", "roc_auc", "log_loss", "flip_rate"]) {
      expect(measure(name, comparisonOf("binary", rows, rows), {}, nobody).candidate).toMatchObject({
        kind: "undefined",
        reason: { code: "no-rows" },
      });
    }
  });

  it("of the class is undefined, also where predictions are invalid", () => {
    const measured = measure("precision", comparisonOf("binary", rows, rows), { class: "7" });
    expect(measured.candidate).toMatchObject({
      kind: "undefined",
      reason: { code: "absent-class", text: 'the data have no class "7"; there are 0, 1' },
    });
    expect(measured.change?.kind).toBe("undefined");
  });

  it("of pairs leaves the flip rate undefined", () => {
    const apart = comparisonOf("binary", rows, rows, "none");
    expect(measure("flip_rate", apart).candidate).toMatchObject({ kind: "undefined", reason: { code: "not-paired" } });
  });

  it("of a reference leaves the candidate measured", () => {
    const measured = measure("accuracy", comparisonOf("binary", rows));
    expect(valueOf(measured.candidate)).toBe(0.5);
    expect([measured.reference, measured.change]).toEqual([undefined, undefined]);
  });
});

describe("invalid rows", () => {
  it("count as wrong predictions", () => {
    const rows: Rows = { label: [0, 0, 1, 1], prediction: [0, -1, 1, -1] };
    const comparison = comparisonOf("binary", rows);
    expect(valueOf(measure("accuracy", comparison).candidate)).toBe(0.5);
    expect(valueOf(measure("recall", comparison).candidate)).toBe(0.5);
    expect(valueOf(measure("specificity", comparison).candidate)).toBe(0.5);
  });

  it("count as ranked wrong", () => {
    const perfect: Rows = { label: [0, 0, 1, 1], score: [0.1, 0.2, 0.8, 0.9] };
    const gaps: Rows = { label: [0, 0, 1, 1], score: [Number.NaN, 0.2, 0.8, Number.NaN] };
    expect(valueOf(measure("roc_auc", comparisonOf("binary", perfect)).candidate)).toBe(1);
    expect(valueOf(measure("roc_auc", comparisonOf("binary", gaps)).candidate)).toBe(0.25);
  });

  it("count as certain errors in the log loss and the Brier score", () => {
    const rows: Rows = { label: [1, 1], score: [1, Number.NaN] };
    expect(valueOf(measure("log_loss", comparisonOf("binary", rows)).candidate)).toBeCloseTo(36.04365338911715 / 2, 12);
    expect(valueOf(measure("brier", comparisonOf("binary", rows)).candidate)).toBe(0.5);
  });

  it("are left out of a regression, in both models, and counted", () => {
    const reference: Rows = { label: [1, 2, 3, 4], prediction: [1, 2, Number.NaN, 5] };
    const candidate: Rows = { label: [1, 2, 3, 4], prediction: [2, Number.NaN, 3, 6] };
    const measured = measure("mae", comparisonOf("regression", candidate, reference));
    expect(valueOf(measured.reference)).toBe(0.5);
    expect(valueOf(measured.candidate)).toBe(1.5);
    expect(measured.excluded).toBe(2);
  });
});

describe("pairing", () => {
  const label = Array.from({ length: 400 }, (_, i) => i % 2);
  const wrongAt = (step: number) => label.map((one, i) => (i % step === 0 ? 1 - one : one));
  const reference: Rows = { label, prediction: wrongAt(10) };
  const candidate: Rows = { label, prediction: wrongAt(8) };

  it("finds a change with less noise than separate samples", () => {
    const joined = measure("f1", comparisonOf("binary", candidate, reference)).change;
    const apart = measure("f1", comparisonOf("binary", candidate, reference, "none")).change;
    if (joined?.kind !== "estimated" || apart?.kind !== "estimated") throw new Error("both have a change");
    expect(joined.value).toBe(apart.value);
    expect(standardErrorOf(joined.inference)).toBeLessThan(standardErrorOf(apart.inference));
  });

  it("compares proportions by Tango's interval, or Newcombe's", () => {
    const methods = (["joined", "none"] as const).map((pairing) => {
      const change = measure("accuracy", comparisonOf("binary", candidate, reference, pairing)).change;
      return change?.kind === "estimated" ? interval(change.inference, 0.95).method : undefined;
    });
    expect(methods).toEqual(["tango", "newcombe"]);
  });
});

describe("properties", () => {
  const rows = fc.array(fc.record({ label: fc.nat(2), reference: fc.nat(2), candidate: fc.nat(2), slice: fc.nat(3) }), {
    minLength: 1,
    maxLength: 60,
  });
  type Drawn = { label: number; reference: number; candidate: number; slice: number }[];
  const compare = (drawn: Drawn): Comparison =>
    comparisonOf(
      "multiclass",
      { label: drawn.map(({ label }) => label), prediction: drawn.map(({ candidate }) => candidate) },
      { label: drawn.map(({ label }) => label), prediction: drawn.map(({ reference }) => reference) },
    );

  it("slices sum to the whole", () => {
    fc.assert(
      fc.property(rows, (drawn) => {
        const comparison = compare(drawn);
        const correct = [0, 1, 2, 3].map((slice) => {
          const members = Int32Array.from(drawn.flatMap((row, i) => (row.slice === slice ? [i] : [])));
          const share = valueOf(
            measure("accuracy", comparison, {}, { reference: members, candidate: members }).candidate,
          );
          return members.length === 0 ? 0 : share * members.length;
        });
        const whole = valueOf(measure("accuracy", comparison).candidate) * drawn.length;
        expect(correct.reduce((sum, one) => sum + one, 0)).toBeCloseTo(whole, 9);
      }),
    );
  });

  it("does not depend on the order of rows", () => {
    fc.assert(
      fc.property(rows, (drawn) => {
        for (const name of ["accuracy", "f1", "mcc", "balanced_accuracy", "flip_rate"]) {
          expect(measure(name, compare(drawn.toReversed()))).toEqual(measure(name, compare(drawn)));
        }
      }),
    );
  });

  it("swapping the models turns the sign of the change", () => {
    fc.assert(
      fc.property(rows, (drawn) => {
        const swapped = drawn.map((row) => ({ ...row, reference: row.candidate, candidate: row.reference }));
        for (const name of ["accuracy", "f1", "recall"]) {
          const [there, back] = [measure(name, compare(drawn)).change, measure(name, compare(swapped)).change];
          if (there?.kind !== "estimated" || back?.kind !== "estimated") continue;
          expect(back.value).toBeCloseTo(-there.value, 12);
          expect(standardErrorOf(back.inference)).toBeCloseTo(standardErrorOf(there.inference), 12);
        }
      }),
    );
  });

  it("stays within bounds", () => {
    fc.assert(
      fc.property(rows, (drawn) => {
        for (const { name, unit, kind, tasks, roles } of metrics) {
          if (kind === "gap" || kind === "load") continue;
          if (unit !== "share" || !tasks.includes("multiclass") || kind === "moments" || roles.includes("score"))
            continue;
          const { candidate } = measure(name, compare(drawn));
          if (candidate.kind !== "estimated") continue;
          const { lower, upper } = interval(candidate.inference, 0.95);
          expect(lower).toBeLessThanOrEqual(candidate.value + 1e-12);
          expect(upper).toBeGreaterThanOrEqual(candidate.value - 1e-12);
          expect(lower).toBeGreaterThanOrEqual(-1e-12);
          expect(upper).toBeLessThanOrEqual(1 + 1e-12);
        }
      }),
    );
  });
});
