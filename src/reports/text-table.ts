import { displayWidth, truncated, wrapped } from "./display-width.ts";
import type { Ink, Paint } from "./paint.ts";

export interface Cell {
  readonly text: string;
  readonly ink?: Ink;
}

export interface TextColumn {
  readonly align: "left" | "right";
  /** Names may be cut, to this many cells at the least; numbers never are. */
  readonly least?: number;
  /** Gives way before a name is cut when the columns do not fit: 1 first, then 2. */
  readonly yields?: 1 | 2;
  /** Where it gives way, it stands on a line of its own behind this word, and is not left out. */
  readonly below?: string;
  /** A picture of what other cells say: in a column, or not at all. */
  readonly isPicture?: true;
}

interface Frame {
  readonly width: number;
  readonly paint: Paint;
  readonly columns: readonly TextColumn[];
}

/** How rows are laid out, or undefined where no columns fit: each row is then its names and its verdict and, below, its numbers. */
export type TableLayout = { readonly widths: readonly number[]; readonly yielded: 0 | 1 | 2 } | undefined;

const indent = "  ";

/** A name that is cut keeps this much; below the second it would say nothing, and stands on a line of its own. */
const [wellCut, leastCut] = [24, 18];

/** Lines of a table, one array for each row: in columns if they fit the width, otherwise each row on lines of its own. */
export function tableLines(rows: readonly (readonly Cell[])[], frame: Frame): readonly (readonly string[])[] {
  const layout = tableLayout(rows, frame);
  return rows.map((row) => rowLines(row, layout, frame));
}

/** The layout that shows most: with whole names; without what gives way; with names cut. */
export function tableLayout(rows: readonly (readonly Cell[])[], frame: Frame): TableLayout {
  const natural = frame.columns.map((_column, index) =>
    Math.max(0, ...rows.map((row) => displayWidth(row[index]?.text ?? ""))),
  );
  for (const [yielded, most] of attempts) {
    const kept = natural.map((width, index) => (gaveWay(frame.columns[index], yielded) ? 0 : width));
    const widths = shrunk(kept, frame, most);
    if (widths !== undefined) return { widths, yielded };
  }
  return undefined;
}

/** What has given way, and to how many cells names may be cut. */
const attempts = [
  [0, Number.POSITIVE_INFINITY],
  [1, Number.POSITIVE_INFINITY],
  [2, Number.POSITIVE_INFINITY],
  [2, wellCut],
  [2, leastCut],
] as const;

function gaveWay(column: TextColumn | undefined, yielded: 0 | 1 | 2): boolean {
  return column?.yields !== undefined && column.yields <= yielded;
}

/** The widths with the widest names cut until all columns fit, or undefined if they cannot. */
function shrunk(natural: readonly number[], { columns, width }: Frame, least: number): readonly number[] | undefined {
  const widths = [...natural];
  for (;;) {
    const excess = totalWidth(widths) - width;
    if (excess <= 0) return widths;
    const candidates = columns.flatMap((column, index) => {
      const room = column.least === undefined ? 0 : (widths[index] ?? 0) - Math.max(column.least, least);
      return room > 0 ? [{ index, room }] : [];
    });
    const widest = candidates.reduce<(typeof candidates)[number] | undefined>(
      (most, one) => (most === undefined || one.room > most.room ? one : most),
      undefined,
    );
    if (widest === undefined) return undefined;
    widths[widest.index] = (widths[widest.index] ?? 0) - 1;
  }
}

function totalWidth(widths: readonly number[]): number {
  return indent.length + widths.reduce((sum, width, index) => sum + width + gapBefore(widths, index), 0);
}

/** None before the first column, one space after the sign that it holds, and none beside an empty column. */
function gapBefore(widths: readonly number[], index: number): number {
  if (index === 0 || widths[index] === 0) return 0;
  return index === 1 && widths[0] === 1 ? 1 : 2;
}

/** The lines of one row in a layout. */
export function rowLines(row: readonly Cell[], layout: TableLayout, frame: Frame): readonly string[] {
  if (layout === undefined) return stacked(row, frame);
  return [aligned(row, layout.widths, frame), ...belowLines(row, layout, frame)];
}

function aligned(row: readonly Cell[], widths: readonly number[], frame: Frame): string {
  const cells = widths.map((width, index) => {
    const cell = row[index] ?? { text: "" };
    const shown = width === 0 ? "" : truncated(cell.text, width);
    const spaces = " ".repeat(Math.max(0, width - displayWidth(shown)));
    const painted = paintedCell({ ...cell, text: shown }, frame.paint);
    const filled = frame.columns[index]?.align === "right" ? spaces + painted : painted + spaces;
    return " ".repeat(gapBefore(widths, index)) + filled;
  });
  return (indent + cells.join("")).trimEnd();
}

function belowLines(
  row: readonly Cell[],
  { yielded }: NonNullable<TableLayout>,
  { columns, width }: Frame,
): readonly string[] {
  return columns.flatMap((column, index) => {
    const text = row[index]?.text ?? "";
    if (column.below === undefined || text === "" || !gaveWay(column, yielded)) return [];
    return wrapped(`${column.below} ${text}`, width - 2 * indent.length).map((line) => indent + indent + line);
  });
}

/** "✗ Accuracy, region=EU: worse, proven", and the numbers on the lines below. */
function stacked(row: readonly Cell[], { width, paint, columns }: Frame): readonly string[] {
  const all = row.map((cell, index) => ({ ...cell, column: columns[index] }));
  // A table of names only has no sign before them.
  const [sign] = columns[0]?.least === undefined ? all : [];
  const cells = all
    .slice(sign === undefined ? 0 : 1)
    .filter(({ column, text }) => text !== "" && column?.isPicture !== true);
  const verdict = cells.find(({ ink }) => ink !== undefined)?.text;
  const names = cells.filter(({ column }) => column?.least !== undefined).map(({ text }) => text);
  const head = names.join(", ") + (verdict === undefined ? "" : `: ${verdict}`);
  const others = cells
    .filter(({ column, ink }) => column?.least === undefined && ink === undefined)
    .map(({ text }) => text);
  const [first = "", ...rest] = wrapped(head, width - 2 * indent.length);
  const below = others.length === 0 ? [] : wrapped(others.join(", "), width - 2 * indent.length);
  return [
    `${indent}${sign === undefined ? "" : `${paintedCell(sign, paint)} `}${first}`,
    ...[...rest, ...below].map((line) => indent + indent + line),
  ];
}

function paintedCell({ text, ink }: Cell, paint: Paint): string {
  return ink === undefined ? text : paint(ink, text);
}
