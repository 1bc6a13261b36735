/** Below this many values a block is summed by eight accumulators, above it is halved. */
const block = 128;

/**
 * The sum of the values in the order and grouping of numpy.sum, to the last bit: where another program compares such a sum
 * with a bound, a sum that is more exact would not decide alike.
 */
export function pairwiseSum(values: Float64Array): number {
  return sumOfRange(values, 0, values.length);
}

function sumOfRange(values: Float64Array, from: number, count: number): number {
  if (count < 8) return sequential(values, { from, to: from + count, start: 0 });
  if (count <= block) return byEight(values, from, count);
  const half = Math.floor(count / 2);
  const first = half - (half % 8);
  return sumOfRange(values, from, first) + sumOfRange(values, from + first, count - first);
}

function sequential(values: Float64Array, { from, to, start }: { from: number; to: number; start: number }): number {
  let total = start;
  for (let index = from; index < to; index++) total += values[index] ?? Number.NaN;
  return total;
}

function byEight(values: Float64Array, from: number, count: number): number {
  const r = values.slice(from, from + 8);
  const whole = count - (count % 8);
  for (let index = 8; index < whole; index++) {
    r[index % 8] = (r[index % 8] ?? Number.NaN) + (values[from + index] ?? Number.NaN);
  }
  const at = (index: number): number => r[index] ?? Number.NaN;
  const start = at(0) + at(1) + (at(2) + at(3)) + (at(4) + at(5) + (at(6) + at(7)));
  return sequential(values, { from: from + whole, to: from + count, start });
}
