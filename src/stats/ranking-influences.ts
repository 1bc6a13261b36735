import { atCells } from "./at-cells.ts";
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
    const { value, ofCell } = slopes(one, sample);
    const influence = atCells(ofCell, one.cellOf);
    for (let row = 0; row < influence.length; row++) influence[row] = total * (influence[row] ?? Number.NaN);
    return { value, influence };
  });
}

/** The area is the mean share won of either class, so a row moves it by how far its own share is from the area. */
function areaSlopes(tallies: ClassWeights, sample: LabelledRows): ScoreSlopes {
  const { value, ofCell } = sharesWon(tallies, sample);
  const distinct = tallies.positive.length;
  for (let cell = 0; cell < ofCell.length; cell++) {
    const { weight } = cell < distinct ? sample.negative : sample.positive;
    ofCell[cell] = ((ofCell[cell] ?? Number.NaN) - value) / weight;
  }
  return { value, ofCell };
}
