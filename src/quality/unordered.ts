import { isMissingWord } from "../table/infer.ts";
import { numberForm } from "../table/number-text.ts";
import type { Column } from "../table/column.ts";
import { cellShown, isEmpty, isMissing } from "./cells.ts";
import type { ColumnInput, NotJudged } from "./check.ts";
import { typeOfKind, typeWords } from "./kind-words.ts";
import { empty, notJudged } from "./not-judged.ts";
import { byText } from "./offending-rows.ts";
import { timestampMs } from "./timestamp-ms.ts";

/**
 * A column of text or true/false, of which something is asked that only numbers and times have. One value that is neither is
 * enough to make a column text, so the first one is told.
 *
 * @param lack what it has not: "which has no range"
 */
export function unordered(
  column: Column,
  lack: string,
  { candidate, tells }: Pick<ColumnInput, "candidate" | "tells">,
): NotJudged {
  if (isEmpty(column)) return empty(column);
  const row = tells && column.kind === "text" ? firstStranger(column) : undefined;
  const example =
    row === undefined ? "" : `; the first such value is ${cellShown(column, row)} in ${candidate.where(row)}`;
  return notJudged(
    column.name,
    `${JSON.stringify(column.name)} holds ${typeWords[typeOfKind[column.kind]]}, ${lack}${example}`,
  );
}

function firstStranger(column: Column): number | undefined {
  const isStrange = byText(
    column,
    (text) => !isMissingWord(text) && numberForm(text) === undefined && timestampMs(text) === undefined,
  );
  for (let row = 0; row < column.rows; row++) if (!isMissing(column, row) && isStrange(row)) return row;
  return undefined;
}
