/** The sum of the values, compensated (Neumaier 1974): its error does not grow with their number. */
export function sum(values: ArrayLike<number>): number {
  // V8 reads the elements of one kind of array several times as fast as those of any kind.
  return sumOfDoubles(values instanceof Float64Array ? values : new Float64Array(values));
}

function sumOfDoubles(values: Float64Array): number {
  let total = 0;
  let lost = 0;
  for (let index = 0; index < values.length; index++) {
    const value = values[index] ?? Number.NaN;
    const next = total + value;
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    total = next;
  }
  // The lost part is NaN once the total is infinite.
  return Number.isFinite(total) ? total + lost : total;
}

/** The compensated sum of `term(index)` over the indices 0 … length - 1. */
export function sumOver(length: number, term: (index: number) => number): number {
  let total = 0;
  let lost = 0;
  for (let index = 0; index < length; index++) {
    const value = term(index);
    const next = total + value;
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    total = next;
  }
  return Number.isFinite(total) ? total + lost : total;
}

/** The compensated sum of products (x[i] - ofX) (y[i] - ofY); the arrays are of one length. */
export function sumOfProducts(x: Float64Array, y: Float64Array, ofX = 0, ofY = 0): number {
  let total = 0;
  let lost = 0;
  for (let index = 0; index < x.length; index++) {
    const value = ((x[index] ?? Number.NaN) - ofX) * ((y[index] ?? Number.NaN) - ofY);
    const next = total + value;
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    total = next;
  }
  return Number.isFinite(total) ? total + lost : total;
}

/** At each index the compensated sum of the values up to and with it. */
export function runningSum(values: Float64Array): Float64Array {
  const sums = new Float64Array(values.length);
  let total = 0;
  let lost = 0;
  for (let index = 0; index < values.length; index++) {
    const value = values[index] ?? Number.NaN;
    const next = total + value;
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    total = next;
    sums[index] = total + lost;
  }
  return sums;
}
