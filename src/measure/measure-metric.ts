import type { Engine } from "../aggregates/engine.ts";
import type { Selection } from "../aggregates/vocabulary.ts";
import { notEstimated, type Measured, type Reason } from "../metrics/estimate.ts";
import { averagedRanking } from "../metrics/classification/ranking-average.ts";
import type { CountedRows } from "../metrics/influence.ts";
import { measureBlocks } from "../metrics/measure-blocks.ts";
import { measureConfusion } from "../metrics/measure-confusion.ts";
import { measureFlips } from "../metrics/measure-flips.ts";
import { measureGap, type MeasuredGroups } from "../metrics/measure-gap.ts";
import { measureMoments } from "../metrics/measure-moments.ts";
import { measurePercentile } from "../metrics/measure-percentile.ts";
import { measureRanking } from "../metrics/measure-ranking.ts";
import { measureRatio } from "../metrics/measure-ratio.ts";
import { multilabelRatio } from "../metrics/multilabel/multilabel-ratio.ts";
import { withRandomisedChange } from "../metrics/randomised-change.ts";
import { measureStatistic } from "../metrics/measure-statistic.ts";
import { measureWins } from "../metrics/measure-wins.ts";
import type { GapMetric, Metric, MetricContext, MomentMetric, RankingMetric, RatioMetric } from "../metrics/metric.ts";
import { shifted } from "../metrics/shifted.ts";
import type { MetricOptions } from "../metrics/options.ts";
import type { Grouping } from "../slices/grouping.ts";
import { type SupportRule, tooSmall } from "./too-small.ts";

export interface MetricQuestion {
  readonly metric: Metric;
  readonly options: MetricOptions;
  readonly selection: Selection;
  /** For a gap: the groups, and what a group must have to be compared with others. */
  readonly grouping?: Grouping | undefined;
  readonly support?: SupportRule;
}

/** Asks the engine for what the metric needs on this slice and lets the metric finish it. */
export function measureMetric(question: MetricQuestion, context: MetricContext, engine: Engine): Measured {
  const { metric, options, selection } = question;
  if (metric.kind === "load") throw new TypeError(`${metric.name} is measured on a load test, not on rows`);
  const rows = engine.rows(selection);
  const missing = whyNothing(options, context, rows, engine);
  if (missing !== undefined) return unmeasured(missing, engine.hasReference);
  const support = engine.support(selection);
  return {
    asked: rows.candidate,
    support: engine.hasReference ? Math.min(support.reference, support.candidate) : support.candidate,
    ...(isByBlock(question, engine)
      ? measureInBlocks(metric, question, engine)
      : measureByKind({ ...question, metric }, context, engine)),
  };
}

function isByBlock({ metric }: MetricQuestion, { blocked }: Engine): boolean {
  return metric.byBlock === true && blocked;
}

interface RowQuestion extends MetricQuestion {
  readonly metric: Exclude<Metric, { readonly kind: "load" }>;
}

function measureByKind(question: RowQuestion, context: MetricContext, engine: Engine): Measured {
  const { metric, options, selection } = question;
  switch (metric.kind) {
    case "ratio":
      return measureShare(metric, question, { context, engine });
    case "confusion":
      return measureConfusion(metric, options, context, countedRows(engine, selection));
    case "moments":
      return measureMeans(metric, { options, selection }, engine);
    case "statistic":
      return measureStatistic(metric, { options, selection, context }, engine);
    case "ranking":
      return measureOrder(metric, question, { context, engine });
    case "percentile": {
      const probability = metric.probability(options);
      return measurePercentile(engine.ordered(metric.variable(options), probability, selection));
    }
    case "flip":
      return measureFlips(metric, engine, selection);
    case "wins":
      return measureWins(metric, { options, selection }, engine);
    case "gap":
      return measureGap(metric, measuredGroups(metric, question, { context, engine }));
  }
}

/** Only means and percentiles of a number per row are measured by block. */
function measureInBlocks(metric: Metric, { options, selection }: MetricQuestion, engine: Engine): Measured {
  if (metric.kind === "percentile") {
    const statistic = { kind: "quantile", probability: metric.probability(options) } as const;
    return measureBlocks({ variable: metric.variable(options), statistic, isShare: false }, engine, selection);
  }
  const [variable] = metric.kind === "moments" ? metric.variables(options) : [];
  if (metric.kind !== "moments" || variable === undefined) throw new TypeError(`${metric.name} has no blocks`);
  const isShare = metric.proportion === true;
  return measureBlocks({ variable, statistic: { kind: "mean" }, isShare }, engine, selection);
}

interface Means {
  readonly context: MetricContext;
  readonly engine: Engine;
}

/** One class or an average from the counts of the cube; a row of several classes is in no one cell of it. */
function measureShare(
  metric: RatioMetric,
  { options, selection }: MetricQuestion,
  { context, engine }: Means,
): Measured {
  return context.task === "multilabel"
    ? measureStatistic(multilabelRatio(metric), { options, selection, context }, engine)
    : measureRatio(metric, options, context, countedRows(engine, selection));
}

/** One class against the rest, or an average over several classes. */
function measureOrder(
  metric: RankingMetric,
  { options, selection }: MetricQuestion,
  { context, engine }: Means,
): Measured {
  return context.positive === undefined && options.class === undefined
    ? measureStatistic(averagedRanking(metric), { options, selection, context }, engine)
    : measureRanking(metric, engine.ranking(metric.statistic, targetOf(options, context), selection));
}

function measureMeans(
  metric: MomentMetric,
  { options, selection }: Omit<MetricQuestion, "metric">,
  engine: Engine,
): Measured {
  const moments = engine.moments(metric.variables(options), selection);
  const measured = measureMoments(metric, moments, engine.support(selection));
  const moved = metric.offset === undefined ? measured : shifted(measured, metric.offset(options));
  return withRandomisedChange(moved, { metric, options, selection }, engine);
}

function measuredGroups(
  { of }: GapMetric,
  { options, grouping, support }: MetricQuestion,
  { context, engine }: Means,
): MeasuredGroups {
  if (grouping === undefined || support === undefined) throw new TypeError("a gap needs groups to be between");
  const groups = grouping.groups.map((selection) => ({
    name: selection.name,
    metrics: of.map((metric) => {
      const measured = measureMetric({ metric, options, selection }, context, engine);
      return { measured, small: tooSmall({ metric, options, measured }, support) };
    }),
  }));
  const without = { reference: 0, candidate: 0 };
  for (const selection of grouping.without) {
    const rows = engine.rows(selection);
    without.reference += rows.reference;
    without.candidate += rows.candidate;
  }
  return { by: grouping.by, groups, without };
}

function countedRows(engine: Engine, selection: Selection): CountedRows {
  return {
    cube: engine.cube(selection),
    spread: engine.clustered ? (influences) => engine.cellSpread(influences, selection) : undefined,
  };
}

interface Rows {
  readonly reference: number;
  readonly candidate: number;
}

function whyNothing(
  options: MetricOptions,
  { classes }: MetricContext,
  rows: Rows,
  { hasReference, weighted }: Engine,
): Reason | undefined {
  if (rows.candidate === 0 || (hasReference && rows.reference === 0)) {
    return { code: "no-rows", text: weighted ? "no row with a weight above 0 falls into it" : "no row falls into it" };
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
