import type { Measured } from "./estimate.ts";
import { eventsOf, withEvents } from "./events.ts";
import {
  type CountedMetric,
  type CountedRows,
  fewestOfALabel,
  fromInfluence,
  sideCells,
  type SideCells,
  type SideValue,
} from "./influence.ts";
import type { ConfusionMetric, ConfusionShares, MetricContext } from "./metric.ts";
import { onLogit } from "./on-logit.ts";
import type { MetricOptions } from "./options.ts";

/** Measures a function of the confusion matrix, whole or of one class against the rest, on both sides of the cube. */
export function measureConfusion(
  metric: ConfusionMetric,
  options: MetricOptions,
  context: MetricContext,
  counted: CountedRows,
): Measured {
  const { cube } = counted;
  const target = options.class === undefined ? undefined : context.classes.indexOf(options.class);
  const value = (side: "reference" | "candidate"): SideValue | undefined => {
    const cells = sideCells(cube, side);
    if (cells === undefined) return undefined;
    return target === undefined
      ? metric.evaluate(sharesOf(cells, context.classes.length))
      : againstRest(metric, target, cells);
  };
  const candidate = value("candidate");
  if (candidate === undefined) throw new TypeError("a cube always has a candidate");
  const measured = fromInfluence(counted, { reference: value("reference"), candidate }, countedAs(metric, target));
  const looksAt = target ?? context.positive;
  return looksAt === undefined ? measured : withEvents(measured, eventsOf(looksAt, cube));
}

/** On the logit scale from 0 to 1, on Fisher's from -1 to 1. */
function countedAs({ unit }: ConfusionMetric, target: number | undefined): CountedMetric {
  const rows = (cells: SideCells): number =>
    fewestOfALabel(cells, target === undefined ? undefined : (label) => codeAgainst(target, label));
  return {
    single: (value, standardError, cells) => {
      const n = Math.min(rows(cells), cells.units ?? cells.rows);
      return unit === "share" ? onLogit(value, standardError, n) : { kind: "fisher-z", value, standardError, n };
    },
    range: unit === "share" ? 1 : 2,
    rows,
  };
}

function codeAgainst(target: number, code: number): number {
  return code < 0 ? code : Number(code === target);
}

/** The class has code 1, all others 0; an invalid prediction is neither. */
function againstRest(metric: ConfusionMetric, target: number, side: SideCells): SideValue {
  const code = (value: number): number => codeAgainst(target, value);
  const cells = side.cells.map((cell) => ({ ...cell, label: code(cell.label), prediction: code(cell.prediction) }));
  const result = metric.evaluate(sharesOf({ ...side, cells }, 2));
  if (result.kind === "undefined") return result;
  return { ...result, influence: (label, prediction) => result.influence(code(label), code(prediction)) };
}

function sharesOf(side: SideCells, classes: number): ConfusionShares {
  const labels = Array.from({ length: classes }, () => 0);
  const predictions = Array.from({ length: classes }, () => 0);
  const correctOf = Array.from({ length: classes }, () => 0);
  for (const { label, prediction, weight } of side.cells) {
    const share = weight / side.weight;
    labels[label] = (labels[label] ?? 0) + share;
    if (prediction >= 0) predictions[prediction] = (predictions[prediction] ?? 0) + share;
    if (prediction === label) correctOf[label] = (correctOf[label] ?? 0) + share;
  }
  return { labels, predictions, correctOf, correct: correctOf.reduce((sum, share) => sum + share, 0) };
}
