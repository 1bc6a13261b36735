import type { Figure } from "../figure.ts";

/** A part of a column's values, with its share of the rows of each side. */
export interface ColumnPart {
  /** As it begins a sentence or stands in a table. */
  readonly name: string;
  readonly reference: number;
  readonly candidate: number;
}

/** A column of the data, drawn but for its title and summary. */
export interface DrawnColumn {
  readonly parts: readonly ColumnPart[];
  readonly table: Figure["table"];
  readonly svg: (told: Pick<Figure, "id" | "title" | "summary">) => string;
}

/** So small that fifty columns have room on a page. */
export const columnWidth = 220;
export const columnFont = 10;
