import type { Moments, SideMoments } from "../aggregates/vocabulary.ts";
import { estimated, notEstimated, type Covariance, type Estimate, type Measured } from "./estimate.ts";
import type { MomentMetric } from "./metric.ts";

/** Measures a smooth function of means on both sides: the delta method with the joint covariance of the means. */
export function measureMoments(metric: MomentMetric, moments: Moments): Measured {
  const reference = moments.reference && sideOf(metric, moments.reference);
  const candidate = sideOf(metric, moments.candidate);
  const covariance: Covariance = {
    reference: reference?.variance ?? Number.NaN,
    candidate: candidate.variance,
    cross: crossOf(reference, candidate, moments.cross),
  };
  return {
    reference: reference?.estimate,
    candidate: candidate.estimate,
    change: reference && changeOf(reference, candidate, { covariance, joined: moments.cross !== undefined }),
    covariance,
    excluded: moments.candidate.excluded + (moments.cross === undefined ? (moments.reference?.excluded ?? 0) : 0),
  };
}

interface MeasuredSide {
  readonly estimate: Estimate;
  readonly gradient: readonly number[];
  readonly variance: number;
}

function sideOf(metric: MomentMetric, side: SideMoments): MeasuredSide {
  if (side.rows === 0) {
    const reason = { code: "no-rows", text: "no row has a usable value" } as const;
    return { estimate: notEstimated(reason, 0), gradient: [], variance: Number.NaN };
  }
  const result = metric.evaluate(side.means);
  if (!("gradient" in result)) {
    return { estimate: notEstimated(result.reason, side.rows, result.shown), gradient: [], variance: Number.NaN };
  }
  const variance = quadratic(result.gradient, side.covariance, result.gradient);
  const standardError = Math.sqrt(Math.max(0, variance));
  const inference = { kind: "t", value: result.value, standardError, degreesOfFreedom: side.rows - 1 } as const;
  const estimate = estimated(result.value, side.rows, inference);
  return { estimate, gradient: result.gradient, variance };
}

function crossOf(reference: MeasuredSide | undefined, candidate: MeasuredSide, cross: Moments["cross"]): number {
  return reference === undefined || cross === undefined ? 0 : quadratic(reference.gradient, cross, candidate.gradient);
}

/** Paired t on the rows, or Welch's t with its degrees of freedom. */
function changeOf(
  reference: MeasuredSide,
  candidate: MeasuredSide,
  { covariance, joined }: { readonly covariance: Covariance; readonly joined: boolean },
): Estimate {
  const before = reference.estimate;
  const after = candidate.estimate;
  if (before.kind === "undefined") return notEstimated(before.reason, before.n);
  if (after.kind === "undefined") return notEstimated(after.reason, after.n);
  const value = after.value - before.value;
  const variance = Math.max(0, covariance.reference + covariance.candidate - 2 * covariance.cross);
  const degreesOfFreedom = joined ? after.n - 1 : welch(covariance, before.n, after.n);
  return estimated(value, after.n, { kind: "t", value, standardError: Math.sqrt(variance), degreesOfFreedom });
}

/** Welch–Satterthwaite; when both variances are 0 the smaller sample decides. */
function welch({ reference, candidate }: Covariance, before: number, after: number): number {
  const spread = reference ** 2 / (before - 1) + candidate ** 2 / (after - 1);
  return spread > 0 ? (reference + candidate) ** 2 / spread : Math.min(before, after) - 1;
}

function quadratic(left: readonly number[], matrix: readonly (readonly number[])[], right: readonly number[]): number {
  let sum = 0;
  for (const [i, a] of left.entries()) {
    for (const [j, b] of right.entries()) sum += a * b * (matrix[i]?.[j] ?? Number.NaN);
  }
  return sum;
}
