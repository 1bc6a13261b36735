import type { RowVariable } from "../../aggregates/vocabulary.ts";
import type { RankedLists } from "../../align/comparison.ts";
import { mean } from "../mean.ts";
import type { MomentMetric } from "../metric.ts";
import type { MetricOptions } from "../options.ts";
import { required } from "../row-variables.ts";
import { tieGroups, type Gain, type TieGroup } from "./tie-groups.ts";

/** One query as a ranking metric sees it. */
export interface Query {
  /** By falling score. */
  readonly groups: readonly TieGroup[];
  /** Judged items with a relevance above 0, listed or not. */
  readonly relevant: number;
  /** Relevances of all judged items, highest first. */
  readonly ideal: () => Float64Array;
  /** Ranks that count; Infinity for the whole list. */
  readonly k: number;
  readonly gain: Gain;
}

type Texts = Pick<MomentMetric, "name" | "title" | "description" | "definition"> &
  Partial<Pick<MomentMetric, "options" | "requires" | "proportion">>;

const OF_MEAN =
  "Each query counts once; interval by Student's t over the queries, the change by the paired t, below 30 queries by randomisation.";

const OF_PROPORTION = "Each query counts once; Wilson's interval over the queries, Tango's for the change.";

/** A metric that is the mean over queries of a number from 0 to 1. */
export function perQuery(texts: Texts, value: (query: Query) => number): MomentMetric {
  return {
    kind: "moments",
    ...texts,
    definition: `${texts.definition} ${texts.proportion === true ? OF_PROPORTION : OF_MEAN}`,
    tasks: ["ranking"],
    better: "higher",
    unit: "score",
    roles: ["query", "label", "score"],
    options: texts.options ?? ["k", "ties"],
    range: 1,
    randomised: texts.proportion !== true,
    variables: (options) => [queryVariable(texts.name, options, value)],
    evaluate: mean,
  };
}

function queryVariable(name: string, options: MetricOptions, value: (query: Query) => number): RowVariable {
  const { k = Number.POSITIVE_INFINITY, ties = "average", gain = "linear" } = options;
  const gainOf: Gain = gain === "linear" ? (relevance) => relevance : (relevance) => 2 ** relevance - 1;
  return {
    name: `${name} ${k} ${ties} ${gain}`,
    values: (side) => {
      const lists = required(side.lists, "lists");
      const values = new Float64Array(side.rows);
      for (let query = 0; query < side.rows; query++) {
        const groups = tieGroups(lists, query, { ties, gain: gainOf });
        const ideal = (): Float64Array => judgedDescending(lists, query);
        values[query] = value({ groups, relevant: countRelevant(lists, query), ideal, k, gain: gainOf });
      }
      return values;
    },
  };
}

function judgedDescending({ judged: { starts, relevance } }: RankedLists, query: number): Float64Array {
  return relevance
    .slice(starts[query], starts[query + 1])
    .sort()
    .reverse();
}

function countRelevant({ judged: { starts, relevance } }: RankedLists, query: number): number {
  let count = 0;
  for (let item = starts[query] ?? 0; item < (starts[query + 1] ?? 0); item++) if ((relevance[item] ?? 0) > 0) count++;
  return count;
}
