import type { ReferenceOutline } from "./reference.ts";
import { bullet, heading, marks } from "./text-page.ts";
import type { Page } from "./text-page.ts";

/** Where the references come from, and what is wrong with them. */
export function referenceSection(reference: ReferenceOutline | undefined, page: Page): readonly string[] {
  if (reference === undefined) return [];
  const lines = reference.lines.flatMap(({ label, sentence }) => bullet("·", `${label}: ${sentence}`, page));
  const remarks = reference.remarks.flatMap(({ icon, sentence, advice }) => [
    ...bullet(marks[icon].mark, sentence, page),
    ...(advice === undefined ? [] : bullet("→", advice, page, 4)),
  ]);
  return [heading("Reference", page), ...lines, ...remarks];
}
