import type { CompatTool } from "../drift/compat/compat-measurement.ts";
import type { Reason } from "../metrics/estimate.ts";
import type { Limit } from "./harm.ts";
import type { Severity } from "./gate-parts.ts";
import type { Outcome, State } from "./state.ts";

/** One limit after judging; bounds are one-sided at the policy's confidence. Absent numbers were not measurable. */
export interface JudgedLimit extends Limit {
  readonly margin: number | undefined;
  readonly value: number | undefined;
  readonly harm: number | undefined;
  readonly lower: number | undefined;
  readonly upper: number | undefined;
  readonly state: State;
  readonly outcome: Outcome;
  readonly pValue: number | undefined;
  readonly pAdjusted: number | undefined;
  /** Smallest true harm that this sample finds in four runs of five. */
  readonly minimumDetectable: number | undefined;
  /** Rows at which the question would be settled. */
  readonly rowsNeeded: number | undefined;
  /** Of drift: the method that the limit is on, or "drift_share". */
  readonly method?: string;
  /** Of drift: above it the gate fails whatever its severity. */
  readonly failAbove?: number;
  /** Of drift: whether the effect is more than chance, however small it is. */
  readonly isReal?: boolean;
}

/** What one gate says of one slice (or column, for drift). */
export interface Verdict {
  readonly gate: string;
  readonly kind: "metric" | "drift" | "check" | "estimated" | "pairing" | "discover";
  /** Metric, drift method, check, pairing rule, or "discover" for the search. */
  readonly subject: string;
  readonly title: string;
  /** Of drift: the tool whose numbers and decision these are, where they are not ours. */
  readonly compat?: CompatTool;
  readonly column: string | undefined;
  readonly slice: string | undefined;
  /** id of the measurement that was judged. */
  readonly measurement: string | undefined;
  readonly severity: Exclude<Severity, "off">;
  readonly outcome: Outcome;
  /** What it contributes to the decision, after severity and policy. */
  readonly countsAs: "pass" | "warn" | "fail";
  readonly state: State;
  readonly failIf: "any_exceeded" | "all_exceeded";
  readonly limits: readonly JudgedLimit[];
  readonly reason: JudgeReason | undefined;
  /** The verdict in words, with its numbers and how sure they are. */
  readonly sentence: string;
  /** The same in short, for the headline of a report. */
  readonly headline: string;
  readonly advice: string | undefined;
  readonly position: Position | undefined;
  /** Of a check that counts: the share that offends of what it looks at. */
  readonly share?: number;
  /** Where the pinned reference, and not the reference, is what the candidate is held against. */
  readonly against?: "pinned";
  /** Its failure is waived: it counts as a warning and is shown as waived, never as passed. */
  readonly waiver?: AppliedWaiver;
}

/** What the waiver of a failure says. */
export interface AppliedWaiver {
  /** The limit that holds instead, on the scale of the one that failed; undefined: the label, which has none. */
  readonly ceiling: number | undefined;
  readonly owner: string | undefined;
  readonly issue: string | undefined;
  /** Last day on which it holds: "2027-01-31". */
  readonly expires: string | undefined;
  readonly reason: string | undefined;
}

/** A reason of the measurement, or one of the judge's own. */
export interface JudgeReason {
  readonly code:
    | Reason["code"]
    | "absent-slice"
    | "too-noisy"
    | "different-machines"
    | "not-measured"
    | "nothing-judged";
  readonly text: string;
}

export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}
