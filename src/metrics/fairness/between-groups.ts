import { estimateOf, standardErrorOf, type Inference } from "../../stats/inference.ts";
import type { GapMetric } from "../metric.ts";

/**
 * How far apart the values of groups are, for each metric that is compared, from their inferences: groups have no rows in
 * common, so their values are independent. Differences of proportions by Newcombe, of means by Welch's t, of others from
 * their standard errors; ratios of proportions by MOVER-R. All pairs of groups enter, of all metrics together.
 */
export function betweenGroups(as: GapMetric["as"], metrics: readonly (readonly Inference[])[]): Inference {
  const pairs = metrics.flatMap(pairsOf);
  return as === "difference"
    ? { kind: "largest-gap", pairs: pairs.map(([a, b]) => difference(a, b)) }
    : { kind: "least-ratio", pairs: pairs.map(([a, b]) => ({ over: countOf(a), under: countOf(b) })) };
}

function pairsOf<T>(groups: readonly T[]): readonly (readonly [T, T])[] {
  return groups.flatMap((a, i) => groups.slice(i + 1).map((b) => [a, b] as const));
}

function difference(a: Inference, b: Inference): Inference {
  if (a.kind === "wilson" && b.kind === "wilson") {
    return { kind: "newcombe", candidate: countOf(a), reference: countOf(b) };
  }
  const value = estimateOf(a) - estimateOf(b);
  const variances = [standardErrorOf(a) ** 2, standardErrorOf(b) ** 2] as const;
  const standardError = Math.sqrt(variances[0] + variances[1]);
  if (a.kind !== "t" || b.kind !== "t" || standardError === 0) return { kind: "normal", value, standardError };
  // Welch–Satterthwaite
  const spread = variances[0] ** 2 / a.degreesOfFreedom + variances[1] ** 2 / b.degreesOfFreedom;
  return { kind: "t", value, standardError, degreesOfFreedom: standardError ** 4 / spread };
}

function countOf(inference: Inference): { readonly successes: number; readonly n: number } {
  if (inference.kind !== "wilson") throw new TypeError(`a ratio is of proportions, not of ${inference.kind}`);
  return { successes: inference.successes, n: inference.n };
}
