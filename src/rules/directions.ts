import { placeOfBound } from "../quality/options.ts";
import type { Direction } from "./rule-change.ts";

/** Which way a value moved; undefined: it was not there before, or is not any more. */
export type Judge = (before: unknown, after: unknown) => Direction;

interface Presence {
  readonly added: Direction;
  readonly removed: Direction;
}

const limitPresence: Presence = { added: "tightened", removed: "loosened" };

/** Of a number that may be left out: by default a limit that holds where it is given. */
export function bound(looser: "higher" | "lower", presence: Partial<Presence> = {}): Judge {
  const { added, removed } = { ...limitPresence, ...presence };
  return (before, after) => {
    if (before === undefined) return added;
    if (after === undefined) return removed;
    const rise = typeof before === typeof after ? placeOf(after) - placeOf(before) : Number.NaN;
    if (Number.isNaN(rise) || rise === 0) return "changed";
    return rise > 0 === (looser === "higher") ? "loosened" : "tightened";
  };
}

/** Of one of several words. `absent`: what it is where it is left out. */
export function ranked(tightestFirst: readonly string[], absent?: string): Judge {
  const rankOf = (value: unknown): number => tightestFirst.findIndex((word) => word === (value ?? absent));
  return (before, after) => {
    const [was, is] = [rankOf(before), rankOf(after)];
    if (was < 0 || is < 0 || was === is) return "changed";
    return is > was ? "loosened" : "tightened";
  };
}

/** Of "*" or a list of what is looked at: the less, the looser. */
export const choice: Judge = (before, after) => {
  if (before === "*") return after === undefined ? "changed" : "loosened";
  if (after === "*") return before === undefined ? "changed" : "tightened";
  return inclusion(before, after, "loosened");
};

/** Of a list of what is allowed: the more, the looser. */
export const allowed: Judge = (before, after) => inclusion(before, after, "tightened");

/** Of a part of the rules that judges where it is there. */
export const part: Judge = (before, after) => {
  if (before === undefined) return "tightened";
  return after === undefined ? "loosened" : "changed";
};

/** Of a part of the rules that lets pass where it is there. */
export const leave: Judge = (before, after) => opposite(part(before, after));

/** Of what cannot be said to be looser or tighter. */
export const other: Judge = () => "changed";

/** The other way round. */
export function opposite(direction: Direction): Direction {
  if (direction === "changed") return direction;
  return direction === "loosened" ? "tightened" : "loosened";
}

/** What it is when the second list holds fewer of the same. */
function inclusion(before: unknown, after: unknown, fewer: Direction): Direction {
  if (!Array.isArray(before) || !Array.isArray(after)) return "changed";
  const [was, is] = [new Set<unknown>(before), new Set<unknown>(after)];
  if (after.every((item) => was.has(item))) return fewer;
  return before.every((item) => is.has(item)) ? opposite(fewer) : "changed";
}

function placeOf(value: unknown): number {
  return typeof value === "number" || typeof value === "string" ? placeOfBound(value) : Number.NaN;
}
