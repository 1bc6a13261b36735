/** A lower tail at one point: its probability, and its density on the scale of that point. */
interface Tail {
  readonly probability: number;
  readonly density: number;
}

/**
 * The point at which a lower tail has probability `p`, for distributions with a log-concave density on the scale used.
 * Their cumulative probability is log-concave too, so Newton steps on its logarithm end left of the root after the first
 * one and approach it from there, from whichever start. The quantiles of gamma (on the scale of log x) and of beta (on
 * the logit scale) are found so.
 */
export function solveLogConcave(tail: (u: number) => Tail, p: number, start: number): number {
  let u = start;
  let known = start;
  for (let iteration = 0; iteration < 200; iteration++) {
    const { probability, density } = tail(u);
    if (probability === 0) {
      u = (u + known) / 2; // the step went to where the probability underflows
      continue;
    }
    known = u;
    const step = (Math.log(probability / p) * probability) / density;
    u -= step;
    if (Math.abs(step) <= 4e-16 * Math.max(1, Math.abs(u))) return u;
  }
  return u;
}
