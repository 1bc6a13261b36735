import type { Cube, CubeCell } from "../aggregates/vocabulary.ts";
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
export function fromInfluence(
  cube: Cube,
  values: { readonly reference: SideValue | undefined; readonly candidate: SideValue },
  single: SingleInference,
): Measured {
  const candidateCells = sideCells(cube, "candidate");
  const referenceCells = sideCells(cube, "reference");
  const covariance = covarianceOf(cube, values);
  return {
    reference: values.reference && sideEstimate(values.reference, covariance.reference, referenceCells, single),
    candidate: sideEstimate(values.candidate, covariance.candidate, candidateCells, single),
    change: changeEstimate(values, covariance, candidateCells?.rows ?? 0),
    covariance,
    excluded: 0,
  };
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
  { reference, candidate }: { readonly reference: SideValue | undefined; readonly candidate: SideValue },
  covariance: Covariance,
  rows: number,
): Estimate | undefined {
  if (reference === undefined) return undefined;
  if (reference.kind === "undefined") return notEstimated(reference.reason, rows);
  if (candidate.kind === "undefined") return notEstimated(candidate.reason, rows);
  return changeFromCovariance(candidate.value - reference.value, covariance, rows);
}

/** A change whose standard error follows from the covariance of the two values. */
export function changeFromCovariance(value: number, covariance: Covariance, rows: number): Estimate {
  const variance = covariance.reference + covariance.candidate - 2 * covariance.cross;
  // Rounding may leave a variance that is 0 in truth a little below it.
  return estimated(value, rows, { kind: "normal", value, standardError: Math.sqrt(Math.max(0, variance)) });
}

function covarianceOf(
  cube: Cube,
  { reference, candidate }: { readonly reference: SideValue | undefined; readonly candidate: SideValue },
): Covariance {
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
