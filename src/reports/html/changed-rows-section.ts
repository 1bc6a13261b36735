import type { ChangedRow, ChangedRowsOutline } from "../changed-rows.ts";
import type { Phrase } from "../facts.ts";
import { toneMark } from "./mark.ts";
import { markup } from "./markup.ts";
import type { Content, Markup } from "./markup.ts";
import { remarksMarkup } from "./remarks.ts";
import type { Section } from "./section.ts";
import { table } from "./table.ts";
import type { TableColumn } from "./table.ts";
import { nameMarkup } from "./words.ts";

/** The rows on which the models differ most, as far as the record shows them. */
export function changedRowsSection(changed: ChangedRowsOutline | undefined): Section | undefined {
  if (changed === undefined) return undefined;
  const { title, counts, rows, total, elsewhere } = changed;
  const body = markup`<p>${counts}.</p>
${rows.length === 0 ? "" : changedTable(changed)}${remarksMarkup(rows.length === total ? [] : [elsewhere])}`;
  return { id: "changed-rows", title, body };
}

function changedTable({ idColumns, scoreTitle, lossTitle, rows }: ChangedRowsOutline): Markup {
  const columns: readonly TableColumn<ChangedRow>[] = [
    { title: spaced(idColumns), cell: ({ id }) => spaced(id) },
    { title: "Change", cell: ({ word, worse }) => toneMark(worse ? "fail" : "pass", word) },
    { title: "Label", cell: ({ label }) => phraseCell(label) },
    {
      title: "Prediction",
      cell: ({ predictions: [before, after] }) =>
        before === undefined || after === undefined ? "" : markup`${phraseCell(before)} → ${phraseCell(after)}`,
    },
    { title: scoreTitle, isNumber: true, cell: ({ scores }) => scores },
    { title: lossTitle, isNumber: true, cell: ({ lossChange }) => lossChange },
  ];
  return table({ caption: "Rows that changed", columns, rows, group: ({ word }) => word });
}

function spaced(names: readonly string[]): readonly Markup[] {
  return names.map((name, at) => markup`${at === 0 ? "" : " "}${nameMarkup(name)}`);
}

function phraseCell(phrase: Phrase): Content {
  return typeof phrase === "string" ? phrase : nameMarkup(phrase.name, 80);
}
