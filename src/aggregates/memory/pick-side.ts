import type { RankedLists, Side } from "../../align/comparison.ts";
import { pick, pickCodes } from "./rows.ts";

/** The selected rows of a side with all its columns, in the order of the selection; the side itself when all are. */
export function pickSide(side: Side, rows: Int32Array | undefined): Side {
  if (rows === undefined) return side;
  const numbers = (values: Float64Array | undefined): Float64Array | undefined => values && pick(values, rows);
  const mixed = (values: Int32Array | Float64Array | undefined): Int32Array | Float64Array | undefined =>
    values instanceof Int32Array ? pickCodes(values, rows) : numbers(values);
  return {
    rows: rows.length,
    tableRows: pickCodes(side.tableRows, rows),
    label: mixed(side.label),
    prediction: mixed(side.prediction),
    score: numbers(side.score),
    scores: side.scores?.map((values) => pick(values, rows)),
    latencyMs: numbers(side.latencyMs),
    weight: numbers(side.weight),
    cluster: side.cluster && pickCodes(side.cluster, rows),
    ...(side.block !== undefined && { block: { ...side.block, codes: pickCodes(side.block.codes, rows) } }),
    machines: side.machines,
    columns: side.columns && new Map(Array.from(side.columns, ([name, values]) => [name, pick(values, rows)])),
    quantiles: side.quantiles?.map(({ level, values }) => ({ level, values: pick(values, rows) })),
    lists: side.lists && pickLists(side.lists, rows),
    labelSets: side.labelSets?.map((flags) => pickFlags(flags, rows)),
    predictionSets: side.predictionSets?.map((flags) => pickFlags(flags, rows)),
    invalid: side.invalid,
  };
}

function pickFlags(flags: Uint8Array, rows: Int32Array): Uint8Array {
  const picked = new Uint8Array(rows.length);
  for (let i = 0; i < rows.length; i++) picked[i] = flags[rows[i] ?? -1] ?? 0;
  return picked;
}

/** The lists of the selected queries. */
function pickLists({ starts, relevance, score, judged }: RankedLists, queries: Int32Array): RankedLists {
  const listed = itemsOf(starts, queries);
  const known = itemsOf(judged.starts, queries);
  return {
    starts: listed.starts,
    relevance: pick(relevance, listed.items),
    score: pick(score, listed.items),
    judged: { starts: known.starts, relevance: pick(judged.relevance, known.items) },
  };
}

/** Places of the items of the selected queries, and where each query starts among them. */
function itemsOf(starts: Int32Array, queries: Int32Array): { readonly starts: Int32Array; readonly items: Int32Array } {
  const picked = new Int32Array(queries.length + 1);
  for (let i = 0; i < queries.length; i++) {
    const query = queries[i] ?? -1;
    picked[i + 1] = at(picked, i) + at(starts, query + 1) - at(starts, query);
  }
  const items = new Int32Array(at(picked, queries.length));
  for (let i = 0; i < queries.length; i++) {
    const shift = at(starts, queries[i] ?? -1) - at(picked, i);
    for (let item = at(picked, i); item < at(picked, i + 1); item++) items[item] = item + shift;
  }
  return { starts: picked, items };
}

function at(starts: Int32Array, place: number): number {
  return starts[place] ?? 0;
}
