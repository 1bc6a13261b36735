import { z } from "zod";

const DURATION = 'a duration such as "24h" (s, m, h, d or w)';

const msOfUnit = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };

/** A duration as people write it ("90m", "1.5h", "7d"), in milliseconds. */
export const duration = z
  .string(DURATION)
  .regex(/^\d+(\.\d+)?\s?[smhdw]$/, DURATION)
  .transform((text) => Number.parseFloat(text) * (new Map(Object.entries(msOfUnit)).get(text.slice(-1)) ?? Number.NaN));

const shownUnits = [
  ["d", msOfUnit.d],
  ["h", msOfUnit.h],
  ["min", msOfUnit.m],
  ["s", msOfUnit.s],
] as const;

/** A duration in the largest unit of which there are at least two: "26 h", "3 d", "90 min". */
export function durationText(ms: number): string {
  const [name, size] = shownUnits.find(([, least]) => ms >= 2 * least) ?? ["s", msOfUnit.s];
  return `${Number((ms / size).toPrecision(3))}\u00a0${name}`;
}
