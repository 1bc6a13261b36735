import { countText } from "../number-text.ts";
import { wrapped } from "./display-width.ts";
import { inertTerminalText } from "./escape.ts";
import type { Phrase } from "./facts.ts";
import type { Ink, Paint } from "./paint.ts";
import type { Icon } from "./verdict-words.ts";

/** What a report is printed on. */
export interface Page {
  readonly paint: Paint;
  /** Cells of a line. */
  readonly width: number;
  readonly verbose: boolean;
}

/** Signs one cell wide in every terminal, which emoji are not. */
export const marks: Readonly<Record<Icon, { readonly mark: string; readonly ink: Ink }>> = {
  "❌": { mark: "✗", ink: "red" },
  "⚠️": { mark: "!", ink: "yellow" },
  "❔": { mark: "?", ink: "cyan" },
  "✅": { mark: "✓", ink: "green" },
};

/** Longer lines of prose are hard to read; tables may use what there is. */
const widestProse = 120;

/** A sentence with untrusted parts as lines of the page, all indented alike. */
export function paragraph(text: string, { width }: Page, indent = 2): readonly string[] {
  return wrapped(inertTerminalText(text), Math.min(width, widestProse) - indent).map(
    (line) => " ".repeat(indent) + line,
  );
}

/** A sentence behind a sign of one cell; its later lines hang below the first word. */
export function bullet(sign: string, text: string, page: Page, indent = 2): readonly string[] {
  const [first = "", ...rest] = paragraph(text, page, indent + 2);
  return [`${" ".repeat(indent)}${sign} ${first.trimStart()}`, ...rest];
}

/** Phrases as one sentence; nothing is made inert yet. */
export function phrasesText(phrases: readonly Phrase[]): string {
  return phrases.map((phrase) => (typeof phrase === "string" ? phrase : phrase.name)).join("");
}

/** The title of a section, over several lines where it is long. */
export function heading(text: string, { paint, width }: Page): string {
  return wrapped(text, width - 2)
    .map((line, index) => (index === 0 ? "" : "  ") + paint("bold", line))
    .join("\n");
}

/** How many rows of a list are not shown; nothing where all are. */
export function moreLine(more: number, { paint }: Page): readonly string[] {
  return more <= 0 ? [] : [paint("dim", `  … and ${countText(more)} more; --verbose shows all`)];
}
