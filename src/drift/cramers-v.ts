import { chiSquareStatistic } from "./chisquare.ts";
import type { Cells } from "./cells.ts";
import { withCells } from "./cells.ts";
import { chiSquareNull } from "./chi-square-null.ts";
import type { DriftMethod, DriftValue } from "./method.ts";

export const cramersV: DriftMethod = {
  name: "cramers_v",
  title: "Cramér's V, bias-corrected",
  description:
    "Strength of the association between category and file, from 0 to 1, as chisquare has it, but with what chance " +
    "alone gives subtracted: of small files or many categories chisquare is well above 0 without any drift, this is not.",
  definition:
    "√(max(0, χ²/N − (B−1)/(N−1)) / min(B̃−1, r̃−1)) with N = n+m rows, B cells, B̃ = B − (B−1)²/(N−1) and r̃ = 2 − 1/(N−1) " +
    "(Bergsma 2013); χ² and its p-value as for chisquare. The correction has taken off what chance gives, so that the excess is the effect itself.",
  kinds: ["categorical"],
  judged: "value",
  defaultMax: 0.1,
  finish: (summary) => withCells(summary, correctedV),
};

function correctedV(cells: Cells): DriftValue {
  const rows = cells.referenceRows + cells.candidateRows;
  const freedom = cells.reference.length - 1;
  const statistic = chiSquareStatistic(cells);
  const chance = chiSquareNull(statistic, cells.reference.length);
  const corrected = (chiSquare: number): number => {
    const above = Math.max(0, chiSquare / rows - freedom / (rows - 1));
    const largest = Math.min(1 - 1 / (rows - 1), freedom - (freedom * freedom) / (rows - 1));
    // Of two rows the largest effect that there can be is 0.
    return above === 0 ? 0 : Math.min(1, Math.sqrt(above / largest));
  };
  const value = corrected(statistic);
  return { value, noise95: corrected(chance.noise95), excess: value, pValue: chance.pValue };
}
