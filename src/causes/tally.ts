import type { LossRows, UnitsInOrder } from "./loss-rows.ts";

/** What the rows of one cell add up to. */
export interface CellTally {
  /** Sum of the weights; without weights, rows. */
  readonly weight: number;
  readonly mean: number;
  /** Independent units: clusters, or else rows that weigh something. */
  readonly units: number;
  /** Sum over the units of (α·Σ w·loss + β·Σ w)²: what variances of weighted sums are made of. */
  readonly squares: (alpha: number, beta: number) => number;
}

/** The sums of each cell, in one pass over the rows. @param codes the cell of each row, from 0 to `cells` - 1 */
export function tally(rows: LossRows, codes: Int32Array, cells: number): readonly CellTally[] {
  const sums = emptySums(cells);
  if (rows.drawn === undefined) addRows(rows.values, codes, sums);
  else addUnits(rows.drawn, codes, sums);
  return Array.from({ length: cells }, (_, cell) => tallyOf(sums, cell));
}

/** Variance of the mean of a cell, by the spread of its units (Liang & Zeger 1986); NaN with fewer than two. */
export function varianceOfMean({ units, weight, mean, squares }: CellTally): number {
  if (units < 2) return Number.NaN;
  return ((squares(1, -mean) / weight / weight) * units) / (units - 1);
}

interface Sums {
  readonly units: Float64Array;
  readonly weight: Float64Array;
  readonly loss: Float64Array;
  /** Sums over the units of the squares and the product of their weighted loss and their weight. */
  readonly lossSquared: Float64Array;
  readonly product: Float64Array;
  readonly weightSquared: Float64Array;
}

function emptySums(cells: number): Sums {
  const zeros = (): Float64Array => new Float64Array(cells);
  return {
    units: zeros(),
    weight: zeros(),
    loss: zeros(),
    lossSquared: zeros(),
    product: zeros(),
    weightSquared: zeros(),
  };
}

/** Every row is a unit of weight 1. */
function addRows(values: Float64Array, codes: Int32Array, { units, weight, loss, ...squares }: Sums): void {
  const rows = Math.min(values.length, codes.length);
  for (let row = 0; row < rows; row++) {
    const value = values[row] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    const cell = codes[row] ?? 0;
    add(units, cell, 1);
    add(loss, cell, value);
    add(squares.lossSquared, cell, value * value);
  }
  weight.set(units);
  squares.product.set(loss);
  squares.weightSquared.set(units);
}

/** The rows of a cluster in one cell are one unit; they are met one after the other. */
function addUnits({ rows, units, weights, losses }: UnitsInOrder, codes: Int32Array, sums: Sums): void {
  const cells = sums.units.length;
  const open: OpenUnits = {
    unit: new Int32Array(cells).fill(-1),
    loss: new Float64Array(cells),
    weight: new Float64Array(cells),
  };
  for (let place = 0; place < rows.length; place++) {
    const cell = codes[rows[place] ?? 0] ?? 0;
    const unit = units[place] ?? 0;
    if (open.unit[cell] !== unit) close(open, cell, sums);
    open.unit[cell] = unit;
    add(open.loss, cell, losses[place] ?? Number.NaN);
    add(open.weight, cell, weights[place] ?? Number.NaN);
  }
  for (let cell = 0; cell < cells; cell++) close(open, cell, sums);
}

/** The unit that each cell is in the midst of. */
interface OpenUnits {
  readonly unit: Int32Array;
  readonly loss: Float64Array;
  readonly weight: Float64Array;
}

function close(open: OpenUnits, cell: number, sums: Sums): void {
  addUnit(sums, cell, { loss: open.loss[cell] ?? Number.NaN, weight: open.weight[cell] ?? Number.NaN });
  open.loss[cell] = 0;
  open.weight[cell] = 0;
}

function addUnit(sums: Sums, cell: number, { loss, weight }: { readonly loss: number; readonly weight: number }): void {
  if (weight === 0) return;
  add(sums.units, cell, 1);
  add(sums.weight, cell, weight);
  add(sums.loss, cell, loss);
  add(sums.lossSquared, cell, loss * loss);
  add(sums.product, cell, loss * weight);
  add(sums.weightSquared, cell, weight * weight);
}

function add(totals: Float64Array, cell: number, value: number): void {
  totals[cell] = (totals[cell] ?? 0) + value;
}

function tallyOf(sums: Sums, cell: number): CellTally {
  const at = (total: Float64Array): number => total[cell] ?? Number.NaN;
  const weight = at(sums.weight);
  return {
    weight,
    mean: at(sums.loss) / weight,
    units: at(sums.units),
    squares: (alpha, beta) =>
      Math.max(
        0,
        alpha ** 2 * at(sums.lossSquared) + 2 * alpha * beta * at(sums.product) + beta ** 2 * at(sums.weightSquared),
      ),
  };
}
