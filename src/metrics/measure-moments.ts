import type { Moments, SideMoments } from "../aggregates/vocabulary.ts";
import { standardErrorOf, type Inference } from "../stats/inference.ts";
import { estimated, notEstimated, type Covariance, type Estimate, type Measured } from "./estimate.ts";
import { withoutDifference } from "./influence.ts";
import type { MomentMetric } from "./metric.ts";
import { proportionChange, proportionOf, singleProportion } from "./proportions.ts";

/** Rows that the evidence of each side is worth; 0 without a reference. */
interface Support {
  readonly reference: number;
  readonly candidate: number;
}

/** Measures a smooth function of means on both sides: the delta method with the joint covariance of the means. */
export function measureMoments(metric: MomentMetric, moments: Moments, support: Support): Measured {
  const measured = measureMeans(metric, moments);
  if (metric.proportion === true) return withCounts(measured, moments, support);
  return metric.range === undefined ? measured : withRange(measured, metric.range, support);
}

/** Where no row differs the standard error is 0, which few rows do not deserve. */
function withRange(measured: Measured, range: 1 | 2, support: Support): Measured {
  const { change } = measured;
  if (change?.kind !== "estimated" || change.value !== 0 || standardErrorOf(change.inference) > 0) return measured;
  const rows = Math.min(change.n, support.reference, support.candidate);
  return { ...measured, change: estimated(0, change.n, withoutDifference({ range, rows })) };
}

function measureMeans(metric: MomentMetric, moments: Moments): Measured {
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

/** The same with the intervals of proportions. */
function withCounts(measured: Measured, moments: Moments, support: Support): Measured {
  const candidate = proportionOf(moments.candidate, support.candidate);
  const reference = moments.reference && proportionOf(moments.reference, support.reference);
  const withInference = (estimate: Estimate, inference: Inference | undefined): Estimate =>
    estimate.kind === "undefined" || inference === undefined
      ? estimate
      : estimated(estimate.value, estimate.n, inference);
  return {
    ...measured,
    candidate: withInference(measured.candidate, singleProportion(candidate)),
    reference: measured.reference && reference && withInference(measured.reference, singleProportion(reference)),
    change:
      measured.change &&
      reference &&
      withInference(measured.change, proportionChange(reference, candidate, moments.cross?.[0]?.[0])),
  };
}

interface MeasuredSide {
  readonly estimate: Estimate;
  readonly gradient: readonly number[];
  readonly variance: number;
  /** Independent rows or clusters. */
  readonly units: number;
}

function sideOf(metric: MomentMetric, side: SideMoments): MeasuredSide {
  if (side.rows === 0) {
    const reason = { code: "no-rows", text: "no row has a usable value" } as const;
    return { estimate: notEstimated(reason, 0), gradient: [], variance: Number.NaN, units: 0 };
  }
  const result = metric.evaluate(side.means, side.rows);
  if (!("gradient" in result)) {
    const estimate = notEstimated(result.reason, side.rows, result.shown);
    return { estimate, gradient: [], variance: Number.NaN, units: side.units };
  }
  const variance = quadratic(result.gradient, side.covariance, result.gradient);
  const standardError = Math.sqrt(Math.max(0, variance));
  const inference = {
    kind: "t",
    value: result.value,
    standardError,
    degreesOfFreedom: side.units - 1,
    ...skewnessOf(result, side),
  } as const;
  const estimate = estimated(result.value, side.rows, inference);
  return { estimate, gradient: result.gradient, variance, units: side.units };
}

/** Of a plain mean or a multiple of it; what bends the mean, as a root does, bends its skewness too. */
function skewnessOf(
  { value, gradient }: { readonly value: number; readonly gradient: readonly number[] },
  { means, skewness }: SideMoments,
): { readonly skewness?: number } {
  const [slope = Number.NaN] = gradient;
  const [mean = Number.NaN] = means;
  const [ofRows] = skewness;
  return gradient.length === 1 && slope > 0 && value === slope * mean && ofRows !== undefined
    ? { skewness: ofRows }
    : {};
}

function crossOf(reference: MeasuredSide | undefined, candidate: MeasuredSide, cross: Moments["cross"]): number {
  return reference === undefined || cross === undefined ? 0 : quadratic(reference.gradient, cross, candidate.gradient);
}

/** Paired t on the rows (or clusters), or Welch's t with its degrees of freedom. */
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
  const degreesOfFreedom = joined ? candidate.units - 1 : welch(covariance, reference.units, candidate.units);
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
