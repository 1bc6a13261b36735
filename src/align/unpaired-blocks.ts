import type { Comparison, Side } from "./comparison.ts";

/** Which blocks of an interleaved measurement are in one file only, in a sentence for each file: nothing can be compared with them. */
export function unpairedBlocks({
  reference,
  candidate,
}: Pick<Comparison, "reference" | "candidate">): readonly string[] {
  if (reference?.block === undefined || candidate.block === undefined) return [];
  const [before, after] = [rowsOfBlocks(reference), rowsOfBlocks(candidate)];
  return [...sentence("reference", before, after), ...sentence("candidate", after, before)];
}

type RowsOfBlocks = ReadonlyMap<string, number>;

function rowsOfBlocks({ block }: Side): RowsOfBlocks {
  const rows = new Map<string, number>();
  if (block === undefined) return rows;
  for (const code of block.codes) {
    const name = block.names[code] ?? "";
    rows.set(name, (rows.get(name) ?? 0) + 1);
  }
  return rows;
}

const mostNamed = 5;

function sentence(side: string, own: RowsOfBlocks, other: RowsOfBlocks): readonly string[] {
  const alone = [...own].filter(([name]) => !other.has(name)).toSorted(([one], [another]) => (one < another ? -1 : 1));
  if (alone.length === 0) return [];
  const named = alone.slice(0, mostNamed).map(([name, rows]) => `${name} (${rows} ${rows === 1 ? "row" : "rows"})`);
  const more = alone.length > mostNamed ? ` and ${alone.length - mostNamed} more` : "";
  const are = alone.length === 1 ? "1 block is" : `${alone.length} blocks are`;
  return [`${are} only in the ${side} and left out where blocks are compared: ${named.join(", ")}${more}.`];
}
