import type { Cube } from "../aggregates/vocabulary.ts";
import { standardErrorOf } from "../stats/inference.ts";
import { estimated, type Estimate, type Measured } from "./estimate.ts";
import { eventsOf, withEvents } from "./events.ts";
import {
  type CountedRows,
  type CountedMetric,
  fewestOfALabel,
  fromInfluence,
  sideCells,
  type SideCells,
  type SideValue,
} from "./influence.ts";
import type { MetricContext, RatioMetric } from "./metric.ts";
import { onLogit } from "./on-logit.ts";
import type { MetricOptions } from "./options.ts";
import { rowsWorth } from "./rows-worth.ts";

/** Measures a ratio of counts, for one class or averaged over the classes, on both sides of the cube. */
export function measureRatio(
  wanted: RatioMetric,
  options: MetricOptions,
  context: MetricContext,
  counted: CountedRows,
): Measured {
  const { cube } = counted;
  const metric = withOptions(wanted, options);
  const aim = aimOf(metric, options, context);
  const value = (side: "reference" | "candidate"): SideValue | undefined => {
    const cells = sideCells(cube, side);
    if (cells === undefined) return undefined;
    return aim.kind === "class"
      ? classValue(metric, aim, cells, context)
      : averageValue(metric, aim.average, cells, context);
  };
  const candidate = value("candidate");
  if (candidate === undefined) throw new TypeError("a cube always has a candidate");
  const measured = fromInfluence(counted, { reference: value("reference"), candidate }, countedAs(metric, aim));
  if (aim.kind !== "class") return measured;
  const compared = withProportion(measured, metric, { aim, counted });
  const looksAtClass = metric.defaultAverage !== "all" && metric.roles.includes("label");
  return looksAtClass ? withEvents(compared, eventsOf(aim.target, cube)) : compared;
}

/** A ratio whose terms know the options. */
interface SettledRatio extends Omit<RatioMetric, "numerator" | "denominator"> {
  numerator(target: number, label: number, prediction: number): number;
  denominator(target: number, label: number, prediction: number): number;
}

function withOptions(metric: RatioMetric, options: MetricOptions): SettledRatio {
  return {
    ...metric,
    numerator: (target, label, prediction) => metric.numerator(target, label, prediction, options),
    denominator: (target, label, prediction) => metric.denominator(target, label, prediction, options),
  };
}

function withProportion(
  measured: Measured,
  metric: SettledRatio,
  { aim, counted }: { readonly aim: ClassAim; readonly counted: CountedRows },
): Measured {
  const { change } = measured;
  if (change?.kind !== "estimated") return measured;
  const exact = changeOfProportion(metric, aim.target, counted.cube);
  if (exact?.kind !== "estimated") return measured;
  if (counted.spread === undefined && !isWeighted(counted.cube)) return { ...measured, change: exact };
  // Groups and weights have a say through the covariance; but counts know better where nothing differs.
  return standardErrorOf(change.inference) >= standardErrorOf(exact.inference)
    ? measured
    : { ...measured, change: exact };
}

/** Rows that weigh alike are worth their number, by Kish's rule and no others. */
function isWeighted(cube: Cube): boolean {
  if (!cube.joined) return false;
  const cells = sideCells(cube, "candidate");
  return cells !== undefined && cells.effective < cells.rows * (1 - 1e-12);
}

type ClassAverage = "macro" | "micro" | "weighted";

interface ClassAim {
  readonly kind: "class";
  readonly target: number;
}

type Aim = ClassAim | { readonly kind: "average"; readonly average: ClassAverage };

/** One class when the gate names one, the task is binary or the metric looks at whole rows; else an average. */
function aimOf(metric: SettledRatio, options: MetricOptions, context: MetricContext): Aim {
  if (options.class !== undefined) return { kind: "class", target: context.classes.indexOf(options.class) };
  if (metric.defaultAverage === "all") return { kind: "class", target: context.positive ?? 0 };
  const { average } = options;
  if (average === "macro" || average === "micro" || average === "weighted") return { kind: "average", average };
  if (context.positive !== undefined) return { kind: "class", target: context.positive };
  return { kind: "average", average: "macro" };
}

function classValue(
  metric: SettledRatio,
  { target }: { readonly target: number },
  side: SideCells,
  context: MetricContext,
): SideValue {
  const ratio = ratioOf(metric, target, side);
  if (ratio !== undefined) return { kind: "value", ...ratio };
  const name = context.classes[target];
  const text = metric.defaultAverage === "all" ? metric.empty : `${metric.empty} "${name ?? "?"}"`;
  return { kind: "undefined", reason: { code: "zero-denominator", text }, shown: 0 };
}

interface Ratio {
  readonly value: number;
  influence(label: number, prediction: number): number;
}

function ratioOf(metric: SettledRatio, target: number, side: SideCells): Ratio | undefined {
  let numerator = 0;
  let denominator = 0;
  for (const { label, prediction, weight } of side.cells) {
    numerator += weight * metric.numerator(target, label, prediction);
    denominator += weight * metric.denominator(target, label, prediction);
  }
  if (denominator === 0) return undefined;
  const value = numerator / denominator;
  const meanDenominator = denominator / side.weight;
  return {
    value,
    influence: (label, prediction) =>
      (metric.numerator(target, label, prediction) - value * metric.denominator(target, label, prediction)) /
      meanDenominator,
  };
}

