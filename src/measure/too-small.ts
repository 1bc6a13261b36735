import { rowNoun, type RowNoun } from "../align/row-noun.ts";
import type { ComparedBlocks, Measured, Reason } from "../metrics/estimate.ts";
import { onlyInText } from "../metrics/measure-blocks.ts";
import type { Metric } from "../metrics/metric.ts";
import { countText } from "../number-text.ts";
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
  const forPercentile = rowsForPercentile({ metric, options, measured }, rule);
  const purpose = forPercentile > rule.min_samples ? ` for ${metric.title}` : "";
  const needed = Math.max(rule.min_samples, forPercentile);
  return (
    tooFewBlocks(measured.blocks, metric) ??
    tooFewRows(rows, needed, { noun, purpose }) ??
    tooLittleSupport(measured.support ?? rows, rows, { noun, needed: rule.min_samples }) ??
    tooFewEvents(measured.events)
  );
}

/** Fewer units than these say next to nothing of their spread (statistics: machine noise). */
const MIN_BLOCKS = 5;

function tooFewBlocks(blocks: ComparedBlocks | undefined, { title }: Metric): Reason | undefined {
  if (blocks === undefined) return undefined;
  const { common, smallest, largest, rowsNeeded } = blocks;
  if (common < MIN_BLOCKS) {
    const text = `${common === 1 ? "1 block is" : `${common} blocks are`} too few${onlyInText(blocks)}; ${MIN_BLOCKS} are needed in both files`;
    return { code: "too-few-blocks", text };
  }
  if (smallest !== undefined && smallest.rows < rowsNeeded) {
    const text = `block ${smallest.name} has ${smallest.rows} rows, too few for ${title}; each block needs ${rowsNeeded} on either side`;
    return { code: "too-few-blocks", text };
  }
  if (largest === undefined || 2 * largest.rows <= largest.of) return undefined;
  const text = `block ${largest.name} has ${countText(largest.rows)} of the ${countText(largest.of)} rows, and blocks weigh alike; give them about as many rows each`;
  return { code: "too-few-blocks", text };
}

function tooFewRows(
  rows: number,
  needed: number,
  { noun, purpose }: { readonly noun: RowNoun; readonly purpose: string },
): Reason | undefined {
  if (rows >= needed) return undefined;
  const are = rows === 1 ? `${noun.one} is` : `${noun.many} are`;
  return { code: "too-few-rows", text: `${rows} ${are} too few${purpose}; ${needed} are needed` };
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

/** Of blocks, each must have the rows that its own percentile needs. */
function rowsForPercentile({ metric, options, measured }: SupportQuestion, rule: SupportRule): number {
  return metric.kind === "percentile" && measured.blocks === undefined
    ? percentileRows(metric.probability(options), rule)
    : 0;
}

/** Rows below which a one-sided bound of the percentile does not exist: p95 and p5 59, p99 299 at 95 % confidence. */
function percentileRows(probability: number, rule: SupportRule): number {
  return Math.ceil(Math.log(1 - rule.confidence) / Math.log(Math.max(probability, 1 - probability)));
}
