import type { Comparison, Side } from "../../align/comparison.ts";
import type { Engine } from "../engine.ts";
import type { Moments, RowVariable } from "../vocabulary.ts";
import { countCube } from "./cube.ts";
import { joinedMoments, sideMoments, type SideValues } from "./moments.ts";
import { completePairs, order, sortMeasured } from "./ordered.ts";
import { rank, rankSides } from "./ranking.ts";
import { rowVariable } from "./row-variables.ts";
import { pick } from "./rows.ts";

/** The engine that computes from the typed arrays of a comparison; what is asked for again is not computed again. */
export function memoryEngine(comparison: Comparison, seed: number): Engine {
  const { reference, candidate } = comparison;
  const joined = comparison.pairing === "joined";
  const remember = memory();
  const variable = (name: RowVariable, side: Side): Float64Array =>
    remember(side, name, () => rowVariable(name, side, comparison));
  const valuesOf = (names: readonly RowVariable[], side: Side, rows: Int32Array | undefined): SideValues => ({
    variables: names.map((name) => pick(variable(name, side), rows)),
    weight: side.weight === undefined ? undefined : pick(side.weight, rows),
  });
  return {
    joined,
    hasReference: reference !== undefined,
    rows: (selection) => ({
      reference: selection.reference?.length ?? reference?.rows ?? 0,
      candidate: selection.candidate?.length ?? candidate.rows,
    }),
    cube: (selection) => remember(selection, "cube", () => countCube(comparison, selection)),
    moments: (names, selection) =>
      remember(selection, `moments ${names.join()}`, () => {
        const before = reference && valuesOf(names, reference, selection.reference);
        const after = valuesOf(names, candidate, selection.candidate);
        return momentsOf(before, after, joined);
      }),
    ranking: (statistic, target, selection) =>
      remember(selection, `${statistic} ${target}`, () => {
        const ranked = remember(selection, `ranked ${target}`, () => rankSides(comparison, target, selection));
        return rank(statistic, ranked);
      }),
    ordered: (name, probability, selection) => {
      const paired = joined && !separate.has(name);
      const { before, after } = remember(selection, `sorted ${name}`, () => {
        const old = reference && pick(variable(name, reference), selection.reference);
        const fresh = pick(variable(name, candidate), selection.candidate);
        if (old === undefined) return { before: undefined, after: sortMeasured(fresh) };
        const sides = paired ? completePairs(old, fresh) : { reference: old, candidate: fresh };
        return { before: sortMeasured(sides.reference), after: sortMeasured(sides.candidate) };
      });
      return remember(selection, `${name} ${probability}`, () => order(before, after, { probability, paired, seed }));
    },
  };
}

/** Latencies of the same row are separate measurements; errors of the same row share its label. */
const separate: ReadonlySet<RowVariable> = new Set<RowVariable>(["latency_ms"]);

function momentsOf(reference: SideValues | undefined, candidate: SideValues, joined: boolean): Moments {
  if (reference !== undefined && joined) return joinedMoments(reference, candidate);
  return { reference: reference && sideMoments(reference), candidate: sideMoments(candidate), cross: undefined };
}

/** Remembers results by owner (a slice or a side) and name; the name decides the type, so the cast is confined here. */
function memory(): <T>(owner: object, name: string, make: () => T) => T {
  const known = new WeakMap<object, Map<string, { readonly value: unknown }>>();
  return function remember<T>(owner: object, name: string, make: () => T): T {
    const entries = known.get(owner) ?? new Map<string, { readonly value: unknown }>();
    known.set(owner, entries);
    const found = entries.get(name);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- one name is always made by one function
    if (found !== undefined) return found.value as T;
    const value = make();
    entries.set(name, { value });
    return value;
  };
}