function averageValue(metric: SettledRatio, average: ClassAverage, side: SideCells, context: MetricContext): SideValue {
  const present = presentClasses(side, context.classes.length);
  if (average === "micro") return { kind: "value", ...microRatio(metric, present, side) };
  const ratios = present.map((target) => ratioOf(metric, target, side) ?? allWrong(metric));
  const weights = present.map((target) => (average === "macro" ? 1 / present.length : labelShare(target, side)));
  const value = ratios.reduce((sum, ratio, i) => sum + (weights[i] ?? Number.NaN) * ratio.value, 0);
  const influence = (label: number, prediction: number): number =>
    ratios.reduce((sum, ratio, i) => {
      const weight = weights[i] ?? Number.NaN;
      // The weights of a weighted average are themselves estimated from the labels.
      const onWeight = average === "weighted" ? ((label === present[i] ? 1 : 0) - weight) * ratio.value : 0;
      return sum + weight * ratio.influence(label, prediction) + onWeight;
    }, 0);
  return { kind: "value", value, influence };
}

/**
 * As in scikit-learn, a class with nothing to divide by has a recall, precision or specificity of 0 in an average, and so an
 * error rate of 1: to predict a class that does not exist must not lower the mean of the error rates.
 */
function allWrong({ better }: SettledRatio): Ratio {
  return { value: better === "lower" ? 1 : 0, influence: () => 0 };
}

function microRatio(metric: SettledRatio, present: readonly number[], side: SideCells): Ratio {
  const sum = (term: "numerator" | "denominator") => (_: number, label: number, prediction: number) =>
    present.reduce((total, target) => total + metric[term](target, label, prediction), 0);
  return (
    ratioOf({ ...metric, numerator: sum("numerator"), denominator: sum("denominator") }, 0, side) ?? allWrong(metric)
  );
}

/** The classes that occur among the labels or the predictions of this side, as scikit-learn takes them. */
function presentClasses(side: SideCells, classes: number): readonly number[] {
  const seen = new Set<number>();
  for (const { label, prediction } of side.cells) seen.add(label).add(prediction);
  return Array.from({ length: classes }, (_, code) => code).filter((code) => seen.has(code));
}

function labelShare(target: number, side: SideCells): number {
  let weight = 0;
  for (const cell of side.cells) if (cell.label === target) weight += cell.weight;
  return weight / side.weight;
}

/** A proportion gets Wilson's interval over its trials; averages and F-scores the logit scale. */
function countedAs(metric: SettledRatio, aim: Aim): CountedMetric {
  const rows = (cells: SideCells): number => deciding(metric, aim, cells);
  if (aim.kind === "average" || metric.proportion === "no") {
    const single: CountedMetric["single"] = (value, standardError, cells) =>
      onLogit(value, standardError, Math.min(rows(cells), cells.units ?? cells.rows));
    return { single, range: 1, rows };
  }
  const single: CountedMetric["single"] = (value, standardError, cells) => {
    const trials = trialsOf(metric, aim.target, cells);
    const { units, rows: all } = cells;
    const n =
      units === undefined
        ? trials
        : rowsWorth({ share: value, variance: standardError ** 2, rows: all, trials, units });
    return { kind: "wilson", successes: value * n, n };
  };
  return { single, range: 1, rows };
}

/** Rows that are in the ratio; of a plain mean over the classes those of the smallest class. */
function deciding(metric: SettledRatio, aim: Aim, cells: SideCells): number {
  if (aim.kind === "class") return trialsOf(metric, aim.target, cells);
  return aim.average === "macro" ? fewestOfALabel(cells) : cells.effective;
}

/** Effective number of rows in the denominator. */
function trialsOf(metric: SettledRatio, target: number, side: SideCells): number {
  let weight = 0;
  let squaredWeight = 0;
  for (const cell of side.cells) {
    if (metric.denominator(target, cell.label, cell.prediction) === 0) continue;
    weight += cell.weight;
    squaredWeight += cell.squaredWeight;
  }
  return (weight * weight) / squaredWeight;
}

/** Tango's interval for pairs, Newcombe's for separate samples; undefined where neither applies. */
function changeOfProportion(metric: SettledRatio, target: number, cube: Cube): Estimate | undefined {
  if (metric.proportion === "no") return undefined;
  if (!cube.joined) return separateProportions(metric, target, cube);
  if (metric.proportion !== "by-label") return undefined;
  let gained = 0;
  let lost = 0;
  let weights = 0;
  let squares = 0;
  let rows = 0;
  for (const { label, reference, candidate, ...cell } of cube.cells) {
    if (metric.denominator(target, label, candidate) === 0) continue;
    const before = metric.numerator(target, label, reference);
    const after = metric.numerator(target, label, candidate);
    weights += cell.weight;
    squares += cell.squaredWeight;
    rows += cell.rows;
    if (after > before) gained += cell.weight;
    if (after < before) lost += cell.weight;
  }
  // Weighted rows are worth Kish's number of them; without weights the scale is 1 and the counts are whole.
  const scale = weights / squares;
  const counts = { gained: gained * scale, lost: lost * scale, n: weights * scale };
  return estimated((gained - lost) / weights, rows, { kind: "tango", ...counts });
}

function separateProportions(metric: SettledRatio, target: number, cube: Cube): Estimate | undefined {
  const count = (side: "reference" | "candidate"): { successes: number; n: number } | undefined => {
    const cells = sideCells(cube, side);
    const ratio = cells && ratioOf(metric, target, cells);
    if (cells === undefined || ratio === undefined) return undefined;
    const n = trialsOf(metric, target, cells);
    return { successes: ratio.value * n, n };
  };
  const candidate = count("candidate");
  const reference = count("reference");
  if (candidate === undefined || reference === undefined) return undefined;
  const value = candidate.successes / candidate.n - reference.successes / reference.n;
  return estimated(value, Math.round(candidate.n), { kind: "newcombe", candidate, reference });
}
