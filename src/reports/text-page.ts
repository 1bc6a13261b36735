import { wrapped } from "./display-width.ts";
import { inertTerminalText } from "./escape.ts";
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

/** A sentence with untrusted parts as lines of the page, all indented alike. */
export function paragraph(text: string, { width }: Page, indent = 2): readonly string[] {
  return wrapped(inertTerminalText(text), width - indent).map((line) => " ".repeat(indent) + line);
}

/** A sentence behind a sign of one cell; its later lines hang below the first word. */
export function bullet(sign: string, text: string, page: Page, indent = 2): readonly string[] {
  const [first = "", ...rest] = paragraph(text, page, indent + 2);
  return [`${" ".repeat(indent)}${sign} ${first.trimStart()}`, ...rest];
}

/** The title of a section. */
export function heading(text: string, { paint }: Page): string {
  return paint("bold", text);
}
