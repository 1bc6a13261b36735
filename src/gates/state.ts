import { within } from "./compare.ts";
import type { Harm } from "./harm.ts";
import type { Mode } from "./schema.ts";

/** Where the harm and its bounds stand against the margin. */
export type State = "proven-ok" | "likely-ok" | "noise" | "likely-harm" | "proven-harm" | "undefined";
export type Outcome = "pass" | "warn" | "fail" | "inconclusive";

/**
 * The state of one limit (statistics: harm, bounds, states). `pAdjusted` is the family-adjusted p-value of "there is no
 * harm"; without significance a harm above the margin is noise, whatever its own bound says.
 */
export function stateOf({ harm, excess, margin }: Harm, pAdjusted: number, alpha: number): Exclude<State, "undefined"> {
  if (within(harm.value, margin)) return within(excess.upper(alpha), 0) ? "proven-ok" : "likely-ok";
  if (!(pAdjusted <= alpha)) return "noise";
  return within(excess.lower(alpha), 0) ? "likely-harm" : "proven-harm";
}

/** The p-value of "there is no harm" (of "the required gain is there", where a gain is required). */
export function pValueOf({ harm, margin }: Harm): number {
  return harm.pAbove(Math.min(0, margin));
}

/** The smallest value that pValueOf could have had, whatever the rows had said; 0 where there is no least one. */
export function minimumPValueOf({ harm, margin }: Harm): number {
  return harm.minimumPAbove(Math.min(0, margin));
}

const outcomes: Record<Mode, Record<Exclude<State, "undefined">, Outcome>> = {
  strict: { "proven-ok": "pass", "likely-ok": "fail", noise: "fail", "likely-harm": "fail", "proven-harm": "fail" },
  balanced: {
    "proven-ok": "pass",
    "likely-ok": "pass",
    noise: "inconclusive",
    "likely-harm": "fail",
    "proven-harm": "fail",
  },
  // Every harm above the margin fails, real or not: what a comparison of two numbers does.
  point: { "proven-ok": "pass", "likely-ok": "pass", noise: "fail", "likely-harm": "fail", "proven-harm": "fail" },
  lenient: { "proven-ok": "pass", "likely-ok": "pass", noise: "pass", "likely-harm": "warn", "proven-harm": "fail" },
};

/** What a mode makes of a state. */
export function outcomeOf(state: Exclude<State, "undefined">, mode: Mode): Outcome {
  return outcomes[mode][state];
}
