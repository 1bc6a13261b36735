import type { RulesOutline } from "./rules.ts";
import { bullet, heading, marks, moreLine, paragraph } from "./text-page.ts";
import type { Page } from "./text-page.ts";

/** Lines that are shown without --verbose. */
const mostLines = 12;

/** Whose rules were enforced, how the change differs from them, and what its own would say. */
export function rulesSection(rules: RulesOutline | undefined, page: Page): readonly string[] {
  if (rules === undefined) return [];
  const { title, sentence, lines, preview } = rules;
  const shown = page.verbose ? lines : lines.slice(0, mostLines);
  const more = lines.length - shown.length;
  return [
    heading(title, page),
    ...(sentence === undefined ? [] : paragraph(sentence, page)),
    ...shown.flatMap(({ icon, sentence: said, advice }) => [
      ...bullet(page.paint(marks[icon].ink, marks[icon].mark), said, page),
      ...(advice === undefined ? [] : bullet("→", advice, page, 4)),
    ]),
    ...moreLine(more, page),
    ...(preview === undefined ? [] : paragraph(preview, page)),
  ];
}
