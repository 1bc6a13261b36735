import { cleanText, rightToLeftScripts } from "../escape.ts";
import type { Phrase } from "../facts.ts";
import { attribute, escaped, markup, ready } from "./markup.ts";
import type { Content, Markup } from "./markup.ts";

/** A name from the data or the config, isolated so that one written from right to left turns nothing round beside it. */
export function nameMarkup(name: string, mostCharacters = 200): Markup {
  return ready(`<bdi class="name">${escaped(name, mostCharacters) || "(empty)"}</bdi>`);
}

/** A sentence with untrusted parts: what stands in backticks is set as code. */
export function proseMarkup(text: string, mostCharacters = 1000): Markup {
  const parts = cleanText(text, mostCharacters).split(/`([^`]+)`/u);
  return ready(parts.map((part, at) => (at % 2 === 1 ? `<code>${isolated(part)}</code>` : isolated(part))).join(""));
}

function isolated(text: string): string {
  const parts = text.split(rightToLeftRun);
  return parts.map((part, at) => (at % 2 === 1 ? `<bdi>${escaped(part)}</bdi>` : escaped(part))).join("");
}

// Words with a right-to-left letter, and the spaces between such words.
const rightToLeftWord = `\\S*?[${rightToLeftScripts}]\\S*`;
const rightToLeftRun = new RegExp(`(${rightToLeftWord}(?:\\s${rightToLeftWord})*)`, "u");

/** Our own words with names among them. */
export function phrasesMarkup(phrases: readonly Phrase[]): Markup {
  return ready(
    phrases
      .map((phrase) => (typeof phrase === "string" ? spacedProse(phrase) : nameMarkup(phrase.name)))
      .map(({ html }) => html)
      .join(""),
  );
}

/** Phrases are joined as they are, so the spaces at their ends matter. */
function spacedProse(phrase: string): Markup {
  const [start, end] = [/^\s/u.test(phrase) ? " " : "", /\s$/u.test(phrase) ? " " : ""];
  return markup`${ready(start)}${proseMarkup(phrase)}${ready(end)}`;
}

/** A link to an address that nobody vouches for; the title alone unless it is http or https. */
export function linkMarkup(title: Content, address: string | undefined): Markup {
  if (address === undefined || !URL.canParse(address)) return markup`${title}`;
  const { protocol, href } = new URL(address);
  if (protocol !== "https:" && protocol !== "http:") return markup`${title}`;
  return markup`<a href="${href}" rel="noreferrer noopener">${title}</a>`;
}

/** A sentence as a paragraph of its own; nothing where there is none. */
export function paragraph(text: string | null | undefined, kind?: "lead" | "muted" | "advice"): Markup {
  if (text === undefined || text === null || text === "") return ready("");
  return markup`<p${attribute("class", kind)}>${proseMarkup(text)}</p>\n`;
}

/** Small print below what it explains; nothing where there is nothing to say. */
export function below(content: Content): Markup {
  return content === "" || content === undefined ? ready("") : markup`<small>${content}</small>`;
}
