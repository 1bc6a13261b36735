import { countText } from "../number-text.ts";
import { type ChangedVerdict, type ComparedRun, type Difference, isGone } from "./difference.ts";
import type { CircumstanceChange } from "./difference-circumstances.ts";
import type { LimitChange } from "./difference-limits.ts";
import type { MovedNumber } from "./difference-numbers.ts";
import { markdownName, markdownProse } from "./escape.ts";
import { type Column, limited, table } from "./markdown-table.ts";

const mostRows = 200;

/** How two records differ as GitHub-flavoured Markdown, ending in a newline; text from data and config is inert. */
export function differenceMarkdown(difference: Difference): string {
  const { sentence, before, now, isSame, verdicts } = difference;
  const runs = isSame ? [runLine("Both", now)] : [runLine("First", before), runLine("Second", now)];
  const sections = [
    section("No longer judged", verdicts.filter(isGone), verdictTable),
    section("Limits that changed", difference.limits, limitTable),
    section("What the runs went by", difference.circumstances, circumstanceTable),
    section(
      "Verdicts that changed",
      verdicts.filter((verdict) => !isGone(verdict)),
      verdictTable,
    ),
    section("Numbers that moved", difference.numbers, numberTable),
  ];
  return `${[`### ${sentence}`, runs.join("\n"), ...sections].filter((block) => block !== "").join("\n\n")}\n`;
}

/** "- **First:** failed, `record` of `time`: Blocked: …" */
function runLine(label: string, { record, created_at: at, sentence, head_sha: head }: ComparedRun): string {
  const commit = head === null ? "" : ` at commit ${markdownName(head.slice(0, 12))}`;
  return `- **${label}:** ${markdownName(record)} of ${markdownName(at)}${commit}: ${markdownProse(sentence, 300)}`;
}

function section<Row>(title: string, rows: readonly Row[], render: (shown: readonly Row[]) => string): string {
  return rows.length === 0 ? "" : `**${title}**\n\n${limited(rows, mostRows, render)}`;
}

function verdictTable(rows: readonly ChangedVerdict[]): string {
  const columns: readonly Column<ChangedVerdict>[] = [
    { title: "Verdict on", cell: ({ subject }) => markdownProse(subject, 160) },
    { title: "First", cell: ({ before }) => before },
    { title: "Second", cell: ({ now, became }) => (became === "failing" || became === "gone" ? `**${now}**` : now) },
    { title: "Value", cell: ({ numbers }) => numbers },
  ];
  return table(columns, rows);
}

function limitTable(rows: readonly LimitChange[]): string {
  const columns: readonly Column<LimitChange>[] = [
    { title: "Gate", cell: ({ subject }) => markdownProse(subject, 160) },
    { title: "First", cell: ({ before }) => markdownProse(before, 200) },
    { title: "Second", cell: ({ now }) => markdownProse(now, 200) },
    { title: "Verdicts", align: "r", cell: ({ verdicts }) => countText(verdicts) },
  ];
  return table(columns, rows);
}

function circumstanceTable(rows: readonly CircumstanceChange[]): string {
  const columns: readonly Column<CircumstanceChange>[] = [
    { title: "", cell: ({ label }) => markdownProse(label, 80) },
    { title: "First", cell: ({ before }) => markdownProse(before, 200) },
    { title: "Second", cell: ({ now }) => markdownProse(now, 200) },
  ];
  return table(columns, rows);
}

function numberTable(rows: readonly MovedNumber[]): string {
  const columns: readonly Column<MovedNumber>[] = [
    { title: "Metric", cell: ({ subject }) => markdownProse(subject, 160) },
    { title: "Of the", cell: ({ side }) => side },
    { title: "First", align: "r", cell: ({ before }) => numberCell(before) },
    { title: "Second", align: "r", cell: ({ now }) => numberCell(now) },
    { title: "Moved", align: "r", cell: ({ moved }) => moved },
  ];
  return table(columns, rows);
}

function numberCell({ text, interval }: MovedNumber["now"]): string {
  return interval === "" ? text : `${text}<br><sub>${interval}</sub>`;
}
