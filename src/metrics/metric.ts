import type { Task } from "../align/comparison.ts";
import type { RankingStatistic, RowVariable } from "../aggregates/vocabulary.ts";
import type { Reason } from "./estimate.ts";

export type Average = "binary" | "macro" | "micro" | "weighted";

/** A column role that a metric reads. */
export type Role = "label" | "prediction" | "score" | "latency_ms";

interface MetricBase {
  /** As written in the config. */
  readonly name: string;
  readonly title: string;
  /** One sentence for the docs. */
  readonly description: string;
  /** Formula, scikit-learn's name where there is one, and edge cases. */
  readonly definition: string;
  readonly tasks: readonly Task[];
  /** zero: the closer to zero the better (bias). */
  readonly better: "higher" | "lower" | "zero";
  /** share: 0 to 1, printed as a percentage. score: a pure number. label: the unit of the label. */
  readonly unit: "share" | "score" | "ms" | "label" | "label-squared" | "nats";
  readonly roles: readonly Role[];
  /** Options it takes in a gate. */
  readonly options: readonly ("average" | "class")[];
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
export type RatioTerm = (target: number, label: number, prediction: number) => number;

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
  readonly variables: readonly RowVariable[];
  evaluate(means: readonly number[]): { readonly value: number; readonly gradient: readonly number[] } | UndefinedValue;
}

/** A statistic of how scores order the rows of one class against the rest. */
export interface RankingMetric extends MetricBase {
  readonly kind: "ranking";
  readonly statistic: RankingStatistic;
}

/** A percentile of a row variable. */
export interface PercentileMetric extends MetricBase {
  readonly kind: "percentile";
  readonly variable: RowVariable;
  readonly probability: number;
}

/** Share of joined rows on which the two models' predictions stand in a given relation. */
export interface FlipMetric extends MetricBase {
  readonly kind: "flip";
  readonly counts: (label: number, reference: number, candidate: number) => boolean;
}

export type Metric = RatioMetric | ConfusionMetric | MomentMetric | RankingMetric | PercentileMetric | FlipMetric;

/** Options of a metric as a gate gives them. */
export interface MetricOptions {
  readonly average: Average | undefined;
  readonly class: string | undefined;
}

/** What the metric must know of the data. */
export interface MetricContext {
  readonly task: Task;
  readonly classes: readonly string[];
  readonly positive: number | undefined;
}
