import { allowed, bound, choice, type Judge, other, ranked } from "./directions.ts";

const severity = ranked(["error", "warn", "info", "off"]);

/** What an end of a data check is where it is left out depends on the check: the reference's, or none. */
const end = { added: "changed", removed: "loosened" } as const;

/** Left out it is 0, or what chance allows. */
const allowance = { added: "changed", removed: "changed" } as const;

/**
 * Which way each option of a gate loosens it, by its key; `max_drop.*` is each key in `max_drop`. What is not here can be
 * either, and is told as such.
 */
export const gateDirections = {
  metric: {
    min: bound("lower"),
    max: bound("higher"),
    max_drop: bound("higher"),
    "max_drop.*": bound("higher"),
    max_increase: bound("higher"),
    "max_increase.*": bound("higher"),
    min_gain: bound("lower"),
    "min_gain.*": bound("lower"),
    max_gain: bound("higher"),
    "max_gain.*": bound("higher"),
    pinned: pinnedDirection,
    "pinned.max_drop": bound("higher", { added: "changed" }),
    "pinned.max_drop.*": bound("higher", { added: "changed" }),
    "pinned.max_increase": bound("higher", { added: "changed" }),
    "pinned.max_increase.*": bound("higher", { added: "changed" }),
    "pinned.min_gain": bound("lower", { added: "changed" }),
    "pinned.min_gain.*": bound("lower", { added: "changed" }),
    "pinned.max_gain": bound("higher", { added: "changed" }),
    "pinned.max_gain.*": bound("higher", { added: "changed" }),
    fail_if: ranked(["any_exceeded", "all_exceeded"]),
    slices: choice,
    mode: modeDirection,
    severity,
  },
  drift: {
    // Left out it is the method's own.
    max: bound("higher", allowance),
    "max.*": bound("higher", allowance),
    fail_above: bound("higher"),
    "fail_above.*": bound("higher"),
    // With a share, single columns only inform.
    drift_share: bound("higher", { added: "loosened", removed: "tightened" }),
    columns: choice,
    severity,
  },
  check: {
    min: bound("lower", end),
    max: bound("higher", end),
    max_increase: bound("higher", end),
    max_change: bound("higher", end),
    max_share: bound("higher", allowance),
    tolerance: bound("higher", allowance),
    max_age: bound("higher"),
    max_future: bound("higher", allowance),
    columns: choice,
    values: allowed,
    strictly: flag,
    severity,
  },
  estimated: {
    min: bound("lower"),
    max: bound("higher", allowance),
    max_drop: bound("higher"),
    "max_drop.*": bound("higher"),
    severity,
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Judge>>>>;

/** Options that are limits, in which a number is worth telling in the unit of its metric. */
export const limitKeys: ReadonlySet<string> = new Set([
  "min",
  "max",
  "max_drop",
  "max_increase",
  "min_gain",
  "max_gain",
  "fail_above",
  "drift_share",
  "max_change",
  "max_share",
  "tolerance",
  "max_age",
  "max_future",
]);

/** Left out, the gate's own limits hold against the pinned reference, of which a budget of its own may be more or less. */
function pinnedDirection(before: unknown, after: unknown): ReturnType<Judge> {
  if (after === "off") return "loosened";
  return before === "off" ? "tightened" : "changed";
}

/** Of a demand that holds where it is true. */
function flag(before: unknown, after: unknown): ReturnType<Judge> {
  if (before === true) return "loosened";
  return after === true ? "tightened" : "changed";
}

/** point asks for no evidence: where it fails and another mode does not, and the reverse, depends on the numbers. */
export function modeDirection(before: unknown, after: unknown): ReturnType<Judge> {
  if (after === "point") return "loosened";
  if (before === "point") return after === "strict" ? "tightened" : other(before, after);
  return ranked(["strict", "balanced", "lenient"])(before, after);
}
