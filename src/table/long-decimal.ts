const point = 46;
const zero = 48;

const lastExactPower = 22;
const exactPowers = Float64Array.from({ length: lastExactPower + 1 }, (_, power) => Number(`1e${power}`));

/** Digits from here on are kept apart from those before: both are integers that a double holds. */
const fullFront = 1e14;
const mostBehind = 1e9;

/** Splits a double into halves of 26 bits, whose products are exact (Dekker 1971). */
const splitter = 2 ** 27 + 1;
/** More than what a quotient of twice the precision is off by, as a share of it. */
const doubt = 2 ** -100;

/** Ten to the `power`, NaN if a double does not hold it exactly or it is less than 1. */
export function exactPowerOfTen(power: number): number {
  return exactPowers[power] ?? Number.NaN;
}

/**
 * The double nearest to the digits from `start` to `end`, a point among them passed over, times ten to the `power`. NaN if that is not one of
 * 0 to -22, if there are too many digits, or if what is known of their quotient does not tell which double is the nearest.
 */
export function longDecimal(bytes: Uint8Array, start: number, end: number, power: number): number {
  let front = 0;
  let behind = 0;
  let unit = 1;
  for (let index = start; index < end; index++) {
    const byte = bytes[index] ?? 0;
    if (byte === point) continue;
    if (front < fullFront) front = front * 10 + (byte - zero);
    else {
      behind = behind * 10 + (byte - zero);
      unit *= 10;
    }
  }
  const divisor = exactPowerOfTen(-power);
  if (unit > mostBehind || Number.isNaN(divisor)) return Number.NaN;
  const product = front * unit;
  return quotient(product, productError(front, unit, product) + behind, divisor);
}

/** (a + b) / divisor rounded once; all three are exact, and b is small beside a. */
function quotient(a: number, b: number, divisor: number): number {
  const high = a + b;
  const low = b - (high - a);
  const first = high / divisor;
  const product = first * divisor;
  // What is left of a division is a double, so that only the last sum and the division of it are rounded, both beyond the doubt.
  const rest = high - product - productError(first, divisor, product);
  const second = (rest + low) / divisor;
  const least = first + (second - first * doubt);
  return least === first + (second + first * doubt) ? least : Number.NaN;
}

/** What the rounded product of two doubles lacks. */
function productError(a: number, b: number, product: number): number {
  const aHigh = upperHalf(a);
  const bHigh = upperHalf(b);
  const aLow = a - aHigh;
  const bLow = b - bHigh;
  return aHigh * bHigh - product + aHigh * bLow + aLow * bHigh + aLow * bLow;
}

function upperHalf(value: number): number {
  const scaled = value * splitter;
  return scaled - (scaled - value);
}
