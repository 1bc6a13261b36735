import type { AuditRecord } from "../audit/v1.ts";
import { againstTable, rowsAgainst } from "./markdown-against.ts";
import { driftLine } from "./markdown-drift-line.ts";
import { headline, runWarnings } from "./markdown-headline.ts";
import { markdownLink } from "./markdown-link.ts";
import { reasons } from "./markdown-reasons.ts";
import { referenceLines } from "./markdown-reference.ts";
import { rulesLines } from "./markdown-rules.ts";
import { foldedSections } from "./markdown-sections.ts";
import { sinceLines } from "./markdown-since.ts";
import { waiverLines } from "./markdown-waivers.ts";
import { outlineOf } from "./outline.ts";
import type { Outline } from "./outline.ts";
import type { About } from "./report.ts";

/** Where more is to be found. Only http and https are linked. */
export interface Links {
  readonly run?: string;
  readonly artifact?: string;
}

/** How much of a report is told. */
export interface Extent {
  /** full: everything. failures: what stands against the candidate. headline: the verdict and its counts. */
  readonly detail: "full" | "failures" | "headline";
  /** Rows of the table of failures at most. */
  readonly mostRows: number;
  /** Rows of a table that is folded at most. */
  readonly mostFolded: number;
  readonly links: Links;
}

const everything = {
  detail: "full",
  mostRows: Number.POSITIVE_INFINITY,
  mostFolded: Number.POSITIVE_INFINITY,
} as const;

/** The whole report as GitHub-flavoured Markdown, ending in a newline; text from data and config is inert. */
export function renderMarkdown(
  record: AuditRecord,
  { links = {}, about = {} }: { readonly links?: Links; readonly about?: About } = {},
): string {
  return markdownOf(outlineOf(record, about), { ...everything, links });
}

/** As much of a report as `extent` asks for. */
export function markdownOf(outline: Outline, { detail, mostRows, mostFolded, links }: Extent): string {
  const told = detail === "headline" ? [] : atOnce(outline, mostRows);
  const rest =
    detail === "full"
      ? foldedSections(outline, mostFolded)
      : ["The rest did not fit here; the audit record has all of it."];
  const blocks = [headline(outline), ...told, ...rest, linkLine(links)];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

/** What everybody sees: what got worse, what has changed since the last run, why, and what to do. */
function atOnce(outline: Outline, mostRows: number): readonly string[] {
  const rows = rowsAgainst(outline);
  return [
    rulesLines(outline.rules),
    againstTable(rows, outline, mostRows),
    sinceLines(outline.since),
    reasons(rows.slice(0, mostRows), outline),
    waiverLines(outline.waivers),
    driftLine(outline),
    runWarnings(outline),
    referenceLines(outline.reference),
  ];
}

function linkLine({ run, artifact }: Links): string {
  return [markdownLink("Run", run), markdownLink("Audit record and full report", artifact)]
    .filter((text) => text !== "")
    .join(" · ");
}
