import { quantile } from "../../stats/quantile.ts";
import { countAtMost, countBelow } from "../../stats/sorted-search.ts";
import type { CountCell } from "../column-summary.ts";

const bins = 10;

/** Upper end of a bin: values below `at`, and those equal to it when `inclusive`. */
interface Cut {
  readonly at: number;
  readonly inclusive: boolean;
}

/**
 * Counts of both sides between the deciles (type 7) of the reference, right-closed. Edges come from the reference only:
 * if the candidate moved them, drift would hide itself. A value that fills two deciles or more has its own bin, so
 * that neither side of it can hide in it; deciles that coincide make one edge.
 *
 * @param reference ascending, finite
 * @param candidate ascending, finite
 */
export function decileCells(reference: Float64Array, candidate: Float64Array): readonly CountCell[] {
  if (reference.length === 0) return [{ kind: "new", name: "__new__", reference: 0, candidate: candidate.length }];
  const cuts = decileCuts(reference);
  const cells: CountCell[] = [];
  let before = { reference: 0, candidate: 0 };
  for (let i = 0; i <= cuts.length; i++) {
    const cut = cuts[i];
    const upTo = { reference: countUpTo(reference, cut), candidate: countUpTo(candidate, cut) };
    cells.push({
      kind: "bin",
      name: binName(cuts[i - 1], cut),
      reference: upTo.reference - before.reference,
      candidate: upTo.candidate - before.candidate,
    });
    before = upTo;
  }
  return cells;
}

function decileCuts(sorted: Float64Array): readonly Cut[] {
  const cuts: Cut[] = [];
  const edges = Array.from({ length: bins - 1 }, (_, i) => quantile(sorted, (i + 1) / bins));
  for (const [i, at] of edges.entries()) {
    if (at === edges[i - 1]) continue;
    if (at === edges[i + 1]) cuts.push({ at, inclusive: false });
    cuts.push({ at, inclusive: true });
  }
  return cuts;
}

/** How many values lie up to the cut, or all when there is none. */
function countUpTo(sorted: Float64Array, cut: Cut | undefined): number {
  if (cut === undefined) return sorted.length;
  return cut.inclusive ? countAtMost(sorted, cut.at) : countBelow(sorted, cut.at);
}

function binName(lower: Cut | undefined, upper: Cut | undefined): string {
  if (lower === undefined) return upper === undefined ? "all" : `${upper.inclusive ? "≤" : "<"} ${short(upper.at)}`;
  if (upper === undefined) return `> ${short(lower.at)}`;
  if (lower.at === upper.at) return `= ${short(upper.at)}`;
  return `(${short(lower.at)}, ${short(upper.at)}${upper.inclusive ? "]" : ")"}`;
}

function short(value: number): string {
  return String(Number(value.toPrecision(6)));
}
