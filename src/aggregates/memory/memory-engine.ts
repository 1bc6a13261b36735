import type { Comparison, Side } from "../../align/comparison.ts";
import type { Engine } from "../engine.ts";
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
} from "../vocabulary.ts";
import { countCube } from "./cube.ts";
import { remembering } from "./memory.ts";
import { joinedMoments, sideMoments, type SideValues } from "./moments.ts";
import { measuredSides, type RowValues } from "./measured-values.ts";
import { order } from "./ordered.ts";
import { pickSide } from "./pick-side.ts";
import { rank, rankSides } from "./ranking.ts";
import { countRows, pick, pickCodes } from "./rows.ts";
import { influenceOfRows, spreadOf } from "./spread.ts";
import { supportOf } from "./support.ts";
import { usableRows } from "./usable.ts";

/** The engine that computes from the typed arrays of a comparison; what is asked for again is not computed again. */
export function memoryEngine(comparison: Comparison, seed: number): Engine {
  return new MemoryEngine(comparison, seed);
}

class MemoryEngine implements Engine {
  readonly joined: boolean;
  readonly hasReference: boolean;
  readonly clustered: boolean;
  readonly weighted: boolean;
  readonly blocked: boolean;
  readonly seed: number;
  readonly #comparison: Comparison;
  readonly #remember = remembering();

  constructor(comparison: Comparison, seed: number) {
    this.#comparison = comparison;
    this.seed = seed;
    this.joined = comparison.pairing === "joined";
    this.hasReference = comparison.reference !== undefined;
    this.clustered = comparison.candidate.cluster !== undefined;
    this.weighted = comparison.candidate.weight !== undefined;
    this.blocked = comparison.candidate.block !== undefined;
  }

  rows(selection: Selection): { readonly reference: number; readonly candidate: number } {
    const { reference, candidate } = this.#comparison;
    return this.#remember(selection, "rows", () => ({
      reference: reference === undefined ? 0 : countRows(reference, selection.reference),
      candidate: countRows(candidate, selection.candidate),
    }));
  }

  support(selection: Selection): { readonly reference: number; readonly candidate: number } {
    if (!this.weighted && !this.clustered) return this.rows(selection);
    return this.#remember(selection, "support", () => {
      const { reference, candidate } = this.sides(selection);
      return { reference: reference === undefined ? 0 : supportOf(reference), candidate: supportOf(candidate) };
    });
  }

  cube(selection: Selection): Cube {
    return this.#remember(selection, "cube", () => countCube(this.#comparison, selection));
  }

  moments(variables: readonly RowVariable[], selection: Selection): Moments {
    const { reference, candidate } = this.#comparison;
    return this.#remember(selection, `moments ${variables.map(({ name }) => name).join()}`, () => {
      const before = reference && this.#valuesOf(variables, reference, selection.reference);
      const after = this.#valuesOf(variables, candidate, selection.candidate);
      if (before !== undefined && this.joined) return joinedMoments(before, after);
      return { reference: before && sideMoments(before), candidate: sideMoments(after), cross: undefined };
    });
  }

  ranking(statistic: RankingStatistic, target: number, selection: Selection): Ranking {
    return this.#remember(selection, `${statistic} ${target}`, () => {
      const ranked = this.#remember(selection, `ranked ${target}`, () =>
        rankSides(this.#comparison, target, this.sides(selection)),
      );
      return rank(statistic, ranked);
    });
  }

  ordered(variable: RowVariable, probability: number, selection: Selection): OrderedSides {
    const paired = this.joined && variable.paired !== false;
    const { reference, candidate } = this.#sorted(variable, selection, paired);
    return this.#remember(selection, `${variable.name} ${probability}`, () =>
      order(reference, candidate, { probability, paired, seed: this.seed }),
    );
  }

  sides(selection: Selection): SelectedSides {
    const { reference, candidate } = this.#comparison;
    return this.#remember(selection, "sides", () => ({
      reference: reference && pickSide(reference, selection.reference),
      candidate: pickSide(candidate, selection.candidate),
    }));
  }

  values(variable: RowVariable, selection: Selection): SelectedValues {
    const { reference, candidate } = this.#comparison;
    return {
      reference: reference && pick(this.#variable(variable, reference), selection.reference),
      candidate: pick(this.#variable(variable, candidate), selection.candidate),
    };
  }

  usable(variable: RowVariable, selection: Selection): { readonly selection: Selection; readonly excluded: number } {
    return this.#remember(selection, `usable ${variable.name}`, () =>
      usableRows(this.values(variable, selection), selection, this.joined),
    );
  }

  spread(influences: Influences, selection: Selection): Spread {
    return spreadOf(influences, this.sides(selection), this.joined);
  }

  cellSpread(
    { reference, candidate }: { readonly reference: CellInfluence | undefined; readonly candidate: CellInfluence },
    selection: Selection,
  ): Spread {
    const sides = this.sides(selection);
    const influences = {
      reference: sides.reference && reference && influenceOfRows(sides.reference, reference),
      candidate: influenceOfRows(sides.candidate, candidate),
    };
    return spreadOf(influences, sides, this.joined);
  }

  #variable(wanted: RowVariable, side: Side): Float64Array {
    return this.#remember(side, wanted.name, () => wanted.values(side, this.#comparison));
  }

  #valuesOf(wanted: readonly RowVariable[], side: Side, rows: Int32Array | undefined): SideValues {
    return {
      variables: wanted.map((one) => pick(this.#variable(one, side), rows)),
      weight: wanted.some(({ weighted }) => weighted === false) ? undefined : side.weight && pick(side.weight, rows),
      cluster: side.cluster && (rows === undefined ? side.cluster : pickCodes(side.cluster, rows)),
    };
  }

  #sorted(variable: RowVariable, selection: Selection, paired: boolean): ReturnType<typeof measuredSides> {
    return this.#remember(selection, `sorted ${variable.name}`, () => {
      const { reference, candidate } = this.#comparison;
      const valuesOf = (side: Side, rows: Int32Array | undefined): RowValues => {
        const { variables, weight, cluster } = this.#valuesOf([variable], side, rows);
        const [values = new Float64Array(0)] = variables;
        return { values, design: { weight, cluster } };
      };
      const before = reference && valuesOf(reference, selection.reference);
      return measuredSides(before, valuesOf(candidate, selection.candidate), paired);
    });
  }
}
