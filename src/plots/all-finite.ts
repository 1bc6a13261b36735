/** Whether every number in a plain value is finite: the record has no other. */
export function allFinite(value: unknown): boolean {
  if (typeof value === "number") return Number.isFinite(value);
  if (Array.isArray(value)) return value.every(allFinite);
  return typeof value !== "object" || value === null || Object.values(value).every(allFinite);
}
