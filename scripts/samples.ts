/** Writes every report of every audit fixture to a folder, also as pages to look at: node scripts/samples.ts FOLDER */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { auditSchema } from "../src/audit/v1.ts";
import { renderComment } from "../src/reports/fit.ts";
import { renderText } from "../src/reports/text.ts";

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error("which folder? node scripts/samples.ts FOLDER");
mkdirSync(folder, { recursive: true });

const css = `
body { margin: 16px; color: #1f2328; background: #fff; font: 14px/1.5 -apple-system, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif; }
article { overflow-wrap: break-word; border: 1px solid #d1d9e0; border-radius: 6px; padding: 16px; }
h3 { margin: 0 0 16px; font-size: 1.25em; font-weight: 600; line-height: 1.25; }
p, ul, table, details { margin: 0 0 16px; } ul { padding-left: 2em; }
table { display: block; width: max-content; max-width: 100%; overflow: auto; border-spacing: 0; border-collapse: collapse; font-variant: tabular-nums; }
th, td { padding: 6px 13px; border: 1px solid #d1d9e0; } tr:nth-child(2n) { background: #f6f8fa; }
code { padding: .2em .4em; font: 85% ui-monospace, "DejaVu Sans Mono", monospace; white-space: break-spaces; background: #818b981f; border-radius: 6px; }
a { color: #0969da; } pre { margin: 0; padding: 16px; color: #f0f6fc; background: #0d1117; font: 13px/1.45 "DejaVu Sans Mono", "Noto Sans Mono CJK JP", monospace; }
.bold { font-weight: bold; } .dim { opacity: .6; } .red { color: #ff7b72; } .green { color: #3fb950; } .yellow { color: #d29922; } .cyan { color: #56d4dd; }
`;

const inks = new Map([
  ["1", "bold"],
  ["2", "dim"],
  ["31", "red"],
  ["32", "green"],
  ["33", "yellow"],
  ["36", "cyan"],
]);

const audits = new URL("../fixtures/audits/", import.meta.url);
const links = {
  run: "https://github.com/acme/models/actions/runs/1234567890",
  artifact: "https://github.com/acme/models/actions/runs/1234567890/artifacts/1",
};

for (const file of readdirSync(audits).filter((name) => name.endsWith(".json"))) {
  const name = basename(file, ".json");
  const record = auditSchema.parse(JSON.parse(readFileSync(new URL(file, audits), "utf8")));
  const comment = renderComment(record, { marker: "<!-- model-gate sample -->", links });
  const texts = {
    wide: renderText(record, { color: true, width: 110, verbose: false }),
    narrow: renderText(record, { color: true, width: 48, verbose: false }),
    verbose: renderText(record, { color: true, width: 110, verbose: true }),
  };
  writeFileSync(join(folder, `${name}.md`), comment);
  writeFileSync(join(folder, `${name}.html`), page(`<article>${markdownHtml(comment)}</article>`));
  writeFileSync(
    join(folder, `${name}.open.html`),
    page(`<article>${markdownHtml(comment).replaceAll("<details>", "<details open>")}</article>`),
  );
  for (const [form, text] of Object.entries(texts)) {
    writeFileSync(join(folder, `${name}.${form}.txt`), text);
    writeFileSync(join(folder, `${name}.${form}.txt.html`), page(`<pre>${ansiHtml(text)}</pre>`));
  }
}

function markdownHtml(markdown: string): string {
  return micromark(markdown, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] });
}

/** The few colours that the terminal report uses. */
function ansiHtml(text: string): string {
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const pattern = new RegExp(`${String.fromCodePoint(27)}\\[(\\d+)m`, "gu");
  return escaped.replace(pattern, (_match, code: string) =>
    inks.has(code) ? `<span class="${inks.get(code)}">` : "</span>",
  );
}

function page(body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><style>${css}</style></head><body>${body}</body></html>\n`;
}
