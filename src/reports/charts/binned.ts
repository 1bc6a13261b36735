/** Rows in bins and beside them, as the record has them. */
export interface Binned {
  readonly counts: readonly number[];
  readonly below: number;
  readonly above: number;
  readonly missing: number;
}

export interface Bin {
  readonly from: number;
  readonly to: number;
  /** Of all rows, those beside the bins and without a value among them. */
  readonly share: number;
  readonly count: number;
}

/** Bins alone, nothing beside them. */
export function onlyBins(counts: readonly number[]): Binned {
  return { counts, below: 0, above: 0, missing: 0 };
}

/** Rows, or the sum of their weights. */
export function totalOf({ counts, below, above, missing }: Binned): number {
  return counts.reduce((sum, count) => sum + positive(count), positive(below) + positive(above) + positive(missing));
}

/** Each bin with its share of the rows; a count that is not there is none. */
export function binsOf(edges: readonly number[], binned: Binned): readonly Bin[] {
  const total = totalOf(binned);
  return edges.slice(1).flatMap((to, at) => {
    const from = edges[at];
    const count = positive(binned.counts[at] ?? 0);
    return from === undefined ? [] : [{ from, to, count, share: part(count, total) }];
  });
}

/** What share of all a count is; of nothing, none. */
export function part(count: number, total: number): number {
  return total > 0 && Number.isFinite(total) ? positive(count) / total : 0;
}

function positive(count: number): number {
  return Math.max(0, count);
}

/** About the value below which this share of the values lies; undefined where that is beside the bins. */
export function binnedQuantile(edges: readonly number[], binned: Binned, share: number): number | undefined {
  const wanted = share * (totalOf(binned) - positive(binned.missing));
  let before = positive(binned.below);
  if (!(wanted > before)) return undefined;
  for (const { from, to, count } of binsOf(edges, binned)) {
    if (before + count >= wanted && count > 0) return from + (to - from) * ((wanted - before) / count);
    before += count;
  }
  return undefined;
}
