import { describe, expect, it } from "vitest";
import { memoryEngine } from "../../src/aggregates/memory/memory-engine.ts";
import type { Comparison, Task } from "../../src/align/comparison.ts";
import { measureMetric } from "../../src/measure/measure-metric.ts";
import type { Estimate, Measured } from "../../src/metrics/estimate.ts";
import { metrics } from "../../src/metrics/index.ts";
import type { MetricOptions } from "../../src/metrics/options.ts";
import { interval, pAbove, pBelow, standardErrorOf, type Inference } from "../../src/stats/inference.ts";
import { comparisonOf, type Rows } from "./comparison-of.ts";

function measure(comparison: Comparison, name: string, options: MetricOptions = {}): Measured {
  const metric = metrics.find((one) => one.name === name);
  if (metric === undefined) throw new Error(`no metric ${name}`);
  const selection = { reference: undefined, candidate: undefined };
  return measureMetric({ metric, options, selection }, comparison, memoryEngine(comparison, 1));
}

const valueOf = (estimate: Estimate | undefined): number | undefined =>
  estimate?.kind === "estimated" ? estimate.value : estimate?.shown;

function inferenceOf(estimate: Estimate | undefined): Inference {
  if (estimate?.kind !== "estimated") throw new Error("a published example has a value");
  return estimate.inference;
}

/** What the metric says of one model. */
const metricOf = (task: Task, rows: Rows, name: string, options: MetricOptions = {}): number | undefined =>
  valueOf(measure(comparisonOf(task, rows), name, options).candidate);

describe("scikit-learn 1.9, examples in the documentation of its metrics", () => {
  const threeClasses = { label: [0, 1, 2, 0, 1, 2], prediction: [0, 2, 1, 0, 0, 1] };

  it.each([
    ["precision", "macro", 0.22],
    ["precision", "micro", 0.33],
    ["precision", "weighted", 0.22],
    ["recall", "macro", 0.33],
    ["recall", "micro", 0.33],
    ["recall", "weighted", 0.33],
    ["f1", "macro", 0.267],
    ["f1", "micro", 0.33],
    ["f1", "weighted", 0.267],
  ] as const)("%s_score(average=%j) is %d", (name, average, printed) => {
    const digits = String(printed).length - 2;
    expect(metricOf("multiclass", threeClasses, name, { average })).toBeCloseTo(printed, digits);
  });

  it.each([
    ["precision", [0.66, 0, 0]],
    ["recall", [1, 0, 0]],
    ["f1", [0.8, 0, 0]],
  ] as const)("%s_score(average=None) is %j", (name, printed) => {
    // 0.66 is 2/3 cut off, not rounded.
    const values = printed.map((_, code) => metricOf("multiclass", threeClasses, name, { class: String(code) }));
    values.forEach((value, code) => expect(Math.trunc(100 * (value ?? NaN)) / 100).toBe(printed[code]));
  });

  it("accuracy_score is 0.5", () => {
    expect(metricOf("multiclass", { label: [0, 1, 2, 3], prediction: [0, 2, 1, 3] }, "accuracy")).toBe(0.5);
  });

  it("balanced_accuracy_score is 0.625", () => {
    const rows = { label: [0, 1, 0, 0, 1, 0], prediction: [0, 1, 0, 0, 0, 1] };
    expect(metricOf("binary", rows, "balanced_accuracy")).toBe(0.625);
  });

  it("matthews_corrcoef is -0.33", () => {
    expect(metricOf("binary", { label: [1, 1, 1, 0], prediction: [1, 0, 1, 1] }, "mcc")).toBeCloseTo(-0.33, 2);
  });

  it.each([
    ["precision", 1],
    ["recall", 0.5],
    ["f1", 0.66],
  ])("user guide 3.4: of [0, 1, 0, 1] predicted as [0, 1, 0, 0] the %s is %d", (name, printed) => {
    const value = metricOf("binary", { label: [0, 1, 0, 1], prediction: [0, 1, 0, 0] }, name) ?? NaN;
    expect(Math.trunc(100 * value) / 100).toBe(printed);
  });

  it("log_loss is 0.21616", () => {
    const rows = { label: [1, 0, 0, 1], prediction: [1, 0, 0, 1], score: [0.9, 0.1, 0.2, 0.65] };
    expect(metricOf("binary", rows, "log_loss")).toBeCloseTo(0.216_16, 5);
  });

  it("brier_score_loss is 0.0375", () => {
    const rows = { label: [0, 1, 1, 0], prediction: [0, 1, 1, 0], score: [0.1, 0.9, 0.8, 0.3] };
    expect(metricOf("binary", rows, "brier")).toBeCloseTo(0.0375, 12);
  });

  it.each([
    ["roc_auc", 0.75],
    ["average_precision", 0.83],
  ])("%s of [0, 0, 1, 1] scored 0.1, 0.4, 0.35, 0.8 is %d", (name, printed) => {
    const rows = { label: [0, 0, 1, 1], prediction: [0, 0, 0, 1], score: [0.1, 0.4, 0.35, 0.8] };
    expect(metricOf("binary", rows, name)).toBeCloseTo(printed, 2);
  });

  it.each([
    ["mae", 0.5],
    ["rmse", 0.612],
    ["mape", 0.3273],
    ["r2", 0.948],
    ["median_ae", 0.5],
  ])("regression, %s is %d", (name, printed) => {
    const rows = { label: [3, -0.5, 2, 7], prediction: [2.5, 0, 2, 8] };
    const unit = 10 ** (String(printed).length - 2);
    expect(Math.trunc((metricOf("regression", rows, name) ?? NaN) * unit) / unit).toBe(printed);
  });

  it.each([
    [[1, 2, 3], 1],
    [[2, 2, 2], 0],
    [[3, 2, 1], -3],
  ])("r2_score of [1, 2, 3] predicted as %j is %d", (prediction, printed) => {
    expect(metricOf("regression", { label: [1, 2, 3], prediction }, "r2")).toBe(printed);
  });
});

