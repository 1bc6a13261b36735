import type { Comparison, Task } from "../align/comparison.ts";
import { classChanges } from "./class-changes.ts";
import { forecastChanges } from "./forecast-changes.ts";
import { queryChanges } from "./query-changes.ts";
import { scoreChanges, type ScoreDirection } from "./score-changes.ts";
import { setChanges } from "./set-changes.ts";
import type { TaskChanges } from "./task-changes.ts";
import { valueChanges } from "./value-changes.ts";

/** The changed rows of a comparison as columns: entry i of each array is about one row. */
export interface ChangedRows extends Pick<TaskChanges, "kinds" | "loss" | "scored" | "outputs"> {
  /** Positions in both sides, ascending. */
  readonly rows: Int32Array;
  /** Position in `kinds`. */
  readonly kind: Uint8Array;
  /** In the unit of `loss`; may be infinite, never NaN. */
  readonly lossDifference: Float64Array;
}

type Finder = (comparison: Comparison, direction: ScoreDirection | undefined) => TaskChanges | undefined;

/** What a change is in each task. */
const changesOf: Readonly<Record<Task, Finder>> = {
  binary: classChanges,
  multiclass: classChanges,
  multilabel: setChanges,
  regression: valueChanges,
  quantile: forecastChanges,
  ranking: queryChanges,
  scores: scoreChanges,
};

/** The rows on which the two models differ, if they are joined and what a change means is known. */
export function findChangedRows(
  comparison: Comparison,
  direction: ScoreDirection | undefined,
): ChangedRows | undefined {
  if (comparison.pairing !== "joined") return undefined;
  const changes = changesOf[comparison.task](comparison, direction);
  return changes && gathered(changes, comparison.candidate.rows);
}

/** Counted first, so that no array has to grow. */
function gathered({ kindOf, lossDifference, ...told }: TaskChanges, rowCount: number): ChangedRows {
  let count = 0;
  for (let row = 0; row < rowCount; row++) if (kindOf(row) >= 0) count++;
  const changed = {
    ...told,
    rows: new Int32Array(count),
    kind: new Uint8Array(count),
    lossDifference: new Float64Array(count),
  };
  let entry = 0;
  for (let row = 0; row < rowCount; row++) {
    const kind = kindOf(row);
    if (kind < 0) continue;
    changed.rows[entry] = row;
    changed.kind[entry] = kind;
    changed.lossDifference[entry] = lossDifference(row);
    entry++;
  }
  return changed;
}
