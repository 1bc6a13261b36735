import type { ContributionRow, ContributionsOutline } from "./contributions.ts";
import type { DiscoveredRow, DiscoveryOutline } from "./discovery.ts";
import { inertTerminalText } from "./escape.ts";
import type { Outline } from "./outline.ts";
import { heading, moreLine, paragraph, phrasesText } from "./text-page.ts";
import type { Page } from "./text-page.ts";
import { tableLines } from "./text-table.ts";
import type { Cell, TextColumn } from "./text-table.ts";

const name: TextColumn = { align: "left", least: 16 };
const number: TextColumn = { align: "right" };
const words: TextColumn = { align: "left" };
const extra: TextColumn = { ...number, yields: 1 };

/** The slices that the search found: the worse ones, or with --verbose all that were tested. */
export function discoverySection(discovery: DiscoveryOutline | undefined, page: Page): readonly string[] {
  if (discovery === undefined) return [];
  const shown = page.verbose ? discovery.rows : discovery.rows.filter(({ worse }) => worse);
  const lines = tableLines(shown.map(discoveredCells), {
    ...page,
    columns: [words, name, number, number, number, number, words],
  }).flat();
  const remarks = page.verbose ? discovery.remarks : discovery.remarks.slice(0, 1);
  const notes = remarks.flatMap((remark) => paragraph(remark, page)).map((line) => page.paint("dim", line));
  return [heading(`Slices found by search: ${discovery.summary}`, page), ...lines, ...notes];
}

function discoveredCells({
  slice,
  worse,
  word,
  rows,
  inside,
  interval,
  elsewhere,
  pValue,
}: DiscoveredRow): readonly Cell[] {
  const range = interval === "" ? "" : `\u00a0(${interval})`;
  return [
    { text: "·", ink: "dim" },
    { text: inertTerminalText(slice, 80) },
    { text: `${rows} rows` },
    { text: inside + range },
    { text: elsewhere === "" ? "" : `elsewhere ${elsewhere}` },
    { text: pValue === "" ? "" : `p ${pValue}` },
    { text: word, ink: worse ? "yellow" : "dim" },
  ];
}

/** Slices of a change that are shown without --verbose. */
const mostRows = 3;

/** Where the changes of the metrics come from: the first of them, or with --verbose all. */
export function contributionsSection({ contributions, whys }: Outline, page: Page): readonly string[] {
  const told = new Set([...whys.values()].flat().map(phrasesText));
  if (contributions.length === 0) return [];
  const shown = page.verbose ? contributions : contributions.slice(0, 1);
  const more = contributions.length - shown.length;
  return [
    heading("Where the change comes from", page),
    ...shown.flatMap((one) => contributionLines({ ...one, remark: told.has(one.remark) ? "" : one.remark }, page)),
    ...moreLine(more, page),
  ];
}

function contributionLines(contributions: ContributionsOutline, page: Page): readonly string[] {
  const { title, by, many, change, remark, rows } = contributions;
  const shown = page.verbose ? rows : rows.slice(0, mostRows);
  const columns = [words, name, number, number, extra, extra, number];
  return [
    ...paragraph(`${title} ${change}, by ${by}:`, page),
    ...tableLines(
      shown.map((row) => contributionCells(row, many)),
      { ...page, columns },
    ).flat(),
    ...(remark === "" ? [] : paragraph(remark, page)),
  ];
}

function contributionCells(row: ContributionRow, many: string): readonly Cell[] {
  const { slice, weight, within, mix, total, share } = row;
  return [
    { text: "·", ink: "dim" },
    { text: inertTerminalText(slice, 80) },
    { text: `${weight} of ${many}` },
    { text: total },
    { text: within === "" ? "" : `in it ${within}` },
    { text: mix === "" ? "" : `by size ${mix}` },
    { text: share === "" ? "" : `${share} of it` },
  ];
}
