import type { Cube, Moments, OrderedSides, Ranking, RankingStatistic, RowVariable, Selection } from "./vocabulary.ts";

/** What fills the vocabulary. Entries asked for twice cost once. */
export interface Engine {
  /** Whether rows of the two sides are pairs. */
  readonly joined: boolean;
  readonly hasReference: boolean;
  rows(selection: Selection): { readonly reference: number; readonly candidate: number };
  cube(selection: Selection): Cube;
  moments(variables: readonly RowVariable[], selection: Selection): Moments;
  /** @param target code of the class that counts as positive. */
  ranking(statistic: RankingStatistic, target: number, selection: Selection): Ranking;
  ordered(variable: RowVariable, probability: number, selection: Selection): OrderedSides;
}
