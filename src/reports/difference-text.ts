import { countText } from "../number-text.ts";
import { type ChangedVerdict, type ComparedRun, type Difference, isGone } from "./difference.ts";
import type { CircumstanceChange } from "./difference-circumstances.ts";
import type { LimitChange } from "./difference-limits.ts";
import type { MovedNumber } from "./difference-numbers.ts";
import { bullet, heading, marks, moreLine, type Page, paragraph } from "./text-page.ts";
import type { Icon } from "./verdict-words.ts";

const mostRows = 40;

/** How two records differ, for a terminal, ending in a newline. */
export function differenceText(difference: Difference, page: Page): string {
  const { sentence, before, now, isSame, verdicts, limits, circumstances, numbers } = difference;
  const runs = isSame ? runLines("Both", now, page) : [...runLines("1", before, page), ...runLines("2", now, page)];
  const sections = [
    [...paragraph(sentence, page, 0).map((line) => page.paint("bold", line)), ...runs],
    section("No longer judged", verdicts.filter(isGone), { line: verdictLine, page }),
    section("Limits that changed", limits, { line: limitLine, page }),
    section("What the runs went by", circumstances, { line: circumstanceLine, page }),
    section(
      "Verdicts that changed",
      verdicts.filter((verdict) => !isGone(verdict)),
      { line: verdictLine, page },
    ),
    section("Numbers that moved", numbers, { line: numberLine, page }),
  ];
  const blocks = sections.filter((lines) => lines.length > 0).map((lines) => lines.join("\n"));
  return `${blocks.join("\n\n")}\n`;
}

function runLines(label: string, { record, created_at: at, sentence }: ComparedRun, page: Page): readonly string[] {
  return paragraph(`${label}: ${record} of ${at}: ${sentence}`, page).map((line) => page.paint("dim", line));
}

interface Rows<Row> {
  readonly line: (row: Row, page: Page) => readonly string[];
  readonly page: Page;
}

function section<Row>(title: string, rows: readonly Row[], { line, page }: Rows<Row>): readonly string[] {
  if (rows.length === 0) return [];
  const shown = page.verbose ? rows : rows.slice(0, mostRows);
  return [
    heading(title, page),
    ...shown.flatMap((row) => line(row, page)),
    ...moreLine(rows.length - shown.length, page),
  ];
}

const icons: Readonly<Record<ChangedVerdict["became"], Icon>> = {
  gone: "❌",
  failing: "❌",
  worse: "⚠️",
  eased: "⚠️",
  fixed: "✅",
  new: "❔",
};

function verdictLine({ became, subject, before, now, numbers }: ChangedVerdict, page: Page): readonly string[] {
  const { mark } = marks[icons[became]];
  const turn = became === "gone" ? `${before} then` : `${before}, now ${now}`;
  return bullet(mark, `${subject}: ${turn}${numbers === "" ? "" : `; ${numbers}`}`, page);
}

function limitLine({ subject, before, now, verdicts }: LimitChange, page: Page): readonly string[] {
  const count = verdicts === 1 ? "" : ` (${countText(verdicts)} verdicts)`;
  return bullet("!", `${subject}: ${before}, now ${now}${count}`, page);
}

function circumstanceLine({ label, before, now }: CircumstanceChange, page: Page): readonly string[] {
  return bullet("·", `${label}: ${before}; now ${now}`, page);
}

function numberLine({ subject, side, before, now, moved }: MovedNumber, page: Page): readonly string[] {
  const of = side === "reference" ? " of the reference" : "";
  const change = moved === "" ? "" : `: ${moved}`;
  return bullet("·", `${subject}${of}: ${numberText(before)}, now ${numberText(now)}${change}`, page);
}

function numberText({ text, interval }: MovedNumber["now"]): string {
  return interval === "" ? text : `${text} (${interval})`;
}
