import type { AuditRecord } from "../audit/v1.ts";
import { markdownOf } from "./markdown.ts";
import type { Extent, Links } from "./markdown.ts";
import { outlineOf } from "./outline.ts";

/** GitHub documents 65,536 characters for a comment, and was measured at 262,144 bytes; both are kept. */
const commentLimits = { maxCharacters: 65_000, maxBytes: 262_144 };

/** A step's summary above 1 MiB is dropped whole; the margin is for what else the step writes. */
const summaryLimits = { maxCharacters: Number.POSITIVE_INFINITY, maxBytes: 1_048_576 - 16_384 };

interface Limits {
  readonly maxCharacters: number;
  readonly maxBytes: number;
}

export interface CommentOptions extends Partial<Limits> {
  /** The lines by which the comment is found again; always first, never cut. */
  readonly marker: string;
  readonly links?: Links;
}

/** The report as a comment: the marker, then as much as fits, from everything down to the verdict alone. */
export function renderComment(record: AuditRecord, { marker, links = {}, ...limits }: CommentOptions): string {
  const { maxCharacters, maxBytes } = { ...commentLimits, ...limits };
  const head = `${marker}\n\n`;
  return (
    head +
    fitted(record, links, { maxCharacters: maxCharacters - head.length, maxBytes: maxBytes - Buffer.byteLength(head) })
  );
}

/** The report as a step summary: as much as fits. */
export function renderSummary(
  record: AuditRecord,
  { links = {}, ...limits }: { readonly links?: Links; readonly maxBytes?: number } = {},
): string {
  return fitted(record, links, { ...summaryLimits, ...limits });
}

const all = Number.POSITIVE_INFINITY;

/** First the tables that hold give way, then all that is folded, then failures after the first. */
const extents: readonly Omit<Extent, "links">[] = [
  ...[all, 300, 100, 30, 10].map((mostFolded) => ({ detail: "full", mostRows: all, mostFolded }) as const),
  ...[all, 500, 200, 100, 50, 20, 10, 5].map((mostRows) => ({ detail: "failures", mostRows, mostFolded: 0 }) as const),
  { detail: "headline", mostRows: 0, mostFolded: 0 },
];

function fitted(record: AuditRecord, links: Links, limits: Limits): string {
  const outline = outlineOf(record);
  for (const extent of extents) {
    const text = markdownOf(outline, { ...extent, links });
    if (fits(text, limits)) return text;
  }
  return cut(outline.icon, limits);
}

function fits(text: string, { maxCharacters, maxBytes }: Limits): boolean {
  return text.length <= maxCharacters && Buffer.byteLength(text) <= maxBytes;
}

/** The last resort, below any limit that a platform really has: the icon, or nothing. */
function cut(icon: string, limits: Limits): string {
  return fits(icon, limits) ? icon : "";
}
