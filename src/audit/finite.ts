/** JSON knows neither NaN nor infinity: what is not a finite number is null. */
export function finite(value: number | undefined): number | null {
  return value !== undefined && Number.isFinite(value) ? value : null;
}
