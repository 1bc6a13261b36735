import type { AuditRecord } from "../../src/audit/v1.ts";
import { renderComment } from "../../src/reports/fit.ts";
import { renderHtml } from "../../src/reports/html/html.ts";
import { renderText } from "../../src/reports/text.ts";
import { commentPage } from "./comment-page.ts";
import { sampleLinks } from "./records.ts";
import { terminalPage } from "./terminal-page.ts";

/** One picture of a record. */
export interface Shot {
  readonly name: string;
  /** The whole page, in HTML. */
  readonly page: (record: AuditRecord) => string;
  /** Pixels of the window, before they are scaled. */
  readonly width: number;
  readonly scheme: "light" | "dark";
  readonly media?: "print";
  /** What is taken; undefined: the whole page. */
  readonly element?: string;
}

function comment(record: AuditRecord, open = false): string {
  return commentPage(renderComment(record, { marker: "<!-- model-gate sample -->", links: sampleLinks }), { open });
}

function terminal(width: number): Pick<Shot, "page" | "width" | "scheme" | "element"> {
  return {
    page: (record) => terminalPage(renderText(record, { color: true, width, verbose: false })),
    width: 1400,
    scheme: "dark",
    element: "pre",
  };
}

const report = (record: AuditRecord): string => renderHtml(record, {});

/** Everything that is looked at before a release. */
export const shots: readonly Shot[] = [
  { name: "report-light", page: report, width: 1280, scheme: "light" },
  { name: "report-dark", page: report, width: 1280, scheme: "dark" },
  { name: "report-tablet", page: report, width: 768, scheme: "light" },
  { name: "report-phone", page: report, width: 390, scheme: "light" },
  { name: "report-print", page: report, width: 688, scheme: "light", media: "print" },
  { name: "comment-light", page: (record) => comment(record), width: 940, scheme: "light" },
  { name: "comment-dark", page: (record) => comment(record), width: 940, scheme: "dark" },
  { name: "comment-open", page: (record) => comment(record, true), width: 940, scheme: "light" },
  { name: "comment-phone", page: (record) => comment(record), width: 400, scheme: "light" },
  { name: "comment-phone-open", page: (record) => comment(record, true), width: 400, scheme: "dark" },
  { name: "terminal-110", ...terminal(110) },
  { name: "terminal-60", ...terminal(60) },
  { name: "terminal-140", ...terminal(140) },
];
