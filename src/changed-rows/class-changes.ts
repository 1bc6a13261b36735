import type { Comparison, Side } from "../align/comparison.ts";
import { logLoss, probabilityOf } from "../metrics/row-variables.ts";
import { classKinds, kindOfCodes } from "./class-kinds.ts";
import type { ModelOutputs, Output, TaskChanges } from "./task-changes.ts";

/**
 * Joined rows that the two models put into different classes; undefined when labels or predictions are not read. An
 * invalid prediction is wrong. The loss is the log loss, in which a missing score is a certain error, or without scores
 * the 0-1 loss.
 */
export function classChanges(comparison: Comparison): TaskChanges | undefined {
  const { reference, candidate } = comparison;
  const label = candidate.label;
  const before = reference?.prediction;
  const after = candidate.prediction;
  if (reference === undefined || label === undefined || before === undefined || after === undefined) return undefined;
  const kindOf = kindOfCodes({ label, before, after });
  const scored = isScored(reference) && isScored(candidate);
  return {
    kinds: classKinds,
    loss: scored ? "log_loss" : "zero_one_loss",
    scored,
    kindOf,
    lossDifference: scored
      ? logLossDifference(reference, candidate, comparison)
      : (row) => zeroOneDifference[kindOf(row)] ?? 0,
    outputs: (row) => ({
      label: comparison.classes[label[row] ?? -1],
      reference: outputsOf(reference, comparison.classes, row),
      candidate: outputsOf(candidate, comparison.classes, row),
    }),
  };
}

const zeroOneDifference = [1, -1, 0];

function isScored({ score, scores }: Side): boolean {
  return score !== undefined || scores !== undefined;
}

/** Asked for the changed rows alone, of which there are few. */
function logLossDifference(reference: Side, candidate: Side, comparison: Comparison): (row: number) => number {
  const lossOf = (side: Side, row: number): number =>
    logLoss(probabilityOf(side, comparison, { code: side.label?.[row] ?? -1, row }));
  return (row) => lossOf(candidate, row) - lossOf(reference, row);
}

function outputsOf(side: Side, classes: readonly string[], row: number): ModelOutputs {
  const prediction: Output = classes[side.prediction?.[row] ?? -1];
  const score = side.scores === undefined ? side.score?.[row] : side.scores[side.label?.[row] ?? -1]?.[row];
  return { prediction, score: Number.isNaN(score) ? undefined : score };
}
