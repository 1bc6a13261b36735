import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { parse } from "csv-parse/sync";

/** Elements that a report means to make. */
const meant: ReadonlySet<string> = new Set(
  "br code details h3 h4 li ol p strong em sub summary table tbody td th thead tr ul".split(" "),
);

/** What of a Markdown text would act on GitHub beyond what a report means to do. */
export function actingInMarkdown(markdown: string): readonly string[] {
  const page = micromark(markdown, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] });
  const outside = page.replace(/<code>[^<]*<\/code>/gu, " ");
  const tags = (outside.match(/<\/?[A-Za-z!?][^>\s/]*/gu) ?? []).map((tag) => tag.replace(/<\/?/u, ""));
  const text = outside.replace(/<[^>]*>/gu, " ");
  return [
    ...tags.filter((tag) => !meant.has(tag)).map((tag) => `element ${tag}`),
    ...(text.match(/@\w|(?<!&)#\d|\bgh-\d|:\/\/|\bwww\.\w|(?<!\w):\w+:(?!\w)|\$\w/giu) ?? []).map(
      (word) => `text ${word}`,
    ),
    ...invisible(markdown),
    ...commandsIn(markdown),
  ];
}

/** What the runner would obey (actions/runner, ActionCommand.cs), by any of its notations and those of Azure Pipelines. */
export function commandsIn(log: string): readonly string[] {
  return log
    .split(/\r\n|[\r\n\v\f\u0085\u2028\u2029]/u)
    .flatMap((line) => /^\s*::[^:]*|##(?:vso)?\[[^\]]*/iu.exec(line)?.[0] ?? []);
}

/** Characters that move, hide or turn round what is read, but for our own: the sign of a warning, and what goes round names from right to left. */
export function invisible(text: string): readonly string[] {
  const found = text
    .replaceAll(/\u26a0\ufe0f|[\u2068\u2069\u200e\u200b]/gu, "")
    .match(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu);
  return [...new Set(found)].map((character) => `character U+${(character.codePointAt(0) ?? 0).toString(16)}`);
}

/** Commands in a log other than those that this program means to give. */
export function strayCommands(log: string): readonly string[] {
  return commandsIn(log).filter((command) => !/^::(?:error|warning|notice|debug|add-mask)(?: |$)/u.test(command));
}

/** Cells of a CSV file that a spreadsheet takes for a formula. */
export function formulas(csv: string): readonly string[] {
  const rows: readonly (readonly string[])[] = parse(csv, { relax_column_count: true });
  return rows.flat().filter((cell) => /^[\s\p{Cc}\p{Cf}]*[=+@\-\uff1d]/u.test(cell) && !Number.isFinite(Number(cell)));
}
