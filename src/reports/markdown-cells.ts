import { markdownName } from "./escape.ts";
import type { MeasuredTexts } from "./measured-texts.ts";
import type { Column } from "./markdown-table.ts";

/** Small print below what it belongs to; nothing where there is none. */
export function below(text: string): string {
  return text === "" ? "" : `<br><sub>${text.replaceAll(" ", "\u00a0")}</sub>`;
}

interface Sliced {
  readonly slice: string | undefined;
  readonly whole: string;
}

/** The slice below the metric; "all rows" only where other rows of the table have a slice. */
export function sliceBelow({ slice, whole }: Sliced, rows: readonly Sliced[]): string {
  if (slice !== undefined) return `<br>${markdownName(slice, 80)}`;
  return rows.some((row) => row.slice !== undefined) ? below(whole) : "";
}

/** Both values, below them the change; each with its interval where it is what is judged. */
export function numbersColumn<Row extends MeasuredTexts>(level: string | undefined, rows: readonly Row[]): Column<Row> {
  const areCompared = rows.some(({ change }) => change !== "");
  const interval = level === undefined ? "" : `${level} interval`;
  const title = areCompared ? "Reference\u00a0→\u00a0candidate" : "Candidate";
  const subtitle = areCompared ? ["change", interval].filter((text) => text !== "").join(", ") : interval;
  return { title: title + below(subtitle), align: "r", cell: numbersCell };
}

function numbersCell({ values, valueInterval, chance, change, interval }: MeasuredTexts): string {
  const moved = change === "" ? "" : `<br>**${change}**${interval === "" ? "" : ` <sub>${interval}</sub>`}`;
  return values + below(valueInterval) + below(chance === "" ? "" : `by chance ${chance}`) + moved;
}
