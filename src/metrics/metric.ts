import type { Side, Task } from "../align/comparison.ts";
import type { RankingStatistic, RowVariable } from "../aggregates/vocabulary.ts";
import type { Inference } from "../stats/inference.ts";
import type { Unit } from "../units.ts";
import type { Chance, Reason } from "./estimate.ts";
import type { MetricOption, MetricOptions } from "./options.ts";

/** A column role that a metric reads. */
export type Role = "label" | "prediction" | "score" | "quantiles" | "query" | "latency_ms";

interface MetricBase {
  /** As written in the config. */
  readonly name: string;
  readonly title: string;
  /** One sentence for the docs. */
  readonly description: string;
  /** Formula, scikit-learn's name where there is one, and edge cases. */
  readonly definition: string;
  readonly tasks: readonly Task[];
  /** zero: the closer to zero the better (bias), or to `target`. A gate may declare it where `direction` is an option. */
  readonly better: "higher" | "lower" | "zero";
  /** What a value is best closest to, where that is not 0. */
  readonly target?: number;
  readonly unit: Unit;
  readonly roles: readonly Role[];
  /** Options it takes in a gate. */
  readonly options: readonly MetricOption[];
  /** Those of them without which it says nothing. */
  readonly requires?: readonly MetricOption[];
  /** It depends on the machine and the moment: across machines its change proves little. */
  readonly ofMachine?: true;
  /** Where rows come in interleaved blocks, these are its unit of evidence. */
  readonly byBlock?: true;
  /** It looks at one class: in a task of several the gate must name it. */
  readonly oneClass?: true;
}

/** `sum numerator / sum denominator` over the rows, for one class against the rest. */
export interface RatioMetric extends MetricBase {
  readonly kind: "ratio";
  /** The average in a multiclass task when the gate names none; `all` needs no class: it looks at the whole row. */
  readonly defaultAverage: "all" | "macro";
  readonly numerator: RatioTerm;
  readonly denominator: RatioTerm;
  /** A proportion of rows chosen by the label alone is compared by Tango's paired interval; by the prediction, not. */
  readonly proportion: "by-label" | "by-prediction" | "no";
  /** Name of the zero-denominator case in words, for the class: "no rows are predicted as …". */
  readonly empty: string;
}

/** What a row with this label and prediction adds for class `target`; the prediction is -1 where it is invalid. */
export type RatioTerm = (target: number, label: number, prediction: number, options: MetricOptions) => number;

/** A smooth function of the whole confusion matrix, with its influence function. */
export interface ConfusionMetric extends MetricBase {
  readonly kind: "confusion";
  evaluate(shares: ConfusionShares): InfluenceValue | UndefinedValue;
}

/** Shares of the rows by (label, prediction), and the shares of each label and prediction. */
export interface ConfusionShares {
  readonly labels: readonly number[];
  /** Invalid predictions are not in here. */
  readonly predictions: readonly number[];
  readonly correct: number;
  /** Share of the rows that carry label k and are predicted as k. */
  readonly correctOf: readonly number[];
}

export interface InfluenceValue {
  readonly kind: "value";
  readonly value: number;
  influence(label: number, prediction: number): number;
}

export interface UndefinedValue {
  readonly kind: "undefined";
  readonly reason: Reason;
  readonly shown: number | undefined;
}

/** A smooth function of means of row variables, with its gradient. */
export interface MomentMetric extends MetricBase {
  readonly kind: "moments";
  /** The mean of one variable that is 0 or 1 (or between) at each row: intervals of Wilson, Tango and Newcombe. */
  readonly proportion?: true;
  /** A constant that is added to the value: a coverage less its nominal level. */
  offset?(options: MetricOptions): number;
  variables(options: MetricOptions): readonly RowVariable[];
  /** Highest less lowest value that a row can have, where it has both. */
  readonly range?: 1 | 2;
  /** Whether fewer than 30 pairs are compared by randomisation instead of Student's t; for means of values from 0 to 1. */
  readonly randomised?: boolean;
  /** @param rows rows that entered. */
  evaluate(
    means: readonly number[],
    rows: number,
  ): { readonly value: number; readonly gradient: readonly number[] } | UndefinedValue;
}

/** Any other statistic of the rows of one side, with what each row adds to it. */
export interface StatisticMetric extends MetricBase {
  readonly kind: "statistic";
  /** The scale on which a single value is nearly normal: logit for values in [0, 1], fisher-z for those in [-1, 1]. */
  readonly scale: "identity" | "logit" | "fisher-z";
  /** NaN marks rows that cannot enter; they are left out of both sides and counted. Default: all rows enter. */
  readonly usable?: RowVariable;
  /** A fact of these rows, not an estimate: neither the value nor its change is uncertain. */
  readonly isFact?: true;
  measure(side: Side, options: MetricOptions, context: StatisticContext): StatisticValue | UndefinedValue;
}

export interface StatisticContext extends MetricContext {
  /** Of whatever the statistic draws by chance. */
  readonly seed: number;
}

export interface StatisticValue {
  readonly kind: "value";
  readonly value: number;
  /** For each row of the side, with a weighted mean of 0: the estimate moves as the weighted mean of these. */
  readonly influence: Float64Array;
  /** An interval of its own for the single value, where none of the scales fits. */
  readonly inference?: Inference;
  /** What chance alone would show: then `inference` is that of the excess over its mean, and changes are too. */
  readonly chance?: Chance;
  /** The smaller of the rows inside and outside the class of interest, where the metric looks at one class. */
  readonly events?: number;
}

/** A statistic of how scores order the rows of one class against the rest. */
export interface RankingMetric extends MetricBase {
  readonly kind: "ranking";
  readonly statistic: RankingStatistic;
}

/** A percentile of a row variable. */
export interface PercentileMetric extends MetricBase {
  readonly kind: "percentile";
  variable(options: MetricOptions): RowVariable;
  /** 0 to 1. */
  probability(options: MetricOptions): number;
}

/** Share of joined rows on which the two models' predictions stand in a given relation. */
export interface FlipMetric extends MetricBase {
  readonly kind: "flip";
  readonly counts: (label: number, reference: number, candidate: number) => boolean;
}

/** Which of the two models has the better score, counted over the joined rows. */
export interface WinsMetric extends MetricBase {
  readonly kind: "wins";
  /** A tie is half a win, or it is left out. */
  readonly ties: "half" | "left-out";
}

/** How far metrics of one side are apart between the groups of rows that a column makes. */
export interface GapMetric extends MetricBase {
  readonly kind: "gap";
  /** Measured in each group by itself; of several the one that is furthest apart counts. */
  readonly of: readonly GapBase[];
  /** Highest less lowest value, or lowest / highest; ratios only of proportions. */
  readonly as: "difference" | "ratio";
}

/** A count of a load test per second or per request; it is no matter of rows, and never measured on them. */
export interface LoadMetric extends MetricBase {
  readonly kind: "load";
  readonly counts: "requests" | "errors";
}

/** A metric that can be compared between groups. */
export type GapBase = Exclude<Metric, GapMetric | LoadMetric>;

export type Metric =
  | RatioMetric
  | ConfusionMetric
  | MomentMetric
  | StatisticMetric
  | RankingMetric
  | PercentileMetric
  | FlipMetric
  | WinsMetric
  | GapMetric
  | LoadMetric;

/** What the metric must know of the data. */
export interface MetricContext {
  readonly task: Task;
  readonly classes: readonly string[];
  readonly positive: number | undefined;
}
