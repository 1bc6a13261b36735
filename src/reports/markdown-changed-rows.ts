import type { ChangedRow, ChangedRowsOutline } from "./changed-rows.ts";
import { markdownName, markdownProse } from "./escape.ts";
import type { Phrase } from "./facts.ts";
import { folded, table } from "./markdown-table.ts";

const most = { worse: 10, better: 5 };

/** The rows that changed, folded: the worst, the best, and where the others are. */
export function changedRowsSection(changed: ChangedRowsOutline | undefined): string {
  if (changed === undefined) return "";
  const shown = [
    ...changed.rows.filter(({ worse }) => worse).slice(0, most.worse),
    ...changed.rows.filter(({ worse }) => !worse).slice(0, most.better),
  ];
  const body = [
    shown.length === 0 ? "" : changedTable(shown, changed),
    shown.length === changed.total ? "" : markdownProse(changed.elsewhere),
  ];
  return folded(`${changed.title}: ${changed.counts}`, body.filter((part) => part !== "").join("\n\n"));
}

function changedTable(rows: readonly ChangedRow[], { idColumns, scoreTitle, lossTitle }: ChangedRowsOutline): string {
  return table<ChangedRow>(
    [
      { title: idColumns.map((name) => markdownName(name, 40)).join(" "), cell: ({ id }) => names(id) },
      { title: "Became", cell: ({ word }) => word },
      { title: "Label", cell: ({ label }) => phraseCell(label) },
      {
        title: "Prediction",
        cell: ({ predictions }) => predictions.map(phraseCell).join("\u00a0→\u00a0"),
      },
      { title: scoreTitle, align: "r", cell: ({ scores }) => scores },
      {
        title: `Change<br><sub>${lossTitle.toLowerCase().replace(" ", "\u00a0")}</sub>`,
        align: "r",
        cell: ({ lossChange }) => lossChange,
      },
    ],
    rows,
  );
}

function names(texts: readonly string[]): string {
  return texts.map((text) => markdownName(text, 60)).join(" ");
}

function phraseCell(phrase: Phrase): string {
  return typeof phrase === "string" ? phrase : markdownName(phrase.name, 40);
}
