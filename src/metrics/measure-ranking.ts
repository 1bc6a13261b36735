import type { RankedSide, Ranking } from "../aggregates/vocabulary.ts";
import { estimated, notEstimated, type Covariance, type Estimate, type Measured, type Reason } from "./estimate.ts";
import { changeFromCovariance } from "./influence.ts";
import type { RankingMetric } from "./metric.ts";

/** Measures a statistic of the order of scores: single values on the logit scale, the change with the joint covariance. */
export function measureRanking(metric: RankingMetric, ranking: Ranking): Measured {
  const { reference, candidate } = ranking;
  const covariance = {
    reference: reference?.variance ?? Number.NaN,
    candidate: candidate.variance,
    cross: ranking.cross,
  };
  const candidateEstimate = sideEstimate(metric, candidate);
  const referenceEstimate = reference && sideEstimate(metric, reference);
  return {
    reference: referenceEstimate,
    candidate: candidateEstimate,
    change:
      referenceEstimate &&
      changeOf(referenceEstimate, candidateEstimate, { ...covariance, ...unitsOf(reference, candidate) }),
    covariance,
    excluded: 0,
    events: Math.min(candidate.positives, candidate.negatives),
  };
}

function sideEstimate(metric: RankingMetric, side: RankedSide): Estimate {
  const rows = side.positives + side.negatives;
  const reason = missingClass(metric, side);
  if (reason !== undefined) return notEstimated(reason, rows);
  const n = Math.min(side.positives, side.negatives, side.units ?? Number.POSITIVE_INFINITY);
  return estimated(side.value, rows, { kind: "logit", value: side.value, standardError: Math.sqrt(side.variance), n });
}

function missingClass(metric: RankingMetric, { positives, negatives }: RankedSide): Reason | undefined {
  if (positives + negatives === 0) return { code: "no-rows", text: "there are no rows to measure" };
  if (positives === 0) return { code: "no-positives", text: `${metric.name} needs rows of the class; there are none` };
  if (negatives === 0)
    return { code: "no-negatives", text: `${metric.name} needs rows outside the class; there are none` };
  return undefined;
}

function changeOf(
  reference: Estimate,
  candidate: Estimate,
  covariance: Covariance & { readonly units?: number },
): Estimate {
  if (reference.kind === "undefined") return notEstimated(reference.reason, reference.n);
  if (candidate.kind === "undefined") return notEstimated(candidate.reason, candidate.n);
  return changeFromCovariance(candidate.value - reference.value, covariance, candidate.n);
}

/** Groups of the side that has fewer, where rows are clustered. */
function unitsOf(reference: RankedSide | undefined, candidate: RankedSide): { readonly units?: number } {
  if (candidate.units === undefined) return {};
  return { units: Math.min(candidate.units, reference?.units ?? candidate.units) };
}
