import type { Measured } from "../metrics/estimate.ts";

/** Whether buckets or listed percentiles bound the number: then more of the same may not tell it more exactly. */
export function isCoarse({ candidate }: Pick<Measured, "candidate">): boolean {
  if (candidate.kind === "undefined") return false;
  const { kind } = candidate.inference;
  return kind === "known-ranks" || kind === "between";
}
