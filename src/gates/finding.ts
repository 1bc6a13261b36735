import type { Position } from "./verdict.ts";

/** Something that was found about the rules, the waivers or the reference themselves, beside what the gates measured. */
export interface Finding {
  /** Stable word: "loosened-limit", "expired-waiver", "stale-reference" … */
  readonly code: string;
  /** warning: the run is at best "passed with warnings". note: told, and nothing more. failure: it blocks. */
  readonly level: "failure" | "warning" | "note";
  /** What was found, with its numbers. */
  readonly sentence: string;
  readonly advice: string | undefined;
  /** Where it stands in the config or the waivers. */
  readonly position: Position | undefined;
}
