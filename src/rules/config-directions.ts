import { bound, choice, type Judge, leave, other, part, ranked } from "./directions.ts";
import { modeDirection } from "./gate-directions.ts";
import type { Direction } from "./rule-change.ts";

const counted = ranked(["fail", "warn", "pass"]);

/** Which way each value outside of gates and slices loosens the rules, by its path. What is not here can be either. */
export const configDirections: Readonly<Record<string, Judge>> = {
  "policy.mode": modeDirection,
  "policy.confidence": confidence,
  "policy.on_inconclusive": counted,
  "policy.on_missing_reference": counted,
  // With more, less is judged; with fewer, too few may seem to show that all is well.
  "policy.min_samples": (before, after) => (bound("higher")(before, after) === "loosened" ? "loosened" : "changed"),
  "policy.max_invalid_rate": bound("higher"),
  "policy.same_machine": (_before, after) => (after === false ? "loosened" : "changed"),
  "policy.cross_machine": ranked(["fail", "warn"]),
  "policy.min_label_coverage": bound("lower"),
  "policy.waive_label": leave,
  sample: (before, after) => sampled(before, after),
  pairing: (before, after) => unpaired(before, after),
  "pairing.min_join_rate": bound("lower"),
  "pairing.max_duplicates": bound("higher"),
  "pairing.max_label_disagreement": bound("higher"),
  "reference.max_age": bound("higher"),
  "reference.on_stale": ranked(["fail", "warn"], "warn"),
  pinned: part,
  discover: part,
  "discover.severity": ranked(["error", "warn", "info"]),
  "discover.columns": choice,
  "discover.max_level": bound("lower"),
  schedule: leave,
  "schedule.fail_after": leave,
  "schedule.fail_after.failures": bound("higher"),
  "schedule.fail_after.runs": bound("lower"),
};

/** How sure one must be: of "no harm" in strict, of "harm" in other modes as well, where more of it lets more pass. */
function confidence(before: unknown, after: unknown): Direction {
  return bound("lower")(before, after) === "loosened" ? "loosened" : other(before, after);
}

/** Samples that are not paired have no pairing to judge. */
function unpaired(before: unknown, after: unknown): Direction {
  if (after === "none") return "loosened";
  return before === "none" ? "tightened" : "changed";
}

/** A smaller sample proves less. Without one every row is judged. */
function sampled(before: unknown = 1, after: unknown = 1): Direction {
  return bound("lower")(before, after);
}
