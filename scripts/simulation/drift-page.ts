import { interval } from "../../src/stats/inference.ts";
import { table } from "../docs/page.ts";
import type { DetectionCell, FalseAlarmCell } from "./drift.ts";
import { thirtyColumns } from "./drift-columns.ts";
import { percent } from "./figures.ts";

export interface DriftResults {
  readonly falseAlarms: readonly FalseAlarmCell[];
  readonly detection: readonly DetectionCell[];
}

/** docs/drift-simulation.md: what was simulated, the figures, and whether they hold what is claimed. */
export function driftPage(results: DriftResults): string {
  const blocks = [
    "<!-- Written by `node scripts/simulation/run-drift.ts`; change the scripts instead. -->",
    "# `drift: auto`, simulated",
    ...introduction(results),
    ...withoutDrift(results.falseAlarms),
    ...withDrift(results.detection),
    "## Again",
    "`node scripts/simulation/run-drift.ts` writes this page in a few minutes, with the same figures every time. A small version of it is in " +
      "`test/simulation/drift.test.ts`.",
  ];
  return `${blocks.join("\n\n")}\n`;
}

function introduction({ falseAlarms, detection }: DriftResults): readonly string[] {
  const [small, ...must] = detection.toReversed();
  const alarmed = Math.max(...falseAlarms.map((cell) => cell.alarmed));
  const found = Math.min(...must.map((cell) => cell.found));
  return [
    "Samples were drawn from distributions of which it is known whether they differ, and handed to the very code that judges pull " +
      "requests: `drift: auto` with its default limits, all columns in one gate.",
    [
      `- **No drift.** At most ${percent(alarmed)} of data sets of thirty columns have a column that is called drifted, whatever the number ` +
        "of rows; 5 % is what is claimed.",
      `- **Drift.** ${must.length} kinds of drift of one column among thirty are found in ${found === 1 ? "all" : `at least ${percent(found)} of`} data sets ` +
        "of 20 000 rows.",
      `- **Real but small.** A ${small?.drift}, at ${counted(small?.n)} rows, is told in ${percent(small?.told ?? Number.NaN)} of data sets and ` +
        `called drifted in ${percent(small?.found ?? Number.NaN)}: with enough rows any difference is significant, and not every one matters.`,
    ].join("\n"),
    "Every figure is a share of simulated data sets, with its 95 % interval (Clopper–Pearson): what so many data sets can show.",
  ];
}

/** Columns named in the table. */
const mostNamed = 4;

function withoutDrift(cells: readonly FalseAlarmCell[]): readonly string[] {
  return [
    "## No drift: how often any of thirty columns is called drifted",
    "Both samples have n rows of the same distributions. Files of very unequal size are not among them: where one has under a hundred rows and is heavy-tailed, the laws of the distances are approximate, and up to a tenth of such data sets may alarm. With few rows most effects are above their limits by chance; of these columns the gate " +
      "says that it cannot tell. They are the only ones that could raise an alarm: the effects of all others were within their limits in every data " +
      "set, so that with many rows there is next to nothing left that could, whatever few data sets can show.",
    table(
      ["columns", "n", "data sets", "**alarmed**", "95 % interval", "columns not told", "could alarm"],
      cells.map(({ columns, n, replicates, alarmed, undecided, open }) => [
        columns,
        counted(n),
        counted(replicates),
        `**${percent(alarmed)}**`,
        between(alarmed, replicates),
        percent(undecided),
        open.length > mostNamed ? `${open.length} of 30` : open.join(", ") || "none",
      ]),
    ),
    "The thirty columns, a third of them with missing values: " +
      `${thirtyColumns()
        .map(({ name }) => name)
        .join(
          "; ",
        )}. The columns of text have one to five words of a vocabulary of 30, 300 or 3 000, the k-th of which is drawn with a probability ` +
      "proportional to 1/k.",
  ];
}

function withDrift(cells: readonly DetectionCell[]): readonly string[] {
  return [
    "## Drift of one column among thirty",
    "*found*: the column is called drifted. *told*: it passes, and its sentence says that the change is more than chance. *others*: any of the " +
      "twenty-nine columns that do not change is called drifted.",
    table(
      ["drift", "n", "data sets", "**found**", "95 % interval", "told", "others"],
      cells.map(({ drift, n, replicates, found, told, others }) => [
        drift,
        counted(n),
        counted(replicates),
        `**${percent(found)}**`,
        between(found, replicates),
        percent(told),
        percent(others),
      ]),
    ),
  ];
}

function between(share: number, replicates: number): string {
  const { lower, upper } = interval(
    { kind: "clopper-pearson", successes: Math.round(share * replicates), n: replicates },
    0.95,
  );
  return `${percent(lower)} to ${percent(upper)}`;
}

function counted(count: number | undefined): string {
  return count === undefined ? "?" : String(count).replace(/\B(?=(?:\d{3})+$)/gu, " ");
}
