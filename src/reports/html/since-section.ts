import type { SinceOutline } from "../since.ts";
import { toneMark } from "./mark.ts";
import type { Tone } from "./mark.ts";
import { markup } from "./markup.ts";
import type { Markup } from "./markup.ts";
import { moreMarkup } from "./more.ts";
import type { Section } from "./section.ts";
import { nameMarkup, proseMarkup } from "./words.ts";

/** So many of each kind are listed. */
const mostListed = 30;

const kinds = [
  { key: "gone", word: "gone", tone: "undecided" },
  { key: "failing", word: "new failure", tone: "fail" },
  { key: "still", word: "still fails", tone: "fail" },
  { key: "changed", word: "changed", tone: "warn" },
  { key: "fixed", word: "fixed", tone: "pass" },
] as const;

/** What has changed since the run before on the same pull request; undefined where none is known. */
export function sinceSection(since: SinceOutline | undefined): Section | undefined {
  if (since === undefined) return undefined;
  const { head, sentence } = since;
  const run = head === undefined ? "Since the last run" : markup`Since the last run, of ${nameMarkup(head)}`;
  const items = kinds.flatMap(({ key, word, tone }) => itemMarkup(since[key], word, tone) ?? []);
  const body = markup`<p>${run}: ${proseMarkup(sentence)}</p>
${items.length === 0 ? "" : markup`<ul class="todo">\n${items}</ul>\n`}`;
  return { id: "since", title: "Since the last run", body };
}

function itemMarkup(texts: readonly string[], word: string, tone: Tone): Markup | undefined {
  if (texts.length === 0) return undefined;
  const lines = texts.slice(0, mostListed).map((text) => markup`<p>${toneMark(tone, word)} ${proseMarkup(text)}</p>\n`);
  return markup`<li class="${tone}">${lines}${moreMarkup(texts.length - mostListed, "")}</li>
`;
}
