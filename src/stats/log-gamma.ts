const halfLogTwoPi = Math.log(2 * Math.PI) / 2;

/** Natural logarithm of Γ(x) for x > 0; absolute error about 1e-15 near its zeros 1 and 2, relative elsewhere. */
export function logGamma(x: number): number {
  if (!(x > 0)) return x === 0 ? Infinity : Number.NaN;
  return (x - 0.5) * Math.log(x) - x + halfLogTwoPi + stirlingError(x);
}

/**
 * What Stirling's formula lacks: log Γ(x+1) - [(x+½) log x - x + ½ log 2π] for x > 0. Differences of logGamma lose all
 * digits for large arguments, differences of this do not. Source: Loader 2000, "Fast and accurate computation of
 * binomial probabilities".
 */
export function stirlingError(x: number): number {
  let shifted = x;
  let sum = 0;
  while (shifted < 16) {
    sum += (shifted + 0.5) * Math.log1p(1 / shifted) - 1;
    shifted += 1;
  }
  return sum + asymptotic(shifted);
}

/**
 * Deviance term of Loader 2000: x log(x/mean) + mean - x, without cancellation when x is near the mean.
 * Poisson and binomial probabilities are exp(-deviance) times Stirling errors.
 */
export function deviance(x: number, mean: number): number {
  const difference = x - mean;
  if (Math.abs(difference) >= 0.1 * (x + mean)) return x * Math.log(x / mean) - difference;
  const v = difference / (x + mean);
  let power = 2 * x * v;
  let sum = difference * v;
  for (let odd = 3; ; odd += 2) {
    power *= v * v;
    const next = sum + power / odd;
    if (next === sum) return sum;
    sum = next;
  }
}

/** Stirling's series (DLMF 5.11.1) for x >= 16. */
function asymptotic(x: number): number {
  const s = 1 / (x * x);
  return (1 / 12 - s * (1 / 360 - s * (1 / 1260 - s * (1 / 1680 - s * (1 / 1188 - (s * 691) / 360360))))) / x;
}
