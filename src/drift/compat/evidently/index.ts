import { andersonDarling } from "./anderson-darling.ts";
import { jensenShannonDistance, klDivergence, psi } from "./binned-tests.ts";
import { chisquare, gTest, zTest } from "./count-tests.ts";
import { cramerVonMises } from "./cramer-von-mises.ts";
import type { EvidentlyTest } from "./evidently-test.ts";
import { hellinger } from "./hellinger.ts";
import { energy, kolmogorovSmirnov, mannWhitney, tTest, wasserstein } from "./order-tests.ts";
import { totalVariation } from "./total-variation.ts";

/** Every test of Evidently that is reproduced, in the order of the docs. */
export const evidentlyTests: readonly EvidentlyTest[] = [
  kolmogorovSmirnov,
  wasserstein,
  energy,
  cramerVonMises,
  andersonDarling,
  tTest,
  mannWhitney,
  psi,
  klDivergence,
  jensenShannonDistance,
  hellinger,
  chisquare,
  gTest,
  zTest,
  totalVariation,
];
