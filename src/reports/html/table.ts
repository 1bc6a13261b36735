import { attribute, isEmpty, markup } from "./markup.ts";
import type { Content, Markup } from "./markup.ts";

export interface TableColumn<Row> {
  readonly title: Content;
  /** Numbers stand at the right. */
  readonly isNumber?: true;
  /** Sentences want room. */
  readonly isWide?: true;
  readonly cell: (row: Row) => Content;
  /** What the column is sorted by, where the text does not tell. */
  readonly sort?: (row: Row) => number | null | undefined;
}

export interface Table<Row> {
  /** Names the table for those who cannot see where it stands; unique on the page. */
  readonly caption: string;
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  /** Word by which the rows can be filtered. */
  readonly group?: (row: Row) => string;
  /** What the rows are called in "12 of 240 rows". */
  readonly noun?: string;
  /** Whether the order of the rows is part of what they tell: they are not sorted and filtered. */
  readonly isFixed?: true;
}

/**
 * A table of the columns in which a row has something to say, in a region of its own that scrolls. The script of the page makes it sortable and, if
 * it is long, searchable; the first column heads the row.
 */
export function table<Row>({ caption, columns, rows, group, noun = "rows", isFixed }: Table<Row>): Markup {
  const filled = columns
    .map((column) => ({ ...column, cells: rows.map(column.cell) }))
    .filter(({ cells }) => cells.some((cell) => !isEmpty(cell)));
  const head = filled.map((column) => markup`<th scope="col"${classOf(column)}>${column.title}</th>`);
  const body = rows.map((row, at) => {
    const cells = filled.map((column, index) =>
      cellMarkup(column, row, { cell: column.cells[at], isHead: index === 0 }),
    );
    return markup`<tr${attribute("data-group", group?.(row))}>${cells}</tr>\n`;
  });
  return scrollable(caption, { head, body, noun: isFixed === true ? undefined : noun });
}

interface Parts {
  readonly head: readonly Markup[];
  readonly body: readonly Markup[];
  /** undefined: the script leaves it alone. */
  readonly noun?: string | undefined;
}

/** A table in a region that scrolls by itself, also with the keyboard. */
export function scrollable(caption: string, { head, body, noun }: Parts): Markup {
  return markup`<div class="scroll" role="region" tabindex="0" aria-label="${caption}"><table${attribute("data-noun", noun)}>
<thead><tr>${head}</tr></thead><tbody>
${body}</tbody></table></div>
`;
}

interface Place {
  readonly cell: Content;
  readonly isHead: boolean;
}

function cellMarkup<Row>(column: TableColumn<Row>, row: Row, { cell, isHead }: Place): Markup {
  const key = column.sort?.(row) ?? null;
  const sort = attribute("data-v", key === null || !Number.isFinite(key) ? undefined : sortText(key));
  return isHead
    ? markup`<th scope="row"${classOf(column)}${sort}>${cell}</th>`
    : markup`<td${classOf(column)}${sort}>${cell}</td>`;
}

function sortText(key: number): string {
  return String(Number(key.toPrecision(6)));
}

function classOf({ isNumber, isWide }: Pick<TableColumn<never>, "isNumber" | "isWide">): Markup {
  return attribute("class", isNumber === true ? "n" : isWide === true ? "w" : undefined);
}
