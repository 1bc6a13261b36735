import { countText, valueText } from "../src/number-text.ts";
import { table } from "../src/reports/markdown-table.ts";
import { agrees } from "./agreements.ts";
import type { Agreement, Figures, SizeFigures } from "./figures.ts";
import { forms } from "./forms.ts";
import { growthSentence } from "./growth.ts";
import { spread, summaries, type Spread } from "./summary.ts";
import { tools } from "./tools.ts";

/** bench/results.md. */
export function resultsPage(figures: Figures): string {
  return [
    "<!-- Written by `node bench/run.ts`; run it again instead of changing this. -->",
    "# Results of the benchmark",
    surroundings(figures),
    "![Wall time and peak memory over the number of rows](growth.svg)",
    ...growthSentence(figures),
    ...figures.sizes.map(sizeSection),
    numbersSection(figures.sizes.flatMap((size) => size.agreements)),
  ]
    .join("\n\n")
    .concat("\n");
}

function surroundings({ machine, versions, sizes }: Figures): string {
  const others = spread(sizes.flatMap((size) => size.tools.flatMap(({ runs }) => runs.map((run) => run.others))));
  const shared =
    others.median > quiet
      ? `The machine was shared: meanwhile other work kept ${rangeText(others, coresText)} of its cores busy. Wall times are longer than on a quiet machine; ratios of runs in turn and processor times move less. The load also changed from size to size, which bends the lines of the chart.`
      : "The machine had next to nothing else to do.";
  return [
    `Whole processes, from start to exit, run in turn; medians (least … greatest). A ratio is of two runs in the same round. Files are in the page cache.`,
    `${machine.processor}, ${machine.cores} cores, ${gigabytes(machine.memory)}, ${machine.system}. ${shared}`,
    `Versions: ${Object.entries(versions)
      .map(([name, version]) => `${name} ${version}`)
      .join(", ")}.`,
    "The tools do not do the same work. model-gate also hashes the files, computes intervals and tests for each number, judges 29 gates, and writes the audit record and its reports. The scripts of pandas and DuckDB compute the bare values. Evidently measures fewer metrics, of its presets, and builds their plots.",
  ].join("\n\n");
}

/** So little of a core is the system's own. */
const quiet = 0.1;

function sizeSection(size: SizeFigures): string {
  const absent = tools.filter(({ id }) => size.tools.every(({ tool }) => tool !== id));
  const left = absent.map(({ title: name }) => ` ${name} was left out.`).join("");
  const columns = [
    { title: "tool", cell: ({ tool }: Row) => titleOf(tool) },
    { title: "runs", cell: ({ runs }: Row) => countText(runs) },
    { title: "wall time", cell: ({ wall }: Row) => rangeText(wall, secondsText) },
    { title: "of ours", cell: ({ tool, times }: Row) => (tool === "ours" ? "1" : rangeText(times, timesText)) },
    { title: "processor time", cell: ({ processor }: Row) => secondsText(processor.median) },
    { title: "peak memory", cell: ({ peak }: Row) => megabytes(peak.median) },
  ];
  const title = `## 2 × ${countText(size.rows)} rows`;
  const all = `${title}\n\n${valueText(size.bytes / 1e6, "MB", 1)} of Parquet, 16 columns.${left}\n\n${table(columns, summaries(size))}`;
  return size.forms === undefined || size.forms.length === 0 ? all : `${all}\n\n${formsTable(size, size.forms)}`;
}

type FormFigures = NonNullable<SizeFigures["forms"]>[number];

