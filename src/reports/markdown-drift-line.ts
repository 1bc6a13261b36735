import type { DriftRow } from "./drift-row.ts";
import { driftSummary } from "./drift-summary.ts";
import { markdownName, markdownProse } from "./escape.ts";
import type { Outline } from "./outline.ts";

/** One line on drift, with the columns that moved most, when any column does not pass. */
export function driftLine({ drift }: Pick<Outline, "drift">): string {
  const whole = drift.find((row) => row.isWhole);
  const outstanding = drift.filter((row) => row.standsOut && !row.isWhole);
  const [worst] = outstanding;
  if (worst === undefined || whole?.standsOut === false) return "";
  const icon = outstanding.some(blocks) ? "❌" : ((whole ?? worst).icon ?? "⚠️");
  return `${icon} **Drift:** ${driftSummary(drift)}${toldOf(outstanding, worst, whole)}${cure(whole) || cure(worst)}`;
}

function cure(row: DriftRow | undefined): string {
  const advice = row?.verdict?.advice ?? "";
  return advice === "" ? "" : `<br>→ ${markdownProse(advice)}`;
}

function toldOf(outstanding: readonly DriftRow[], worst: DriftRow, whole: DriftRow | undefined): string {
  const share = whole === undefined || whole.limit === "" ? "" : ` (limit ${whole.limit})`;
  // That many columns cannot be told is one fact; which they are stands below.
  if (whole?.limit === "" && worst.word !== "drifted" && !outstanding.some(blocks)) return ": these rows are too few.";
  return `${share}. ${worst.word === "drifted" ? "Most: " : ""}${namesOf(outstanding)}${sameLimitOf(outstanding, worst)}`;
}

function namesOf(outstanding: readonly DriftRow[]): string {
  const named = outstanding
    .slice(0, mostNamed)
    .map((row) => `${markdownName(row.column, 60)} (${markdownProse(`${row.method} ${row.effect}`)})`);
  return `${named.join(", ")}${outstanding.length > named.length ? ", …" : ""}`;
}

const mostNamed = 3;

function sameLimitOf(outstanding: readonly DriftRow[], { limit }: DriftRow): string {
  return outstanding.every((row) => row.limit === limit) ? `; limit ${limit}` : "";
}

function blocks({ verdict }: DriftRow): boolean {
  return verdict?.counts_as === "fail";
}
