import type { Sides } from "../align/comparison.ts";
import { brownForsythe } from "../stats/brown-forsythe.ts";
import { normalSurvival } from "../stats/normal.ts";
import { sum } from "../stats/sum.ts";
import type { CellName, Partition } from "./partition.ts";
import type { LossRows } from "./loss-rows.ts";
import { type CellTally, tally, varianceOfMean } from "./tally.ts";

/** The losses whose rise is to be explained: one increase for each joined row, or the losses of two different samples. */
export type Losses =
  | { readonly pairing: "joined"; readonly increases: LossRows }
  | ({ readonly pairing: "none" } & Sides<LossRows>);

/** How the cells of a partition make up the rise of the mean loss; the parts of all cells add up to it. */
export interface Decomposition {
  readonly partition: Partition;
  readonly cells: readonly DecomposedCell[];
  /** What the change of the cells' sizes alone would add: `Σ (q - p)(r - R)`; 0 for joined rows. */
  readonly mix: number;
  /** One-sided p-value of "the change of sizes adds nothing"; undefined for joined rows. */
  readonly mixPValue: number | undefined;
  /** p-value of "the mean loss rose alike in all cells"; undefined where fewer than two cells have rows enough to tell. */
  readonly withinPValue: number | undefined;
}

export interface DecomposedCell extends CellName {
  /** Shares p and q of the weight of each side. */
  readonly rows: Sides<number>;
  /** What the change in the cell adds: `q (c - r)`. */
  readonly within: number;
  /** `within` less what it were if the loss had risen alike everywhere. */
  readonly excess: number;
  /** Of `within`. NaN where too few rows are in the cell. */
  readonly standardError: number;
}

/** Fewer independent rows than this in a cell do not say how sure its mean is. */
const leastUnits = 10;

/**
 * Kitagawa's decomposition (1955) of the rise of the mean loss from R to C over cells with shares p and q and mean losses r and c:
 * `C - R = Σ (q - p)(r - R) + Σ q (c - r)`, with R in the place of r in a cell that the reference does not have. Whether the loss rose
 * more in some cells than in others is tested by Brown and Forsythe's F*, what the sizes add by a z test with the variance
 * of the influence function. Rows of a cluster count as one within each cell.
 */
export function decompose(partition: Partition, losses: Losses): Decomposition {
  const { cells } = partition;
  const parts =
    losses.pairing === "joined" ? joinedParts(partition, losses.increases) : unpairedParts(partition, losses);
  const rise = sum(parts.changes.map(({ rows, change }) => rows.candidate * change));
  const pooled = pooledVariance(parts.changes);
  return {
    partition,
    cells: cells.map((cell, at) => decomposedCell(cell, parts.changes[at] ?? nothing, { rise, pooled })),
    mix: parts.mix,
    mixPValue: parts.mixPValue,
    withinPValue: withinPValue(parts.changes),
  };
}

/** The change of the mean loss in one cell. */
interface CellChange {
  readonly rows: Sides<number>;
  /** c - r; 0 in a cell without rows of the candidate. */
  readonly change: number;
  /** Of `change`; NaN with too few rows. */
  readonly variance: number;
  readonly degrees: number;
  readonly units: number;
}

const nothing: CellChange = {
  rows: { reference: 0, candidate: 0 },
  change: 0,
  variance: Number.NaN,
  degrees: 0,
  units: 0,
};

interface Parts {
  readonly changes: readonly CellChange[];
  readonly mix: number;
  readonly mixPValue: number | undefined;
}

function joinedParts({ candidate, cells }: Partition, increases: LossRows): Parts {
  const tallies = tally(increases, candidate, cells.length);
  const total = sum(tallies.map(({ weight }) => weight));
  const changes = tallies.map((cell): CellChange => {
    if (cell.weight === 0) return nothing;
    const rows = { reference: cell.weight / total, candidate: cell.weight / total };
    return { rows, change: cell.mean, ...certaintyOf(cell), units: cell.units };
  });
  return { changes, mix: 0, mixPValue: undefined };
}

