import { countText } from "../number-text.ts";
import type { Found, LeftOut } from "./check.ts";

/** Columns that "*" did not take are told, or nobody would miss them: `; left out: "x" (the reference has no column "x")`. */
export function leftOutText(findings: readonly Found[]): string {
  const leftOut = findings.filter((finding): finding is LeftOut => finding.kind === "left-out");
  if (leftOut.length === 0) return "";
  const shown = leftOut.slice(0, MOST).map(({ column, why }) => `${JSON.stringify(column)} (${why})`);
  const more = leftOut.length - shown.length;
  return `; left out: ${shown.join(", ")}${more > 0 ? ` and ${countText(more)} more` : ""}`;
}

const MOST = 3;
