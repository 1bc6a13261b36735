import { covarianceOfMeans, type RowDesign } from "../stats/covariance-of-means.ts";
import { type Inference, pAbove } from "../stats/inference.ts";
import { sum, sumOfProducts } from "../stats/sum.ts";

/** The rows of a test: their losses, and how they were drawn. */
export interface TestRows extends RowDesign {
  readonly losses: Float64Array;
}

/** What the rows of the other half say of a slice. */
export interface SliceTest {
  readonly rows: number;
  /** Mean loss in the slice. */
  readonly inside: Inference;
  /** Mean loss of all other rows. */
  readonly outside: number;
  /** One-sided p-value of "the loss is no higher here than elsewhere". */
  readonly pValue: number;
}

/**
 * Whether the mean loss is higher inside a slice than outside, by Welch's t test; where losses are increases over a reference, it must be
 * above 0 as well (a paired t test), or a slice that merely gained less than the others would be found. Both must hold: the
 * larger p-value counts (intersection-union test, Berger 1982). Clustered rows count by cluster.
 * @param inside positions in `rows` of the slice, ascending
 * @returns undefined when either part has fewer than `minRows` rows or is worth fewer than two
 */
export function testSlice(
  rows: TestRows,
  inside: Int32Array,
  { basis, minRows }: { readonly basis: "increase" | "level"; readonly minRows: number },
): SliceTest | undefined {
  const others = complement(inside, rows.losses.length);
  if (inside.length < minRows || others.length < minRows) return undefined;
  const [here, elsewhere] = [meanOf(rows, inside), meanOf(rows, others)];
  if (here.units < 2 || elsewhere.units < 2) return undefined;
  const excess = welch(here, elsewhere, sharedCovariance(rows, here, elsewhere));
  const own = studentT(here.value, here.variance, here.units - 1);
  return {
    rows: inside.length,
    inside: own,
    outside: elsewhere.value,
    pValue: basis === "increase" ? Math.max(pAbove(own, 0), pAbove(excess, 0)) : pAbove(excess, 0),
  };
}

interface PartMean {
  readonly rows: Int32Array;
  readonly value: number;
  readonly variance: number;
  readonly units: number;
}

function meanOf({ losses, weight, cluster }: TestRows, rows: Int32Array): PartMean {
  const values = gather(losses, rows);
  const weights = weight && gather(weight, rows);
  const value = weights === undefined ? sum(values) / rows.length : sumOfProducts(values, weights) / sum(weights);
  const groups = cluster && rows.map((row) => cluster[row] ?? 0);
  for (let at = 0; at < values.length; at++) values[at] = (values[at] ?? Number.NaN) - value;
  const { covariance, units } = covarianceOfMeans(values, values, { weight: weights, cluster: groups });
  return { rows, value, variance: covariance, units };
}

/** Covariance of the two means: 0, unless a cluster has rows in both parts. */
function sharedCovariance(rows: TestRows, here: PartMean, elsewhere: PartMean): number {
  if (rows.cluster === undefined) return 0;
  return covarianceOfMeans(influenceOf(rows, here), influenceOf(rows, elsewhere), rows).covariance;
}

/** Influence of every row on the mean of a part: nothing outside of it. */
function influenceOf({ losses, weight }: TestRows, { rows, value }: PartMean): Float64Array {
  const share = weight === undefined ? rows.length / losses.length : sum(gather(weight, rows)) / sum(weight);
  const influence = new Float64Array(losses.length);
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? 0;
    influence[row] = ((losses[row] ?? Number.NaN) - value) / share;
  }
  return influence;
}

/** The difference of two means with the degrees of freedom of Welch and Satterthwaite. */
function welch(a: PartMean, b: PartMean, covariance: number): Inference {
  const total = a.variance + b.variance;
  const degrees = total ** 2 / (a.variance ** 2 / (a.units - 1) + b.variance ** 2 / (b.units - 1));
  const fewest = Math.min(a.units, b.units) - 1;
  return studentT(a.value - b.value, total - 2 * covariance, total === 0 ? fewest : degrees);
}

function studentT(value: number, variance: number, degreesOfFreedom: number): Inference {
  return { kind: "t", value, standardError: Math.sqrt(Math.max(0, variance)), degreesOfFreedom };
}

function gather(values: Float64Array, rows: Int32Array): Float64Array {
  const gathered = new Float64Array(rows.length);
  for (let at = 0; at < rows.length; at++) gathered[at] = values[rows[at] ?? 0] ?? Number.NaN;
  return gathered;
}

/** The positions up to `count` that are not among `rows`, ascending as they are. */
function complement(rows: Int32Array, count: number): Int32Array {
  const others = new Int32Array(count - rows.length);
  let next = 0;
  let found = 0;
  for (let row = 0; row < count; row++) {
    if (rows[next] === row) next++;
    else others[found++] = row;
  }
  return others;
}
