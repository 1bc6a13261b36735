import type { Blocks, QuantileForecast, Side } from "../align/comparison.ts";
import type { Draw } from "./draw.ts";
import { gatherEither, gatherFlags, gatherInts, gatherNumbers, type Pair } from "./gather.ts";
import { gatherLists } from "./gather-lists.ts";

/** Every field of a side, so that a field that is added does not compile until it is drawn here as well. */
type EveryField = { readonly [K in keyof Required<Side>]: Side[K] };

/**
 * The drawn rows of a side, where swapped those of the other. A unit that is drawn twice is two clusters.
 * @param other the side itself where nothing is swapped
 */
export function resampleSide(own: Side, other: Side, draw: Draw): Side {
  const pair = <K extends keyof Side>(field: K): Pair<Side[K]> => ({ own: own[field], other: other[field] });
  const side: EveryField = {
    rows: draw.rows.length,
    tableRows: gatherInts(pair("tableRows"), draw),
    label: both(pair("label"), draw, gatherEither),
    prediction: both(pair("prediction"), draw, gatherEither),
    score: both(pair("score"), draw, gatherNumbers),
    scores: both(pair("scores"), draw, each(gatherNumbers)),
    latencyMs: both(pair("latencyMs"), draw, gatherNumbers),
    weight: both(pair("weight"), draw, gatherNumbers),
    cluster: own.cluster === undefined ? undefined : draw.unit,
    block: both(pair("block"), draw, gatherBlocks),
    machines: own.machines,
    columns: both(pair("columns"), draw, gatherColumns),
    quantiles: both(pair("quantiles"), draw, each(gatherQuantile)),
    lists: both(pair("lists"), draw, gatherLists),
    labelSets: both(pair("labelSets"), draw, each(gatherFlags)),
    predictionSets: both(pair("predictionSets"), draw, each(gatherFlags)),
    // Counted for the gate on invalid rows, which is not among those that are calibrated.
    invalid: own.invalid,
  };
  return side;
}

type Gather<T> = (pair: Pair<T>, draw: Draw) => T;

/** A column that only one side has is not exchanged. */
function both<T>({ own, other }: Pair<T | undefined>, draw: Draw, gather: Gather<T>): T | undefined {
  return own === undefined ? undefined : gather({ own, other: other ?? own }, draw);
}

function each<T>(gather: Gather<T>): Gather<readonly T[]> {
  return ({ own, other }, draw) => own.map((column, i) => gather({ own: column, other: other[i] ?? column }, draw));
}

function gatherColumns(
  { own, other }: Pair<ReadonlyMap<string, Float64Array>>,
  draw: Draw,
): ReadonlyMap<string, Float64Array> {
  const gathered = Array.from(own, ([name, column]) => {
    return [name, gatherNumbers({ own: column, other: other.get(name) ?? column }, draw)] as const;
  });
  return new Map(gathered);
}

function gatherBlocks({ own, other }: Pair<Blocks>, draw: Draw): Blocks {
  return { names: own.names, codes: gatherInts({ own: own.codes, other: other.codes }, draw) };
}

function gatherQuantile({ own, other }: Pair<QuantileForecast>, draw: Draw): QuantileForecast {
  return { level: own.level, values: gatherNumbers({ own: own.values, other: other.values }, draw) };
}
