import type { DiscoveredSlice, Discovery } from "../discover/discover.ts";
import { estimateOf, interval, type Inference } from "../stats/inference.ts";
import { finite } from "./finite.ts";
import type { AuditDiscovery } from "./v1-discovery.ts";

/** What the search found, as the record shows it; intervals are two-sided at `level`. */
export function discoveryEntry(discovery: Discovery, level: number): AuditDiscovery {
  const { losses, columns, rows, slices, notes } = discovery;
  return {
    loss: losses?.name ?? null,
    basis: losses?.basis ?? null,
    columns: [...columns],
    rows: { ...rows },
    slices: slices.map((slice) => sliceEntry(slice, level)),
    notes: [...notes],
  };
}

function sliceEntry(
  { name, score, found, test, pAdjusted, similar }: DiscoveredSlice,
  level: number,
): AuditDiscovery["slices"][number] {
  return {
    slice: name,
    score,
    search_rows: found.rows,
    test_rows: test?.rows ?? null,
    inside: test === undefined ? null : meanEntry(test.inside, level),
    outside: finite(test?.outside),
    p_value: finite(test?.pValue),
    p_adjusted: finite(pAdjusted),
    similar: [...similar],
  };
}

function meanEntry(inference: Inference, level: number): AuditDiscovery["slices"][number]["inside"] {
  const { lower, upper } = interval(inference, level);
  return { value: estimateOf(inference), level, lower: finite(lower), upper: finite(upper) };
}
