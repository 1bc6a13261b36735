/**
 * Sums of the values of each cluster, one for each cluster that occurs, in the order in which they first do; each sum is
 * compensated. Clusters are codes from 0 upwards, and some may be absent. Throws a RangeError on a code below 0.
 */
export function clusterSums(values: Float64Array, clusters: Int32Array): Float64Array {
  const { placeOf, count } = placesOf(clusters);
  const totals = new Float64Array(count);
  const lost = new Float64Array(count);
  for (let row = 0; row < placeOf.length; row++) {
    add(values[row] ?? Number.NaN, placeOf[row] ?? 0, totals, lost);
  }
  for (let place = 0; place < count; place++) {
    totals[place] = (totals[place] ?? Number.NaN) + (lost[place] ?? Number.NaN);
  }
  return totals;
}

interface Places {
  readonly placeOf: Int32Array;
  readonly count: number;
}

/** Numbers the clusters that occur from 0 upwards, without a gap. */
function placesOf(clusters: Int32Array): Places {
  // One more than the place, because 0 says that the cluster has not occurred yet.
  const known = new Int32Array(highest(clusters) + 1);
  const placeOf = new Int32Array(clusters.length);
  let count = 0;
  for (let row = 0; row < clusters.length; row++) {
    const code = clusters[row] ?? 0;
    if (known[code] === 0) known[code] = ++count;
    placeOf[row] = (known[code] ?? 0) - 1;
  }
  return { placeOf, count };
}

/** The highest code; -1 without rows. */
function highest(clusters: Int32Array): number {
  let result = -1;
  for (let row = 0; row < clusters.length; row++) {
    const code = clusters[row] ?? -1;
    if (code < 0) throw new RangeError(`row ${row} has the cluster code ${code}; codes start at 0`);
    if (code > result) result = code;
  }
  return result;
}

/** One step of Neumaier's sum, as in sum.ts. */
function add(value: number, place: number, totals: Float64Array, lost: Float64Array): void {
  const total = totals[place] ?? Number.NaN;
  const next = total + value;
  const error = Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
  lost[place] = (lost[place] ?? Number.NaN) + error;
  totals[place] = next;
}
