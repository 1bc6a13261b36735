import { capitalized } from "./capitalized.ts";
import { countText } from "../number-text.ts";
import { driftSummary } from "./drift-summary.ts";
import type { DriftRow } from "./drift-row.ts";
import { markdownName, markdownProse } from "./escape.ts";
import type { Fact } from "./facts.ts";
import type { JudgedRow } from "./judged-row.ts";
import { causesSection } from "./markdown-causes.ts";
import { changedRowsSection } from "./markdown-changed-rows.ts";
import { checkedRowsSection } from "./markdown-checked-rows.ts";
import { contributionsSection, discoverySection } from "./markdown-discovery.ts";
import { estimatesSection } from "./markdown-estimates.ts";
import { loadTestTable } from "./markdown-load-tests.ts";
import { folded } from "./markdown-table.ts";
import { waiversSection } from "./markdown-waivers.ts";
import { driftTable, judgedTable, measuredTable, sidesTable } from "./markdown-tables.ts";
import type { Outline } from "./outline.ts";

/** The verdict in one sentence, and what it counts. */
export function headline({ name, icon, sentence, counts, error }: Outline): string {
  const blocks = [`### ${icon} ${markdownProse(sentence)}`];
  if (error !== null) blocks.push(...errorBlocks(error, sentence));
  else blocks.push([markdownName(name), ...counts].join(" · "));
  return blocks.join("\n\n");
}

function errorBlocks(error: NonNullable<Outline["error"]>, sentence: string): readonly string[] {
  const place = [error.file, error.line, error.column].filter((part) => part !== null).join(":");
  return [
    sentence.includes(error.message) ? "" : markdownProse(error.message),
    error.hint === null ? "" : `**What to do:** ${markdownProse(error.hint)}`,
    `Nothing was judged: error ${markdownName(error.code)}${place === "" ? "" : ` at ${markdownName(place)}`}.`,
  ].filter((block) => block !== "");
}

/** What stands against the candidate, and why: one table, then a line for each. */
export function against({ judged, level, sentence }: Outline, mostRows: number): string {
  const rows = [...judged.failure, ...judged.waived, ...judged.warning, ...judged.undecided];
  if (rows.length === 0) return "";
  const shown = rows.slice(0, mostRows);
  const rest = shown.slice(mostOpen);
  const blocks = [judgedTable(shown.slice(0, mostOpen), level)];
  if (rest.length > 0) blocks.push(folded(`${countText(rest.length)} more`, judgedTable(rest, level)));
  if (rows.length > shown.length)
    blocks.push(`… and ${countText(rows.length - shown.length)} more in the audit record.`);
  const explained = shown.slice(0, mostExplained);
  const lines = explained.map((row) => whyLine(row, sentence));
  blocks.push(lines.slice(0, mostExplainedOpen).join("\n"));
  const folds = lines.slice(mostExplainedOpen);
  if (folds.length > 0) blocks.push(folded(`${countText(folds.length)} more, explained`, folds.join("\n")));
  if (shown.length > explained.length)
    blocks.push(`The other ${countText(shown.length - explained.length)} are explained in the audit record.`);
  return blocks.join("\n\n");
}

/** The gravest; a table of hundreds of slices would hide all that stands below it. */
const mostOpen = 30;

const mostExplained = 20;

/** The table has the numbers of all; what goes with them must not be pages below. */
const mostExplainedOpen = 8;

/** Why and what to do; the reason is left out where the headline has just given it. */
function whyLine({ icon, title, verdict, between, needed }: JudgedRow, said: string): string {
  const what = said.includes(verdict.sentence) ? title : verdict.sentence;
  const reason = between === undefined ? what : `${what} ${between}`;
  const advice = [needed, verdict.advice].filter((text) => text !== undefined && text !== null).join(" ");
  return `- ${icon} ${markdownProse(reason)}${advice === "" ? "" : `<br>→ ${markdownProse(advice)}`}`;
}

/** What was not right with the run itself. */
export function runWarnings({ warnings }: Outline): string {
  if (warnings.length === 0) return "";
  const shown = warnings.slice(0, mostWarnings).map((message) => markdownProse(message));
  const more = warnings.length - shown.length;
  if (more > 0) shown.push(`… and ${countText(more)} more in the audit record.`);
  return `⚠️ **About this run:** ${shown.join("<br>")}`;
}

const mostWarnings = 5;

/** Everything that a reader opens only when in doubt. */
export function foldedSections(outline: Outline): readonly string[] {
  const { judged, drift, unjudged } = outline;
  return [
    waiversSection(outline.waivers),
    checkedRowsSection(outline.checkedRows),
    causesSection(outline.causes),
    contributionsSection(outline.contributions),
    discoverySection(outline.discovery),
    estimatesSection(outline.estimates),
    changedRowsSection(outline.changedRows),
    judged.remark.length === 0
      ? ""
      : folded(`For information only: ${countText(judged.remark.length)}`, remarks(outline)),
    judged.pass.length === 0 ? "" : folded(`✅ ${countText(judged.pass.length)} passed`, passed(outline)),
    drift.length === 0 ? "" : folded(`Drift by column: ${driftSummary(drift)}`, driftTable(drift), blocks(drift)),
    latencySection(outline),
    unjudged.length === 0
      ? ""
      : folded(`Measured without a limit: ${countText(unjudged.length)}`, measuredTable(unjudged, outline)),
    dataSection(outline),
    folded("Provenance", factList(outline.provenance)),
  ].filter((section) => section !== "");
}

function latencySection(outline: Outline): string {
  const { latency, loadTests } = outline;
  const tables = [latency.length === 0 ? "" : measuredTable(latency, outline), loadTestTable(loadTests)];
  const body = tables.filter((text) => text !== "").join("\n\n");
  return body === "" ? "" : folded("Latency", body);
}

function remarks({ judged, level, sentence }: Outline): string {
  return [judgedTable(judged.remark, level), judged.remark.map((row) => whyLine(row, sentence)).join("\n")].join(
    "\n\n",
  );
}

function passed({ judged: { pass }, level }: Outline): string {
  const groups = pass.flatMap(({ icon, title, between }) =>
    between === undefined ? [] : `- ${icon} ${markdownProse(`${title}. ${between}`)}`,
  );
  return [judgedTable(pass, level), groups.join("\n")].filter((part) => part !== "").join("\n\n");
}

function blocks(rows: readonly DriftRow[]): boolean {
  return rows.some((row) => row.verdict?.counts_as === "fail");
}

function dataSection({ sides, comparison, slices, noun }: Outline): string {
  const rows = capitalized(noun.many);
  const parts = [
    sides.length === 0 ? "" : sidesTable(sides, rows, false),
    factList(comparison),
    slices.length === 0 ? "" : sidesTable(slices, `${rows} of the slice`, true),
  ].filter((part) => part !== "");
  return parts.length === 0 ? "" : folded("The data", parts.join("\n\n"));
}

function factList(facts: readonly Fact[]): string {
  return facts
    .map(
      ({ label, value }) =>
        `- **${label}:** ${value.map((phrase) => (typeof phrase === "string" ? proseWithEdges(phrase) : markdownName(phrase.name))).join("")}`,
    )
    .join("\n");
}

/** Phrases are joined as they are, so the spaces at their ends matter. */
function proseWithEdges(phrase: string): string {
  const [, before = "", text = "", after = ""] = /^(\s*)(.*?)(\s*)$/su.exec(phrase) ?? [];
  return before + markdownProse(text) + after;
}
