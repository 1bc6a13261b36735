import type { ScoreDirection } from "../changed-rows/score-changes.ts";
import { metrics } from "../metrics/index.ts";
import type { GateRule } from "./schema.ts";

/** Which way the scores of a scores task get better, as its gates say; undefined when none does, or they disagree. */
export function scoreDirection(gates: readonly GateRule[]): ScoreDirection | undefined {
  const declared = gates.flatMap((gate) => ("metric" in gate && readsScore(gate.metric) ? (gate.direction ?? []) : []));
  const [first, ...others] = new Set(declared);
  return others.length === 0 ? first : undefined;
}

/** Other metrics with a direction measure a column of their own. */
function readsScore(name: string): boolean {
  return metrics.some((metric) => metric.name === name && metric.roles.includes("score"));
}
