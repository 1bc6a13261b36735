const REACH = 10;
const STEPS = 4000;

/** The mean of f(Z) for a standard normal Z: the trapezoidal rule, which is exact to rounding for smooth f. */
export function normalMean(f: (z: number) => number): number {
  const step = (2 * REACH) / STEPS;
  let sum = 0;
  for (let i = 0; i <= STEPS; i++) {
    const z = -REACH + i * step;
    sum += f(z) * Math.exp((-z * z) / 2);
  }
  return (sum * step) / Math.sqrt(2 * Math.PI);
}

/** Where a decreasing function has this value, between two places. */
export function whereFalling(f: (x: number) => number, value: number, low: number, high: number): number {
  let [below, above] = [low, high];
  for (let i = 0; i < 200; i++) {
    const middle = (below + above) / 2;
    if (f(middle) > value) below = middle;
    else above = middle;
  }
  return (below + above) / 2;
}
