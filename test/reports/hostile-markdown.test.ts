import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { describe, expect, it } from "vitest";
import type { AuditRecord } from "../../src/audit/v1.ts";
import { cleanText } from "../../src/reports/escape.ts";
import { renderMarkdown } from "../../src/reports/markdown.ts";
import { audits, hostileTexts } from "./audits.ts";

const html = (markdown: string) =>
  micromark(markdown, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] });

/** What somebody might call a slice, a class, a file or a gate to make the comment do something. */
const texts = [
  ...hostileTexts,
  "</summary></details><h1>Passed</h1>",
  "<details><summary>✅ all passed",
  "<sub><sup><img src=x onerror=alert(1)>",
  "<style>*{display:none}</style>",
  "<a href='https://evil.example'>x</a>",
  "&lt;script&gt;",
  "&#64;acme",
  "```mermaid\ngraph TD; A-->B\n```",
  '"]\n```\n# Passed\n```',
  '%%{init: {"theme":"dark"}}%%',
  "~~~",
  "`",
  "```",
  "a`b``c```d",
  "\\`a\\`",
  "| --- | --- |",
  "a | b \\| c",
  "\\",
  "# Passed",
  "- [x] done",
  "1. first",
  "1) first",
  "> quote",
  "***",
  "---\n===",
  "**bold** _it_ ~~gone~~",
  "[^1]: note",
  "[x]: https://evil.example",
  "[x][y]",
  "<https://evil.example>",
  "http://evil.example/a_b",
  "mail@evil.example",
  "xmpp:a@evil.example",
  "@team/x,@y;@z",
  "(@paren)",
  "fixes #12, closes acme/models#3",
  "GH-7 gh-8",
  "$$\\sum_x$$ $`a`$",
  ":warning::tada:",
  "deadbeefcafe deadbee",
  "acme/models@4be1a09c5d2f7e8836b1c0a9d4e5f60718293a4b",
  "::set-output name=x::y",
  "##vso[task.complete]",
  "%0A::error::x",
  "line\u2028::error::x",
  "\u202egnip\u202c @a",
  "٣٤٥ عيون @b",
  "\u0000\u0007\u001b[2K",
];

/** Words of the schema, ids that hang together, and numbers written as text. */
const ours = new Set(
  "schema outcome counts_as state kind unit better severity issue run_url fail_if basis exceeded pairing task method role level against compat loss code id measurement selected position_in mode on_inconclusive on_missing_reference report_rows source config_from direction canonicalization exit_code created_at expires gate subject metric target drift_when compression format".split(
    " ",
  ),
);

/** The record with one text wherever a text of the data, the config or the platform may stand. */
function named(value: unknown, text: string, key = ""): unknown {
  if (typeof value === "string") return ours.has(key) ? value : text;
  if (Array.isArray(value)) return value.map((each: unknown) => named(each, text, key));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, named(each, text, name)]));
}

// The types stay: a text takes the place of a text.
const withText = (record: AuditRecord, text: string): AuditRecord =>
  Object.assign(structuredClone(record), named(record, text));

const pageOf = (record: AuditRecord, text: string): string => html(renderMarkdown(withText(record, text)));

/** Elements but code, in their order. */
const structure = (page: string): string =>
  (page.match(/<\/?\w+/gu) ?? []).filter((tag) => !/^<\/?code$/u.test(tag)).join("");

/** What GitHub's filters would look at: text that stands in no code. */
const bare = (page: string): string =>
  page.replace(/<pre>.*?<\/pre>|<code>[^<]*<\/code>/gsu, "").replace(/<[^>]*>/gu, " ");

/** Among them these have every part of a report. */
const shown = [
  "fail-binary",
  "waived",
  "broken-checks",
  "drift-auto",
  "found-slices",
  "likely-causes",
  "changed-classes",
  "loosened-rules",
  "stale-reference",
  "since-last-run",
  "binary-plots",
  "error",
];
const records = Object.entries(audits()).filter(([name]) => shown.includes(name));
const harmless = new Map(records.map(([name, record]) => [name, structure(pageOf(record, "x"))]));

describe("a hostile text", () => {
  it("is tried in at least forty forms, in records that have every part of a report", () => {
    expect(new Set(texts).size).toBeGreaterThanOrEqual(40);
    expect(records).toHaveLength(shown.length);
  });

  it.each(texts)("%j makes no element and acts nowhere, whatever it is the name of", (text) => {
    for (const [name, record] of records) {
      const markdown = renderMarkdown(withText(record, text));
      const page = html(markdown);
      if (cleanText(text) !== "") expect(structure(page), name).toBe(harmless.get(name));
      expect(page, name).not.toMatch(
        /<(?:script|img|style|h1|h2|blockquote|hr|input|del|em|section)\b|<!--|href="[^"]*evil/u,
      );
      expect(bare(page), name).not.toMatch(
        /(?<![\w/])@\w|(?<!&)#\d|\bGH-\d|https?:|www\.|:\w+:|\$|\b[0-9a-f]{7,40}\b/iu,
      );
      expect(markdown, name).not.toMatch(/^\s*::|##(?:vso)?\[/mu);
      expect(markdown.match(/^```.*$/gmu) ?? [], name).toEqual(name === "binary-plots" ? ["```mermaid", "```"] : []);
    }
  });
});
