import type { RankedLists } from "../../align/comparison.ts";

/** Items of one score, in the order in which a model ranks them; together they take the ranks from `before + 1`. */
export interface TieGroup {
  /** Items ranked above. */
  readonly before: number;
  readonly size: number;
  /** Items among them with a relevance above 0. */
  readonly relevant: number;
  /** Sum of the gains of the items. */
  readonly gain: number;
}

export type Gain = (relevance: number) => number;

/**
 * The items of a query by falling score. With `ties: "ignore"` every item is a group of its own, equal ones as they stand
 * in the file. An item without a usable score ranks last.
 */
export function tieGroups(
  lists: RankedLists,
  query: number,
  { ties, gain }: { readonly ties: "average" | "ignore"; readonly gain: Gain },
): readonly TieGroup[] {
  const from = lists.starts[query] ?? 0;
  const to = lists.starts[query + 1] ?? 0;
  const scoreOf = (item: number): number => {
    const score = lists.score[item] ?? Number.NaN;
    return Number.isNaN(score) ? Number.NEGATIVE_INFINITY : score;
  };
  const order = Array.from({ length: to - from }, (_, i) => from + i).sort(
    (a, b) => compareDescending(scoreOf(a), scoreOf(b)) || a - b,
  );
  const groups: TieGroup[] = [];
  for (let start = 0; start < order.length;) {
    const score = scoreOf(order[start] ?? -1);
    let end = start + 1;
    while (ties === "average" && end < order.length && scoreOf(order[end] ?? -1) === score) end++;
    groups.push(groupOf(lists.relevance, order, { start, end, gain }));
    start = end;
  }
  return groups;
}

/** Infinities have no difference to take the sign of. */
function compareDescending(a: number, b: number): number {
  if (a === b) return 0;
  return a > b ? -1 : 1;
}

function groupOf(
  relevance: Float64Array,
  order: readonly number[],
  { start, end, gain }: { readonly start: number; readonly end: number; readonly gain: Gain },
): TieGroup {
  let relevant = 0;
  let sum = 0;
  for (let place = start; place < end; place++) {
    const value = relevance[order[place] ?? -1] ?? Number.NaN;
    if (value > 0) relevant++;
    sum += gain(value);
  }
  return { before: start, size: end - start, relevant, gain: sum };
}
