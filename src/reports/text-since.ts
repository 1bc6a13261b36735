import { sinceItems } from "./since-items.ts";
import type { SinceOutline } from "./since.ts";
import { bullet, heading, type Page, paragraph } from "./text-page.ts";

const mostItems = 20;

/** What has changed since the run before on the same pull request, for a terminal; nothing where none is known. */
export function sinceSection(since: SinceOutline | undefined, page: Page): readonly string[] {
  if (since === undefined) return [];
  const { head, sentence } = since;
  return [
    heading("Since the last run", page),
    ...paragraph(head === undefined ? sentence : `${head}: ${sentence}`, page),
    ...sinceItems(since, mostItems).flatMap((item) => bullet("·", item, page)),
  ];
}
