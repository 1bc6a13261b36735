/** "4.9 %" */
export function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

/** Two standard errors of a simulated share; of a share of none or all, what that many samples can have missed (rule of three). */
export function margin(share: number, samples: number): string {
  const error = share === 0 || share === 1 ? 3 / samples : 2 * Math.sqrt((share * (1 - share)) / samples);
  return percent(error);
}
