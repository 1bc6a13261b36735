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
  /** Left out of every row before the rows are broken up. */
  readonly optional?: boolean;
}

interface Frame {
  readonly width: number;
  readonly paint: Paint;
  readonly columns: readonly TextColumn[];
}

const indent = "  ";

/**
 * Lines of a table, one array for each row: columns aligned if they fit the width, after cutting names and leaving out what
 * is optional; otherwise each row as its names and its verdict and, below, its numbers.
 */
export function tableLines(rows: readonly (readonly Cell[])[], frame: Frame): readonly (readonly string[])[] {
  const natural = frame.columns.map((_column, index) =>
    Math.max(0, ...rows.map((row) => displayWidth(row[index]?.text ?? ""))),
  );
  const required = natural.map((width, index) => (frame.columns[index]?.optional === true ? 0 : width));
  const widths = shrunk(natural, frame) ?? shrunk(required, frame);
  return widths === undefined
    ? rows.map((row) => stacked(row, frame))
    : rows.map((row) => [aligned(row, widths, frame)]);
}

/** The widths with names cut until all columns fit, or undefined if they cannot. */
function shrunk(natural: readonly number[], { columns, width }: Frame): readonly number[] | undefined {
  const widths = [...natural];
  for (;;) {
    const excess = totalWidth(widths) - width;
    if (excess <= 0) return widths;
    const candidates = columns.flatMap(({ least }, index) => {
      const room = least === undefined ? 0 : (widths[index] ?? 0) - least;
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

function aligned(row: readonly Cell[], widths: readonly number[], frame: Frame): string {
  const cells = widths.map((width, index) => {
    const cell = row[index] ?? { text: "" };
    const shown = width === 0 ? "" : truncated(cell.text, width);
    const spaces = " ".repeat(width - displayWidth(shown));
    const painted = paintedCell({ ...cell, text: shown }, frame.paint);
    const filled = frame.columns[index]?.align === "right" ? spaces + painted : painted + spaces;
    return " ".repeat(gapBefore(widths, index)) + filled;
  });
  return (indent + cells.join("")).trimEnd();
}

/** "✗ Accuracy, region=EU: worse, proven", and the numbers on the lines below. */
function stacked(row: readonly Cell[], { width, paint, columns }: Frame): readonly string[] {
  const [sign, ...cells] = row.map((cell, index) => ({ ...cell, isName: columns[index]?.least !== undefined }));
  const verdict = cells.find(({ ink }) => ink !== undefined)?.text;
  const names = cells.filter(({ isName, text }) => isName && text !== "").map(({ text }) => text);
  const head = names.join(", ") + (verdict === undefined ? "" : `: ${verdict}`);
  const others = cells
    .filter(({ isName, ink, text }) => !isName && ink === undefined && text !== "")
    .map(({ text }) => text);
  const [first = "", ...rest] = wrapped(head, width - 2 * indent.length);
  const below = others.length === 0 ? [] : wrapped(others.join(", "), width - 2 * indent.length);
  return [
    `${indent}${sign === undefined ? "" : paintedCell(sign, paint)} ${first}`,
    ...[...rest, ...below].map((line) => indent + indent + line),
  ];
}

function paintedCell({ text, ink }: Cell, paint: Paint): string {
  return ink === undefined ? text : paint(ink, text);
}
