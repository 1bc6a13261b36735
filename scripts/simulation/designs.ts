import type { Chance } from "./chance.ts";
import type { Columns, Models } from "./comparison.ts";
import { COVERAGE, drawForecasts, drawRatings, trueForecast, trueWinRate } from "./forecasts.ts";
import { drawLists, populationValue } from "./lists.ts";
import { hasMetric, type WrittenGate } from "./measuring.ts";
import { drawOutcomes, f1Of, matrixOf, trueValue, type Outcomes } from "./outcomes.ts";
import { scoresAt } from "./scenarios.ts";
import { drawScores, trueAuc, trueAveragePrecision, trueBias, trueBrier, trueLogLoss } from "./scores.ts";
import { drawGrouped, drawLatencies, drawValues, trueError, trueGrouped, trueLatency } from "./values.ts";

export interface Truth {
  readonly reference: number;
  readonly candidate: number;
}

/** Data for which the true value of metrics is known. */
export interface Design {
  readonly name: string;
  readonly description: string;
  readonly truths: Readonly<Record<string, Truth>>;
  /** The gates that ask for them, where a name alone does not say it. */
  readonly gates?: Readonly<Record<string, { readonly metric: string } & WrittenGate>>;
  /** Interval of a single proportion. Default: Wilson's. */
  readonly proportionInterval?: "clopper-pearson";
  /** false: only together. */
  readonly separate?: boolean;
  /** Whether it takes much longer than the others, so that fewer samples must do. */
  readonly slow?: boolean;
  draw(n: number): (chance: Chance) => Models;
}

/** All designs whose metrics the product has. */
export function designs(): readonly Design[] {
  const all = [
    balancedOutcomes,
    changes,
    exact,
    rareOutcomes,
    nearlyPerfect,
    scored,
    weighted,
    grouped,
    values,
    weightedValues,
    latencies,
    quantiles,
    ratings,
  ];
  return hasMetric("ndcg") ? [...all, lists()] : all;
}

const nowhere: Truth = { reference: Number.NaN, candidate: Number.NaN };

const ordinary: Outcomes = {
  prevalence: 0.3,
  sensitivity: { reference: 0.8, candidate: 0.77 },
  specificity: { reference: 0.9, candidate: 0.88 },
  discordant: { positives: 0.15, negatives: 0.08 },
};

const balancedOutcomes = outcomeDesign("predictions", "30 % positives, accuracy 0.87 and 0.85", ordinary);

/** Shares of rows by which the two differ: they have no reference, and no change. */
const changes: Design = {
  ...balancedOutcomes,
  name: "rows that change",
  description: "the same predictions: rows on which the models differ, and rows that the candidate alone has wrong",
  truths: {
    flip_rate: { reference: Number.NaN, candidate: 0.3 * 0.15 + 0.7 * 0.08 },
    regressed_rate: { reference: Number.NaN, candidate: (0.3 * (0.15 + 0.03) + 0.7 * (0.08 + 0.02)) / 2 },
  },
  gates: {},
  separate: false,
};

const exact: Design = {
  ...balancedOutcomes,
  name: "exact",
  description: "the predictions above, with `proportion_interval: clopper-pearson`",
  truths: { accuracy: balancedOutcomes.truths["accuracy"] ?? nowhere },
  proportionInterval: "clopper-pearson",
};

const rareOutcomes = outcomeDesign("rare positives", "10 % positives, F1 0.81 and 0.77", {
  prevalence: 0.1,
  sensitivity: { reference: 0.8, candidate: 0.74 },
  specificity: { reference: 0.98, candidate: 0.98 },
  discordant: { positives: 0.2, negatives: 0.02 },
});

const nearlyPerfect: Design = {
  ...outcomeDesign("nearly perfect", "accuracy 0.98 and 0.97", {
    prevalence: 0.5,
    sensitivity: { reference: 0.98, candidate: 0.97 },
    specificity: { reference: 0.98, candidate: 0.97 },
    discordant: { positives: 0.03, negatives: 0.03 },
  }),
  truths: { accuracy: { reference: 0.98, candidate: 0.97 } },
};

function outcomeDesign(name: string, description: string, outcomes: Outcomes): Design {
  const truths = Object.entries(trueValue).map(([metric, value]): [string, Truth] => {
    return [
      metric,
      { reference: value(matrixOf(outcomes, "reference")), candidate: value(matrixOf(outcomes, "candidate")) },
    ];
  });
  return {
    name,
    description,
    truths: { ...Object.fromEntries(truths), "f1 (macro)": macroF1(outcomes) },
    gates: { "f1 (macro)": { metric: "f1", average: "macro" } },
    draw: (n) => (chance) => drawOutcomes(outcomes, n, chance),
  };
}

/** The mean of F1 for the positives and F1 for the negatives. */
function macroF1(outcomes: Outcomes): Truth {
  const { prevalence, sensitivity, specificity, discordant } = outcomes;
  const mirrored: Outcomes = {
    prevalence: 1 - prevalence,
    sensitivity: specificity,
    specificity: sensitivity,
    discordant: { positives: discordant.negatives, negatives: discordant.positives },
  };
  const mean = (model: keyof Truth): number => (f1Of(matrixOf(outcomes, model)) + f1Of(matrixOf(mirrored, model))) / 2;
  return { reference: mean("reference"), candidate: mean("candidate") };
}

