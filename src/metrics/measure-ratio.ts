import type { Cube } from "../aggregates/vocabulary.ts";
import { estimated, type Estimate, type Measured } from "./estimate.ts";
import { fromInfluence, sideCells, type SideCells, type SideValue, type SingleInference } from "./influence.ts";
import type { Average, MetricContext, MetricOptions, RatioMetric } from "./metric.ts";

/** Measures a ratio of counts, for one class or averaged over the classes, on both sides of the cube. */
export function measureRatio(
  metric: RatioMetric,
  options: MetricOptions,
  context: MetricContext,
  cube: Cube,
): Measured {
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
  const measured = fromInfluence(cube, { reference: value("reference"), candidate }, singleInference(metric, aim));
  if (aim.kind !== "class" || metric.defaultAverage === "all") return withProportion(measured, metric, aim, cube);
  return { ...withProportion(measured, metric, aim, cube), events: eventsOf(aim.target, cube) };
}

function withProportion(measured: Measured, metric: RatioMetric, aim: Aim, cube: Cube): Measured {
  if (aim.kind !== "class" || measured.change?.kind !== "estimated") return measured;
  return { ...measured, change: changeOfProportion(metric, aim.target, cube) ?? measured.change };
}

/** The smaller of the numbers of rows labelled as the class and otherwise. */
function eventsOf(target: number, cube: Cube): number {
  const cells = sideCells(cube, "candidate")?.cells ?? [];
  let inside = 0;
  let outside = 0;
  for (const { label, rows } of cells) {
    if (label === target) inside += rows;
    else outside += rows;
  }
  return Math.min(inside, outside);
}

type Aim =
  | { readonly kind: "class"; readonly target: number }
  | { readonly kind: "average"; readonly average: Exclude<Average, "binary"> };

/** One class when the gate names one, the task is binary or the metric looks at whole rows; else an average. */
function aimOf(metric: RatioMetric, options: MetricOptions, context: MetricContext): Aim {
  if (options.class !== undefined) return { kind: "class", target: context.classes.indexOf(options.class) };
  if (metric.defaultAverage === "all") return { kind: "class", target: context.positive ?? 0 };
  if (options.average !== undefined && options.average !== "binary")
    return { kind: "average", average: options.average };
  if (context.positive !== undefined) return { kind: "class", target: context.positive };
  return { kind: "average", average: "macro" };
}

function classValue(
  metric: RatioMetric,
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

function ratioOf(metric: RatioMetric, target: number, side: SideCells): Ratio | undefined {
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

function averageValue(
  metric: RatioMetric,
  average: Exclude<Average, "binary">,
  side: SideCells,
  context: MetricContext,
): SideValue {
  const present = presentClasses(side, context.classes.length);
  if (average === "micro") return { kind: "value", ...microRatio(metric, present, side) };
  // As in scikit-learn, a class with nothing to divide by counts 0 in an average.
  const ratios = present.map((target) => ratioOf(metric, target, side) ?? NOTHING);
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

const NOTHING: Ratio = { value: 0, influence: () => 0 };

function microRatio(metric: RatioMetric, present: readonly number[], side: SideCells): Ratio {
  const sum = (term: "numerator" | "denominator") => (_: number, label: number, prediction: number) =>
    present.reduce((total, target) => total + metric[term](target, label, prediction), 0);
  return ratioOf({ ...metric, numerator: sum("numerator"), denominator: sum("denominator") }, 0, side) ?? NOTHING;
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
function singleInference(metric: RatioMetric, aim: Aim): SingleInference {
  if (aim.kind === "average" || metric.proportion === "no") {
    return (value, standardError, cells) => ({ kind: "logit", value, standardError, n: cells.effective });
  }
  return (value, _, cells) => {
    const n = trialsOf(metric, aim.target, cells);
    return { kind: "wilson", successes: value * n, n };
  };
}

/** Effective number of rows in the denominator. */
function trialsOf(metric: RatioMetric, target: number, side: SideCells): number {
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
function changeOfProportion(metric: RatioMetric, target: number, cube: Cube): Estimate | undefined {
  if (metric.proportion === "no") return undefined;
  if (!cube.joined) return separateProportions(metric, target, cube);
  const weighted = cube.cells.some((cell) => cell.weight !== cell.rows);
  if (metric.proportion !== "by-label" || weighted) return undefined;
  let gained = 0;
  let lost = 0;
  let n = 0;
  for (const { label, reference, candidate, rows } of cube.cells) {
    if (metric.denominator(target, label, candidate) === 0) continue;
    const before = metric.numerator(target, label, reference);
    const after = metric.numerator(target, label, candidate);
    n += rows;
    if (after > before) gained += rows;
    if (after < before) lost += rows;
  }
  return estimated((gained - lost) / n, n, { kind: "tango", gained, lost, n });
}

function separateProportions(metric: RatioMetric, target: number, cube: Cube): Estimate | undefined {
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
