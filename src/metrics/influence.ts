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

/** What is known of a metric made from counts, beside its value and influence. */
export interface CountedMetric {
  /** How the single value of a side is turned into an inference. */
  single(value: number, standardError: number, cells: SideCells): Inference;
  /** Highest less lowest value that it can have. */
  readonly range: 1 | 2;
  /** Rows that say that a value is at the end of its range, where none of them says otherwise. */
  rows(cells: SideCells): number;
}

/** Effective rows of the label that has the fewest: where none is wrong, they know least of how many might be. */
export function fewestOfALabel({ cells }: SideCells, classOf = (label: number): number => label): number {
  const sums = new Map<number, { weight: number; squaredWeight: number }>();
  for (const { label, weight, squaredWeight } of cells) {
    const before = sums.get(classOf(label)) ?? { weight: 0, squaredWeight: 0 };
    const after = { weight: before.weight + weight, squaredWeight: before.squaredWeight + squaredWeight };
    sums.set(classOf(label), after);
  }
  const effective = Array.from(sums.values(), ({ weight, squaredWeight }) => (weight * weight) / squaredWeight);
  return Math.min(...effective.filter((rows) => rows > 0));
}

/**
 * Estimates, change and covariance from the influence of each cell:
 * `cov = n / (n - 1) * sum w^2 IF_a IF_b / (sum w)^2`, the two sides crossed where rows are pairs.
 */
export function fromInfluence({ cube, spread }: CountedRows, values: SideValues, metric: CountedMetric): Measured {
  const covariance: MaybeClustered =
    spread === undefined ? covarianceOf(cube, values) : clusteredCovariance(values, spread);
  const { units } = covariance;
  const cellsOf = (side: "reference" | "candidate"): SideCells | undefined => {
    const cells = sideCells(cube, side);
    return cells && units !== undefined ? { ...cells, units } : cells;
  };
  const sides = { reference: cellsOf("reference"), candidate: cellsOf("candidate") };
  return {
    reference: values.reference && sideEstimate(values.reference, covariance.reference, sides.reference, metric),
    candidate: sideEstimate(values.candidate, covariance.candidate, sides.candidate, metric),
    change: changeEstimate(values, covariance, { ...sides, metric }),
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
  metric: CountedMetric,
): Estimate {
  const rows = cells?.rows ?? 0;
  if (cells === undefined || rows === 0)
    return notEstimated({ code: "no-rows", text: "there are no rows to measure" }, 0);
  if (value.kind === "undefined") return notEstimated(value.reason, rows, value.shown);
  return estimated(value.value, rows, metric.single(value.value, Math.sqrt(variance), cells));
}

function changeEstimate(
  { reference, candidate }: SideValues,
  covariance: MaybeClustered,
  { metric, ...sides }: CountedSides,
): Estimate | undefined {
  if (reference === undefined) return undefined;
  const rows = sides.candidate?.rows ?? 0;
  if (reference.kind === "undefined") return notEstimated(reference.reason, rows);
  if (candidate.kind === "undefined") return notEstimated(candidate.reason, rows);
  const counts = [sides.reference, sides.candidate].flatMap((cells) => (cells === undefined ? [] : metric.rows(cells)));
  const bounded = { range: metric.range, rows: Math.min(...counts) };
  return changeFromCovariance(candidate.value - reference.value, covariance, { rows, bounded });
}

interface CountedSides {
  readonly reference: SideCells | undefined;
  readonly candidate: SideCells | undefined;
  readonly metric: CountedMetric;
}

/** What a change is made from. */
export interface ChangedRows {
  readonly rows: number;
  /** Of a metric that has a lowest and a highest value: their distance, and the independent rows that are worth something. */
  readonly bounded?: { readonly range: 1 | 2; readonly rows: number };
}

/** Relative to the two variances. */
const rounding = 1e-14;

/**
 * A change whose standard error follows from the covariance of the two values; with few clusters Student's t. Where no row
 * tells the two sides apart the variance is 0, which few rows do not deserve: then Tango's interval of no change among them,
 * stretched over the range of the metric.
 */
export function changeFromCovariance(
  value: number,
  covariance: MaybeClustered,
  { rows, bounded }: ChangedRows,
): Estimate {
  const variance = covariance.reference + covariance.candidate - 2 * covariance.cross;
  const { units } = covariance;
  if (bounded !== undefined && isNoChange(value, variance, covariance)) {
    const n = Math.min(bounded.rows, units ?? bounded.rows);
    return estimated(0, rows, withoutDifference({ ...bounded, rows: n }));
  }
  // Rounding may leave a variance that is 0 in truth a little below it.
  const standardError = Math.sqrt(Math.max(0, variance));
  return units === undefined
    ? estimated(value, rows, { kind: "normal", value, standardError })
    : estimated(value, rows, { kind: "t", value, standardError, degreesOfFreedom: units - 1 });
}

/** No pair differs: how many might among those not seen is a matter of counts, each worth at most the range. */
export function withoutDifference({ range, rows: n }: NonNullable<ChangedRows["bounded"]>): Inference {
  const none = { kind: "tango", gained: 0, lost: 0, n } as const;
  return range === 1 ? none : { kind: "affine", of: none, scale: range, shift: 0 };
}

function isNoChange(value: number, variance: number, { reference, candidate }: Covariance): boolean {
  return Math.abs(value) <= rounding && variance <= rounding * (reference + candidate);
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
