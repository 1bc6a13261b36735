import type { UnseenSides } from "../aggregates/column-summary.ts";
import { pAbove } from "../stats/inference.ts";
import { normalQuantile } from "../stats/normal.ts";
import type { DriftValue } from "./method.ts";

/** How much more of the candidate the reference does not know than each part of the reference does not know of the rest. */
export function beyondOwnUnseen({ reference, candidate }: UnseenSides): DriftValue {
  const pooled =
    (candidate.share * candidate.support + reference.share * reference.support) /
    (candidate.support + reference.support);
  const variance = pooled * (1 - pooled) * (1 / candidate.support + 1 / reference.support);
  return {
    value: candidate.share,
    noise95: Math.min(1, reference.share + normalQuantile(0.95) * Math.sqrt(variance)),
    excess: Math.max(0, candidate.share - reference.share),
    pValue: pAbove({ kind: "newcombe", candidate: countOf(candidate), reference: countOf(reference) }, 0),
  };
}

function countOf({ share, support }: UnseenSides["reference"]): { readonly successes: number; readonly n: number } {
  return { successes: share * support, n: support };
}
