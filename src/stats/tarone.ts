import { holm } from "./holm.ts";

/** A p-value, and the smallest one that its test could have given. */
export interface DiscreteTest {
  readonly pValue: number;
  readonly minimum: number;
}

/**
 * p-values adjusted for the family-wise error by Holm's method within the tests that could have been significant at all, in
 * the order given: a slice with four discordant rows cannot give a p-value below 0.03, so it cannot err, and need not
 * be paid for. The others get 1. Which tests remain follows from their minimum attainable p-values alone, not from what
 * they said, so the error stays at most alpha. Source: Tarone 1990, Biometrics 46:515; step-down: Hommel & Krummenauer 1998.
 */
export function taroneHolm(tests: readonly DiscreteTest[], alpha: number): number[] {
  const factor = taroneFactor(tests, alpha);
  const family = [...tests.entries()].filter(([, { minimum }]) => minimum <= alpha / factor);
  const adjusted = tests.map(() => 1);
  const values = holm(family.map(([, { pValue }]) => pValue));
  for (const [index, [place]] of family.entries()) adjusted[place] = values[index] ?? Number.NaN;
  return adjusted;
}

/** The smallest k such that at most k tests can give a p-value of alpha / k or less: Bonferroni's factor of Tarone. */
function taroneFactor(tests: readonly DiscreteTest[], alpha: number): number {
  let factor = 1;
  while (tests.filter(({ minimum }) => minimum <= alpha / factor).length > factor) factor++;
  return factor;
}
