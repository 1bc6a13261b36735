import type { ClassTotal, ClassWeights } from "./labelled-rows.ts";

/** What belongs to the distinct scores of positives, and of negatives. */
interface ByRank {
  readonly ofPositive: Float64Array;
  readonly ofNegative: Float64Array;
}

/** For each row what belongs to its class at its score. */
export function atRanks(
  { ofPositive, ofNegative }: ByRank,
  rankOf: ClassWeights["rankOf"],
  { positive, negative }: { readonly positive: ClassTotal; readonly negative: ClassTotal },
): Float64Array {
  const values = new Float64Array(rankOf.length);
  fill(values, positive.rows, ofPositive, rankOf);
  fill(values, negative.rows, ofNegative, rankOf);
  return values;
}

function fill(values: Float64Array, rows: Uint32Array, ofRank: Float64Array, rankOf: Uint32Array): void {
  for (let place = 0; place < rows.length; place++) {
    const row = rows[place] ?? 0;
    values[row] = ofRank[rankOf[row] ?? 0] ?? Number.NaN;
  }
}
