import type { ByClass, ScoreHistogramPlot } from "./plot.ts";
import type { RankedClasses, RankedWeights } from "./ranked-target.ts";
import type { PlotSubject } from "./subject.ts";

const bins = 20;

/** How the scores of a class lie among the rows that carry it and those that do not; rows without a usable score are in no bin. */
export function scoreHistograms({ targets }: PlotSubject): readonly ScoreHistogramPlot[] {
  const edges = Array.from({ length: bins + 1 }, (_, at) => at / bins);
  const countsOf = ({ positive, negative }: RankedClasses): ByClass => ({
    positive: inBins(positive, edges),
    negative: inBins(negative, edges),
  });
  return targets.map(({ name, reference, candidate }) => ({
    kind: "score-histogram",
    target: name,
    edges,
    reference: reference && countsOf(reference),
    candidate: countsOf(candidate),
  }));
}

/** Probabilities end at 1, so that only those of unusable rows lie beyond. */
function inBins(scores: RankedWeights, edges: readonly number[]): readonly number[] {
  const from = [...edges.slice(0, -1), Number.POSITIVE_INFINITY].map((edge) => scores.weightFrom(edge));
  return from.slice(1).map((above, at) => (from[at] ?? Number.NaN) - above);
}
