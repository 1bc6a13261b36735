import type { RowVariable } from "../aggregates/vocabulary.ts";
import type { Comparison, Task } from "../align/comparison.ts";
import type { Ask } from "../measure/measurement.ts";
import type { MomentMetric } from "../metrics/metric.ts";
import type { MetricOptions } from "../metrics/options.ts";
import { hammingLoss } from "../metrics/multilabel/hamming-loss.ts";
import { meanPinballLosses } from "../metrics/quantile/pinball-loss.ts";
import { ndcg } from "../metrics/ranking/ndcg.ts";
import { scoreOfRow } from "../metrics/row-variables.ts";
import { binnedValues } from "../stats/binned.ts";
import { edgesOfValues } from "./edges-of-values.ts";
import type { ValuesPlot } from "./plot.ts";
import { ofSides, type PlotSubject } from "./subject.ts";

const bins = 20;

/** A number that each row or query has, and what people call it. */
interface Shown {
  readonly title: string;
  readonly variable: RowVariable;
  /** Whether it lies from 0 to 1. */
  readonly isShare: boolean;
}

/**
 * What each row or query has of the metric that the first gate asks for, where a metric is a mean of such numbers: the NDCG of each query, the
 * loss of each forecast; or of the usual metric of the task. Other tasks have plots of their own.
 */
export function valuesPlots({ comparison, asks }: PlotSubject): readonly ValuesPlot[] {
  const shown = isMeasurable(comparison) ? shownValues(comparison, asks) : undefined;
  if (shown === undefined) return [];
  const values = ofSides(comparison, (side) => shown.variable.values(side, comparison));
  const edges = shown.isShare ? shares : edgesOfValues(values, bins);
  if (edges === undefined) return [];
  const { reference, candidate } = comparison;
  return [
    {
      kind: "values",
      title: shown.title,
      edges,
      reference: values.reference && binnedValues(values.reference, edges, reference?.weight),
      candidate: binnedValues(values.candidate, edges, candidate.weight),
    },
  ];
}

const shares = Array.from({ length: bins + 1 }, (_, at) => at / bins);

/** What an outcome that has no other plot is shown by, where no gate asks for a mean over rows. */
const usual: Partial<Readonly<Record<Task, Shown | undefined>>> = {
  multilabel: ofMetric(hammingLoss, {}),
  quantile: {
    title: "Mean pinball loss",
    variable: { name: "mean pinball loss", values: meanPinballLosses },
    isShare: false,
  },
  ranking: ofMetric(ndcg, {}),
  scores: { title: "Score", variable: scoreOfRow, isShare: false },
};

/** Rows are judged by their outcome, so that without labels only scores are left. */
function isMeasurable({ task, candidate }: Comparison): boolean {
  const { label, quantiles, lists, labelSets, predictionSets, score } = candidate;
  const needs: Readonly<Record<Task, readonly unknown[]>> = {
    binary: [],
    multiclass: [],
    regression: [],
    multilabel: [labelSets, predictionSets],
    quantile: [label, quantiles],
    ranking: [lists],
    scores: [score],
  };
  return needs[task].every((part) => part !== undefined);
}

function shownValues({ task }: Comparison, asks: readonly Ask[]): Shown | undefined {
  const whole = usual[task];
  if (whole === undefined || task === "scores") return whole;
  for (const { metric, options } of asks)
    if (metric.kind === "moments" && isOfRows(metric, options)) return ofMetric(metric, options);
  return whole;
}

/** A number that is 0 or 1 at each row says no more than its mean does; a column of its own, or a time, is no outcome. */
function isOfRows({ proportion, roles, ...metric }: MomentMetric, options: MetricOptions): boolean {
  const isOfOutcome = roles.length > 0 && !roles.includes("latency_ms");
  return proportion !== true && isOfOutcome && metric.variables(options).length === 1;
}

function ofMetric(metric: MomentMetric, options: MetricOptions): Shown | undefined {
  const [variable] = metric.variables(options);
  return variable && { title: metric.title, variable, isShare: metric.range === 1 };
}
