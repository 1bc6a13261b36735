/**
 * exp(x) times the modified Bessel function of the second kind K_order(x), for x > 0: ∫₀^∞ exp(−x(cosh t − 1)) cosh(order·t) dt
 * by the trapezoidal rule, whose error falls off exponentially in the number of steps (DLMF 10.32.9; Trefethen & Weideman 2014).
 */
export function scaledBesselK(order: number, x: number): number {
  // The integrand falls off over 1/√x.
  const step = Math.min(1 / 16, 0.6 / Math.sqrt(x));
  let sum = 0.5;
  for (let k = 1; ; k++) {
    const t = k * step;
    // cosh t − 1 without cancellation
    const term = Math.exp(-2 * x * Math.sinh(t / 2) ** 2) * Math.cosh(order * t);
    sum += term;
    if (term < sum * 1e-18) return sum * step;
  }
}
