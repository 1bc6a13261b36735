import { countText } from "../number-text.ts";
import { markdownName, markdownProse } from "./escape.ts";
import { folded, limited } from "./markdown-table.ts";
import { sinceItems } from "./since-items.ts";
import type { SinceOutline } from "./since.ts";

/** So many stand openly, the gravest first: why and what to do comes below them. */
const mostOpen = 3;
const mostFolded = 20;

/** What has changed since the run before on the same pull request, as Markdown; nothing where none is known. */
export function sinceLines(since: SinceOutline | undefined): string {
  if (since === undefined) return "";
  const { head, sentence } = since;
  const commit = head === undefined ? "" : ` (${markdownName(head)})`;
  const items = sinceItems(since, Number.POSITIVE_INFINITY);
  const rest = items.slice(mostOpen);
  return [
    `**Since the last run**${commit}: ${sentence}`,
    list(items.slice(0, mostOpen)),
    rest.length === 0
      ? ""
      : folded(
          `${countText(rest.length)} more ${rest.length === 1 ? "change" : "changes"}`,
          limited(rest, mostFolded, list),
        ),
  ]
    .filter((block) => block !== "")
    .join("\n\n");
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${markdownProse(item, 300)}`).join("\n");
}
