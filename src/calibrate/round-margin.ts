/** First digits that people write limits with. */
const steps = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10] as const;

/** The smallest number of few digits that is not below a margin: 0.0232 → 0.025. */
export function roundMarginUp(margin: number): number {
  const power = 10 ** Math.floor(Math.log10(margin));
  // A margin that is round already comes out of its own computation a hair above.
  const step = steps.find((candidate) => candidate * power >= margin * (1 - 1e-9));
  return Number(((step ?? 10) * power).toPrecision(2));
}
