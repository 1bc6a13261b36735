import type { Comparison, Side } from "../align/comparison.ts";
import { absoluteError } from "../metrics/row-variables.ts";
import { lossChanges } from "./loss-changes.ts";
import { type ModelOutputs, numberAt, type TaskChanges } from "./task-changes.ts";

/** Joined rows whose absolute error grew or shrank; undefined when labels or predictions are not read. */
export function valueChanges(comparison: Comparison): TaskChanges | undefined {
  const { reference, candidate } = comparison;
  if (reference === undefined || !isComplete(reference) || !isComplete(candidate)) return undefined;
  return lossChanges({
    loss: "absolute_error",
    scored: false,
    before: absoluteError.values(reference, comparison),
    after: absoluteError.values(candidate, comparison),
    outputs: (row) => ({
      label: numberAt(candidate.label, row),
      reference: outputsOf(reference, row),
      candidate: outputsOf(candidate, row),
    }),
  });
}

function isComplete({ label, prediction }: Side): boolean {
  return label !== undefined && prediction !== undefined;
}

function outputsOf({ prediction }: Side, row: number): ModelOutputs {
  return { prediction: numberAt(prediction, row), score: undefined };
}
