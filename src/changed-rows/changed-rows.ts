import type { Comparison } from "../align/comparison.ts";
import type { Table } from "../table/table.ts";
import { type ChangedRows, findChangedRows } from "./find-changed-rows.ts";
import { flipsCsv } from "./flips-csv.ts";
import { readRowIds, type RowIds } from "./row-ids.ts";
import type { ScoreDirection } from "./score-changes.ts";
import type { ChangeKind, RowLoss, RowOutputs } from "./task-changes.ts";
import { selectWorst } from "./worst-first.ts";

/** Which of the changed rows leave the run: none (counts alone), the few worst, or those and all of them as a file. */
export const rowReports = ["none", "sample", "all"] as const;
export type RowReport = (typeof rowReports)[number];

/** One changed row for people. */
export interface SampledRow extends RowOutputs {
  readonly kind: ChangeKind;
  /** The texts of its id, one for each id column. */
  readonly id: readonly string[];
  /** May be infinite. */
  readonly lossDifference: number;
}

/** The rows that changed, as far as they may be told. */
export interface ChangedRowsReport {
  readonly loss: RowLoss;
  /** Rows of each kind, in the order of the task. */
  readonly counts: readonly { readonly kind: ChangeKind; readonly rows: number }[];
  /** First those that got worse, worst first; then those that got better, best first. */
  readonly sample: readonly SampledRow[];
  /** Pieces of flips.csv; undefined when it is not to be written. */
  readonly csv: Iterable<string> | undefined;
}

/** At most so many rows of the sample got worse, and so many better. */
const SAMPLED = { worse: 20, better: 10 };

/**
 * Which joined rows changed between the models, and those of them that `report` lets out; undefined where that has no
 * meaning. Both tables hold the ids of joined rows; `table` is the candidate's.
 * @param direction which way a score gets better, in a task of scores.
 */
export async function changedRows(
  comparison: Comparison,
  table: Table,
  report: RowReport,
  direction?: ScoreDirection,
): Promise<ChangedRowsReport | undefined> {
  const changed = findChangedRows(comparison, direction);
  if (changed === undefined) return undefined;
  const told = { loss: changed.loss, counts: countsOf(changed) };
  if (report === "none") return { ...told, sample: [], csv: undefined };
  const ids = await readRowIds(table, comparison.candidate, comparison.facts.joinColumns);
  const csv = report === "all" ? { [Symbol.iterator]: () => flipsCsv(changed, ids) } : undefined;
  return { ...told, sample: sampleOf(changed, ids), csv };
}

function countsOf({ kinds, kind }: ChangedRows): ChangedRowsReport["counts"] {
  const counts = kinds.map(() => 0);
  for (let entry = 0; entry < kind.length; entry++) {
    const code = kind[entry] ?? 0;
    counts[code] = (counts[code] ?? 0) + 1;
  }
  return kinds.map((name, code) => ({ kind: name, rows: counts[code] ?? 0 }));
}

function sampleOf(changed: ChangedRows, ids: RowIds): readonly SampledRow[] {
  const entries = [
    ...selectWorst(changed, ids.key, { kind: 0, sign: 1, most: SAMPLED.worse }),
    ...selectWorst(changed, ids.key, { kind: 1, sign: -1, most: SAMPLED.better }),
  ];
  return entries.flatMap((entry) => {
    const row = changed.rows[entry] ?? -1;
    const kind = changed.kinds[changed.kind[entry] ?? -1];
    const lossDifference = changed.lossDifference[entry] ?? Number.NaN;
    return kind === undefined ? [] : [{ kind, id: ids.texts(row), lossDifference, ...changed.outputs(row) }];
  });
}
