import type { ReadLimits } from "./limits.ts";

/** The later rows may be a little shorter. */
const margin = 1.02;

/**
 * About how many rows a file has, of which some were in the first `share` of its bytes: infinite when its size is not known. 0 when that cannot be
 * told, or would be refused.
 */
export function expectedRows(
  begun: { readonly rows: number; readonly columns: number },
  share: number,
  limits: Pick<ReadLimits, "rows" | "cells">,
): number {
  if (share >= 1) return 0;
  const expected = Math.ceil((begun.rows / share) * margin);
  return expected > limits.rows || expected * begun.columns > limits.cells ? 0 : expected;
}
