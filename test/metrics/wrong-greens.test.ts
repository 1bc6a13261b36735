import { describe, expect, it } from "vitest";
import type { Estimate } from "../../src/metrics/estimate.ts";
import { interval } from "../../src/stats/inference.ts";
import { comparisonOf } from "./comparison-of.ts";
import { errorOf, measureNamed, valueOf } from "./measure-named.ts";

/** The upper 95 % bound of a change. */
function upper(estimate: Estimate | undefined): number {
  return estimate?.kind === "estimated" ? interval(estimate.inference, 0.9).upper : Number.NaN;
}

function lower(estimate: Estimate | undefined): number {
  return estimate?.kind === "estimated" ? interval(estimate.inference, 0.9).lower : Number.NaN;
}

const z = 1.6448536269514722; // scipy.stats.norm.ppf(0.95)

describe("an error that is too large for a double", () => {
  const label = [1, 2, 3, 4];
  const wild = comparisonOf("regression", { label, prediction: [1.1, 2.1, 3.1, 1e200] });

  it.each(["mse", "rmse", "r2", "explained_variance"])("is not left out as if it were missing: %s", (metric) => {
    const { candidate, excluded } = measureNamed(wild, metric);
    expect(candidate).toMatchObject({ kind: "undefined", reason: { code: "not-finite" } });
    expect(excluded).toBe(0);
  });

  it("nor is a forecast whose pinball loss is", () => {
    const forecast = { label: [1e308, 1], prediction: [-1e308, 1] };
    expect(measureNamed(comparisonOf("regression", forecast), "pinball[quantile=0.5]").candidate).toMatchObject({
      kind: "undefined",
      reason: { code: "not-finite" },
    });
  });
});

describe("a class that is predicted and never labelled", () => {
  const label = [0, 0, 0, 1, 1, 1];
  const rows = { label, prediction: [0, 0, 1, 1, 1, 2] };

  it("raises the mean false negative rate, as 1 - recall_score(average='macro') of scikit-learn does: 5/9", () => {
    const { candidate } = measureNamed(comparisonOf("multiclass", rows), "fnr", { average: "macro" });
    expect(valueOf(candidate)).toBeCloseTo(5 / 9, 12);
  });

  it("is no false positive rate of 0 where all rows are of one class", () => {
    const one = comparisonOf("multiclass", { label: [1, 1, 1, 1], prediction: [1, 1, 1, 1] });
    expect(valueOf(measureNamed(one, "fpr", { average: "macro" }).candidate)).toBe(1);
  });
});

describe("rows that weigh nothing", () => {
  const kept = { label: [0, 1, 1, 0, 1], prediction: [0, 1, 0, 0, 1], score: [0.2, 0.9, 0.4, 0.3, 0.7] };
  const others = { label: [0, 1, 0], prediction: [1, 1, 0], score: [0.9, 0.1, 0.5] };
  const without = comparisonOf("binary", { ...kept, weight: [1, 2, 1, 3, 1] });
  const withThem = comparisonOf("binary", {
    label: [...kept.label, ...others.label],
    prediction: [...kept.prediction, ...others.prediction],
    score: [...kept.score, ...others.score],
    weight: [1, 2, 1, 3, 1, 0, 0, 0],
  });

  it.each(["accuracy", "f1", "mcc", "log_loss", "brier", "roc_auc", "calibration_in_the_large"])(
    "change neither %s nor its standard error",
    (metric) => {
      const [a, b] = [without, withThem].map((rows) => measureNamed(rows, metric));
      expect(valueOf(b?.candidate)).toBeCloseTo(valueOf(a?.candidate) ?? Number.NaN, 12);
      expect(errorOf(b?.candidate)).toBeCloseTo(errorOf(a?.candidate), 12);
      expect(b?.candidate.n).toBe(5);
      expect(b?.events).toBe(a?.events);
    },
  );
});

describe("latencies", () => {
  it("weigh alike in their mean, whatever the rows weigh: (10 + 20 + 60) / 3", () => {
    const rows = { label: [0, 1, 1], prediction: [0, 1, 1], latency: [10, 20, 60], weight: [100, 1, 1] };
    expect(valueOf(measureNamed(comparisonOf("binary", rows), "latency_mean").candidate)).toBe(30);
  });
});

/** Forty rows, of which ten are positive, all of them right. */
const label = Array.from({ length: 40 }, (_, row) => Number(row % 4 === 0));
const perfect = { label, prediction: label, score: label.map((one) => 0.1 + 0.8 * one) };

