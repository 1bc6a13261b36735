import { readFileSync } from "node:fs";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";

const stylesheet = readFileSync(
  new URL("../../node_modules/github-markdown-css/github-markdown.css", import.meta.url),
  "utf8",
);

/** What is around a comment on GitHub: its frame, and the colours of the page in both schemes. */
const frame = `
:root { color-scheme: light dark; --page: #ffffff; --line: #d1d9e0; --head: #f6f8fa; --ink: #1f2328; --quiet: #59636e; }
@media (prefers-color-scheme: dark) { :root { --page: #0d1117; --line: #3d444d; --head: #151b23; --ink: #f0f6fc; --quiet: #9198a1; } }
body { margin: 0; padding: 16px; background: var(--page); }
main { border: 1px solid var(--line); border-radius: 6px; overflow: hidden; }
main > p { margin: 0; padding: 8px 16px; background: var(--head); border-bottom: 1px solid var(--line);
  font: 14px/1.5 -apple-system, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif; color: var(--quiet); }
main > p strong { color: var(--ink); }
.markdown-body { padding: 16px; font-size: 14px; }
`;

/** A comment as GitHub shows it; `open` with all that is folded unfolded. A diagram stays the text that it is made from. */
export function commentPage(markdown: string, { open }: { readonly open: boolean }): string {
  const body = micromark(markdown, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] });
  const shown = open ? body.replaceAll("<details>", "<details open>") : body;
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Comment</title>',
    `<meta name="viewport" content="width=device-width"><style>${stylesheet}${frame}</style></head><body>`,
    "<main><p><strong>github-actions</strong> bot commented</p>",
    `<article class="markdown-body">${shown}</article></main></body></html>\n`,
  ].join("\n");
}
