/** A p-value as people read it: "0.0013", "below 0.0001". */
export function probabilityText(p: number): string {
  return p < 0.0001 ? "below 0.0001" : String(Number(p.toPrecision(2)));
}
