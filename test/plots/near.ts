import { expect } from "vitest";

/** Equal to 12 digits after the point, through all its parts. */
export function near(value: unknown): unknown {
  if (typeof value === "number") return expect.closeTo(value, 12);
  if (Array.isArray(value)) return value.map(near);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, near(part)]));
}
