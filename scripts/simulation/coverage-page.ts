import { table } from "../docs/page.ts";
import { forms, type CoverageCell } from "./coverage.ts";
import { designs } from "./designs.ts";
import { percent } from "./figures.ts";

/** What a 95 % interval must keep to. */
const LEAST = 0.93;
const MOST = 0.975;

/** The coverage of every kind of interval, and what lies outside of the aim. */
export function coverageBlocks(cells: readonly CoverageCell[]): readonly string[] {
  const sizes = [...new Set(cells.map(({ n }) => n))].sort((a, b) => a - b);
  const outside = cells.filter(isOutside);
  return [
    "## Coverage of the 95 % intervals",
    "The share of samples whose two-sided 95 % interval holds the true value, which is known in closed form, by quadrature, or by measuring " +
      `the whole population that the samples are drawn from. The aim is ${percent(LEAST)} to ${percent(MOST)}; what lies outside is **bold**.`,
    `The error of the simulation is ± ${simulationError(cells)} at most.`,
    ...designs().flatMap(({ name, description }) => {
      const own = cells.filter(({ design }) => design === name);
      return own.length === 0 ? [] : [`**${name}**: ${description}`, coverageTable(own, sizes)];
    }),
    ...exceptions(outside),
  ];
}

/** Whether the share of samples that an interval holds the truth in is not what it should be. */
export function isOutside({ coverage }: CoverageCell): boolean {
  return !(coverage >= LEAST && coverage <= MOST);
}

function simulationError(cells: readonly CoverageCell[]): string {
  return percent(Math.max(...cells.map(({ replicates }) => 2 * Math.sqrt((0.95 * 0.05) / replicates))));
}

function coverageTable(cells: readonly CoverageCell[], sizes: readonly number[]): string {
  const metrics = [...new Set(cells.map(({ metric }) => metric))];
  const lines = metrics.flatMap((metric) =>
    forms.flatMap((form) => {
      const line = cells.filter((cell) => cell.metric === metric && cell.form === form);
      return line.length === 0 ? [] : [[metric, form, kindsOf(line), ...sizes.map((n) => shareAt(line, n))]];
    }),
  );
  return table(["metric", "of", "interval", ...sizes.map((n) => `n = ${n}`)], lines);
}

/** The method, where it changes with the number of rows each of them in turn. */
function kindsOf(line: readonly CoverageCell[]): string {
  return [...new Set(line.map(({ kind }) => kind))].join(", then ");
}

function shareAt(line: readonly CoverageCell[], n: number): string {
  const cell = line.find((one) => one.n === n);
  if (cell === undefined) return "";
  return isOutside(cell) ? `**${percent(cell.coverage)}**` : percent(cell.coverage);
}

function exceptions(outside: readonly CoverageCell[]): readonly string[] {
  if (outside.length === 0) return ["No interval lies outside of the aim."];
  const lines = outside.map((cell) => {
    const { design, metric, form, kind, n, coverage } = cell;
    return [`${metric} (${design})`, form, kind, n.toString(), percent(coverage), reasonOf(cell)];
  });
  return ["### Outside of the aim", table(["metric", "of", "interval", "n", "coverage", "because"], lines)];
}

const moveTogether =
  "the bootstrap of two medians that move together is wider than it must be: it errs on the side of no alarm";

/** What is known of the designs in which an interval misses the aim. */
const known: Readonly<Record<string, string>> = {
  "rare positives":
    "half of the metric, or more, rests on the 20 positive rows, of which 4 are discordant: so few events do not tell well how much " +
    "they vary. The gate judges from 10 rows of the smaller class on; trust it from 30",
  values: moveTogether,
  "weighted values": moveTogether,
};

function reasonOf({ design, coverage, replicates }: CoverageCell): string {
  const error = 2 * Math.sqrt((coverage * (1 - coverage)) / replicates);
  const within = coverage + error >= LEAST && coverage - error <= MOST;
  return known[design] ?? (within ? "within the error of the simulation" : "not explained");
}
