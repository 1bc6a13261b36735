import { aboveThreshold } from "./above-threshold.ts";
import { anderson } from "./anderson.ts";
import { chisquare } from "./chisquare.ts";
import { cramerVonMises } from "./cramer-von-mises.ts";
import { cramersV } from "./cramers-v.ts";
import { energy } from "./energy.ts";
import { gTest } from "./g-test.ts";
import { hellinger } from "./hellinger.ts";
import { jensenshannon } from "./jensenshannon.ts";
import { kl } from "./kl.ts";
import { ks } from "./ks.ts";
import { lInfinity } from "./l-infinity.ts";
import { mannWhitney } from "./mann-whitney.ts";
import { meanShift } from "./mean-shift.ts";
import type { DriftMethod } from "./method.ts";
import { missingRate } from "./missing-rate.ts";
import { newCategories } from "./new-categories.ts";
import { newTexts } from "./new-texts.ts";
import { newTokens } from "./new-tokens.ts";
import { outOfRange } from "./out-of-range.ts";
import { psi } from "./psi.ts";
import { tTest } from "./t-test.ts";
import { textLength } from "./text-length.ts";
import { tvd } from "./tvd.ts";
import { varianceRatio } from "./variance-ratio.ts";
import { wasserstein } from "./wasserstein.ts";
import { z } from "./z.ts";

/** Every drift method, in the order of the docs. */
export const driftMethods: readonly DriftMethod[] = [
  psi,
  ks,
  wasserstein,
  jensenshannon,
  hellinger,
  kl,
  tvd,
  lInfinity,
  chisquare,
  gTest,
  cramersV,
  cramerVonMises,
  anderson,
  energy,
  z,
  tTest,
  mannWhitney,
  meanShift,
  varianceRatio,
  missingRate,
  outOfRange,
  newCategories,
  aboveThreshold,
  newTexts,
  newTokens,
  textLength,
];
