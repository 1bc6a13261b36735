import type { OrderedSide, OrderedSides } from "../aggregates/vocabulary.ts";
import { quantile } from "../stats/quantile.ts";
import { estimated, notEstimated, type Covariance, type Estimate, type Measured } from "./estimate.ts";
import { changeFromCovariance } from "./influence.ts";
import type { PercentileMetric } from "./metric.ts";

/** Measures a percentile: order statistics for each side, bootstrap draws or Maritz–Jarrett for the change. */
export function measurePercentile(metric: PercentileMetric, sides: OrderedSides): Measured {
  const { reference, candidate } = sides;
  const covariance = {
    reference: (reference?.standardError ?? Number.NaN) ** 2,
    candidate: candidate.standardError ** 2,
    cross: reference === undefined ? 0 : sides.concordance * reference.standardError * candidate.standardError,
  };
  const after = sideEstimate(metric, candidate);
  const before = reference && sideEstimate(metric, reference);
  return {
    reference: before,
    candidate: after,
    change: before && changeOf(before, after, covariance, sides.draws),
    covariance,
    excluded: candidate.excluded + (reference?.excluded ?? 0),
  };
}

function sideEstimate({ probability }: PercentileMetric, { sorted, standardError }: OrderedSide): Estimate {
  if (sorted.length === 0) return notEstimated({ code: "no-rows", text: "no row has a usable value" }, 0);
  return estimated(quantile(sorted, probability), sorted.length, {
    kind: "order-statistics",
    sorted,
    probability,
    standardError,
  });
}

function changeOf(
  before: Estimate,
  after: Estimate,
  covariance: Covariance,
  draws: Float64Array | undefined,
): Estimate {
  if (before.kind === "undefined") return notEstimated(before.reason, before.n);
  if (after.kind === "undefined") return notEstimated(after.reason, after.n);
  const value = after.value - before.value;
  const rows = Math.min(before.n, after.n);
  return draws === undefined
    ? changeFromCovariance(value, covariance, rows)
    : estimated(value, rows, { kind: "draws", value, draws });
}