function unpairedParts(partition: Partition, losses: Sides<LossRows>): Parts {
  const { cells, reference = new Int32Array(), candidate } = partition;
  const before = tally(losses.reference, reference, cells.length);
  const after = tally(losses.candidate, candidate, cells.length);
  const totals = { reference: weightOf(before), candidate: weightOf(after) };
  const mean = sum(before.map((cell) => (cell.weight === 0 ? 0 : (cell.weight / totals.reference) * cell.mean)));
  const pairs = cells.flatMap((_, at) => {
    const [r, c] = [before[at], after[at]];
    return r === undefined || c === undefined ? [] : [{ r, c, rows: sharesOf(r, c, totals) }];
  });
  return { changes: pairs.map((pair) => changeOf(pair, mean)), ...mixOf(pairs, mean, totals) };
}

interface CellPair {
  /** Of the reference and the candidate. */
  readonly r: CellTally;
  readonly c: CellTally;
  readonly rows: Sides<number>;
}

function weightOf(tallies: readonly CellTally[]): number {
  return sum(tallies.map(({ weight }) => weight));
}

function sharesOf(r: CellTally, c: CellTally, totals: Sides<number>): Sides<number> {
  return { reference: r.weight / totals.reference, candidate: c.weight / totals.candidate };
}

/** @param mean of the reference's losses, against which a cell stands that the reference does not have */
function changeOf({ r, c, rows }: CellPair, mean: number): CellChange {
  if (c.weight === 0) return { ...nothing, rows };
  const after = certaintyOf(c);
  if (r.weight === 0) return { rows, change: c.mean - mean, ...after, units: c.units };
  const before = certaintyOf(r);
  const variance = before.variance + after.variance;
  // Welch and Satterthwaite.
  const degrees = variance ** 2 / (before.variance ** 2 / before.degrees + after.variance ** 2 / after.degrees);
  const fewest = Math.min(before.degrees, after.degrees);
  const units = Math.min(r.units, c.units);
  return { rows, change: c.mean - r.mean, variance, degrees: variance === 0 ? fewest : degrees, units };
}

function certaintyOf(cell: CellTally): Pick<CellChange, "variance" | "degrees"> {
  return { variance: cell.units < leastUnits ? Number.NaN : varianceOfMean(cell), degrees: cell.units - 1 };
}

/** What the sizes add, and whether chance alone does: its influence function is linear in the loss in every cell. */
function mixOf(pairs: readonly CellPair[], mean: number, totals: Sides<number>): Pick<Parts, "mix" | "mixPValue"> {
  const known = pairs.filter(({ r }) => r.weight > 0);
  const kept = sum(known.map(({ rows }) => rows.candidate));
  const mix = sum(known.map(({ r, rows }) => (rows.candidate - rows.reference) * (r.mean - mean)));
  const ofReference = known.map(({ r, rows }) => {
    const ratio = rows.candidate / rows.reference;
    return r.squares(ratio - kept, kept * mean - ratio * r.mean);
  });
  const ofCandidate = pairs.map(({ r, c }) => c.squares(0, (r.weight === 0 ? 0 : r.mean - mean) - mix));
  const variance = sum(ofReference) / totals.reference ** 2 + sum(ofCandidate) / totals.candidate ** 2;
  // Without any variance every cell has the same loss, and sizes can add nothing.
  return { mix, mixPValue: variance > 0 ? normalSurvival(mix / Math.sqrt(variance)) : 1 };
}

interface Shared {
  /** Sum of `within` over the cells. */
  readonly rise: number;
  /** Variance of a single row about the mean of its cell. */
  readonly pooled: number;
}

function decomposedCell(cell: CellName, changed: CellChange, { rise, pooled }: Shared): DecomposedCell {
  const { rows, change, variance, units } = changed;
  const within = rows.candidate * change;
  // Ten rows that all changed alike have no variance of their own, and are no surer for it than others.
  const least = Math.max(variance, pooled / units);
  return {
    ...cell,
    rows,
    within,
    excess: within - rows.candidate * rise,
    standardError: rows.candidate * Math.sqrt(least),
  };
}

function pooledVariance(changes: readonly CellChange[]): number {
  const sure = changes.filter(({ variance }) => !Number.isNaN(variance));
  const share = sum(sure.map(({ rows }) => rows.candidate));
  return sum(sure.map(({ rows, variance, units }) => (rows.candidate / share) * variance * units));
}

function withinPValue(changes: readonly CellChange[]): number | undefined {
  const groups = changes.flatMap(({ rows, change, variance, degrees }) =>
    Number.isNaN(variance) || rows.candidate === 0 ? [] : [{ share: rows.candidate, mean: change, variance, degrees }],
  );
  const pValue = brownForsythe(groups);
  return Number.isNaN(pValue) ? undefined : pValue;
}
