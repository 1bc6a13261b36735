import { rowNoun, type RowNoun } from "../align/row-noun.ts";
import type { Measured, Reason } from "../metrics/estimate.ts";
import type { Metric } from "../metrics/metric.ts";
import type { MetricOptions } from "../metrics/options.ts";

/** Positives and negatives that AUC, F1, recall and their like need before they mean anything (statistics: min_support). */
const MIN_EVENTS = 10;

/** How much evidence a number needs before it is judged. */
export interface SupportRule {
  /** Fewest rows. */
  readonly min_samples: number;
  /** Of one-sided bounds. */
  readonly confidence: number;
}

export interface SupportQuestion {
  readonly metric: Metric;
  readonly options: MetricOptions;
  readonly measured: Measured;
  /** What is counted. Default: rows. */
  readonly noun?: RowNoun;
}

/** Why the sample is too small for a verdict, or for a group to be compared with others; undefined where it is not. Counts of zero are a matter of "undefined", not of size. */
export function tooSmall(
  { metric, options, measured, noun = rowNoun }: SupportQuestion,
  rule: SupportRule,
): Reason | undefined {
  const rows = Math.min(measured.candidate.n, measured.reference?.n ?? measured.candidate.n);
  if (rows === 0) return undefined;
  const forPercentile = metric.kind === "percentile" ? percentileRows(metric.probability(options), rule) : 0;
  const purpose = forPercentile > rule.min_samples ? ` for ${metric.title}` : "";
  const needed = Math.max(rule.min_samples, forPercentile);
  return (
    tooFewRows(rows, needed, `${noun.many} are too few${purpose}`) ??
    tooLittleSupport(measured.support ?? rows, rows, { noun, needed: rule.min_samples }) ??
    tooFewEvents(measured.events)
  );
}

function tooFewRows(rows: number, needed: number, areTooFew: string): Reason | undefined {
  return rows >= needed ? undefined : { code: "too-few-rows", text: `${rows} ${areTooFew}; ${needed} are needed` };
}

/** Rows with very unequal weights, or in few groups, are worth fewer. */
function tooLittleSupport(
  support: number,
  rows: number,
  { noun, needed }: { readonly noun: RowNoun; readonly needed: number },
): Reason | undefined {
  if (support >= needed || support >= rows) return undefined;
  const worth = support.toFixed(1).replace(/\.0$/, "");
  return {
    code: "too-few-rows",
    text: `by weights and clusters the ${rows} ${noun.many} are worth ${worth} independent ones; ${needed} are needed`,
  };
}

function tooFewEvents(events: number | undefined): Reason | undefined {
  if (events === undefined || events === 0 || events >= MIN_EVENTS) return undefined;
  const rows = events === 1 ? "1 row is" : `${events} rows are`;
  return { code: "too-few-rows", text: `only ${rows} in the smaller class; ${MIN_EVENTS} are needed` };
}

/** Rows below which a one-sided bound of the percentile does not exist: p95 and p5 59, p99 299 at 95 % confidence. */
function percentileRows(probability: number, rule: SupportRule): number {
  return Math.ceil(Math.log(1 - rule.confidence) / Math.log(Math.max(probability, 1 - probability)));
}
