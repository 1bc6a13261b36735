import { countText } from "../number-text.ts";
import { markdownName, markdownProse } from "./escape.ts";
import type { Outline } from "./outline.ts";

/** The verdict in one sentence, and what it counts. */
export function headline({ name, icon, sentence, counts, error }: Outline): string {
  const blocks = [`### ${icon} ${markdownProse(sentence)}`];
  if (error !== null) blocks.push(...errorBlocks(error, sentence));
  else blocks.push([markdownName(name), ...counts].join(" · "));
  return blocks.join("\n\n");
}

function errorBlocks(error: NonNullable<Outline["error"]>, sentence: string): readonly string[] {
  const place = [error.file, error.line, error.column].filter((part) => part !== null).join(":");
  return [
    sentence.includes(error.message) ? "" : markdownProse(error.message),
    error.hint === null ? "" : `**What to do:** ${markdownProse(error.hint)}`,
    `Nothing was judged: error ${markdownName(error.code)}${place === "" ? "" : ` at ${markdownName(place)}`}.`,
  ].filter((block) => block !== "");
}

/** What was not right with the run itself. */
export function runWarnings({ warnings }: Outline): string {
  if (warnings.length === 0) return "";
  const shown = warnings.slice(0, mostWarnings).map((message) => markdownProse(message));
  const more = warnings.length - shown.length;
  if (more > 0) shown.push(`… and ${countText(more)} more in the audit record.`);
  return `⚠️ **About this run:** ${shown.join("<br>")}`;
}

const mostWarnings = 5;
