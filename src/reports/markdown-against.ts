import { countText } from "../number-text.ts";
import { markdownProse } from "./escape.ts";
import type { JudgedRow } from "./judged-row.ts";
import { barLegend, judgedTable } from "./markdown-judged.ts";
import { numbersSayIt } from "./markdown-reasons.ts";
import { folded, limited } from "./markdown-table.ts";
import type { Outline } from "./outline.ts";

/** The gravest; a table of hundreds of slices would hide all that stands below it. */
const mostOpen = 30;

/** All that does not pass and is not for information only, the gravest first; what cannot be told is told also where it counts for nothing. */
export function rowsAgainst({ judged }: Pick<Outline, "judged">): readonly JudgedRow[] {
  const { failure, waived, warning, undecided, remark } = judged;
  return [...failure, ...waived, ...warning, ...undecided, ...remark.filter(isOpen)];
}

/** Undecided, beyond its limit or not judged, and let pass by a policy; a gate of severity `info` was never meant to be looked at here. */
export function isOpen({ verdict, icon }: JudgedRow): boolean {
  return icon === "❔" && verdict.severity !== "info";
}

/** What stands against the candidate, in one table. */
export function againstTable(rows: readonly JudgedRow[], { level }: Pick<Outline, "level">, mostRows: number): string {
  if (rows.length === 0) return "";
  const shown = rows.slice(0, mostRows);
  const [open, rest] = [shown.slice(0, mostOpen), shown.slice(mostOpen)];
  const more = rows.length - shown.length;
  return [
    judgedTable(open, level),
    barLegend(open, level),
    rest.length === 0 ? "" : folded(`${countText(rest.length)} more`, judgedTable(rest, level)),
    more > 0 ? `… and ${countText(more)} more in the audit record.` : "",
  ]
    .filter((block) => block !== "")
    .join("\n\n");
}

/** The same in one sentence each, with every number and how sure it is; what stands in words already is not said again. */
export function exactTerms(
  rows: readonly JudgedRow[],
  { sentence: said }: Pick<Outline, "sentence">,
  most: number,
): string {
  const told = rows.filter((row) => numbersSayIt(row) && !said.includes(row.verdict.sentence));
  if (told.length === 0) return "";
  const lines = limited(told, most, (shown) =>
    shown.map(({ icon, verdict }) => `- ${icon} ${markdownProse(verdict.sentence)}`).join("\n"),
  );
  return folded(`In exact terms: ${countText(told.length)} ${told.length === 1 ? "verdict" : "verdicts"}`, lines);
}
