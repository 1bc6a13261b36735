import { countText } from "../../number-text.ts";
import type { Figure } from "../figure.ts";
import type { Outline } from "../outline.ts";
import { figuresMarkup } from "./figures.ts";
import type { GateRow } from "./gate-rows.ts";
import { groupWordOf, toneMark, tones } from "./mark.ts";
import { markup } from "./markup.ts";
import type { Content, Markup } from "./markup.ts";
import type { Section } from "./section.ts";
import { shownMarkup } from "./more.ts";
import { table } from "./table.ts";
import type { TableColumn } from "./table.ts";
import { below, nameMarkup, proseMarkup } from "./words.ts";

/** So many verdicts have room on a page that opens at once; some 900 bytes each. */
export const mostVerdicts = 1000;

/** Every verdict as a picture and in one table, the gravest first. */
export function gatesSection(
  rows: readonly GateRow[],
  { level }: Pick<Outline, "level">,
  figures: readonly Figure[],
): Section | undefined {
  if (rows.length === 0) return undefined;
  const shown = rows.slice(0, mostVerdicts);
  const body = markup`${figuresMarkup(figures, "verdict")}${table({
    caption: "All gates",
    noun: "verdicts",
    columns: columnsOf(level),
    rows: shown,
    group: ({ verdict, standing }) => groupWordOf(verdict, standing),
  })}
${shownMarkup(shown.length, rows.length, "verdicts")}`;
  return {
    id: "gates",
    title: `All gates: ${countText(rows.length)} ${rows.length === 1 ? "verdict" : "verdicts"}`,
    body,
  };
}

function columnsOf(level: string | undefined): readonly TableColumn<GateRow>[] {
  const interval = level === undefined ? "" : below(`${level} interval`);
  return [
    { title: "Verdict", cell: verdictCell, sort: ({ standing }) => grave.indexOf(standing) },
    {
      title: "Metric",
      cell: ({ title, gate }) =>
        markup`${proseMarkup(title, 120)}${gate === undefined ? "" : markup` ${nameMarkup(gate, 80)}`}`,
    },
    { title: "On", cell: ({ part, whole }) => (part === undefined ? whole : nameMarkup(part)) },
    { title: "Reference → candidate", isNumber: true, cell: valuesCell, sort: valueOf },
    {
      title: markup`Change${interval}`,
      isNumber: true,
      cell: ({ change, interval: range }) => withBelow(change, range),
      sort: ({ measurement }) => measurement?.change?.value,
    },
    {
      title: markup`Limit${below("and a failure")}`,
      cell: ({ limit, verdict }) => markup`${limit}${below(severityWords[verdict.severity])}`,
    },
    { title: "In words", isWide: true, cell: wordsCell },
  ];
}

const grave = ["failure", "waived", "warning", "undecided", "remark", "pass"];

/** What a failure of the gate does. */
const severityWords = { error: "blocks", warn: "warns", info: "informs" } as const;

function verdictCell({ verdict, standing, word }: GateRow): Markup {
  const label = groupWordOf(verdict, standing);
  return word === label ? toneMark(tones[standing], label) : markup`${toneMark(tones[standing], label)}${below(word)}`;
}

function valuesCell({ values, valueInterval, chance }: GateRow): Content {
  const small = [valueInterval, chance === "" ? "" : `by chance ${chance}`].filter((text) => text !== "");
  return small.length === 0 ? values : markup`${values}${small.map((text) => below(text))}`;
}

function withBelow(text: string, small: string): Content {
  return small === "" ? text : markup`${text}${below(small)}`;
}

function valueOf({ measurement, verdict }: GateRow): number | null | undefined {
  return measurement === undefined ? verdict.limits[0]?.value : measurement.candidate?.value;
}

function wordsCell({ verdict, remarks }: GateRow): Markup {
  return proseMarkup([verdict.sentence, ...remarks].join(" "));
}
