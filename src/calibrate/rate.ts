import { interval } from "../stats/inference.ts";
import type { Rate } from "./schema.ts";

/** The share of runs for which something holds, with its two-sided 95 % interval (Wilson). */
export function rateOf<T>(runs: readonly T[], holds: (run: T) => boolean): Rate {
  const count = runs.filter(holds).length;
  const { lower, upper } = interval({ kind: "wilson", successes: count, n: runs.length }, 0.95);
  return { runs: count, share: count / runs.length, lower, upper };
}
