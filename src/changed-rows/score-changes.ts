import type { Comparison } from "../align/comparison.ts";
import type { MetricOptions } from "../metrics/options.ts";
import { lossChanges } from "./loss-changes.ts";
import { numberAt, type TaskChanges } from "./task-changes.ts";

/** Which way a score gets better. */
export type ScoreDirection = NonNullable<MetricOptions["direction"]>;

/**
 * Joined rows whose score got worse or better; undefined when no scores are read, or while nobody has said which way a
 * score gets better: then no gate judges it either.
 */
export function scoreChanges(
  { reference, candidate }: Comparison,
  direction: ScoreDirection | undefined,
): TaskChanges | undefined {
  const before = reference?.score;
  const after = candidate.score;
  if (before === undefined || after === undefined || direction === undefined) return undefined;
  const sign = direction === "higher_is_better" ? -1 : 1;
  return lossChanges({
    loss: "score",
    scored: true,
    before: before.map((score) => sign * score),
    after: after.map((score) => sign * score),
    outputs: (row) => ({
      label: undefined,
      reference: { prediction: undefined, score: numberAt(before, row) },
      candidate: { prediction: undefined, score: numberAt(after, row) },
    }),
  });
}
