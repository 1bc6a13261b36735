import { countText } from "../number-text.ts";
import { markdownProse } from "./escape.ts";
import type { RulesLine, RulesOutline } from "./rules.ts";

/** Lines that a comment has room for; the record has all. */
const mostLines = 20;

/** Whose rules were enforced, how the change differs from them, and what its own would say. */
export function rulesLines(rules: RulesOutline | undefined): string {
  if (rules === undefined) return "";
  const { title, sentence, lines, preview } = rules;
  const more = lines.length - mostLines;
  const items = lines.slice(0, mostLines).map(item);
  if (more > 0) items.push(`- … and ${countText(more)} more in the audit record.`);
  const head = `**${title}.**${sentence === undefined ? "" : ` ${markdownProse(sentence)}`}`;
  return [head, items.join("\n"), preview === undefined ? "" : markdownProse(preview)]
    .filter((block) => block !== "")
    .join("\n\n");
}

function item({ icon, sentence, advice }: RulesLine): string {
  return `- ${icon} ${markdownProse(sentence)}${advice === undefined ? "" : `<br>→ ${markdownProse(advice)}`}`;
}
