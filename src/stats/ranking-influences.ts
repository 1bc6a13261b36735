import { atRanks } from "./at-ranks.ts";
import { precisionSlopes } from "./average-precision.ts";
import { sharesWon } from "./delong.ts";
import type { Influenced } from "./influenced.ts";
import type { ClassWeights, LabelledRows, RankedScores, ScoreSlopes } from "./labelled-rows.ts";

/**
 * ROC AUC or average precision of each score with the influence of each row, in the order of the rows: the derivative by
 * the weight of the row times the total weight. For clustered rows (Obuchowski 1997, Biometrics 53:567) and averages over
 * classes; without either, delong and averagePrecision give the covariance. undefined without positives, and the AUC also
 * without negatives.
 */
export function rankingInfluences(
  statistic: "roc_auc" | "average_precision",
  { sample, tallies }: RankedScores,
): readonly Influenced[] | undefined {
  const { negative, positive } = sample;
  if (positive.count === 0 || (statistic === "roc_auc" && negative.count === 0)) return undefined;
  const slopes = statistic === "roc_auc" ? areaSlopes : precisionSlopes;
  const total = negative.weight + positive.weight;
  return tallies.map((one) => {
    const { value, ...byRank } = slopes(one, sample);
    const influence = atRanks(byRank, one.rankOf, sample);
    for (let row = 0; row < influence.length; row++) influence[row] = total * (influence[row] ?? Number.NaN);
    return { value, influence };
  });
}

/** The area is the mean share won of either class, so a row moves it by how far its own share is from the area. */
function areaSlopes(tallies: ClassWeights, sample: LabelledRows): ScoreSlopes {
  const { auc, ofPositive, ofNegative } = sharesWon(tallies, sample);
  const fromArea = (shares: Float64Array, weight: number): Float64Array => {
    const slopes = new Float64Array(shares.length);
    for (let rank = 0; rank < slopes.length; rank++) slopes[rank] = ((shares[rank] ?? Number.NaN) - auc) / weight;
    return slopes;
  };
  return {
    value: auc,
    ofPositive: fromArea(ofPositive, sample.positive.weight),
    ofNegative: fromArea(ofNegative, sample.negative.weight),
  };
}
