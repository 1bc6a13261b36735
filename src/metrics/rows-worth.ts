interface ClusteredShare {
  readonly share: number;
  /** Of the estimated share, with the clusters in it. */
  readonly variance: number;
  /** All rows. */
  readonly rows: number;
  /** Those that the share is of, the effective number where they are weighted. */
  readonly trials: number;
  /** Clusters. */
  readonly units: number;
}

/**
 * As many independent trials as would give a share the standard error that it has by its clusters (Kish's design effect);
 * with a cluster for each row, all of them. Where nothing varies each cluster is worth one.
 */
export function rowsWorth({ share, variance, rows, trials, units }: ClusteredShare): number {
  if (!(variance > 0)) return Math.min(trials, units);
  return Math.min(trials, ((share * (1 - share)) / variance) * (rows / (rows - 1)));
}
