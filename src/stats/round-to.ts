/** To `digits` places after the point, or before it where they are negative; as it is where a double has no more. */
export function roundTo(value: number, digits: number): number {
  const [scale, inverse] = [10 ** digits, 10 ** -digits];
  const scaled = digits >= 0 ? value * scale : value / inverse;
  if (!(Math.abs(scaled) < Number.MAX_SAFE_INTEGER)) return value;
  return digits >= 0 ? Math.round(scaled) / scale : Math.round(scaled) * inverse;
}

/** The same, but never above the value: an edge that is rounded must not leave out the values that lie on it. */
export function roundDownTo(value: number, digits: number): number {
  const nearest = roundTo(value, digits);
  return nearest <= value ? nearest : roundTo(nearest - 10 ** -digits, digits);
}

/** The same, but never below the value. */
export function roundUpTo(value: number, digits: number): number {
  return -roundDownTo(-value, digits);
}
