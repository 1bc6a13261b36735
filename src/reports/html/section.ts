import { markup } from "./markup.ts";
import type { Markup } from "./markup.ts";

/** A part of the page that its table of contents names. */
export interface Section {
  /** Of our own making: letters and hyphens. */
  readonly id: string;
  readonly title: string;
  readonly body: Markup;
}

/** The section with its heading. */
export function sectionMarkup({ id, title, body }: Section): Markup {
  return markup`<section id="${id}"><h2>${title}</h2>
${body}</section>
`;
}
