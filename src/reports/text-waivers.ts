import { countText } from "../number-text.ts";
import { bullet, heading, marks, moreLine, paragraph } from "./text-page.ts";
import type { Page } from "./text-page.ts";
import type { WaiverRow, WaiversOutline } from "./waivers.ts";

/** Who accepted which failure, until when, and what became of it; what somebody should do about it comes last. */
export function waiversSection(waivers: WaiversOutline | undefined, page: Page): readonly string[] {
  if (waivers === undefined) return [];
  const shown = page.verbose ? waivers.rows : waivers.rows.slice(0, mostRows);
  const more = waivers.rows.length - shown.length;
  return [
    heading(`Waivers (${countText(waivers.rows.length)})`, page),
    ...shown.flatMap((row) => rowLines(row, waivers, page)),
    ...moreLine(more, page),
    ...waivers.remarks.flatMap(({ sentence, advice }) => {
      const isTold = shown.some((row) => row.sentence === sentence);
      return isTold ? [] : [...bullet("!", sentence, page), ...adviceLines(advice, page)];
    }),
  ];
}

const mostRows = 12;

function rowLines(row: WaiverRow, { remarks }: WaiversOutline, page: Page): readonly string[] {
  const { mark, ink } = marks[row.icon];
  const advice = remarks.find(({ sentence }) => sentence === row.sentence)?.advice;
  return [
    ...bullet(mark, titleOf(row), page).map((line) => page.paint(ink, line)),
    ...paragraph(row.sentence, page, 4).map((line) => page.paint("dim", line)),
    ...adviceLines(advice, page),
  ];
}

function titleOf({ gate, isLabel, part, state, owner, issue, until }: WaiverRow): string {
  const name = [gate ?? (isLabel ? "all that fails, by label" : "no gate named"), part];
  const facts = [owner, issue, until === "" || isLabel ? until : `through ${until}`]
    .filter((text) => text !== "")
    .join(", ");
  return `${name.filter((text) => text !== undefined).join(", ")}: ${state}${facts === "" ? "" : ` (${facts})`}`;
}

function adviceLines(advice: string | undefined, page: Page): readonly string[] {
  return advice === undefined ? [] : bullet("→", advice, page, 4);
}
