import { atBoundary } from "./boundary.ts";
import type { ConfidenceDistribution } from "./confidence-distribution.ts";
import { normalQuantile, normalSurvival } from "./normal.ts";
import { studentTQuantile, studentTSurvival } from "./student-t.ts";
import { zScore } from "./z-score.ts";

interface Estimate {
  readonly value: number;
  readonly standardError: number;
}

/** A value that is normally distributed with a known standard error. */
export function normalPivot(estimate: Estimate): ConfidenceDistribution {
  return pivot("normal", estimate, normal, identity);
}

/** A value whose standard error was estimated, so that (value - truth) / error follows Student's t. */
export function studentTPivot(estimate: Estimate & { readonly degreesOfFreedom: number }): ConfidenceDistribution {
  const { degreesOfFreedom } = estimate;
  const law: Law = {
    survival: (t) => studentTSurvival(t, degreesOfFreedom),
    quantile: (p) => studentTQuantile(p, degreesOfFreedom),
  };
  const standardError = degreesOfFreedom > 0 ? estimate.standardError : Number.NaN;
  return pivot("t", { value: estimate.value, standardError }, law, identity);
}

/** A value in [0, 1] whose logit is normal: AUC, F-scores. At 0 and 1 the exact bound for `n` rows, when given. */
export function logitPivot(estimate: Estimate & { readonly n?: number | undefined }): ConfidenceDistribution {
  const { value, n } = estimate;
  if (n !== undefined && (value === 0 || value === 1))
    return atBoundary({ method: "logit", value, n, low: 0, high: 1 });
  return pivot("logit", estimate, normal, logit);
}

/** A correlation in [-1, 1], normal on Fisher's z scale: MCC. At -1 and 1 the exact bound for `n` rows, when given. */
export function fisherZPivot(estimate: Estimate & { readonly n?: number | undefined }): ConfidenceDistribution {
  const { value, n } = estimate;
  if (n !== undefined && Math.abs(value) === 1) return atBoundary({ method: "fisher-z", value, n, low: -1, high: 1 });
  return pivot("fisher-z", estimate, normal, fisherZ);
}

/** The distribution of (value - truth) / error. */
interface Law {
  survival(z: number): number;
  quantile(p: number): number;
}

/** An increasing map to the scale on which the law holds, and its slope. */
interface Scale {
  to(value: number): number;
  from(transformed: number): number;
  slope(value: number): number;
}

const normal: Law = { survival: normalSurvival, quantile: normalQuantile };

const identity: Scale = { to: (value) => value, from: (value) => value, slope: () => 1 };

const logit: Scale = {
  to: (value) => (value <= 0 ? -Infinity : value >= 1 ? Infinity : Math.log(value / (1 - value))),
  from: (transformed) => 1 / (1 + Math.exp(-transformed)),
  slope: (value) => 1 / (value * (1 - value)),
};

const fisherZ: Scale = {
  to: (value) => (value <= -1 ? -Infinity : value >= 1 ? Infinity : Math.atanh(value)),
  from: Math.tanh,
  slope: (value) => 1 / (1 - value * value),
};

function pivot(method: string, { value, standardError }: Estimate, law: Law, scale: Scale): ConfidenceDistribution {
  const centre = scale.to(value);
  const spread = standardError === 0 ? 0 : standardError * scale.slope(value);
  const at = (z: number): number => (spread === 0 ? value : scale.from(centre + z * spread));
  const score = (x: number): number => (x === value ? 0 : zScore(centre - scale.to(x), spread));
  return {
    method,
    value,
    standardError,
    lowerBound: (alpha) => at(law.quantile(alpha)),
    upperBound: (alpha) => at(-law.quantile(alpha)),
    pAbove: (x) => law.survival(score(x)),
    pBelow: (x) => law.survival(-score(x)),
  };
}
