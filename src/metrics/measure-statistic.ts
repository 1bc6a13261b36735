import type { Engine } from "../aggregates/engine.ts";
import type { SelectedSides, Selection, Spread } from "../aggregates/vocabulary.ts";
import type { Side } from "../align/comparison.ts";
import type { Inference } from "../stats/inference.ts";
import { estimated, notEstimated, type Estimate, type Measured } from "./estimate.ts";
import { changeFromCovariance, type ChangedRows } from "./influence.ts";
import type { MetricContext, StatisticMetric, StatisticValue, UndefinedValue } from "./metric.ts";
import { onLogit } from "./on-logit.ts";
import type { MetricOptions } from "./options.ts";

export interface StatisticQuestion {
  readonly options: MetricOptions;
  readonly selection: Selection;
  readonly context: MetricContext;
}

/** Measures a statistic of each side by itself; the influence of the rows tells how far to trust it and the change. */
export function measureStatistic(metric: StatisticMetric, question: StatisticQuestion, engine: Engine): Measured {
  const { selection, excluded } = usableRows(metric, question.selection, engine);
  const sides = engine.sides(selection);
  const measure = (side: Side): SideStatistic =>
    side.rows === 0
      ? { kind: "undefined", reason: { code: "no-rows", text: "no row has a usable value" }, shown: undefined }
      : metric.measure(side, question.options, { ...question.context, seed: engine.seed });
  const reference = sides.reference && measure(sides.reference);
  const candidate = measure(sides.candidate);
  const spread = spreadOf({ reference, candidate }, sides, { selection, engine });
  const support = engine.support(selection);
  const worth = reference === undefined ? support.candidate : Math.min(support.reference, support.candidate);
  const single = (value: SideStatistic, side: "reference" | "candidate"): Estimate =>
    sideEstimate(metric, value, {
      rows: sides[side]?.rows ?? 0,
      variance: spread[side],
      units: spread.units,
      worth: support[side],
    });
  return {
    reference: reference && single(reference, "reference"),
    candidate: single(candidate, "candidate"),
    change:
      reference && changeEstimate(reference, candidate, { metric, spread, rows: sides.candidate.rows, worth, engine }),
    covariance: spread,
    excluded,
    ...(candidate.kind === "value" && candidate.events !== undefined && { events: candidate.events }),
  };
}

type SideStatistic = StatisticValue | UndefinedValue;

interface Usable {
  readonly selection: Selection;
  readonly excluded: number;
}

/** Leaves out the rows that cannot enter: of either side where rows are pairs, else of their own. */
function usableRows({ usable }: StatisticMetric, selection: Selection, engine: Engine): Usable {
  if (usable === undefined) return { selection, excluded: 0 };
  return engine.usable(usable, selection);
}

interface Values {
  readonly reference: SideStatistic | undefined;
  readonly candidate: SideStatistic;
}

function spreadOf(
  { reference, candidate }: Values,
  sides: SelectedSides,
  { selection, engine }: { readonly selection: Selection; readonly engine: Engine },
): Spread {
  const influenceOf = (value: SideStatistic, side: Side): Float64Array =>
    value.kind === "value" ? value.influence : new Float64Array(side.rows).fill(Number.NaN);
  return engine.spread(
    {
      reference: reference && sides.reference && influenceOf(reference, sides.reference),
      candidate: influenceOf(candidate, sides.candidate),
    },
    selection,
  );
}

interface SideSpread {
  readonly rows: number;
  readonly variance: number;
  readonly units: number;
  /** Rows that the evidence is worth. */
  readonly worth: number;
}

function sideEstimate({ scale }: StatisticMetric, value: SideStatistic, spread: SideSpread): Estimate {
  if (value.kind === "undefined") return notEstimated(value.reason, spread.rows, value.shown);
  const estimate = estimated(value.value, spread.rows, value.inference ?? scaled(scale, value, spread));
  return value.chance === undefined || estimate.kind === "undefined" ? estimate : { ...estimate, chance: value.chance };
}

function scaled(
  scale: StatisticMetric["scale"],
  { value, events }: StatisticValue,
  { variance, units, worth }: SideSpread,
): Inference {
  const standardError = Math.sqrt(Math.max(0, variance));
  if (scale === "identity") return { kind: "t", value, standardError, degreesOfFreedom: units - 1 };
  const n = Math.min(worth, events ?? worth);
  return scale === "logit" ? onLogit(value, standardError, n) : { kind: scale, value, standardError, n };
}

interface ChangeContext {
  readonly metric: StatisticMetric;
  readonly spread: Spread;
  readonly rows: number;
  /** Rows that the evidence of the side with less of it is worth. */
  readonly worth: number;
  readonly engine: Engine;
}

function changeEstimate(
  reference: SideStatistic,
  candidate: SideStatistic,
  { metric, spread, rows, worth, engine }: ChangeContext,
): Estimate {
  if (reference.kind === "undefined") return notEstimated(reference.reason, rows);
  if (candidate.kind === "undefined") return notEstimated(candidate.reason, rows);
  const value = aboveChance(candidate) - aboveChance(reference);
  if (metric.isFact === true) return estimated(value, rows, { kind: "exact", value });
  const { units, ...covariance } = spread;
  const bounded = boundedRows(metric, { reference, candidate }, worth);
  return changeFromCovariance(value, engine.clustered ? { ...covariance, units } : covariance, {
    rows,
    ...(bounded && { bounded }),
  });
}

const rangeOf = { identity: undefined, logit: 1, "fisher-z": 2 } as const;

/** Rows that count where nothing differs; undefined where a value has no bounds. */
function boundedRows(
  { scale, unit }: StatisticMetric,
  { reference, candidate }: { readonly reference: StatisticValue; readonly candidate: StatisticValue },
  worth: number,
): ChangedRows["bounded"] {
  // A share is between 0 and 1 on any scale.
  const range = unit === "share" ? 1 : rangeOf[scale];
  const rows = Math.min(worth, reference.events ?? worth, candidate.events ?? worth);
  return range === undefined ? undefined : { range, rows };
}

/** What is compared: the value, or what of it chance does not explain. */
function aboveChance({ value, chance }: StatisticValue): number {
  return value - (chance?.mean ?? 0);
}
