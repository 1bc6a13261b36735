import type { ExactErrors } from "./exact-errors.ts";
import { wholeSum } from "./exact-errors.ts";
import type { Feature } from "./feature.ts";
import type { SliceSums } from "./score.ts";

/** The living slices over one set of columns, numbered; the values of slice `s` are those of `above[s]` and `last[s]`. */
export interface Family {
  /** Positions of the columns, ascending. */
  readonly columns: readonly number[];
  /** The family over all columns but the last; undefined for a single column. */
  readonly prefix: Family | undefined;
  readonly size: number;
  /** Slice of the prefix that each slice is part of. */
  readonly above: Int32Array;
  /** Value of each slice in the last column. */
  readonly last: Int32Array;
  /** The slice at `above · values of the last column + value`; -1 where none lives. */
  readonly table: Int32Array;
  readonly sums: readonly SliceSums[];
}

/** Slices yet to be counted: `table` numbers them, as in a family. */
export interface Candidates extends Pick<Family, "columns" | "prefix" | "table"> {
  readonly count: number;
}

/** Counts the candidates in one pass over the rows and keeps those that have `minRows` rows and any error. */
export function countFamily(
  candidates: Candidates,
  { features, errors, minRows }: { features: readonly Feature[]; errors: ExactErrors; minRows: number },
  prefixSlots: Int32Array | undefined,
): Family {
  const counted = count(candidates, { feature: lastFeature(candidates, features), errors, prefixSlots });
  return survivors(candidates, counted, minRows);
}

/** The slice of the family that each row is in, -1 where none. */
export function slotsOfRows(family: Family, features: readonly Feature[]): Int32Array {
  const { prefix, table } = family;
  const { codes, predicates } = lastFeature(family, features);
  const above = prefix && slotsOfRows(prefix, features);
  const slots = new Int32Array(codes.length);
  for (let row = 0; row < codes.length; row++) {
    const from = above === undefined ? 0 : (above[row] ?? -1);
    slots[row] = from < 0 ? -1 : (table[from * predicates.length + (codes[row] ?? 0)] ?? -1);
  }
  return slots;
}

/** The values of a slice, one for each column of its family. */
export function valuesOf(family: Family, slot: number): readonly number[] {
  const own = family.last[slot] ?? -1;
  return family.prefix === undefined ? [own] : [...valuesOf(family.prefix, family.above[slot] ?? -1), own];
}

/** The last of the columns of a family or of candidates. */
function lastFeature({ columns }: Pick<Family, "columns">, features: readonly Feature[]): Feature {
  const feature = features[columns.at(-1) ?? -1];
  if (feature === undefined) throw new TypeError("a family of slices has at least one column");
  return feature;
}

interface Counted {
  readonly rows: Int32Array;
  readonly high: Float64Array;
  readonly low: Float64Array;
  readonly largest: Float64Array;
}

interface Pass {
  readonly feature: Feature;
  readonly errors: ExactErrors;
  readonly prefixSlots: Int32Array | undefined;
}

function count({ table, count: slices }: Candidates, { feature, errors, prefixSlots }: Pass): Counted {
  const counted = {
    rows: new Int32Array(slices),
    high: new Float64Array(slices),
    low: new Float64Array(slices),
    largest: new Float64Array(slices),
  };
  const { codes, predicates } = feature;
  const values = predicates.length;
  for (let row = 0; row < codes.length; row++) {
    const from = prefixSlots === undefined ? 0 : (prefixSlots[row] ?? -1);
    if (from < 0) continue;
    const slot = table[from * values + (codes[row] ?? 0)] ?? -1;
    if (slot >= 0) addRow(counted, slot, errors, row);
  }
  return counted;
}

function addRow({ rows, high, low, largest }: Counted, slot: number, errors: ExactErrors, row: number): void {
  rows[slot] = (rows[slot] ?? 0) + 1;
  high[slot] = (high[slot] ?? Number.NaN) + (errors.high[row] ?? Number.NaN);
  low[slot] = (low[slot] ?? Number.NaN) + (errors.low[row] ?? Number.NaN);
  const error = errors.whole[row] ?? Number.NaN;
  if (error > (largest[slot] ?? Number.NaN)) largest[slot] = error;
}

function survivors({ columns, prefix, table, count: slices }: Candidates, counted: Counted, minRows: number): Family {
  const sums: SliceSums[] = [];
  const renumbered = new Int32Array(slices).fill(-1);
  for (let slot = 0; slot < slices; slot++) {
    const rows = counted.rows[slot] ?? 0;
    const error = wholeSum(counted.high[slot] ?? Number.NaN, counted.low[slot] ?? Number.NaN);
    if (rows < minRows || error === 0) continue;
    renumbered[slot] = sums.length;
    sums.push({ rows, error, largest: counted.largest[slot] ?? Number.NaN });
  }
  const above = new Int32Array(sums.length);
  const last = new Int32Array(sums.length);
  const values = table.length / (prefix?.size ?? 1);
  const alive = table.map((slot, at) => {
    const number = slot < 0 ? -1 : (renumbered[slot] ?? -1);
    if (number >= 0) {
      above[number] = Math.floor(at / values);
      last[number] = at % values;
    }
    return number;
  });
  return { columns, prefix, size: sums.length, above, last, table: alive, sums };
}
