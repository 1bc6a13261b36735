import { capitalized } from "./capitalized.ts";
import { countText } from "../number-text.ts";
import { driftSummary } from "./drift-summary.ts";
import type { DriftRow } from "./drift-row.ts";
import { markdownProse } from "./escape.ts";
import type { Fact } from "./facts.ts";
import { causesSection } from "./markdown-causes.ts";
import { changedRowsSection } from "./markdown-changed-rows.ts";
import { checkedRowsSection } from "./markdown-checked-rows.ts";
import { contributionsSection, discoverySection } from "./markdown-discovery.ts";
import { exactTerms, isOpen, rowsAgainst } from "./markdown-against.ts";
import { estimatesSection } from "./markdown-estimates.ts";
import { judgedTable } from "./markdown-judged.ts";
import { loadTestTable } from "./markdown-load-tests.ts";
import { markdownPhrases } from "./markdown-phrases.ts";
import { reasons } from "./markdown-reasons.ts";
import { folded, limited } from "./markdown-table.ts";
import { driftTable, measuredTable, sidesTable, slicesTable } from "./markdown-tables.ts";
import { trendSection } from "./markdown-trend.ts";
import { waiversSection } from "./markdown-waivers.ts";
import type { Outline } from "./outline.ts";

/** Everything that a reader opens only when in doubt; tables of at most so many rows. */
export function foldedSections(outline: Outline, most: number): readonly string[] {
  return [
    exactTerms(rowsAgainst(outline), outline, Math.min(most, mostSentences)),
    waiversSection(outline.waivers),
    checkedRowsSection(outline.checkedRows),
    causesSection(outline.causes),
    contributionsSection(outline.contributions),
    discoverySection(outline.discovery),
    estimatesSection(outline.estimates),
    changedRowsSection(outline.changedRows),
    remarksSection(outline, most),
    passedSection(outline, most),
    slicesSection(outline, most),
    driftSection(outline, most),
    trendSection(outline),
    latencySection(outline, most),
    unjudgedSection(outline, most),
    dataSection(outline),
    provenanceSection(outline),
  ].filter((section) => section !== "");
}

/** Sentences are long; the table has the numbers of all. */
const mostSentences = 40;

function remarksSection(outline: Outline, most: number): string {
  const { judged, level } = outline;
  const remarks = judged.remark.filter((row) => !isOpen(row));
  if (remarks.length === 0) return "";
  const body = limited(remarks, most, (shown) => [judgedTable(shown, level), reasons(shown, outline)].join("\n\n"));
  return folded(`For information only: ${countText(remarks.length)}`, body);
}

function passedSection({ judged: { pass }, level }: Outline, most: number): string {
  if (pass.length === 0) return "";
  const body = limited(pass, most, (shown) => {
    const groups = shown.flatMap(({ icon, title, between }) =>
      between === undefined ? [] : `- ${icon} ${markdownProse(`${title}. ${between}`)}`,
    );
    return [judgedTable(shown, level), groups.join("\n")].filter((part) => part !== "").join("\n\n");
  });
  return folded(`✅ ${countText(pass.length)} passed`, body);
}

function slicesSection(outline: Outline, most: number): string {
  const { sliceRows } = outline;
  if (sliceRows === undefined) return "";
  const body = limited(sliceRows.rows, most, (shown) => slicesTable(shown, outline));
  return folded(`Slices: ${sliceRows.summary}`, body);
}

function driftSection({ drift }: Outline, most: number): string {
  if (drift.length === 0) return "";
  return folded(`Drift by column: ${driftSummary(drift)}`, limited(drift, most, driftTable), blocks(drift));
}

function blocks(rows: readonly DriftRow[]): boolean {
  return rows.some((row) => row.verdict?.counts_as === "fail");
}

function latencySection(outline: Outline, most: number): string {
  const { latency, loadTests } = outline;
  const measured = latency.length === 0 ? "" : limited(latency, most, (shown) => measuredTable(shown, outline));
  const body = [measured, loadTestTable(loadTests)].filter((text) => text !== "").join("\n\n");
  return body === "" ? "" : folded(`Latency: ${latencySummary(outline)}`, body);
}

/** "p95 12.4 ms → 12.9 ms and 2 more"; of a title only what is a percentile, because it is no Markdown here. */
function latencySummary({ latency }: Outline): string {
  const [first, ...more] = latency;
  if (first === undefined) return "as the load tests tell it";
  const percentile = /\bp\d+(?:\.\d+)?$/u.exec(first.title)?.[0];
  const text = percentile === undefined ? first.values : `${percentile} ${first.values}`;
  return more.length === 0 ? text : `${text} and ${countText(more.length)} more`;
}

function unjudgedSection(outline: Outline, most: number): string {
  const { unjudged } = outline;
  if (unjudged.length === 0) return "";
  const body = limited(unjudged, most, (shown) => measuredTable(shown, outline));
  return folded(`Measured without a limit: ${countText(unjudged.length)}`, body);
}

function dataSection({ sides, comparison, noun, dataSummary }: Outline): string {
  const parts = [sides.length === 0 ? "" : sidesTable(sides, capitalized(noun.many)), factList(comparison)].filter(
    (part) => part !== "",
  );
  return parts.length === 0 ? "" : folded(`Data: ${dataSummary}`, parts.join("\n\n"));
}

function provenanceSection({ provenance, provenanceSummary }: Outline): string {
  return folded(`Provenance: ${provenanceSummary}`, factList(provenance));
}

function factList(facts: readonly Fact[]): string {
  return facts.map(({ label, value }) => `- **${label}:** ${markdownPhrases(value)}`).join("\n");
}
