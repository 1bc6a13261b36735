import type { Curve, PlotSides, PrecisionRecallPlot, RocPlot } from "./plot.ts";
import type { RankedClasses } from "./ranked-target.ts";
import type { PlotSubject } from "./subject.ts";

/** Points of a ROC curve for each axis, and of a precision-recall curve along its recall. */
const steps = { roc: 50, precisionRecall: 100 };

/**
 * ROC curves. Of the curve's vertices (one for each distinct score, rows of one score together: scikit-learn `roc_curve`) those are
 * kept that are the first to reach a fiftieth of either axis, so that nothing between two points is further than that from both.
 */
export function rocPlots({ targets }: PlotSubject): readonly RocPlot[] {
  return targets.flatMap(({ name, ...sides }): RocPlot[] => {
    const { reference, candidate } = curvesOf(sides, rocCurve);
    return candidate === undefined ? [] : [{ kind: "roc", target: name, reference, candidate }];
  });
}

/**
 * Precision-recall curves (scikit-learn `precision_recall_curve`): for each hundredth of the recall the first vertex that reaches it,
 * and the end at recall 0 with precision 1.
 */
export function precisionRecallPlots({ targets }: PlotSubject): readonly PrecisionRecallPlot[] {
  return targets.flatMap(({ name, ...sides }): PrecisionRecallPlot[] => {
    const { reference, candidate } = curvesOf(sides, precisionRecallCurve);
    if (candidate === undefined) return [];
    const known = { reference: reference && sides.reference, candidate: sides.candidate };
    const baseRate = { reference: known.reference && rateOf(known.reference), candidate: rateOf(known.candidate) };
    return [{ kind: "precision-recall", target: name, baseRate, reference, candidate }];
  });
}

function curvesOf(
  { reference, candidate }: PlotSides<RankedClasses>,
  curve: (classes: RankedClasses) => Curve,
): PlotSides<Curve | undefined> {
  const drawn = (classes: RankedClasses): Curve | undefined => (hasBoth(classes) ? curve(classes) : undefined);
  return { reference: reference && drawn(reference), candidate: drawn(candidate) };
}

/** With one class alone there is no rate of the other. */
function hasBoth({ positive, negative }: RankedClasses): boolean {
  return positive.total > 0 && negative.total > 0;
}

function rateOf({ positive, negative }: RankedClasses): number {
  return positive.total / (positive.total + negative.total);
}

function rocCurve({ positive, negative }: RankedClasses): Curve {
  const shares = sharesOf(steps.roc);
  const scores = descending(shares.flatMap((share) => [positive.scoreAt(share), negative.scoreAt(share)]));
  return {
    x: [0, ...scores.map((score) => negative.weightFrom(score) / negative.total)],
    y: [0, ...scores.map((score) => positive.weightFrom(score) / positive.total)],
  };
}

function precisionRecallCurve({ positive, negative }: RankedClasses): Curve {
  const scores = descending(sharesOf(steps.precisionRecall).map((share) => positive.scoreAt(share)));
  const hits = scores.map((score) => positive.weightFrom(score));
  return {
    x: [0, ...hits.map((hit) => hit / positive.total)],
    y: [1, ...hits.map((hit, at) => hit / (hit + negative.weightFrom(scores[at] ?? Number.NaN)))],
  };
}

function sharesOf(count: number): readonly number[] {
  return Array.from({ length: count }, (_, at) => (at + 1) / count);
}

function descending(scores: readonly number[]): readonly number[] {
  // Both may be infinite, so that their difference is no number.
  return [...new Set(scores)].toSorted((a, b) => (a === b ? 0 : a < b ? 1 : -1));
}
