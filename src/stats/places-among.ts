/** For each value how many of the edges, sorted ascending, lie below it; NaN is above all. A binary search without a branch to mispredict. */
export function placesAmong(values: Float64Array, edges: Float64Array): Int32Array {
  let half = 1;
  while (2 * half <= edges.length) half *= 2;
  const padded = new Float64Array(2 * half - 1).fill(Number.POSITIVE_INFINITY);
  padded.set(edges);
  const places = new Int32Array(values.length);
  for (let row = 0; row < places.length; row++) {
    const value = values[row] ?? Number.NaN;
    let below = 0;
    for (let step = half; step >= 1; step >>= 1) {
      below += step * Number((padded[below + step - 1] ?? Number.NaN) < value);
    }
    places[row] = Number.isNaN(value) ? edges.length : below;
  }
  return places;
}
