import type { Comparison, Side } from "../../align/comparison.ts";
import { averagePrecision } from "../../stats/average-precision.ts";
import { delong } from "../../stats/delong.ts";
import { rankScores, type RankedScores } from "../../stats/labelled-rows.ts";
import type { RankedSide, Ranking, RankingStatistic, Selection } from "../vocabulary.ts";
import { pick } from "./rows.ts";

/** The scores of both sides ranked against one class: together where rows are pairs, else each for itself. */
export type RankedSides =
  | { readonly joined: true; readonly both: RankedScores }
  | { readonly joined: false; readonly reference: RankedScores | undefined; readonly candidate: RankedScores };

/** Ranks the selected rows of both sides as class `target` against the rest. */
export function rankSides(comparison: Comparison, target: number, selection: Selection): RankedSides {
  const rows = (side: Side, chosen: Int32Array | undefined): ScoredRows => scoredRows(comparison, side, target, chosen);
  const candidate = rows(comparison.candidate, selection.candidate);
  const reference = comparison.reference && rows(comparison.reference, selection.reference);
  if (comparison.pairing === "joined" && reference !== undefined) {
    return { joined: true, both: rankScores(candidate.labels, [reference.scores, candidate.scores], candidate.weight) };
  }
  const alone = ({ labels, scores, weight }: ScoredRows): RankedScores => rankScores(labels, [scores], weight);
  return { joined: false, reference: reference && alone(reference), candidate: alone(candidate) };
}

/** How scores order the rows of a class against the rest, with the covariance of the two sides where rows are pairs. */
export function rank(statistic: RankingStatistic, sides: RankedSides): Ranking {
  if (sides.joined) {
    const found = evaluate(statistic, sides.both);
    return {
      reference: sideOf(sides.both, found, 0),
      candidate: sideOf(sides.both, found, 1),
      cross: found.covariance[0]?.[1] ?? Number.NaN,
    };
  }
  const alone = (ranked: RankedScores): RankedSide => sideOf(ranked, evaluate(statistic, ranked), 0);
  return { reference: sides.reference && alone(sides.reference), candidate: alone(sides.candidate), cross: 0 };
}

/** Labels (1: the class in question) and scores of the selected rows of one side. */
interface ScoredRows {
  readonly labels: Uint8Array;
  readonly scores: Float64Array;
  readonly weight: Float64Array | undefined;
}

function scoredRows(comparison: Comparison, side: Side, target: number, rows: Int32Array | undefined): ScoredRows {
  if (side.label === undefined) throw new TypeError("a ranking needs labels");
  const count = rows?.length ?? side.rows;
  const labels = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    const row = rows === undefined ? i : (rows[i] ?? -1);
    labels[i] = side.label[row] === target ? 1 : 0;
  }
  const scores = usableScores(pick(scoreOf(comparison, side, target), rows), labels);
  return { labels, scores, weight: side.weight === undefined ? undefined : pick(side.weight, rows) };
}

/** In a binary task the score is that of the positive class; for the other class its order is the reverse. */
function scoreOf(comparison: Comparison, side: Side, target: number): Float64Array {
  const own = side.scores?.[target];
  if (own !== undefined) return own;
  if (side.score === undefined) throw new TypeError("a ranking needs scores");
  return target === comparison.positive ? side.score : side.score.map((value) => -value);
}

/** A row without a usable score counts as ranked wrong: a positive below, a negative above all others. */
function usableScores(scores: Float64Array, labels: Uint8Array): Float64Array {
  const usable = new Float64Array(scores.length);
  for (let row = 0; row < usable.length; row++) {
    const score = scores[row] ?? Number.NaN;
    const worst = labels[row] === 1 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
    usable[row] = Number.isFinite(score) ? score : worst;
  }
  return usable;
}

interface Evaluated {
  readonly values: readonly number[];
  readonly covariance: readonly (readonly number[])[];
}

function evaluate(statistic: RankingStatistic, ranked: RankedScores): Evaluated {
  switch (statistic) {
    case "roc_auc": {
      const { auc, covariance } = delong(ranked);
      return { values: auc, covariance };
    }
    case "average_precision": {
      const { value, covariance } = averagePrecision(ranked);
      return { values: value, covariance };
    }
  }
}

function sideOf({ sample }: RankedScores, { values, covariance }: Evaluated, place: number): RankedSide {
  return {
    value: values[place] ?? Number.NaN,
    variance: covariance[place]?.[place] ?? Number.NaN,
    positives: sample.positive.count,
    negatives: sample.negative.count,
  };
}
