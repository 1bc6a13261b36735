/** Sums of numbers at places 0 … length - 1, to be changed and asked for in O(log length) (Fenwick 1994). */
export function fenwickTree(length: number): Float64Array {
  return new Float64Array(length + 1);
}

/** Adds to the number at a place. */
export function addAt(tree: Float64Array, place: number, value: number): void {
  for (let node = place + 1; node < tree.length; node += node & -node) tree[node] = (tree[node] ?? Number.NaN) + value;
}

/** The sum of the numbers at the places below `place`. */
export function sumBelow(tree: Float64Array, place: number): number {
  let total = 0;
  for (let node = place; node > 0; node -= node & -node) total += tree[node] ?? Number.NaN;
  return total;
}