/** The same rows in other files, by our tool alone. */
function formsTable(size: SizeFigures, some: readonly FormFigures[]): string {
  const parquet = summaries(size)[0]?.wall.median ?? Number.NaN;
  const rows = some.map(({ form, bytes, runs }) => ({
    title: forms.find(({ id }) => id === form)?.title ?? form,
    bytes,
    count: runs.length,
    wall: spread(runs.map(({ wall }) => wall)),
    processor: spread(runs.map(({ user, system }) => user + system)),
    peak: spread(runs.map(({ peak }) => peak)),
  }));
  const columns = [
    { title: "the same rows as", cell: (row: (typeof rows)[number]) => row.title },
    { title: "size", cell: (row: (typeof rows)[number]) => megabytes(row.bytes) },
    { title: "runs", cell: (row: (typeof rows)[number]) => countText(row.count) },
    { title: "wall time", cell: (row: (typeof rows)[number]) => rangeText(row.wall, secondsText) },
    { title: "of Parquet", cell: (row: (typeof rows)[number]) => timesText(row.wall.median / parquet) },
    { title: "processor time", cell: (row: (typeof rows)[number]) => secondsText(row.processor.median) },
    { title: "peak memory", cell: (row: (typeof rows)[number]) => megabytes(row.peak.median) },
  ];
  return `model-gate alone, on other files:\n\n${table(columns, rows)}`;
}

type Row = ReturnType<typeof summaries>[number];

function numbersSection(all: readonly Agreement[]): string {
  const apart = all.filter((each) => !agrees(each));
  const agreeing = all.length === 0 ? "**Nothing was compared.**" : "All agree within what is allowed.";
  const verdict =
    apart.length === 0
      ? agreeing
      : `**These do not agree: ${apart.map(({ metric, tool }) => `${metric} of ${titleOf(tool)}`).join(", ")}.**`;
  const text = `Every number that two tools have is compared, of tables of every size: the largest difference, and of how many values. A difference is a share of the number where that is above 1. ${verdict}`;
  const metrics = [...new Set(all.map(({ metric }) => metric))];
  const peers = tools.filter(({ id }) => all.some(({ tool }) => tool === id));
  const columns = [
    { title: "number", cell: (metric: string) => `\`${metric}\`` },
    {
      title: "allowed",
      cell: (metric: string) => powerText(all.find((each) => each.metric === metric)?.allowed ?? NaN),
    },
    ...peers.map(({ id, title }) => ({
      title,
      cell: (metric: string) => gapText(all.filter((each) => each.metric === metric && each.tool === id)),
    })),
  ];
  const note =
    "`wasserstein_by_deviation` is Evidently's norm, by the standard deviation; it is held against scipy's distance, all others against model-gate. `jensenshannon` may differ more, for it is the root of a sum that is nearly 0. Evidently decides by the score and takes exactly 0.5 for positive, where the prediction in the tables says negative: its `accuracy`, `precision`, `specificity` and `f1` may differ by 1e-5, which is some rows in a million.";
  return `## Do the numbers agree?\n\n${text}\n\n${table(columns, metrics)}\n\n${note}`;
}

function gapText(some: readonly Agreement[]): string {
  if (some.length === 0) return "";
  const largest = some.reduce((most, each) => Math.max(most, each.largest), 0);
  const values = some.reduce((sum, each) => sum + each.values, 0);
  return `${powerText(largest)} (${values})`;
}

/** Rounded up, so that it does not read as less than it is. */
function powerText(size: number): string {
  if (size === 0) return "0";
  if (!Number.isFinite(size)) return "not a number";
  const exponent = Math.floor(Math.log10(size) + 1e-9);
  return `${Math.ceil(size / 10 ** exponent - 1e-9)}e${exponent}`;
}

function titleOf(id: string): string {
  return tools.find((tool) => tool.id === id)?.title ?? id;
}

function rangeText({ median, least, most }: Spread, text: (value: number) => string): string {
  return `${text(median)} (${text(least)} … ${text(most)})`;
}

function secondsText(seconds: number): string {
  return valueText(seconds, "s", seconds < 10 ? 2 : 1);
}

function timesText(times: number): string {
  return `${valueText(times, "score", times < 10 ? 1 : 0)} ×`;
}

function coresText(cores: number): string {
  return valueText(cores, "score", 1);
}

function megabytes(bytes: number): string {
  return valueText(bytes / 1e6, "MB", 0);
}

function gigabytes(bytes: number): string {
  return valueText(bytes / 1e9, "GB", 0);
}
