import type { AuditPlot } from "../../audit/v1.ts";
import { countText } from "../../number-text.ts";
import { part } from "./binned.ts";
import { shortName } from "./quoted.ts";

type Confusion = Extract<AuditPlot, { kind: "confusion" }>;

/** A row for each label, a column for each predicted class. */
export type Counts = readonly (readonly number[])[];

/** The matrices of both sides, with the names of their rows and columns. */
export interface Matrices {
  readonly labels: readonly string[];
  readonly predicted: readonly string[];
  readonly reference: Counts | null;
  readonly candidate: Counts;
}

export interface Place {
  readonly label: number;
  readonly predicted: number;
}

/** More cells than this are too small to see. */
const mostClasses = 24;

/** What is drawn: rows without a usable prediction are a column of their own, or what is left would look better than it is. */
export function matricesOf({ classes, folded, reference, candidate, invalid }: Confusion): Matrices {
  const names = classes.map((name, at) =>
    folded > 0 && at === classes.length - 1 ? `${countText(folded)} others` : shortName(name),
  );
  const labels = names.slice(0, mostClasses);
  if (invalid === undefined) return { labels, predicted: labels, reference, candidate };
  // Of a matrix that is cut the last column would be that of a class.
  const whole = (matrix: Counts, without: readonly number[] | null): Counts =>
    matrix.map((row, label) => [...row.slice(0, classes.length), without?.[label] ?? 0]);
  return {
    labels,
    predicted: labels.length === names.length ? [...labels, "none"] : labels,
    reference: reference && whole(reference, invalid.reference),
    candidate: whole(candidate, invalid.candidate),
  };
}

/** Every cell, row by row. */
export function placesOf({ labels, predicted }: Pick<Matrices, "labels" | "predicted">): readonly Place[] {
  return labels.flatMap((_, label) => predicted.map((__, at) => ({ label, predicted: at })));
}

/** A count, 0 where the matrix has none. */
export function countAt(matrix: Counts, { label, predicted }: Place): number {
  return Math.max(0, matrix[label]?.[predicted] ?? 0);
}

/** What share of the rows of a label is predicted as a class. */
export function rowShare(matrix: Counts, place: Place): number {
  const total = (matrix[place.label] ?? []).reduce((sum, count) => sum + Math.max(0, count), 0);
  return part(countAt(matrix, place), total);
}
