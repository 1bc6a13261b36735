import type {
  CellInfluence,
  Cube,
  Influences,
  Moments,
  OrderedSides,
  Ranking,
  RankingStatistic,
  RowVariable,
  SelectedSides,
  SelectedValues,
  Selection,
  Spread,
} from "./vocabulary.ts";

/** What fills the vocabulary. Entries asked for twice cost once. */
export interface Engine {
  /** Whether rows of the two sides are pairs. */
  readonly joined: boolean;
  readonly hasReference: boolean;
  /** Whether rows come in groups that are not independent, so that counts of rows say too little. */
  readonly clustered: boolean;
  readonly weighted: boolean;
  /** Whether rows come in interleaved blocks. */
  readonly blocked: boolean;
  /** Of every draw that a resampling method makes. */
  readonly seed: number;
  /** Rows that weigh something. */
  rows(selection: Selection): { readonly reference: number; readonly candidate: number };
  /** Rows that the evidence is worth: Kish's number of weighted rows, or the groups of clustered ones. */
  support(selection: Selection): { readonly reference: number; readonly candidate: number };
  cube(selection: Selection): Cube;
  moments(variables: readonly RowVariable[], selection: Selection): Moments;
  /** @param target code of the class that counts as positive. */
  ranking(statistic: RankingStatistic, target: number, selection: Selection): Ranking;
  ordered(variable: RowVariable, probability: number, selection: Selection): OrderedSides;
  sides(selection: Selection): SelectedSides;
  /** The variable at the selected rows, NaN where a row has none. */
  values(variable: RowVariable, selection: Selection): SelectedValues;
  /** The selection without the rows where the variable is NaN, on either side where rows are pairs. */
  usable(variable: RowVariable, selection: Selection): { readonly selection: Selection; readonly excluded: number };
  /** Variances and covariance of the estimates whose influences these are, rows crossed where they are pairs. */
  spread(influences: Influences, selection: Selection): Spread;
  /** The same for influences that depend on label and prediction alone. */
  cellSpread(
    influences: { readonly reference: CellInfluence | undefined; readonly candidate: CellInfluence },
    selection: Selection,
  ): Spread;
}
