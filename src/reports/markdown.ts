import type { AuditRecord } from "../audit/v1.ts";
import { causesLines } from "./markdown-causes.ts";
import { driftLine } from "./markdown-drift-line.ts";
import { markdownLink } from "./markdown-link.ts";
import { referenceLines } from "./markdown-reference.ts";
import { rulesLines } from "./markdown-rules.ts";
import { against, foldedSections, headline, runWarnings } from "./markdown-sections.ts";
import { waiverLines } from "./markdown-waivers.ts";
import { outlineOf } from "./outline.ts";
import type { Outline } from "./outline.ts";

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
  readonly links: Links;
}

/** The whole report as GitHub-flavoured Markdown, ending in a newline; text from data and config is inert. */
export function renderMarkdown(record: AuditRecord, { links = {} }: { readonly links?: Links } = {}): string {
  return markdownOf(outlineOf(record), { detail: "full", mostRows: Number.POSITIVE_INFINITY, links });
}

/** As much of a report as `extent` asks for. */
export function markdownOf(outline: Outline, { detail, mostRows, links }: Extent): string {
  const told =
    detail === "headline"
      ? []
      : [
          referenceLines(outline.reference),
          rulesLines(outline.rules),
          against(outline, mostRows),
          waiverLines(outline.waivers),
          causesLines(outline.causes),
          driftLine(outline),
          runWarnings(outline),
        ];
  const rest =
    detail === "full" ? foldedSections(outline) : ["The rest did not fit here; the audit record has all of it."];
  const blocks = [headline(outline), ...told, ...rest, linkLine(links)];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

function linkLine({ run, artifact }: Links): string {
  return [markdownLink("Run", run), markdownLink("Audit record and full report", artifact)]
    .filter((text) => text !== "")
    .join(" · ");
}
