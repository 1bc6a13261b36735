import type { Cells } from "./cells.ts";
import { withCells } from "./cells.ts";
import { chiSquareNull } from "./chi-square-null.ts";
import type { DriftMethod, DriftValue } from "./method.ts";

export const gTest: DriftMethod = {
  name: "g_test",
  title: "Effect of the G-test",
  description:
    "Strength of the association between category and file by the likelihood ratio rather than by chisquare, from which " +
    "it differs where a category is rare in one file and not in the other. The effect is judged, not the p-value.",
  definition:
    "√(G/(n+m)) with G = 2·Σ observed·ln(observed/expected) over both files and all cells, as " +
    'scipy.stats.chi2_contingency(correction=False, lambda_="log-likelihood"); cells as for chisquare. Without drift G ' +
    "has B−1 degrees of freedom (Wilks 1938; Woolf 1957).",
  kinds: ["categorical"],
  judged: "value",
  defaultMax: 0.1,
  finish: (summary) => withCells(summary, effectOfG),
};

function effectOfG({ reference, candidate, referenceRows, candidateRows }: Cells): DriftValue {
  const rows = referenceRows + candidateRows;
  let sum = 0;
  for (const [i, before] of reference.entries()) {
    const after = candidate[i] ?? Number.NaN;
    const share = (before + after) / rows;
    sum += term(before, share * referenceRows) + term(after, share * candidateRows);
  }
  // Rounding alone may leave less than 0.
  const statistic = Math.max(0, 2 * sum);
  const chance = chiSquareNull(statistic, reference.length);
  const value = Math.sqrt(statistic / rows);
  return {
    value,
    noise95: Math.sqrt(chance.noise95 / rows),
    excess: Math.max(0, value - Math.sqrt(chance.mean / rows)),
    pValue: chance.pValue,
  };
}

function term(observed: number, expected: number): number {
  return observed === 0 ? 0 : observed * Math.log(observed / expected);
}
