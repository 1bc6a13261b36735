import { chiSquareQuantile, chiSquareSurvival } from "../stats/chi-square.ts";

/** What a statistic that is chi-square distributed when nothing has drifted looks like by chance. */
export interface ChiSquareNull {
  readonly mean: number;
  /** 95 % quantile. */
  readonly noise95: number;
  readonly pValue: number;
}

/** The chi-square law with `cells - 1` degrees of freedom; with a single cell nothing can differ. */
export function chiSquareNull(statistic: number, cells: number): ChiSquareNull {
  const degreesOfFreedom = cells - 1;
  if (degreesOfFreedom < 1) return { mean: 0, noise95: 0, pValue: 1 };
  return {
    mean: degreesOfFreedom,
    noise95: chiSquareQuantile(0.95, degreesOfFreedom),
    pValue: chiSquareSurvival(statistic, degreesOfFreedom),
  };
}
