import type { Comparison, Side } from "../../align/comparison.ts";
import { averagePrecision } from "../../stats/average-precision.ts";
import { covarianceOfMeans, type RowDesign } from "../../stats/covariance-of-means.ts";
import { delong } from "../../stats/delong.ts";
import { rankScores, type RankedScores } from "../../stats/labelled-rows.ts";
import { rankingInfluences } from "../../stats/ranking-influences.ts";
import { scoredRows } from "../scored-rows.ts";
import type { RankedSide, Ranking, RankingStatistic, SelectedSides } from "../vocabulary.ts";

/** The scores of both sides ranked against one class: together where rows are pairs, else each for itself. */
export type RankedSides =
  | { readonly joined: true; readonly both: RankedRows }
  | { readonly joined: false; readonly reference: RankedRows | undefined; readonly candidate: RankedRows };

interface RankedRows {
  readonly ranked: RankedScores;
  readonly design: RowDesign;
}

/** Ranks the rows of both sides as class `target` against the rest. */
export function rankSides(
  { pairing, positive }: Pick<Comparison, "pairing" | "positive">,
  target: number,
  { reference, candidate }: SelectedSides,
): RankedSides {
  const { labels, scores, weight } = scoredRows(candidate, target, { positive });
  if (pairing === "joined" && reference !== undefined) {
    const before = scoredRows(reference, target, { positive }).scores;
    return { joined: true, both: { ranked: rankScores(labels, [before, scores], weight), design: candidate } };
  }
  const alone = (side: Side): RankedRows => {
    const own = scoredRows(side, target, { positive });
    return { ranked: rankScores(own.labels, [own.scores], own.weight), design: side };
  };
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
  const alone = (rows: RankedRows): RankedSide => sideOf(rows, evaluate(statistic, rows), 0);
  return { reference: sides.reference && alone(sides.reference), candidate: alone(sides.candidate), cross: 0 };
}

interface Evaluated {
  readonly values: readonly number[];
  readonly covariance: readonly (readonly number[])[];
  /** Where rows are clustered. */
  readonly units?: number;
}

function evaluate(statistic: RankingStatistic, { ranked, design }: RankedRows): Evaluated {
  if (design.cluster !== undefined) return evaluateClustered(statistic, ranked, design);
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

/** The covariance of clustered rows by the sums of their influences within each cluster (Obuchowski 1997). */
function evaluateClustered(statistic: RankingStatistic, ranked: RankedScores, design: RowDesign): Evaluated {
  const found = rankingInfluences(statistic, ranked) ?? [];
  const spread = (first: Float64Array, second: Float64Array): number =>
    covarianceOfMeans(first, second, design).covariance;
  const units = found[0] && covarianceOfMeans(found[0].influence, found[0].influence, design).units;
  return {
    values: found.map(({ value }) => value),
    covariance: found.map((first) => found.map((second) => spread(first.influence, second.influence))),
    ...(units !== undefined && { units }),
  };
}

function sideOf(
  { ranked: { sample } }: RankedRows,
  { values, covariance, units }: Evaluated,
  place: number,
): RankedSide {
  return {
    value: values[place] ?? Number.NaN,
    variance: covariance[place]?.[place] ?? Number.NaN,
    positives: sample.positive.count,
    negatives: sample.negative.count,
    ...(units !== undefined && { units }),
  };
}
