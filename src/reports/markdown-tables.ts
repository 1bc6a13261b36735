import { capitalized } from "./capitalized.ts";
import { markdownName, markdownProse } from "./escape.ts";
import type { DriftRow } from "./drift-row.ts";
import type { SideFact } from "./facts.ts";
import type { JudgedRow } from "./judged-row.ts";
import type { MeasuredTexts } from "./measured-texts.ts";
import { table } from "./markdown-table.ts";
import type { Column } from "./markdown-table.ts";
import type { MeasuredRow, Outline } from "./outline.ts";

type Level = Outline["level"];

/** Verdicts on metrics and pairing; the column of slices only when there are slices. */
export function judgedTable(rows: readonly JudgedRow[], level: Level): string {
  const columns: readonly Column<JudgedRow>[] = [
    { title: "", cell: (row) => row.icon },
    { title: "Metric", cell: metricCell },
    ...sliceColumn(rows),
    ...numberColumns(level, rows),
    {
      title: "Limit",
      cell: (row) => row.limit.replaceAll(" and ", "<br>and\u00a0").replaceAll(" or ", "<br>or\u00a0"),
    },
    {
      title: "Verdict",
      cell: (row) => (row.standing === "failure" || row.standing === "waived" ? `**${row.word}**` : row.word),
    },
  ];
  return table(columns, rows);
}

function metricCell({ title, gate }: JudgedRow): string {
  return gate === undefined ? markdownProse(title, 80) : `${markdownProse(title, 80)} ${markdownName(gate, 60)}`;
}

function sliceColumn<Row extends Sliced>(rows: readonly Row[]): readonly Column<Row>[] {
  if (rows.every((row) => row.slice === undefined)) return [];
  return [{ title: "Slice", cell: ({ slice, whole }) => (slice === undefined ? whole : markdownName(slice, 80)) }];
}

interface Sliced {
  readonly slice: string | undefined;
  readonly whole: string;
}

/** An interval stands below what it belongs to: the value where that is judged, or the change. */
function numberColumns<Row extends MeasuredTexts>(level: Level, rows: readonly Row[]): readonly Column<Row>[] {
  const interval = level === undefined ? "" : below(`${level} interval`);
  const values = (row: Row): string =>
    row.values + below(row.valueInterval) + below(row.chance === "" ? "" : `by chance ${row.chance}`);
  if (rows.every((row) => row.change === "")) {
    return [{ title: `Candidate${interval}`, align: "r", cell: values }];
  }
  return [
    { title: "Reference\u00a0→\u00a0candidate", align: "r", cell: values },
    { title: `Change${interval}`, align: "r", cell: (row) => row.change + below(row.interval) },
  ];
}

function below(text: string): string {
  return text === "" ? "" : `<br><sub>${text.replaceAll(" ", "\u00a0")}</sub>`;
}

/** Measurements without a verdict. */
export function measuredTable(rows: readonly MeasuredRow[], { level, noun }: Pick<Outline, "level" | "noun">): string {
  const columns: readonly Column<MeasuredRow>[] = [
    { title: "Metric", cell: ({ title }) => markdownProse(title, 80) },
    ...sliceColumn(rows),
    ...numberColumns(level, rows),
    { title: capitalized(noun.many), align: "r", cell: (row) => row.rows },
  ];
  return table(columns, rows);
}

/** Drift by column, as it comes: the drifted first. */
export function driftTable(rows: readonly DriftRow[]): string {
  const columns: readonly Column<DriftRow>[] = [
    { title: "", cell: ({ icon }) => icon ?? "" },
    {
      title: "Column",
      cell: ({ column, part }) => (part === "" ? markdownName(column, 60) : `${markdownName(column, 60)} (${part})`),
    },
    { title: "Method", cell: ({ method }) => markdownProse(method, 60) },
    { title: "Effect", align: "r", cell: ({ effect }) => effect },
    { title: "By chance up to", align: "r", cell: ({ noise }) => noise },
    { title: "Beyond chance", align: "r", cell: ({ beyond }) => beyond },
    { title: "Limit", align: "r", cell: ({ limit }) => limit },
    { title: "Verdict", cell: ({ word }) => word },
    { title: "Missing", align: "r", cell: ({ missing }) => missing },
    { title: "Other methods", cell: ({ others }) => markdownProse(others) },
    { title: "Notes", cell: ({ notes }) => markdownProse(notes.join(" "), 300) },
  ];
  return table(columns, rows);
}

/** Counts of each file; `title` heads the column of labels, which are names from the data if `named`. */
export function sidesTable(rows: readonly SideFact[], title: string, named: boolean): string {
  const columns: readonly Column<SideFact>[] = [
    { title, cell: ({ label }) => (named ? markdownName(label, 80) : label) },
    { title: "Reference", align: "r", cell: ({ reference }) => reference },
    { title: "Candidate", align: "r", cell: ({ candidate }) => candidate },
  ];
  return table(columns, rows);
}
