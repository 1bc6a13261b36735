import { countText } from "../../number-text.ts";
import { markup, ready } from "./markup.ts";
import type { Content, Markup } from "./markup.ts";

/** "… and 12 more in `audit.json`."; nothing where nothing is left out. */
export function moreMarkup(count: number, where: Content = inRecord): Markup {
  return count <= 0 ? ready("") : markup`<p class="more">… and ${countText(count)} more${where}.</p>\n`;
}

const inRecord = markup` in <code>audit.json</code>`;

/** Says how much of a long table is shown; nothing where all is. */
export function shownMarkup(shown: number, all: number, noun: string): Markup {
  if (all <= shown) return ready("");
  const counts = `${countText(shown)} of ${countText(all)} ${noun}`;
  return markup`<p class="more">Shown are ${counts}, the gravest first; the rest is in <code>audit.json</code>.</p>\n`;
}
