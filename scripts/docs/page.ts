import { markdownTable } from "markdown-table";

/** A generated page: its blocks with an empty line between them. */
export function page(title: string, blocks: readonly string[]): string {
  const notice = "<!-- Written by `npm run docs`; change the source instead. -->";
  return `${[notice, `# ${title}`, ...blocks].join("\n\n")}\n`;
}

/** A table whose cells are Markdown on one line; pipes inside are escaped. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = [head, ...rows].map((row) =>
    row.map((cell) =>
      cell
        .replaceAll("|", "\\|")
        .replaceAll(/\s*\n\s*/g, " ")
        .trim(),
    ),
  );
  return markdownTable(cells, { alignDelimiters: false });
}

/** Words as code: "`a`, `b`". */
export function codes(words: readonly (string | number | boolean)[]): string {
  return words.map((word) => `\`${word}\``).join(", ");
}
