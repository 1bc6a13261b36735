import { cleanText } from "../escape.ts";

/** Text that is well-formed markup already: our own, or escaped. */
export interface Markup {
  readonly html: string;
}

/** What may be put into markup: a string is text and is escaped, whatever it holds. */
export type Content = string | Markup | readonly Markup[] | undefined;

/** Longer texts are cut; sentences of the record are far shorter. */
const mostCharacters = 2000;

/**
 * A template of our own markup in which every string that is filled in is escaped, in elements and in quoted attributes alike. It is well-formed as
 * HTML and as XML.
 */
export function markup(parts: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  const [first = "", ...rest] = parts;
  return { html: first + rest.map((part, at) => htmlOf(contents[at]) + part).join("") };
}

/** Markup that was escaped elsewhere, such as the `<svg>` of a figure. */
export function ready(html: string): Markup {
  return { html };
}

/** An attribute with the space before it; nothing where it has no value. */
export function attribute(name: string, value: string | undefined): Markup {
  return ready(value === undefined ? "" : ` ${name}="${escaped(value)}"`);
}

/** Whether there is nothing to see. */
export function isEmpty(content: Content): boolean {
  return htmlOf(content) === "";
}

function htmlOf(content: Content): string {
  if (content === undefined) return "";
  if (typeof content === "string") return escaped(content);
  return "html" in content ? content.html : content.map(({ html }) => html).join("");
}

/** Text of anybody on one line, without anything invisible, as text of an element or of a quoted attribute; spaces at its ends stay. */
export function escaped(text: string, most = mostCharacters): string {
  if (plain.test(text) && text.length <= most) return text;
  const [start, end] = [/^\s/u.test(text) ? " " : "", /\s$/u.test(text) ? " " : ""];
  return start + cleanText(text, most).replace(special, entityOf).replace(command, "#&#35;") + end;
}

// Most texts are of these characters; it saves the careful way round for thousands of cells.
const plain = /^[\w.,:;%()+=\-\u2212\u2026\u2192](?:[\w.,:;%()+=/\-\u00a0\u202f\u2026\u2192\u2212]| (?! ))*$/u;

// A page that is printed to a runner's log must not command it.
const command = /##(?=(?:vso)?\[)/giu;

// Two code points that are no characters cannot stand in XML.
const special = /[&<>"'`\ufffe\uffff]/gu;

const entities: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["'", "&#39;"],
  ["`", "&#96;"],
]);

function entityOf(character: string): string {
  return entities.get(character) ?? "\ufffd";
}
