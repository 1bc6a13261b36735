import type { Blocks } from "../align/comparison.ts";
import { quantile } from "../stats/quantile.ts";
import { sortOwned } from "../stats/sort.ts";
import { sum } from "../stats/sum.ts";

/** What is taken of the rows of a block: their mean, or a percentile (type 7). */
export type BlockStatistic = { readonly kind: "mean" } | { readonly kind: "quantile"; readonly probability: number };

/** One block of one side. */
export interface BlockValue {
  readonly name: string;
  /** Of the rows with a number; NaN where there are none. */
  readonly value: number;
  /** Rows with a number. */
  readonly rows: number;
  /** All rows of the block. */
  readonly asked: number;
}

/** The statistic in each block that has rows, by the name of the block. @param values a number of each row, NaN where there is none. */
export function blockValues(
  values: Float64Array,
  { codes, names }: Blocks,
  statistic: BlockStatistic,
): ReadonlyMap<string, BlockValue> {
  const asked = countOf(codes, names.length);
  const rows = countOf(
    codes.filter((_, row) => !Number.isNaN(values[row])),
    names.length,
  );
  const parts = gathered(values, codes, rows);
  const found = new Map<string, BlockValue>();
  for (const [code, name] of names.entries()) {
    const [part, all] = [parts[code], asked[code]];
    if (part === undefined || all === undefined || all === 0) continue;
    found.set(name, { name, value: valueOf(part, statistic), rows: part.length, asked: all });
  }
  return found;
}

/** Rows of each code. */
function countOf(codes: Int32Array, blocks: number): Int32Array {
  const counts = new Int32Array(blocks);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] ?? -1;
    counts[code] = (counts[code] ?? 0) + 1;
  }
  return counts;
}

/** The numbers of each block. */
function gathered(values: Float64Array, codes: Int32Array, rows: Int32Array): readonly Float64Array[] {
  const parts = Array.from(rows, (count) => new Float64Array(count));
  const filled = new Int32Array(rows.length);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] ?? -1;
    const value = values[row] ?? Number.NaN;
    const part = parts[code];
    if (part === undefined || Number.isNaN(value)) continue;
    const at = filled[code] ?? 0;
    part[at] = value;
    filled[code] = at + 1;
  }
  return parts;
}

function valueOf(part: Float64Array, statistic: BlockStatistic): number {
  if (part.length === 0) return Number.NaN;
  return statistic.kind === "mean" ? sum(part) / part.length : quantile(sortOwned(part), statistic.probability);
}
