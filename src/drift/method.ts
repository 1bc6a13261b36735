import type { ColumnSummary } from "../aggregates/column-summary.ts";

/** One way to measure how far the distributions of a column in the two files lie apart. */
export interface DriftMethod {
  /** As written in the config. */
  readonly name: string;
  readonly title: string;
  /** What it tells, for someone who chooses a method. */
  readonly description: string;
  /** Formula, null distribution and source. */
  readonly definition: string;
  /** Kinds of column that it can measure. */
  readonly kinds: readonly ColumnSummary["kind"][];
  /** Which number is held against the limit: the effect itself, or its excess over chance. */
  readonly judged: "value" | "excess";
  /** Largest effect that is not yet drift, when the config gives none. */
  readonly defaultMax: number;
  finish(summary: ColumnSummary): DriftValue;
}

export type DriftValue = MeasuredDrift | UnmeasuredDrift;

/** An effect, with what chance alone would give. */
export interface MeasuredDrift {
  readonly value: number;
  /** 95 % quantile of the effect when nothing has drifted. */
  readonly noise95: number;
  /** Effect less its expectation when nothing has drifted, at least 0. */
  readonly excess: number;
  /** Probability of an effect at least this large when nothing has drifted. */
  readonly pValue: number;
  readonly reason?: undefined;
}

/** Why there is no effect. */
export interface UnmeasuredDrift {
  readonly value: undefined;
  readonly noise95: undefined;
  readonly excess: undefined;
  readonly pValue: undefined;
  readonly reason: DriftReason;
}

export interface DriftReason {
  /** Stable word: "no-rows". */
  readonly code: string;
  readonly text: string;
}

/** The value of a column that could not be measured. */
export function unmeasured(code: string, text: string): UnmeasuredDrift {
  return { value: undefined, noise95: undefined, excess: undefined, pValue: undefined, reason: { code, text } };
}
