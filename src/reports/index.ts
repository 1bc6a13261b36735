import type { AuditRecord } from "../audit/v1.ts";
import { renderJson } from "./json.ts";
import { renderMarkdown } from "./markdown.ts";
import { renderText } from "./text.ts";

/** A way to write a record down. */
export interface Report {
  /** As given to `render --to`. */
  readonly name: string;
  /** Of the file that holds it, without the dot. */
  readonly extension: string;
  readonly description: string;
  readonly render: (record: AuditRecord) => string;
}

/** Every report, in the order of the docs. */
export const reports: readonly Report[] = [
  {
    name: "text",
    extension: "txt",
    description: "Everything, for a terminal 100 characters wide, without colour.",
    render: (record) => renderText(record, { color: false, width: 100, verbose: true }),
  },
  {
    name: "md",
    extension: "md",
    description: "Everything, as GitHub-flavoured Markdown.",
    render: (record) => renderMarkdown(record),
  },
  { name: "json", extension: "json", description: "The audit record itself.", render: renderJson },
];
