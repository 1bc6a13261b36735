import type { Comparison } from "../../src/align/comparison.ts";
import type { Chance } from "./chance.ts";
import { joined } from "./comparison.ts";
import { drawLists } from "./lists.ts";
import { hasMetric, type WrittenGate } from "./measuring.ts";
import { drawOutcomes, f1Of, matrixOf, type Outcomes } from "./outcomes.ts";
import { distanceOfAuc, distanceOfLogLoss, drawScores, trueAuc, trueLogLoss, type Scores } from "./scores.ts";
import { drawValues } from "./values.ts";

/** A gate with a margin, and two models of which the candidate is worse by a known amount. */
export interface Scenario {
  readonly metric: string;
  readonly description: string;
  readonly margin: number;
  /** The margin as a reader writes it. */
  readonly written: string;
  readonly gate: WrittenGate;
  /** How many times as long as the others it takes; as many times fewer samples must do. Default: 1. */
  readonly cost?: number;
  /** Two joined models with a true difference of `drop`, in the unit of the metric; n rows (queries in a ranking). */
  draw(drop: number, n: number): (chance: Chance) => Comparison;
}

/** The gates of the study, without those whose metric the product does not have. */
export function scenarios(): readonly Scenario[] {
  return [accuracy, f1, rocAuc, logLoss, rmse, ndcg].filter(({ metric }) => hasMetric(metric));
}

/** Right on 90 % of the rows; on 10 % exactly one of the two is. */
export function outcomesOfAccuracy(drop: number): Outcomes {
  const right = { reference: 0.9, candidate: 0.9 - drop };
  return {
    prevalence: 0.5,
    sensitivity: right,
    specificity: right,
    discordant: { positives: 0.1, negatives: 0.1 },
  };
}

const accuracy: Scenario = {
  metric: "accuracy",
  description: "90 % right, 10 % of the rows discordant",
  margin: 0.01,
  written: "1 pp",
  gate: { metric: "accuracy", max_drop: 0.01 },
  draw: (drop, n) => (chance) => joined(drawOutcomes(outcomesOfAccuracy(drop), n, chance)),
};

/** One row in ten is positive, 80 % of them found; the candidate loses F1 by finding fewer. */
function outcomesOfF1(drop: number): Outcomes {
  const prevalence = 0.1;
  const specificity = 0.98;
  const sensitivity = 0.8;
  const same: Outcomes = {
    prevalence,
    sensitivity: { reference: sensitivity, candidate: sensitivity },
    specificity: { reference: specificity, candidate: specificity },
    discordant: { positives: 0.2, negatives: 0.02 },
  };
  const target = f1Of(matrixOf(same, "reference")) - drop;
  // F1 = 2 p s / (p s + p + (1 - p)(1 - specificity)), solved for the sensitivity s.
  const found = (target * (prevalence + (1 - prevalence) * (1 - specificity))) / (prevalence * (2 - target));
  return { ...same, sensitivity: { reference: sensitivity, candidate: found } };
}

const f1: Scenario = {
  metric: "f1",
  description: "10 % positives, F1 0.808, a quarter of the found positives and 2 % of the negatives discordant",
  margin: 0.02,
  written: "2 pp",
  gate: { metric: "f1", max_drop: 0.02 },
  draw: (drop, n) => (chance) => joined(drawOutcomes(outcomesOfF1(drop), n, chance)),
};

const spread = 1.5;

/** 30 % positives; the two models' scores correlate by 0.8 within a class. */
export function scoresAt(reference: number, candidate: number): Scores {
  return { prevalence: 0.3, distance: { reference, candidate }, spread, correlation: 0.8 };
}

const distance = 1.2;

const rocAuc: Scenario = {
  metric: "roc_auc",
  description: "30 % positives, AUC 0.871, correlation of the scores 0.8",
  margin: 0.01,
  written: "1 pp",
  gate: { metric: "roc_auc", max_drop: 0.01 },
  draw: (drop, n) => {
    const scores = scoresAt(distance, distanceOfAuc(trueAuc(distance, spread) - drop, spread));
    return (chance) => joined(drawScores(scores, n, chance));
  },
};

const logLoss: Scenario = {
  metric: "log_loss",
  description: "the same models: log loss 0.449",
  margin: 0.02,
  written: "0.02",
  gate: { metric: "log_loss", max_increase: 0.02 },
  draw: (drop, n) => {
    const scores = scoresAt(distance, distanceOfLogLoss(trueLogLoss(distance, spread) + drop, spread));
    return (chance) => joined(drawScores(scores, n, chance));
  },
};

const rmse: Scenario = {
  metric: "rmse",
  description: "normal errors, RMSE 1, correlation of the errors 0.9",
  margin: 0.02,
  written: "0.02",
  gate: { metric: "rmse", max_increase: 0.02 },
  draw: (drop, n) => {
    const values = { error: { reference: 1, candidate: 1 + drop }, correlation: 0.9 };
    return (chance) => joined(drawValues(values, n, chance));
  },
};

const ndcg: Scenario = {
  metric: "ndcg",
  description: "n queries of 10 items, relevance 0 to 3",
  margin: 0.01,
  written: "1 pp",
  gate: { metric: "ndcg", max_drop: 0.01 },
  cost: 4,
  draw: (drop, n) => (chance) => joined(drawLists(drop, n, chance)),
};
