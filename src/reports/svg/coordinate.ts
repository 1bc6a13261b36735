const furthest = 99_999;

/** A number of pixels with one decimal, in as few characters as it takes; what is not finite is 0. */
export function coordinate(value: number): string {
  if (!Number.isFinite(value)) return "0";
  const shown = Number(Math.min(furthest, Math.max(-furthest, value)).toFixed(1));
  if (Math.abs(shown) >= 1) return shown.toString();
  // Without the sign of −0, and "0.5" as ".5", which SVG reads as well.
  return shown === 0 ? "0" : shown.toString().replace("0.", ".");
}