/** A sample as errors of predictions of 0: mean_error is its mean. */
const sampleOf = (values: readonly number[]): Rows => ({ label: values.map(() => 0), prediction: values });

describe("NIST StRD, univariate summary statistics: certified mean and standard deviation", () => {
  const alternating = (first: number, low: number, high: number): number[] => [
    first,
    ...Array.from({ length: 1000 }, (_, index) => (index % 2 === 0 ? low : high)),
  ];
  // 299 km/s and so many thousandths.
  const michelso = [
    850, 740, 900, 1070, 930, 850, 950, 980, 980, 880, 1000, 980, 930, 650, 760, 810, 1000, 1000, 960, 960, 960, 940,
    960, 940, 880, 800, 850, 880, 900, 840, 830, 790, 810, 880, 880, 830, 800, 790, 760, 800, 880, 880, 880, 860, 720,
    720, 620, 860, 970, 950, 880, 910, 850, 870, 840, 840, 850, 840, 840, 840, 890, 810, 810, 820, 800, 770, 760, 740,
    750, 760, 910, 920, 890, 860, 880, 720, 840, 850, 850, 780, 890, 840, 780, 810, 760, 810, 790, 810, 820, 850, 870,
    870, 810, 740, 810, 940, 950, 800, 810, 870,
  ].map((thousandths) => (299_000 + thousandths) / 1000);
  // 2 and so many ten-thousandths.
  const mavro = [
    18, 17, 18, 19, 18, 17, 15, 14, 15, 15, 17, 18, 18, 19, 19, 21, 20, 16, 14, 13, 13, 15, 15, 16, 15, 14, 13, 14, 15,
    14, 15, 16, 15, 16, 19, 20, 20, 21, 22, 23, 24, 25, 27, 26, 26, 26, 27, 26, 25, 24,
  ].map((tenThousandths) => (20_000 + tenThousandths) / 10_000);
  const lew = [
    -213, -564, -35, -15, 141, 115, -420, -360, 203, -338, -431, 194, -220, -513, 154, -125, -559, 92, -21, -579, -52,
    99, -543, -175, 162, -457, -346, 204, -300, -474, 164, -107, -572, -8, 83, -541, -224, 180, -420, -374, 201, -236,
    -531, 83, 27, -564, -112, 131, -507, -254, 199, -311, -495, 143, -46, -579, -90, 136, -472, -338, 202, -287, -477,
    169, -124, -568, 17, 48, -568, -135, 162, -430, -422, 172, -74, -577, -13, 92, -534, -243, 194, -355, -465, 156,
    -81, -578, -64, 139, -449, -384, 193, -198, -538, 110, -44, -577, -6, 66, -552, -164, 161, -460, -344, 205, -281,
    -504, 134, -28, -576, -118, 156, -437, -381, 200, -220, -540, 83, 11, -568, -160, 172, -414, -408, 188, -125, -572,
    -32, 139, -492, -321, 205, -262, -504, 142, -83, -574, 0, 48, -571, -106, 137, -501, -266, 190, -391, -406, 194,
    -186, -553, 83, -13, -577, -49, 103, -515, -280, 201, 300, -506, 131, -45, -578, -80, 138, -462, -361, 201, -211,
    -554, 32, 74, -533, -235, 187, -372, -442, 182, -147, -566, 25, 68, -535, -244, 194, -351, -463, 174, -125, -570,
    15, 72, -550, -190, 172, -424, -385, 198, -218, -536, 96,
  ];

  // The decimals of NumAcc3 and NumAcc4 are not exact as doubles, which leaves 9 and 8 digits of their deviation.
  it.each([
    ["Lew", lew, -177.435, 277.332_168_044_316, 12],
    ["Mavro", mavro, 2.001_856, 0.000_429_123_454_003_053, 16],
    ["Michelso", michelso, 299.8524, 0.079_010_547_819_051_8, 12],
    ["NumAcc1", [10_000_001, 10_000_003, 10_000_002], 10_000_002, 1, 14],
    ["NumAcc2", alternating(1.2, 1.1, 1.3), 1.2, 0.1, 14],
    ["NumAcc3", alternating(1_000_000.2, 1_000_000.1, 1_000_000.3), 1_000_000.2, 0.1, 9],
    ["NumAcc4", alternating(10_000_000.2, 10_000_000.1, 10_000_000.3), 10_000_000.2, 0.1, 8],
  ] as const)("%s", (...[, values, mean, deviation, digits]) => {
    const { candidate } = measure(comparisonOf("regression", sampleOf(values)), "mean_error");
    expect((valueOf(candidate) ?? NaN) / mean).toBeCloseTo(1, 14);
    expect(standardErrorOf(inferenceOf(candidate)) * Math.sqrt(values.length)).toBeCloseTo(deviation, digits);
  });
});

