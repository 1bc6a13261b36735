/**
 * The values of the rows labelled 0, then those of the rows labelled 1, each in their order. Where the next of a class goes stands in
 * memory, because a branch could not be foretold.
 */
export function negativesFirst(values: Float64Array, labels: Uint8Array, negatives: number): Float64Array {
  const parted = new Float64Array(values.length);
  const next = Uint32Array.of(0, negatives);
  for (let row = 0; row < parted.length; row++) {
    const label = labels[row] ?? 0;
    const place = next[label] ?? 0;
    parted[place] = values[row] ?? Number.NaN;
    next[label] = place + 1;
  }
  return parted;
}
