import { inverse } from "../stats/inverse.ts";
import { singularValues } from "../stats/singular-values.ts";

/** Below this the confusion matrix tells too little of the labels: a small error of it becomes a large one of theirs. */
export const leastSingularValue = 0.05;

export interface LabelCounts {
  /** Reference rows by prediction (outer) and label (inner). */
  readonly joint: readonly (readonly number[])[];
  /** Candidate rows by prediction. */
  readonly predicted: readonly number[];
  /** Independent rows in one row of each file; below 1 where rows come in clusters. */
  readonly worth?: { readonly reference: number; readonly candidate: number };
}

/** Of which classes the candidate's rows would be, if each class were predicted as in the reference. */
export interface LabelShift {
  readonly conditionNumber: number;
  readonly smallestSingularValue: number;
  readonly classes: readonly ShiftedClass[];
  /** Half the sum of the absolute differences of the shares. */
  readonly distance: number;
  /** Covariance of the differences of the shares where nothing has shifted. */
  readonly chance: readonly (readonly number[])[];
}

export interface ShiftedClass {
  /** Share of the reference's labels. */
  readonly reference: number;
  /** Estimated share of the candidate's labels; may lie outside 0 to 1 by chance. */
  readonly estimated: number;
  readonly standardError: number;
  /** estimated / reference. */
  readonly weight: number;
}

/** Why there is no estimate. */
export interface NoLabelShift {
  readonly code: "single-class" | "no-rows" | "singular";
  readonly text: string;
  readonly conditionNumber?: number;
  readonly smallestSingularValue?: number;
}

/**
 * Black-box shift estimation (Lipton, Wang & Smola 2018): q = M⁻¹ μ with M[i,j] = P(predicted i | label j) of the reference
 * and μ the shares of the candidate's predictions; the same as w = C⁻¹ μ with the joint shares C, times the label shares.
 * The smallest singular value is that of M, which rare classes leave alone. Standard errors by the delta method.
 */
export function labelShift(counts: LabelCounts): LabelShift | NoLabelShift {
  const facts = factsOf(counts);
  const empty = facts.ofLabel.findIndex((rows) => rows === 0);
  if (facts.rows.reference === 0 || facts.rows.candidate === 0)
    return { code: "no-rows", text: "there are no rows to compare" };
  if (empty >= 0) return { code: "single-class", text: "the reference has no labelled row of one of the classes" };
  const singular = singularValues(columnsOf(facts.conditional));
  const smallest = singular.at(-1) ?? 0;
  const conditionNumber = (singular[0] ?? Number.NaN) / smallest;
  if (!(smallest >= leastSingularValue)) return blind(smallest, conditionNumber);
  return estimated(facts, { conditionNumber, smallestSingularValue: smallest });
}

function blind(smallest: number, conditionNumber: number): NoLabelShift {
  const found = smallest.toPrecision(2);
  const text =
    `the predictions tell too little of the labels: the smallest singular value of the reference's confusion matrix is ${found}, ` +
    `where ${leastSingularValue} is needed`;
  return { code: "singular", text, conditionNumber, smallestSingularValue: smallest };
}

interface Facts {
  readonly rows: { readonly reference: number; readonly candidate: number };
  readonly ofLabel: readonly number[];
  /** P(predicted i | label j), by rows. */
  readonly conditional: readonly (readonly number[])[];
  /** Shares of the candidate's predictions. */
  readonly mu: readonly number[];
  readonly shares: readonly number[];
  readonly worth: { readonly reference: number; readonly candidate: number };
}

function factsOf({ joint, predicted, worth = { reference: 1, candidate: 1 } }: LabelCounts): Facts {
  const ofLabel = predicted.map((_, label) => joint.reduce((sum, row) => sum + (row[label] ?? 0), 0));
  const rows = { reference: total(ofLabel), candidate: total(predicted) };
  return {
    rows,
    ofLabel,
    conditional: joint.map((row) => row.map((count, label) => count / (ofLabel[label] ?? 0))),
    mu: predicted.map((count) => count / rows.candidate),
    shares: ofLabel.map((count) => count / rows.reference),
    worth,
  };
}

function estimated(
  facts: Facts,
  conditioning: Pick<LabelShift, "conditionNumber" | "smallestSingularValue">,
): LabelShift {
  const inverted = inverse(facts.conditional);
  const shares = inverted.map((row) => total(row.map((value, i) => value * (facts.mu[i] ?? 0))));
  const covariance = covarianceOf(facts, inverted, shares);
  // Where nothing has shifted, the shares of the labels are those of the reference, and so are those of the predictions.
  const expected = facts.conditional.map((row) => total(row.map((value, j) => value * (facts.shares[j] ?? 0))));
  const unshifted = covarianceOf({ ...facts, mu: expected }, inverted, facts.shares);
  const ofShares = multinomial(facts.shares, facts.rows.reference * facts.worth.reference);
  return {
    ...conditioning,
    classes: shares.map((share, k) => ({
      reference: facts.shares[k] ?? 0,
      estimated: share,
      standardError: Math.sqrt(Math.max(0, covariance[k]?.[k] ?? 0)),
      weight: share / (facts.shares[k] ?? 0),
    })),
    distance: total(shares.map((share, k) => Math.abs(share - (facts.shares[k] ?? 0)))) / 2,
    chance: unshifted.map((row, i) => row.map((value, j) => value + (ofShares[i]?.[j] ?? 0))),
  };
}

/** M⁻¹ (Cov μ + Σ q_j² Cov M_j) M⁻ᵀ. */
function covarianceOf(
  { mu, conditional, ofLabel, rows, worth }: Facts,
  inverted: readonly (readonly number[])[],
  shares: readonly number[],
): readonly (readonly number[])[] {
  const parts = columnsOf(conditional).map((column, j) => ({
    weight: (shares[j] ?? 0) ** 2,
    covariance: multinomial([...column], (ofLabel[j] ?? 0) * worth.reference),
  }));
  const ofPredicted = multinomial(mu, rows.candidate * worth.candidate);
  const sum = ofPredicted.map((row, i) =>
    row.map((value, k) => value + total(parts.map(({ weight, covariance }) => weight * (covariance[i]?.[k] ?? 0)))),
  );
  return product(product(inverted, sum), transposed(inverted));
}

/** Covariance of the shares of a sample. */
function multinomial(shares: readonly number[], rows: number): readonly (readonly number[])[] {
  return shares.map((one, i) => shares.map((other, k) => ((i === k ? one : 0) - one * other) / rows));
}

function product(
  first: readonly (readonly number[])[],
  second: readonly (readonly number[])[],
): readonly (readonly number[])[] {
  const columns = transposed(second);
  return first.map((row) => columns.map((column) => total(row.map((value, k) => value * (column[k] ?? 0)))));
}

function transposed(matrix: readonly (readonly number[])[]): readonly (readonly number[])[] {
  return (matrix[0] ?? []).map((_, column) => matrix.map((row) => row[column] ?? 0));
}

function columnsOf(matrix: readonly (readonly number[])[]): readonly Float64Array[] {
  return transposed(matrix).map((column) => Float64Array.from(column));
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
