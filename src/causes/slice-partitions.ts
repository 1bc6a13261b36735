import type { Comparison } from "../align/comparison.ts";
import type { Slice } from "../slices/slice.ts";
import type { CellName, Partition } from "./partition.ts";

/** The named slices as partitions: those of one `by` divide the rows, a filter divides them from the rest. */
export function slicePartitions(slices: readonly Slice[], comparison: Comparison): readonly Partition[] {
  const named = slices.filter(({ onlyCompared }) => onlyCompared !== true);
  const columns = new Set(named.flatMap(({ by }) => by ?? []));
  const divided = Array.from(columns, (by) =>
    partitionOf(
      by,
      named.filter((slice) => slice.by === by),
      comparison,
    ),
  );
  const filtered = named
    .filter(({ by }) => by === undefined)
    .map((slice) => partitionOf(slice.name, [slice], comparison));
  return [...divided, ...filtered];
}

function partitionOf(name: string, slices: readonly Slice[], { pairing, reference, candidate }: Comparison): Partition {
  const cells = [...slices.map((slice): CellName => ({ name: slice.name, kind: "values" })), rest];
  const members = slices.map((slice) => slice.reference ?? new Int32Array());
  return {
    kind: "slice",
    name,
    cells,
    reference: pairing === "joined" || reference === undefined ? undefined : codesOf(reference.rows, members),
    candidate: codesOf(
      candidate.rows,
      slices.map((slice) => slice.candidate),
    ),
  };
}

const rest: CellName = { name: "(no slice)", kind: "rest" };

function codesOf(rows: number, members: readonly Int32Array[]): Int32Array {
  const codes = new Int32Array(rows).fill(members.length);
  for (const [cell, places] of members.entries()) {
    for (let at = 0; at < places.length; at++) codes[places[at] ?? 0] = cell;
  }
  return codes;
}
