import type { Comparison, Side } from "../align/comparison.ts";
import { meanPinballLosses } from "../metrics/quantile/pinball-loss.ts";
import { lossChanges } from "./loss-changes.ts";
import { type ModelOutputs, numberAt, type Output, type TaskChanges } from "./task-changes.ts";

/**
 * Joined rows whose mean pinball loss over the levels grew or shrank, which orders them as the weighted interval score does;
 * undefined when labels or quantiles are not read.
 */
export function forecastChanges({ reference, candidate }: Comparison): TaskChanges | undefined {
  if (reference === undefined || !isComplete(reference) || !isComplete(candidate)) return undefined;
  return lossChanges({
    loss: "pinball_loss",
    scored: false,
    before: meanPinballLosses(reference),
    after: meanPinballLosses(candidate),
    outputs: (row) => ({
      label: numberAt(candidate.label, row),
      reference: outputsOf(reference, row),
      candidate: outputsOf(candidate, row),
    }),
  });
}

function isComplete({ label, quantiles = [] }: Side): boolean {
  return label !== undefined && quantiles.length > 0;
}

function outputsOf(side: Side, row: number): ModelOutputs {
  return { prediction: forecastText(side, row), score: undefined };
}

/** The lowest, the median and the highest of the forecast quantiles, as far as there are any: `[4, 6.5, 9]`. */
function forecastText({ quantiles = [] }: Side, row: number): Output {
  const last = quantiles.length - 1;
  const shown = quantiles.filter(({ level }, place) => place === 0 || place === last || level === 0.5);
  const values = shown.flatMap(({ values: column }) => numberAt(column, row) ?? []);
  return values.length === 0 ? undefined : `[${values.map((value) => Number(value.toPrecision(DIGITS))).join(", ")}]`;
}

/** Enough to find the row again, and to read three of them in a line. */
const DIGITS = 6;
