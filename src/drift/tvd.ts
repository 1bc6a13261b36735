import { absoluteNormalSum } from "./absolute-normal-sum.ts";
import type { NullLaw } from "./absolute-normal-sum.ts";
import type { Cells } from "./cells.ts";
import { withCells } from "./cells.ts";
import type { DriftMethod, DriftValue } from "./method.ts";

export const tvd: DriftMethod = {
  name: "tvd",
  title: "Total variation distance",
  description:
    "Share of rows that would have to change cell (reference decile or category) to make the files alike: 0 is " +
    "the same, 1 nothing in common. The easiest effect to explain.",
  definition:
    "½·Σ|q−p| over the cells of psi, without smoothing. Without drift the differences are multinomial with the " +
    "pooled shares; the law of the sum of their absolute values is approximated by its first two moments and its " +
    "tail, which is exact for two cells.",
  kinds: ["numeric", "categorical"],
  judged: "value",
  defaultMax: 0.1,
  finish: (summary) => withCells(summary, totalVariation),
};

function totalVariation(cells: Cells): DriftValue {
  const { reference, candidate, referenceRows, candidateRows } = cells;
  let sum = 0;
  for (const [i, count] of reference.entries()) {
    sum += Math.abs((candidate[i] ?? Number.NaN) / candidateRows - count / referenceRows);
  }
  const value = sum / 2;
  const chance = nullLaw(cells);
  return {
    value,
    noise95: chance.noise95,
    excess: Math.max(0, value - chance.mean),
    pValue: chance.survival(value),
  };
}

/**
 * Half the differences of shares: variance s(1−s)(1/n+1/m)/4 and correlation −√(s·t/((1−s)(1−t))) for pooled shares s
 * and t.
 */
function nullLaw({ reference, candidate, referenceRows, candidateRows }: Cells): NullLaw {
  const rows = referenceRows + candidateRows;
  const shares = reference.map((count, i) => (count + (candidate[i] ?? Number.NaN)) / rows);
  const unit = Math.sqrt(1 / referenceRows + 1 / candidateRows);
  const odds = shares.map((share) => Math.sqrt(share / (1 - share)));
  return absoluteNormalSum({
    spreads: shares.map((share) => (unit * Math.sqrt(share * (1 - share))) / 2),
    correlation: (k, l) => -(odds[k] ?? Number.NaN) * (odds[l] ?? Number.NaN),
    signs: evenHalves(shares),
  });
}

/** 1 for the cells of one half, −1 for the others: the sum is then the difference in that half, which varies most. */
function evenHalves(shares: readonly number[]): readonly number[] {
  const signs = shares.map(() => -1);
  let half = 0;
  for (const [cell, share] of [...shares.entries()].toSorted(([, a], [, b]) => b - a)) {
    if (half + share > 0.5) continue;
    half += share;
    signs[cell] = 1;
  }
  return signs;
}