describe("two perfect models on 40 rows, 10 of them positive", () => {
  const comparison = comparisonOf("binary", perfect, perfect);
  // Tango's upper bound of 0 of n is z² / (n + z²).
  const bound = (n: number): number => z ** 2 / (n + z ** 2);

  it.each([
    ["accuracy", 40, 1],
    ["f1", 10, 1],
    ["precision", 10, 1],
    ["jaccard", 10, 1],
    ["roc_auc", 10, 1],
    ["average_precision", 10, 1],
    ["balanced_accuracy", 10, 1],
    ["mcc", 10, 2],
    ["cohen_kappa", 10, 2],
    ["brier", 40, 2],
    ["ece", 40, 1],
  ])("may still differ in %s as the %d rows that decide it allow", (metric, rows, range) => {
    expect(upper(measureNamed(comparison, metric).change)).toBeCloseTo(range * bound(rows), 8);
  });

  it.each(["f1", "balanced_accuracy", "roc_auc"])(
    "have a %s of 1 that the ten positives know: above 0.05^(1/10)",
    (metric) => {
      expect(lower(measureNamed(comparison, metric).candidate)).toBeCloseTo(0.05 ** 0.1, 12);
    },
  );

  it("and the clusters know less: of 5 clusters the bound is 0.05^(1/5)", () => {
    const cluster = label.map((_, row) => Math.floor(row / 8));
    const clustered = comparisonOf("binary", { ...perfect, cluster }, { ...perfect, cluster });
    const { candidate, change } = measureNamed(clustered, "f1");
    expect(lower(candidate)).toBeCloseTo(0.05 ** 0.2, 12);
    expect(upper(change)).toBeCloseTo(bound(5), 8);
  });
});

describe("a cluster for each row", () => {
  const rows = { label, prediction: label.map((one, row) => (row % 7 === 3 ? 1 - one : one)) };
  const cluster = label.map((_, row) => row);
  const plain = comparisonOf("binary", rows, perfect);
  const clustered = comparisonOf("binary", { ...rows, cluster }, { ...perfect, cluster });

  it.each(["accuracy", "recall", "precision", "npv", "f1", "mcc", "flip_rate", "regressed_rate"])(
    "says of %s what the rows say",
    (metric) => {
      const [a, b] = [plain, clustered].map((comparison) => measureNamed(comparison, metric));
      expect(errorOf(b?.candidate)).toBeCloseTo(errorOf(a?.candidate), 12);
      expect(upper(b?.candidate)).toBeCloseTo(upper(a?.candidate), 12);
    },
  );
});

describe("one class of many", () => {
  it("is as rare as its rarer side in a multilabel task: two rows carry it", () => {
    const base = comparisonOf("multiclass", { label: [0, 0, 0, 0, 0, 0], prediction: [0, 0, 0, 0, 0, 0] });
    const carried = Uint8Array.from([1, 1, 0, 0, 0, 0]);
    const all = new Uint8Array(6).fill(1);
    const sets = { labelSets: [carried, all], predictionSets: [carried, all] };
    const comparison = { ...base, task: "multilabel" as const, candidate: { ...base.candidate, ...sets } };
    expect(measureNamed(comparison, "recall", { class: "0" }).events).toBe(2);
  });
});

it("shows a coverage error that cannot be judged less its nominal level: 1 - 0.8", () => {
  const quantiles = [0.1, 0.9].map((level) => ({ level, values: [level] }));
  const { candidate } = measureNamed(
    comparisonOf("quantile", { label: [0.5], quantiles }),
    "coverage_error[level=0.8]",
  );
  expect(candidate.kind).toBe("undefined");
  expect(valueOf(candidate)).toBeCloseTo(0.2, 12);
});

describe("a model that says the same of every row", () => {
  const constant = { label, prediction: label.map(() => 0), score: label.map(() => 0.3) };

  // Wilson's lower 95 % bound of 5 of 10: statsmodels proportion_confint(5, 10, 0.1, "wilson").
  it.each(["balanced_accuracy", "roc_auc"])("has a %s of 1/2 that the ten positives are not sure of", (metric) => {
    const { candidate } = measureNamed(comparisonOf("binary", constant), metric);
    expect(valueOf(candidate)).toBe(0.5);
    expect(lower(candidate)).toBeCloseTo(0.26927182113826714, 12);
  });
});
