import { hellinger, jensenShannonDistance } from "./binned-methods.ts";
import { chisquare, lInfinity } from "./count-methods.ts";
import type { NannymlMethod } from "./nannyml-method.ts";
import { kolmogorovSmirnov, wasserstein } from "./order-methods.ts";

/** Every method of NannyML for single columns, in the order of the docs. */
export const nannymlMethods: readonly NannymlMethod[] = [
  jensenShannonDistance,
  hellinger,
  kolmogorovSmirnov,
  wasserstein,
  lInfinity,
  chisquare,
];
