import type { RankedSide, Ranking } from "../aggregates/vocabulary.ts";
import { estimated, notEstimated, type Estimate, type Measured, type Reason } from "./estimate.ts";
import { changeFromCovariance, type MaybeClustered } from "./influence.ts";
import type { RankingMetric } from "./metric.ts";
import { onLogit } from "./on-logit.ts";

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
  const events = Math.min(eventsOf(candidate), eventsOf(reference ?? candidate));
  return {
    reference: referenceEstimate,
    candidate: candidateEstimate,
    change:
      referenceEstimate &&
      changeOf(referenceEstimate, candidateEstimate, { ...covariance, ...unitsOf(reference, candidate) }, events),
    covariance,
    excluded: 0,
    events,
  };
}

/** The smaller class decides. */
function eventsOf({ positives, negatives }: RankedSide): number {
  return Math.min(positives, negatives);
}

function sideEstimate(metric: RankingMetric, side: RankedSide): Estimate {
  const rows = side.positives + side.negatives;
  const reason = missingClass(metric, side);
  if (reason !== undefined) return notEstimated(reason, rows);
  const n = Math.min(eventsOf(side), side.units ?? Number.POSITIVE_INFINITY);
  return estimated(side.value, rows, onLogit(side.value, Math.sqrt(side.variance), n));
}

function missingClass(metric: RankingMetric, { positives, negatives }: RankedSide): Reason | undefined {
  if (positives + negatives === 0) return { code: "no-rows", text: "there are no rows to measure" };
  if (positives === 0) return { code: "no-positives", text: `${metric.name} needs rows of the class; there are none` };
  if (negatives === 0)
    return { code: "no-negatives", text: `${metric.name} needs rows outside the class; there are none` };
  return undefined;
}

function changeOf(reference: Estimate, candidate: Estimate, covariance: MaybeClustered, events: number): Estimate {
  if (reference.kind === "undefined") return notEstimated(reference.reason, reference.n);
  if (candidate.kind === "undefined") return notEstimated(candidate.reason, candidate.n);
  const { n: rows } = candidate;
  return changeFromCovariance(candidate.value - reference.value, covariance, {
    rows,
    bounded: { range: 1, rows: events },
  });
}

/** Groups of the side that has fewer, where rows are clustered. */
function unitsOf(reference: RankedSide | undefined, candidate: RankedSide): { readonly units?: number } {
  if (candidate.units === undefined) return {};
  return { units: Math.min(candidate.units, reference?.units ?? candidate.units) };
}
