import type { Figure } from "../figure.ts";
import { markup, ready } from "./markup.ts";
import type { Markup } from "./markup.ts";
import { scrollable } from "./table.ts";
import { paragraph, proseMarkup } from "./words.ts";

/** How wide the figures of a section stand: alone, in pairs, or small and many. */
const layouts: Readonly<Record<Figure["section"], string>> = {
  verdict: "grid wide",
  quality: "grid",
  slices: "grid wide",
  latency: "grid",
  drift: "grid small",
  trend: "grid",
};

/** The figures of one section in their order, each with its numbers as a folded table; undefined where there is none. */
export function figuresMarkup(figures: readonly Figure[], section: Figure["section"]): Markup | undefined {
  const shown = figures.filter((figure) => figure.section === section);
  if (shown.length === 0) return undefined;
  return markup`${section === "drift" ? key : ""}<div class="${layouts[section]}">
${shown.map(figureMarkup)}</div>
`;
}

/** The other figures have legends of their own; these are too small for one. */
const key = markup`<p class="key"><span class="r">reference</span> <span class="c">candidate</span></p>
`;

function figureMarkup({ section, title, summary, svg, table }: Figure): Markup {
  // What is small has room on a phone as well; the others scroll there, so that their text can be read.
  const drawing = section === "drift" ? ready(svg) : panned(title, svg);
  return markup`<figure><figcaption>${proseMarkup(title, 300)}${paragraph(summary)}</figcaption>
${drawing}
${table.rows.length === 0 ? "" : numbersMarkup(title, table)}</figure>
`;
}

function panned(title: string, svg: string): Markup {
  return markup`<div class="pan" role="region" tabindex="0" aria-label="${`Plot: ${title}`}">${ready(svg)}</div>`;
}

function numbersMarkup(title: string, { head, rows }: Figure["table"]): Markup {
  const heads = head.map((text) => markup`<th scope="col">${text}</th>`);
  const body = rows.map((cells) => markup`<tr>${cells.map((text) => markup`<td>${text}</td>`)}</tr>\n`);
  return markup`<details><summary>Numbers</summary>${scrollable(`Numbers of: ${title}`, { head: heads, body })}</details>`;
}
