import type { Check, Counted } from "../quality/check.ts";
import type { Severity } from "./gate-parts.ts";
import type { Policy } from "./schema.ts";
import type { Position, Verdict } from "./verdict.ts";

/** A gate on a check, and what it takes to say something of it. */
export interface CheckContext {
  readonly name: string;
  readonly check: Check;
  readonly severity: Exclude<Severity, "off">;
  readonly position: Position | undefined;
  readonly policy: Policy;
  /** Where a row of the candidate stands. */
  readonly where: (row: number) => string;
}

/** What every verdict of the gate has in common. */
export function checkShell(
  { name, check, severity, position }: CheckContext,
  column: string | undefined,
): Omit<Verdict, "outcome" | "countsAs" | "state" | "reason" | "sentence" | "headline" | "advice"> {
  return {
    gate: name,
    kind: "check",
    subject: check.name,
    title: check.title,
    column,
    slice: undefined,
    measurement: undefined,
    severity,
    failIf: "any_exceeded",
    limits: [],
    position,
  };
}

/** Rows that a sentence names. */
const mostExamples = 3;

/** "; for example line 17 (130), line 40 (-1)". */
export function examplesText(rows: Counted["rows"], { where }: Pick<CheckContext, "where">): string {
  const shown = rows
    .slice(0, mostExamples)
    .map(({ row, value }) => (value === "" ? where(row) : `${where(row)} (${value})`));
  return shown.length === 0 ? "" : `; for example ${shown.join(", ")}`;
}
