import type { Cells } from "./cells.ts";
import { withCells } from "./cells.ts";
import { chiSquareNull } from "./chi-square-null.ts";
import type { DriftMethod, DriftValue } from "./method.ts";

export const chisquare: DriftMethod = {
  name: "chisquare",
  title: "Cramér's V of the chi-square test",
  description:
    "Strength of the association between category and file, from 0 to 1, with the chi-square test of homogeneity. " +
    "The effect is judged, not the p-value: with enough rows any difference is significant.",
  definition:
    "V = √(χ²/(n+m)) with χ² = Σ (observed−expected)²/expected over both files and all cells, as " +
    "scipy.stats.chi2_contingency without Yates' correction; missing and new values are cells, categories with " +
    "fewer than 5 expected rows count together. Without drift χ² has B−1 degrees of freedom (Cramér 1946).",
  kinds: ["categorical"],
  judged: "value",
  defaultMax: 0.1,
  finish: (summary) => withCells(summary, cramersV),
};

function cramersV(cells: Cells): DriftValue {
  const rows = cells.referenceRows + cells.candidateRows;
  const statistic = chiSquareStatistic(cells);
  const chance = chiSquareNull(statistic, cells.reference.length);
  const value = Math.sqrt(statistic / rows);
  return {
    value,
    noise95: Math.sqrt(chance.noise95 / rows),
    excess: Math.max(0, value - Math.sqrt(chance.mean / rows)),
    pValue: chance.pValue,
  };
}

/** χ² of the test of homogeneity, without Yates' correction. */
export function chiSquareStatistic({ reference, candidate, referenceRows, candidateRows }: Cells): number {
  let statistic = 0;
  for (const [i, before] of reference.entries()) {
    const after = candidate[i] ?? Number.NaN;
    const gap = before * candidateRows - after * referenceRows;
    statistic += (gap * gap) / ((before + after) * referenceRows * candidateRows);
  }
  return statistic;
}
