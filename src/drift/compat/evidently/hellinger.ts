import { histogram, sturgesEdges } from "../../../stats/equal-width-bins.ts";
import { countDistinct, countValues, distinctValues } from "../counts.ts";
import { sharesOf } from "../divergence.ts";
import type { EvidentlyPair, EvidentlyTest } from "./evidently-test.ts";

/** Of categories; of numbers in Sturges' bins over the distinct values of both files. */
export const hellinger: EvidentlyTest = {
  name: "hellinger",
  theirs: "hellinger",
  title: "Hellinger distance",
  types: ["numerical", "categorical"],
  score: "distance",
  rule: "≥",
  threshold: 0.1,
  measure: (pair) => {
    const affinity = pair.type === "categorical" ? ofCategories(pair) : ofNumbers(pair);
    return Math.sqrt(1 - Math.min(1, Math.max(0, affinity)));
  },
};

function ofCategories({ sorted }: EvidentlyPair): number {
  const { reference, candidate } = countValues(sorted.reference, sorted.candidate);
  return affinityOf(sharesOf(reference), sharesOf(candidate), 1);
}

function ofNumbers({ sorted, whole }: EvidentlyPair): number {
  const distinct = distinctValues(sorted.reference, sorted.candidate);
  // Evidently puts the candidate's distinct values into the set of the reference's: what both have is kept as the reference
  // has it, so that a candidate of floats leaves integers unless it has a value of its own.
  const nothingNew = distinct.length === countDistinct(sorted.reference);
  const edges = sturgesEdges(distinct, whole.reference && (whole.candidate || nothingNew));
  const width = ((edges.at(-1) ?? Number.NaN) - (edges[0] ?? Number.NaN)) / (edges.length - 1);
  return affinityOf(density(sorted.reference, edges), density(sorted.candidate, edges), width);
}

/** As numpy.histogram(density=True). */
function density(sorted: Float64Array, edges: Float64Array): Float64Array {
  return histogram(sorted, edges).map(
    (count, bin) => count / ((edges[bin + 1] ?? Number.NaN) - (edges[bin] ?? Number.NaN)) / sorted.length,
  );
}

function affinityOf(p: Float64Array, q: Float64Array, width: number): number {
  return p.reduce((sum, before, bin) => sum + Math.sqrt(before * (q[bin] ?? Number.NaN)) * width, 0);
}
