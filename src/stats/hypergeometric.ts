/** The probabilities of consecutive counts; those left out add up to less than 1e-15. */
export interface CountLaw {
  /** The count that the first probability is of. */
  readonly from: number;
  readonly probabilities: Float64Array;
}

/**
 * The law of how many of `drawn` rows, drawn without replacement from `rows` rows, are among the `marked` ones. From the mode
 * outwards by the ratio of neighbours, so that nothing overflows; time grows as the standard deviation. scipy.stats.hypergeom.
 */
export function hypergeometricLaw(drawn: number, marked: number, rows: number): CountLaw {
  const mode = Math.floor(((drawn + 1) * (marked + 1)) / (rows + 2));
  const unmarked = rows - marked - drawn;
  const below: number[] = [];
  for (let a = mode, weight = 1; a > 0 && weight > 1e-18; a--) {
    weight *= (a / (drawn - a + 1)) * ((unmarked + a) / (marked - a + 1));
    below.push(weight);
  }
  const above: number[] = [];
  for (let a = mode, weight = 1; a < drawn && weight > 1e-18; a++) {
    weight *= ((drawn - a) / (a + 1)) * ((marked - a) / (unmarked + a + 1));
    above.push(weight);
  }
  const weights = [...below.toReversed(), 1, ...above];
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return { from: mode - below.length, probabilities: Float64Array.from(weights, (weight) => weight / total) };
}