describe("Student 1908, hours of sleep gained with two drugs, as printed by R's t.test", () => {
  const first = sampleOf([0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2]);
  const second = sampleOf([1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]);
  const twoSided = (inference: Inference): number => 2 * Math.min(pAbove(inference, 0), pBelow(inference, 0));

  it("Welch: t = -1.8608, p-value = 0.07939, 95 percent confidence interval -3.3654832 0.2054832", () => {
    const { change } = measure(comparisonOf("regression", first, second, "none"), "mean_error");
    const inference = inferenceOf(change);
    expect((valueOf(change) ?? NaN) / standardErrorOf(inference)).toBeCloseTo(-1.8608, 4);
    expect(inference.kind === "t" ? inference.degreesOfFreedom : NaN).toBeCloseTo(17.776, 3);
    expect(twoSided(inference)).toBeCloseTo(0.079_39, 5);
    expect(interval(inference, 0.95).lower).toBeCloseTo(-3.365_483_2, 7);
    expect(interval(inference, 0.95).upper).toBeCloseTo(0.205_483_2, 7);
  });

  it("paired: mean of the differences -1.58, t = -4.0621", () => {
    const { change } = measure(comparisonOf("regression", first, second), "mean_error");
    expect(valueOf(change)).toBeCloseTo(-1.58, 14);
    expect((valueOf(change) ?? NaN) / standardErrorOf(inferenceOf(change))).toBeCloseTo(-4.0621, 4);
  });
});
