import { createHash } from "node:crypto";
import type { AuditRecord } from "../../audit/v1.ts";
import { figuresOf } from "../charts/figures.ts";
import { outlineOf } from "../outline.ts";
import type { About } from "../report.ts";
import { banner, headlineOf } from "./banner.ts";
import { markup, ready } from "./markup.ts";
import type { Markup } from "./markup.ts";
import { rawSection } from "./raw-section.ts";
import { script } from "./script.ts";
import { sectionMarkup } from "./section.ts";
import type { Section } from "./section.ts";
import { sectionsOf } from "./sections.ts";
import { stylesheet } from "./stylesheet.ts";

/** The report as one page that needs no network, well-formed as HTML and as XML, ending in a newline; text from data and config is inert. */
export function renderHtml(record: AuditRecord, about: About = {}): string {
  const outline = outlineOf(record, about);
  const top = banner(record, outline);
  const sections = sectionsOf(record, outline, figuresOf(record, about));
  const title = `${headlineOf(record).word}: ${record.name}`;
  const used = Buffer.byteLength(pageMarkup(title, top, sections).html);
  return pageMarkup(title, top, [...sections, rawSection(record, used)]).html;
}

function pageMarkup(title: string, top: Markup, sections: readonly Section[]): Markup {
  const styles = stylesheet();
  return markup`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8" />
<meta http-equiv="Content-Security-Policy" content="${ready(policy(styles))}" />
<meta name="referrer" content="no-referrer" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="color-scheme" content="light dark" />
<title>${title}</title>
<style>${ready(styles)}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the verdict’s reasons</a>
<div class="frame">
${top}${contents(sections)}<main id="main" tabindex="-1">
${sections.map(sectionMarkup)}</main>
</div>
<script>${ready(script)}</script>
</body>
</html>
`;
}

/** Nothing from anywhere, no form, no frame, and of styles and scripts our own alone, by their digests. */
function policy(styles: string): string {
  return [
    "default-src 'none'",
    `style-src '${digestOf(styles)}'`,
    `script-src '${digestOf(script)}'`,
    "img-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

function digestOf(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}

function contents(sections: readonly Section[]): Markup {
  const items = sections.map(({ id, title }) => markup`<li><a href="#${id}">${shortTitle(title)}</a></li>`);
  return markup`<nav aria-label="Contents"><ul>${items}</ul></nav>
`;
}

/** What stands behind a colon is for the section itself. */
function shortTitle(title: string): string {
  return title.split(": ")[0] ?? title;
}
