import { countText } from "../number-text.ts";
import { countsAs } from "./counts-as.ts";
import { nameOf, shell, type DriftGate } from "./drift-verdict.ts";
import type { Policy } from "./schema.ts";
import type { Verdict } from "./verdict.ts";

/**
 * Of columns that cannot be told from chance one verdict, before those of the columns, which then count for nothing: that the rows
 * are too few is one fact, however many columns there are. A single such column speaks for itself.
 *
 * @param columns one verdict a column
 */
export function withUndecided(drift: DriftGate, columns: readonly Verdict[], policy: Policy): readonly Verdict[] {
  const undecided = columns.filter(isUndecided);
  if (undecided.length < 2) return columns;
  const count = `${countText(undecided.length)} of ${countText(columns.length)} columns`;
  const sentence = `Whether ${count} have drifted cannot be told: with so few rows chance alone takes them above their limits.`;
  const whole: Verdict = {
    ...shell(drift),
    title: "Columns that cannot be told",
    outcome: "inconclusive",
    countsAs: countsAs("inconclusive", drift.severity, policy),
    state: "noise",
    reason: { code: "too-noisy", text: `${count} are above a limit by no more than chance explains` },
    sentence: `${nameOf(drift.gate)}: ${sentence.replace("Whether", "whether")}`,
    headline: sentence,
    advice: "Compare more rows, or raise the limits to what these rows can show.",
  };
  const told = columns.map((column): Verdict =>
    isUndecided(column) ? { ...column, severity: "info", countsAs: "pass" } : column,
  );
  return [whole, ...told];
}

function isUndecided({ outcome, state }: Verdict): boolean {
  return outcome === "inconclusive" && state === "noise";
}
