import type { Comparison, Side } from "../align/comparison.ts";
import { bootstrapUnits, type BootstrapUnits } from "../stats/bootstrap-units.ts";
import { positivesOf, scoredRows } from "./sample.ts";
import type { Labelled } from "./sampling-error.ts";

/** Labelled rows to calibrate on, and what became of the others. */
export interface LabelledSide extends Labelled {
  readonly label: Int32Array;
}

/** The labelled rows of a side with all scores; undefined where it has no labels or no probabilities. */
export function labelledSide(side: Side, comparison: Comparison): LabelledSide | undefined {
  const { label } = side;
  const sample = scoredRows(side);
  if (!(label instanceof Int32Array) || sample === undefined) return undefined;
  const units = unitsOf(side, comparison, label);
  const own = { count: units.count, unitOf: Uint32Array.from(sample.from, (row) => units.unitOf[row] ?? 0) };
  return {
    sample,
    positives: positivesOf(label, sample),
    units: own,
    label: Int32Array.from(sample.from, (row) => label[row] ?? -1),
  };
}

/** Joined rows are one unit in both files, so that a resample takes them together. */
function unitsOf(side: Side, { pairing, reference, candidate }: Comparison, label: Int32Array): BootstrapUnits {
  const sides = pairing === "joined" && reference !== undefined ? [candidate, reference] : [side];
  const columns = sides.flatMap(({ score, scores }) => (score === undefined ? (scores ?? []) : [score]));
  // A missing score has no place in an order; no probability is below 0.
  const known = columns.map((values) => values.map((value) => (Number.isNaN(value) ? -1 : value)));
  return bootstrapUnits(
    [...known, Float64Array.from(label)],
    side.cluster === undefined ? {} : { cluster: side.cluster },
  );
}
