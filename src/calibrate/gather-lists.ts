import type { RankedLists } from "../align/comparison.ts";
import type { Draw } from "./draw.ts";
import type { Pair } from "./gather.ts";

/** Draws whole lists: a row of a ranking is a query with all its items. */
export function gatherLists({ own, other }: Pair<RankedLists>, draw: Draw): RankedLists {
  const listed = gatherRuns({ own: runsOf(own), other: runsOf(other) }, draw);
  const judged = gatherRuns({ own: judgedOf(own), other: judgedOf(other) }, draw);
  const [relevance = new Float64Array(), score = new Float64Array()] = listed.columns;
  const [judgedRelevance = new Float64Array()] = judged.columns;
  return { starts: listed.starts, relevance, score, judged: { starts: judged.starts, relevance: judgedRelevance } };
}

/** Columns of items; those of row r stand from `starts[r]` to `starts[r + 1]`. */
interface Runs {
  readonly starts: Int32Array;
  readonly columns: readonly Float64Array[];
}

function runsOf({ starts, relevance, score }: RankedLists): Runs {
  return { starts, columns: [relevance, score] };
}

function judgedOf({ judged }: RankedLists): Runs {
  return { starts: judged.starts, columns: [judged.relevance] };
}

function gatherRuns({ own, other }: Pair<Runs>, { rows, swapped }: Draw): Runs {
  const starts = new Int32Array(rows.length + 1);
  for (let i = 0; i < rows.length; i++) {
    const from = (swapped[i] === 1 ? other : own).starts;
    const row = rows[i] ?? 0;
    starts[i + 1] = (starts[i] ?? 0) + (from[row + 1] ?? 0) - (from[row] ?? 0);
  }
  const columns = own.columns.map((column, place) => {
    const gathered = new Float64Array(starts[rows.length] ?? 0);
    for (let i = 0; i < rows.length; i++) {
      const swap = swapped[i] === 1;
      const from = swap ? other : own;
      const row = rows[i] ?? 0;
      const items = (swap ? (other.columns[place] ?? column) : column).subarray(from.starts[row], from.starts[row + 1]);
      gathered.set(items, starts[i]);
    }
    return gathered;
  });
  return { starts, columns };
}
