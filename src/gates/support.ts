import type { Measured, Reason } from "../metrics/estimate.ts";
import type { Metric } from "../metrics/metric.ts";
import type { Policy } from "./schema.ts";

/** Positives and negatives that AUC, F1, recall and their like need before they mean anything (statistics: min_support). */
const MIN_EVENTS = 10;

/** Why the sample is too small for a verdict, or undefined. Counts of zero are a matter of "undefined", not of size. */
export function tooSmall(metric: Metric, measured: Measured, policy: Policy): Reason | undefined {
  const rows = Math.min(measured.candidate.n, measured.reference?.n ?? measured.candidate.n);
  const { events } = measured;
  if (rows === 0) return undefined;
  return tooFewRows(metric, rows, policy) ?? (events === undefined || events === 0 ? undefined : tooFewEvents(events));
}

function tooFewRows(metric: Metric, rows: number, policy: Policy): Reason | undefined {
  const forPercentile = metric.kind === "percentile" ? percentileRows(metric.probability, policy) : 0;
  const needed = Math.max(policy.min_samples, forPercentile);
  if (rows >= needed) return undefined;
  const purpose = forPercentile > policy.min_samples ? ` for ${metric.title}` : "";
  return { code: "too-few-rows", text: `${rows} rows are too few${purpose}; ${needed} are needed` };
}

function tooFewEvents(events: number): Reason | undefined {
  if (events >= MIN_EVENTS) return undefined;
  const rows = events === 1 ? "1 row is" : `${events} rows are`;
  return { code: "too-few-rows", text: `only ${rows} in the smaller class; ${MIN_EVENTS} are needed` };
}

/** Rows below which a one-sided bound of the percentile does not exist: p95 59, p99 299 at 95 % confidence. */
function percentileRows(probability: number, policy: Policy): number {
  return Math.ceil(Math.log(1 - policy.confidence) / Math.log(probability));
}
