const inks = new Map([
  ["1", "bold"],
  ["2", "dim"],
  ["31", "red"],
  ["32", "green"],
  ["33", "yellow"],
  ["36", "cyan"],
]);

const css = `
body { margin: 0; background: #0d1117; }
pre { display: inline-block; margin: 0; padding: 16px 20px; color: #f0f6fc;
  font: 13px/1.45 "DejaVu Sans Mono", "Noto Sans Mono CJK JP", ui-monospace, monospace; }
.bold { font-weight: bold; } .dim { color: #9198a1; } .red { color: #ff7b72; } .green { color: #3fb950; }
.yellow { color: #d29922; } .cyan { color: #56d4dd; }
`;

/** What a terminal shows of a text with colours, as wide as the text is. */
export function terminalPage(text: string): string {
  const head = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Terminal</title><style>${css}</style></head>`;
  return `${head}<body><pre>${coloured(text)}</pre></body></html>\n`;
}

/** The few colours that the terminal report uses. */
function coloured(text: string): string {
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const pattern = new RegExp(`${String.fromCodePoint(27)}\\[(\\d+)m`, "gu");
  return escaped.replace(pattern, (_match, code: string) =>
    inks.has(code) ? `<span class="${inks.get(code)}">` : "</span>",
  );
}
