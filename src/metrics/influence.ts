import type { CellInfluence, Cube, CubeCell, Spread } from "../aggregates/vocabulary.ts";
import type { Inference } from "../stats/inference.ts";
import { estimated, notEstimated, type Covariance, type Estimate, type Measured } from "./estimate.ts";
import type { InfluenceValue, UndefinedValue } from "./metric.ts";

/** Rows of one side by (label, prediction). */
export interface SideCell {
  readonly label: number;
  readonly prediction: number;
  readonly rows: number;
  readonly weight: number;
  readonly squaredWeight: number;
}

export interface SideCells {
  readonly cells: readonly SideCell[];
  readonly rows: number;
  readonly weight: number;
  /** Kish's effective number of rows: (sum w)^2 / sum w^2. */
  readonly effective: number;
  /** Groups that the rows come in, where they are clustered. */
  readonly units?: number;
}

/** A cube, and how estimates made from it spread where rows are clustered: what the cube does not hold. */
export interface CountedRows {
  readonly cube: Cube;
  /** undefined: rows are independent, and the cells of the cube say it. */
  readonly spread?:
    | ((influences: { readonly reference: CellInfluence | undefined; readonly candidate: CellInfluence }) => Spread)
    | undefined;
}

/** The cells of one side of a cube; undefined when there is no reference. */
export function sideCells(cube: Cube, side: "reference" | "candidate"): SideCells | undefined {
  const cells = cube.joined ? cube.cells : cube[side];
  if (cells === undefined) return undefined;
  let rows = 0;
  let weight = 0;
  let squaredWeight = 0;
  for (const cell of cells) {
    rows += cell.rows;
    weight += cell.weight;
    squaredWeight += cell.squaredWeight;
  }
  return {
    cells: cells.map((cell) => ({ ...cell, prediction: cell[side] })),
    rows,
    weight,
    effective: squaredWeight === 0 ? 0 : (weight * weight) / squaredWeight,
  };
}

export type SideValue = InfluenceValue | UndefinedValue;

/** How the single value of a side is turned into an inference. */
export type SingleInference = (value: number, standardError: number, cells: SideCells) => Inference;

/**
 * Estimates, change and covariance from the influence of each cell:
 * `cov = n / (n - 1) * sum w^2 IF_a IF_b / (sum w)^2`, the two sides crossed where rows are pairs.
 */
export function fromInfluence({ cube, spread }: CountedRows, values: SideValues, single: SingleInference): Measured {
  const covariance: MaybeClustered =
    spread === undefined ? covarianceOf(cube, values) : clusteredCovariance(values, spread);
  const { units } = covariance;
  const cellsOf = (side: "reference" | "candidate"): SideCells | undefined => {
    const cells = sideCells(cube, side);
    return cells && units !== undefined ? { ...cells, units } : cells;
  };
  const candidateCells = cellsOf("candidate");
  return {
    reference: values.reference && sideEstimate(values.reference, covariance.reference, cellsOf("reference"), single),
    candidate: sideEstimate(values.candidate, covariance.candidate, candidateCells, single),
    change: changeEstimate(values, covariance, candidateCells?.rows ?? 0),
    covariance,
    excluded: 0,
  };
}

interface SideValues {
  readonly reference: SideValue | undefined;
  readonly candidate: SideValue;
}

/** With the number of groups, where rows are clustered. */
export type MaybeClustered = Covariance & { readonly units?: number };

function clusteredCovariance(
  { reference, candidate }: SideValues,
  spread: NonNullable<CountedRows["spread"]>,
): MaybeClustered {
  const unknown: CellInfluence = () => Number.NaN;
  const influenceOf = (value: SideValue): CellInfluence =>
    value.kind === "value" ? (label, prediction) => value.influence(label, prediction) : unknown;
  return spread({ reference: reference && influenceOf(reference), candidate: influenceOf(candidate) });
}

function sideEstimate(
  value: SideValue,
  variance: number,
  cells: SideCells | undefined,
  single: SingleInference,
): Estimate {
  const rows = cells?.rows ?? 0;
  if (cells === undefined || rows === 0)
    return notEstimated({ code: "no-rows", text: "there are no rows to measure" }, 0);
  if (value.kind === "undefined") return notEstimated(value.reason, rows, value.shown);
  return estimated(value.value, rows, single(value.value, Math.sqrt(variance), cells));
}

function changeEstimate(
  { reference, candidate }: SideValues,
  covariance: MaybeClustered,
  rows: number,
): Estimate | undefined {
  if (reference === undefined) return undefined;
  if (reference.kind === "undefined") return notEstimated(reference.reason, rows);
  if (candidate.kind === "undefined") return notEstimated(candidate.reason, rows);
  return changeFromCovariance(candidate.value - reference.value, covariance, rows);
}

/** A change whose standard error follows from the covariance of the two values; with few clusters Student's t. */
export function changeFromCovariance(value: number, covariance: MaybeClustered, rows: number): Estimate {
  const variance = covariance.reference + covariance.candidate - 2 * covariance.cross;
  // Rounding may leave a variance that is 0 in truth a little below it.
  const standardError = Math.sqrt(Math.max(0, variance));
  const { units } = covariance;
  return units === undefined
    ? estimated(value, rows, { kind: "normal", value, standardError })
    : estimated(value, rows, { kind: "t", value, standardError, degreesOfFreedom: units - 1 });
}

function covarianceOf(cube: Cube, { reference, candidate }: SideValues): Covariance {
  if (!cube.joined) {
    return {
      reference: cube.reference === undefined ? Number.NaN : sumOfProducts(cube.reference, reference, reference),
      candidate: sumOfProducts(cube.candidate, candidate, candidate),
      cross: 0,
    };
  }
  return {
    reference: sumOfProducts(cube.cells, reference, reference, "reference", "reference"),
    candidate: sumOfProducts(cube.cells, candidate, candidate),
    cross: sumOfProducts(cube.cells, reference, candidate, "reference", "candidate"),
  };
}

// oxlint-disable-next-line max-params -- two values and the side of the cell that each looks at
function sumOfProducts(
  cells: readonly CubeCell[],
  a: SideValue | undefined,
  b: SideValue | undefined,
  sideA: "reference" | "candidate" = "candidate",
  sideB: "reference" | "candidate" = "candidate",
): number {
  if (a?.kind !== "value" || b?.kind !== "value") return Number.NaN;
  let sum = 0;
  let rows = 0;
  let weight = 0;
  for (const cell of cells) {
    rows += cell.rows;
    weight += cell.weight;
    sum += cell.squaredWeight * a.influence(cell.label, cell[sideA]) * b.influence(cell.label, cell[sideB]);
  }
  return rows > 1 ? ((rows / (rows - 1)) * sum) / (weight * weight) : Number.NaN;
}
