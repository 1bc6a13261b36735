import { exactErrors, wholeSum } from "./exact-errors.ts";
import type { ExactErrors } from "./exact-errors.ts";
import { type Candidates, countFamily, type Family, slotsOfRows, valuesOf } from "./family.ts";
import type { Feature } from "./feature.ts";
import { scoreBound, scoreOf, type Scoring, type SliceSums } from "./score.ts";

export interface SearchOptions {
  /** Weight of the error against the size of a slice, above 0 and at most 1. */
  readonly alpha: number;
  /** Rows that a slice must have. */
  readonly minRows: number;
  /** Most predicates of a slice. */
  readonly maxLevel: number;
  /** Slices wanted. */
  readonly top: number;
}

export interface FoundSlice {
  /** Positions of the features, ascending. */
  readonly columns: readonly number[];
  /** Value of each, as a position in the feature's predicates. */
  readonly values: readonly number[];
  readonly rows: number;
  readonly meanError: number;
  readonly score: number;
}

/**
 * The slices with the largest scores above 0, best first; of equal ones that with fewer predicates, then by the order of the
 * columns and values. An exact search, level by level: slices are joined only from parents that all live, and only if the
 * bound of their score can still reach the best ones.
 * @param errors of each row, finite and 0 or more
 * Source: Sagadeeva & Boehm 2021, "SliceLine: Fast, Linear-Algebra-based Slice Finding for ML Model Debugging".
 */
export function sliceLine(
  features: readonly Feature[],
  errors: Float64Array,
  { alpha, minRows, maxLevel, top }: SearchOptions,
): readonly FoundSlice[] {
  const exact = exactErrors(errors);
  const whole = { rows: exact.rows, error: totalOf(exact), alpha, minRows };
  if (whole.error === 0) return [];
  const search: Search = { features, errors: exact, whole, top, minRows, families: new Map() };
  let best: readonly FoundSlice[] = [];
  let level = features.map((feature, column) => singles(feature, column, search));
  for (const family of level) best = keepBest(best, family, search);
  for (let predicates = 2; predicates <= maxLevel && level.length > 0; predicates++) {
    const next: Family[] = [];
    for (const family of level) {
      for (const child of childrenOf(family, () => leastOf(best, top), search)) {
        best = keepBest(best, child, search);
        next.push(child);
      }
    }
    level = next;
  }
  return best;
}

interface Search {
  readonly features: readonly Feature[];
  readonly errors: ExactErrors;
  readonly whole: Scoring;
  readonly top: number;
  readonly minRows: number;
  /** Families by their columns. */
  readonly families: Map<string, Family>;
}

function totalOf({ rows, high, low }: ExactErrors): number {
  let upper = 0;
  let lower = 0;
  for (let row = 0; row < rows; row++) {
    upper += high[row] ?? Number.NaN;
    lower += low[row] ?? Number.NaN;
  }
  return wholeSum(upper, lower);
}

/** Slices of one predicate. */
function singles({ predicates }: Feature, column: number, search: Search): Family {
  const table = Int32Array.from(predicates, (_, value) => value);
  const candidates = { columns: [column], prefix: undefined, table, count: predicates.length };
  return remember(countFamily(candidates, search, undefined), search);
}

function remember(family: Family, { families }: Search): Family {
  families.set(family.columns.join(), family);
  return family;
}

/** The families that extend this one by a later column, one after the other: each may raise the score to be reached. */
function* childrenOf(family: Family, least: () => number, search: Search): Iterable<Family> {
  if (family.size === 0) return;
  let slots: Int32Array | undefined;
  const [last = -1] = family.columns.slice(-1);
  for (let column = last + 1; column < search.features.length; column++) {
    const candidates = candidatesOf(family, column, { least: least(), ...search });
    if (candidates === undefined) continue;
    slots ??= slotsOfRows(family, search.features);
    yield remember(countFamily(candidates, search, slots), search);
  }
}

/** Slices of the family met with values of a later column whose parents all live and whose bound is high enough. */
function candidatesOf(
  family: Family,
  column: number,
  search: Search & { readonly least: number },
): Candidates | undefined {
  const columns = [...family.columns, column];
  const parents = otherParents(columns, search);
  if (parents === undefined) return undefined;
  const values = search.features[column]?.predicates.length ?? 0;
  const table = new Int32Array(family.size * values).fill(-1);
  const chosen = new Int32Array(search.features.length);
  let count = 0;
  for (let at = 0; at < table.length; at++) {
    const slot = Math.floor(at / values);
    chosen[column] = at % values;
    if (chosen[column] === 0) choose(valuesOf(family, slot), family.columns, chosen);
    const limits = boundsOf(family.sums[slot], parents, chosen);
    if (limits !== undefined && scoreBound(limits, search.whole) > search.least) table[at] = count++;
  }
  return count === 0 ? undefined : { columns, prefix: family, table, count };
}

function choose(values: readonly number[], columns: readonly number[], chosen: Int32Array): void {
  for (const [at, column] of columns.entries()) chosen[column] = values[at] ?? -1;
}

/** The families over all columns but one, save the one that leaves out the last. */
function otherParents(columns: readonly number[], { families }: Search): readonly Family[] | undefined {
  const parents = columns.slice(0, -1).flatMap((left) => {
    const family = families.get(columns.filter((column) => column !== left).join());
    return family === undefined ? [] : [family];
  });
  return parents.length === columns.length - 1 ? parents : undefined;
}

/** What no slice within all of its parents exceeds; undefined when a parent is dead. */
function boundsOf(own: SliceSums | undefined, parents: readonly Family[], chosen: Int32Array): SliceSums | undefined {
  let bounds = own;
  for (const parent of parents) {
    const sums = parent.sums[slotOf(parent, chosen)];
    if (sums === undefined || bounds === undefined) return undefined;
    bounds = {
      rows: Math.min(bounds.rows, sums.rows),
      error: Math.min(bounds.error, sums.error),
      largest: Math.min(bounds.largest, sums.largest),
    };
  }
  return bounds;
}

/** The slice of a family with the chosen value of each of its columns, -1 where none lives. */
function slotOf({ columns, prefix, table, size }: Family, chosen: Int32Array): number {
  if (size === 0) return -1;
  const above = prefix === undefined ? 0 : slotOf(prefix, chosen);
  if (above < 0) return -1;
  const values = table.length / (prefix?.size ?? 1);
  return table[above * values + (chosen[columns.at(-1) ?? -1] ?? -1)] ?? -1;
}

/** The best so far with those of a family; families come in the order in which ties are to be broken. */
function keepBest(best: readonly FoundSlice[], family: Family, { whole, errors, top }: Search): readonly FoundSlice[] {
  const least = leastOf(best, top);
  const found = family.sums.flatMap(({ rows, error }, slot): readonly FoundSlice[] => {
    const score = scoreOf(rows, error, whole);
    if (!(score > least)) return [];
    const meanError = error / errors.scale / rows;
    return [{ columns: family.columns, values: valuesOf(family, slot), rows, meanError, score }];
  });
  return found.length === 0 ? best : [...best, ...found].toSorted((a, b) => b.score - a.score).slice(0, top);
}

/** The score that a slice must exceed: of the last of the best, or one that is 0 but for rounding. */
function leastOf(best: readonly FoundSlice[], top: number): number {
  return best.at(top - 1)?.score ?? 1e-12;
}
