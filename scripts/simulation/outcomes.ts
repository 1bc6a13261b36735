import type { Chance } from "./chance.ts";
import type { Models } from "./comparison.ts";

/** Two classifiers that are right or wrong together more often than by chance. */
export interface Outcomes {
  readonly prevalence: number;
  /** How often each finds a positive, and each a negative. */
  readonly sensitivity: Both;
  readonly specificity: Both;
  /** Share of the positives, and of the negatives, on which exactly one of the two is right. */
  readonly discordant: { readonly positives: number; readonly negatives: number };
}

export interface Both {
  readonly reference: number;
  readonly candidate: number;
}

/** Labels and predictions of n rows. */
export function drawOutcomes(outcomes: Outcomes, n: number, chance: Chance): Models {
  const label = new Int32Array(n);
  const before = new Int32Array(n);
  const after = new Int32Array(n);
  const positives = cuts(outcomes.sensitivity, outcomes.discordant.positives);
  const negatives = cuts(outcomes.specificity, outcomes.discordant.negatives);
  for (let row = 0; row < n; row++) {
    const positive = chance.uniform() < outcomes.prevalence;
    const { onlyReference, onlyCandidate, neither } = positive ? positives : negatives;
    const u = chance.uniform();
    const referenceWrong = u >= onlyReference && u < neither;
    const candidateWrong = u < onlyReference || (u >= onlyCandidate && u < neither);
    label[row] = positive ? 1 : 0;
    before[row] = positive === referenceWrong ? 0 : 1;
    after[row] = positive === candidateWrong ? 0 : 1;
  }
  return {
    task: "binary",
    rows: n,
    reference: { label, prediction: before },
    candidate: { label, prediction: after },
  };
}

/** Upper ends on [0, 1) of: only the reference is right, only the candidate is, neither is; the rest is right in both. */
function cuts(
  right: Both,
  discordant: number,
): { readonly onlyReference: number; readonly onlyCandidate: number; readonly neither: number } {
  const onlyReference = (discordant + right.reference - right.candidate) / 2;
  const neither = 1 - right.candidate - onlyReference;
  if (onlyReference < 0 || onlyReference > discordant || neither < 0) throw new RangeError("no such two classifiers");
  return { onlyReference, onlyCandidate: discordant, neither: discordant + neither };
}

/** Shares of the rows by label and prediction, of one of the two. */
export interface Matrix {
  readonly truePositive: number;
  readonly falsePositive: number;
  readonly trueNegative: number;
  readonly falseNegative: number;
}

export function matrixOf({ prevalence, sensitivity, specificity }: Outcomes, model: keyof Both): Matrix {
  return {
    truePositive: prevalence * sensitivity[model],
    falseNegative: prevalence * (1 - sensitivity[model]),
    trueNegative: (1 - prevalence) * specificity[model],
    falsePositive: (1 - prevalence) * (1 - specificity[model]),
  };
}

export function f1Of({ truePositive, falsePositive, falseNegative }: Matrix): number {
  return (2 * truePositive) / (2 * truePositive + falsePositive + falseNegative);
}

/** True values of metrics, by their definition. */
export const trueValue: Readonly<Record<string, (matrix: Matrix) => number>> = {
  accuracy: ({ truePositive, trueNegative }) => truePositive + trueNegative,
  precision: ({ truePositive, falsePositive }) => truePositive / (truePositive + falsePositive),
  npv: ({ trueNegative, falseNegative }) => trueNegative / (trueNegative + falseNegative),
  selection_rate: ({ truePositive, falsePositive }) => truePositive + falsePositive,
  recall: ({ truePositive, falseNegative }) => truePositive / (truePositive + falseNegative),
  specificity: ({ trueNegative, falsePositive }) => trueNegative / (trueNegative + falsePositive),
  f1: f1Of,
  balanced_accuracy: ({ truePositive, falsePositive, trueNegative, falseNegative }) =>
    (truePositive / (truePositive + falseNegative) + trueNegative / (trueNegative + falsePositive)) / 2,
  mcc: ({ truePositive: tp, falsePositive: fp, trueNegative: tn, falseNegative: fn }) =>
    (tp * tn - fp * fn) / Math.sqrt((tp + fp) * (tp + fn) * (tn + fp) * (tn + fn)),
  cohen_kappa: ({ truePositive: tp, falsePositive: fp, trueNegative: tn, falseNegative: fn }) => {
    const byChance = (tp + fp) * (tp + fn) + (tn + fn) * (tn + fp);
    return (tp + tn - byChance) / (1 - byChance);
  },
  jaccard: ({ truePositive, falsePositive, falseNegative }) =>
    truePositive / (truePositive + falsePositive + falseNegative),
};
