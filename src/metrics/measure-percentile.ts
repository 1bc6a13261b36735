import type { OrderedSide, OrderedSides } from "../aggregates/vocabulary.ts";
import { estimated, notEstimated, type Estimate, type Measured } from "./estimate.ts";
import { changeFromCovariance, type MaybeClustered } from "./influence.ts";

/** Measures a percentile: order statistics for each side, bootstrap draws or Maritz–Jarrett for the change. */
export function measurePercentile({ reference, candidate, concordance, draws, excluded }: OrderedSides): Measured {
  const { correlation, units } = concordance;
  const covariance = {
    reference: (reference?.standardError ?? Number.NaN) ** 2,
    candidate: candidate.standardError ** 2,
    cross: reference === undefined ? 0 : correlation * reference.standardError * candidate.standardError,
    ...(units !== undefined && { units }),
  };
  const after = sideEstimate(candidate);
  const before = reference && sideEstimate(reference);
  return {
    reference: before,
    candidate: after,
    change: before && changeOf(before, after, covariance, draws),
    covariance,
    excluded,
  };
}

function sideEstimate({ rows, value, inference }: OrderedSide): Estimate {
  if (rows === 0) return notEstimated({ code: "no-rows", text: "no row has a usable value" }, 0);
  return estimated(value, rows, inference);
}

function changeOf(
  before: Estimate,
  after: Estimate,
  covariance: MaybeClustered,
  draws: Float64Array | undefined,
): Estimate {
  if (before.kind === "undefined") return notEstimated(before.reason, before.n);
  if (after.kind === "undefined") return notEstimated(after.reason, after.n);
  const value = after.value - before.value;
  const rows = Math.min(before.n, after.n);
  return draws === undefined
    ? changeFromCovariance(value, covariance, { rows })
    : estimated(value, rows, { kind: "draws", value, draws });
}
