/** Where an increasing function changes sign between `lower` and `upper`, to the last bit (1e-17 near 0); an end when it does not. */
export function bisect(increasing: (x: number) => number, lower: number, upper: number): number {
  let below = lower;
  let above = upper;
  for (;;) {
    const middle = below + (above - below) / 2;
    if (above - below < 1e-17 || middle === below || middle === above) return middle;
    if (increasing(middle) < 0) below = middle;
    else above = middle;
  }
}
