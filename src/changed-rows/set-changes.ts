import type { Comparison, Side } from "../align/comparison.ts";
import { setText } from "../align/label-sets.ts";
import { wrongClasses } from "../metrics/multilabel/wrong-classes.ts";
import { classKinds, kindOfCodes } from "./class-kinds.ts";
import type { ModelOutputs, Output, TaskChanges } from "./task-changes.ts";

/**
 * Joined rows for which the two models predict different sets of classes; undefined when labels or predictions are not
 * read. Right is the exact set; an invalid prediction is wrong in every class. The loss is the number of wrong classes.
 */
export function setChanges({ reference, candidate, classes }: Comparison): TaskChanges | undefined {
  const { label } = candidate;
  const before = reference?.prediction;
  const after = candidate.prediction;
  if (reference === undefined || label === undefined || before === undefined || after === undefined) return undefined;
  const wrongBefore = wrongClasses(reference);
  const wrongAfter = wrongClasses(candidate);
  const textOf = (flags: Side["labelSets"], row: number): Output => flags && setText(flags, classes, row);
  const outputsOf = ({ prediction, predictionSets }: Side, row: number): ModelOutputs => {
    const isValid = (prediction?.[row] ?? -1) >= 0;
    return { prediction: isValid ? textOf(predictionSets, row) : undefined, score: undefined };
  };
  return {
    kinds: classKinds,
    loss: "wrong_classes",
    scored: false,
    kindOf: kindOfCodes({ label, before, after }),
    lossDifference: (row) => (wrongAfter[row] ?? Number.NaN) - (wrongBefore[row] ?? Number.NaN),
    outputs: (row) => ({
      label: textOf(candidate.labelSets, row),
      reference: outputsOf(reference, row),
      candidate: outputsOf(candidate, row),
    }),
  };
}