const scores = scoresAt(1.2, 1.1);

const truthsOfScores: Design["truths"] = {
  roc_auc: eachModel((distance) => trueAuc(distance, scores.spread)),
  average_precision: {
    reference: trueAveragePrecision(scores, "reference"),
    candidate: trueAveragePrecision(scores, "candidate"),
  },
  log_loss: eachModel((distance) => trueLogLoss(distance, scores.spread)),
  brier: eachModel((distance) => trueBrier(distance, scores.spread)),
  calibration_in_the_large: eachModel((distance) => trueBias(distance, scores)),
};

function eachModel(value: (distance: number) => number): Truth {
  return { reference: value(scores.distance.reference), candidate: value(scores.distance.candidate) };
}

const scored: Design = {
  name: "scores",
  description: "30 % positives, AUC 0.871 and 0.850, correlation of the scores 0.8",
  truths: truthsOfScores,
  draw: (n) => (chance) => drawScores(scores, n, chance),
};

const weighted: Design = {
  name: "weights",
  description: "the predictions above, with weights from 0.2 to 1.8; Kish's effective number of rows is 0.82 n",
  truths: balancedOutcomes.truths,
  separate: false,
  draw: (n) => (chance) => withWeights(drawOutcomes(ordinary, n, chance), n, chance),
};

function withWeights(models: Models, n: number, chance: Chance): Models {
  const weight = Float64Array.from({ length: n }, () => 0.2 + 1.6 * chance.uniform());
  return withColumns(models, { weight });
}

function withColumns({ reference, candidate, ...models }: Models, columns: Columns): Models {
  return { ...models, reference: { ...reference, ...columns }, candidate: { ...candidate, ...columns } };
}

const shift = { reference: 1.2, candidate: 1.1 };

const grouped: Design = {
  name: "clusters",
  description: "groups of 5 rows, 30 % of the variance common to the group; accuracy 0.88 and 0.86",
  truths: Object.fromEntries(
    Object.entries(trueGrouped).map(([metric, value]) => {
      return [metric, { reference: value(shift.reference), candidate: value(shift.candidate) }];
    }),
  ),
  separate: false,
  draw: (n) => (chance) => drawGrouped({ size: 5, common: 0.3 }, { n, shift, chance }),
};

const error = { reference: 1, candidate: 1.03 };

const values: Design = {
  name: "values",
  description: "normal errors of standard deviation 1 and 1.03, correlation 0.9, on labels of standard deviation 2",
  truths: Object.fromEntries(
    Object.entries(trueError).map(([metric, value]) => {
      return [metric, { reference: value(error.reference), candidate: value(error.candidate) }];
    }),
  ),
  slow: true,
  draw: (n) => (chance) => drawValues({ error, correlation: 0.9 }, n, chance),
};

const weightedValues: Design = {
  ...values,
  name: "weighted values",
  description: "the errors above, with weights from 0.2 to 1.8; a weighted median has Woodruff's interval",
  separate: false,
  draw: (n) => (chance) => withWeights(drawValues({ error, correlation: 0.9 }, n, chance), n, chance),
};

const latency = { median: { reference: 20, candidate: 21 }, spread: 0.5 };

const latencies: Design = {
  name: "latencies",
  description: "log-normal, median 20 and 21 ms, standard deviation of the logarithm 0.5, measured apart",
  truths: Object.fromEntries(
    Object.entries(trueLatency).map(([metric, value]) => {
      const { median, spread } = latency;
      return [metric, { reference: value(median.reference, spread), candidate: value(median.candidate, spread) }];
    }),
  ),
  separate: false,
  slow: true,
  draw: (n) => (chance) => drawLatencies(latency, n, chance),
};

const miss = { reference: 1, candidate: 1.05 };

const quantiles: Design = {
  name: "quantile forecasts",
  description: "normal, 5 % to 95 %; the outcomes spread as forecast, and 5 % more",
  truths: Object.fromEntries(
    Object.entries(trueForecast).map(([metric, value]) => {
      return [metric, { reference: value(miss.reference), candidate: value(miss.candidate) }];
    }),
  ),
  gates: {
    interval_coverage: { metric: "interval_coverage", level: COVERAGE },
    interval_score: { metric: "interval_score", level: COVERAGE },
    pinball: { metric: "pinball", quantile: 0.95 },
  },
  draw: (n) => (chance) => drawForecasts(miss, n, chance),
};

const rating = { reference: 3, candidate: 3.1 };

const ratings: Design = {
  name: "ratings",
  description: "normal, mean 3 and 3.1, standard deviation 1, correlation 0.6",
  truths: {
    mean_score: rating,
    win_rate: { reference: Number.NaN, candidate: trueWinRate(rating) },
  },
  gates: {
    mean_score: { metric: "mean_score", direction: "higher_is_better" },
    win_rate: { metric: "win_rate", direction: "higher_is_better" },
  },
  draw: (n) => (chance) => drawRatings(rating, n, chance),
};

function lists(): Design {
  const drop = 0.01;
  const { value } = populationValue();
  return {
    name: "ranking",
    description: "n queries of 10 items, relevance 0 to 3",
    truths: { ndcg: { reference: value, candidate: value - drop } },
    slow: true,
    draw: (n) => (chance) => drawLists(drop, n, chance),
  };
}
