import type { Cost, SizeFigures } from "./figures.ts";

/** A median with the least and the greatest. */
export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** Of numbers of which there is at least one; NaN where there is none. */
export function spread(numbers: readonly number[]): Spread {
  const sorted = numbers.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? Number.NaN;
  const median = sorted.length % 2 === 1 ? upper : (upper + (sorted[half - 1] ?? Number.NaN)) / 2;
  return { median, least: sorted[0] ?? Number.NaN, most: sorted.at(-1) ?? Number.NaN };
}

/** What one tool took for tables of one size. */
export interface ToolSummary {
  readonly tool: string;
  readonly runs: number;
  readonly wall: Spread;
  /** Wall time as a multiple of that of our run in the same round. */
  readonly times: Spread;
  readonly processor: Spread;
  readonly peak: Spread;
}

/** One row for each tool; the first is ours. */
export function summaries({ tools }: SizeFigures): readonly ToolSummary[] {
  const ours = tools[0]?.runs ?? [];
  return tools.map(({ tool, runs }) => ({
    tool,
    runs: runs.length,
    wall: spread(runs.map(({ wall }) => wall)),
    times: spread(runs.map(({ wall }, round) => wall / (ours[round]?.wall ?? Number.NaN))),
    processor: spread(runs.map(({ user, system }: Cost) => user + system)),
    peak: spread(runs.map(({ peak }) => peak)),
  }));
}
