import type { Inference } from "../stats/inference.ts";

/** Of a value in [0, 1]; less is rounding. */
const SPREAD = 1e-14;

/**
 * A value in [0, 1] on the logit scale, whose `n` rows tell how sure 0 and 1 are. Between them a standard error of 0 comes of
 * classes of which one is all right and one all wrong, or of equal scores; it is no certainty, so then counts: Wilson's.
 */
export function onLogit(value: number, standardError: number, n: number): Inference {
  return standardError <= SPREAD && value > 0 && value < 1
    ? { kind: "wilson", successes: value * n, n }
    : { kind: "logit", value, standardError, n };
}
