/** A sum Σ λ_k χ²₁ of independent variables with λ₁ > λ₂ > … > 0, by its characteristic determinant Π (1 − λ_k y). */
export interface QuadraticForm {
  /** 1/λ_k, for k from 1: where the determinant is 0. */
  readonly zero: (k: number) => number;
  readonly determinant: (y: number) => number;
}

/** Points of the Gauss–Chebyshev rule on each interval; the error falls off exponentially in their number. */
const points = 48;

/**
 * P(Σ λ_k χ²₁ > x), with relative accuracy in the upper tail: (1/π) Σ_k (−1)^(k+1) ∫ exp(−xy/2) / (y √|determinant|) dy, where
 * the k-th integral goes from 1/λ_(2k−1) to 1/λ_(2k). Its integrand has square-root poles at both ends, for which the
 * Gauss–Chebyshev rule is made. Source: Smirnov 1937; Martynov 1975. Takes the longer the smaller x is.
 */
export function smirnovTail(x: number, form: QuadraticForm): number {
  let sum = 0;
  for (let k = 1; ; k++) {
    const from = form.zero(2 * k - 1);
    const term = integral(x, form, { from, to: form.zero(2 * k) });
    sum += k % 2 === 1 ? term : -term;
    if (Math.exp((-x * from) / 2) < 1e-18 || term < sum * 1e-17) return Math.min(1, Math.max(0, sum / Math.PI));
  }
}

function integral(x: number, form: QuadraticForm, { from, to }: { from: number; to: number }): number {
  const half = (to - from) / 2;
  let sum = 0;
  for (let i = 0; i < points; i++) {
    const angle = ((i + 0.5) * Math.PI) / points;
    const y = from + half * (1 - Math.cos(angle));
    sum += (half * Math.sin(angle) * Math.exp((-x * y) / 2)) / (y * Math.sqrt(Math.abs(form.determinant(y))));
  }
  return (sum * Math.PI) / points;
}
