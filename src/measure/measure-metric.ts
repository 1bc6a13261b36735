import type { Engine } from "../aggregates/engine.ts";
import type { Selection } from "../aggregates/vocabulary.ts";
import { notEstimated, type Measured, type Reason } from "../metrics/estimate.ts";
import { measureConfusion } from "../metrics/measure-confusion.ts";
import { measureFlips } from "../metrics/measure-flips.ts";
import { measureMoments } from "../metrics/measure-moments.ts";
import { measurePercentile } from "../metrics/measure-percentile.ts";
import { measureRanking } from "../metrics/measure-ranking.ts";
import { measureRatio } from "../metrics/measure-ratio.ts";
import type { Metric, MetricContext, MetricOptions } from "../metrics/metric.ts";

export interface MetricQuestion {
  readonly metric: Metric;
  readonly options: MetricOptions;
  readonly selection: Selection;
}

/** Asks the engine for what the metric needs on this slice and lets the metric finish it. */
export function measureMetric(question: MetricQuestion, context: MetricContext, engine: Engine): Measured {
  const { metric, options, selection } = question;
  const missing = whyNothing(options, context, engine.rows(selection), engine.hasReference);
  if (missing !== undefined) return unmeasured(missing, engine.hasReference);
  switch (metric.kind) {
    case "ratio":
      return measureRatio(metric, options, context, engine.cube(selection));
    case "confusion":
      return measureConfusion(metric, context, engine.cube(selection));
    case "moments":
      return measureMoments(metric, engine.moments(metric.variables, selection));
    case "ranking":
      return measureRanking(metric, engine.ranking(metric.statistic, targetOf(options, context), selection));
    case "percentile":
      return measurePercentile(metric, engine.ordered(metric.variable, metric.probability, selection));
    case "flip":
      return measureFlips(metric, engine.cube(selection));
  }
}

interface Rows {
  readonly reference: number;
  readonly candidate: number;
}

function whyNothing(
  options: MetricOptions,
  { classes }: MetricContext,
  rows: Rows,
  hasReference: boolean,
): Reason | undefined {
  if (rows.candidate === 0 || (hasReference && rows.reference === 0)) {
    return { code: "no-rows", text: "no row falls into it" };
  }
  if (options.class === undefined || classes.includes(options.class)) return undefined;
  const known = classes.slice(0, 20).join(", ");
  return { code: "absent-class", text: `the data have no class "${options.class}"; there are ${known}` };
}

function unmeasured(reason: Reason, hasReference: boolean): Measured {
  const none = notEstimated(reason, 0);
  return {
    reference: hasReference ? none : undefined,
    candidate: none,
    change: hasReference ? none : undefined,
    covariance: undefined,
    excluded: 0,
  };
}

function targetOf(options: MetricOptions, context: MetricContext): number {
  return options.class === undefined ? (context.positive ?? -1) : context.classes.indexOf(options.class);
}
