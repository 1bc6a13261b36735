import { columnsOfPart } from "./columns-of-part.ts";
import type { Sides, Task } from "./comparison.ts";
import type { ColumnRoles } from "./schema.ts";

/** Which part of the rows is judged. */
export interface SampleRule {
  /** Above 0 and below 1. */
  readonly rate: number;
  /** The columns that say whether a row is in the sample. */
  readonly by: readonly string[];
}

/** A sample that was drawn. */
export interface Sample extends SampleRule {
  /** Rows of the files. */
  readonly rows: Sides<number>;
  /** Those of them that are in the sample. */
  readonly sampled: Sides<number>;
}

interface Sampling {
  readonly sample?: number | undefined;
  readonly task: Task;
  readonly columns: ColumnRoles;
}

/** The rule of a config; undefined: every row is judged. A query is judged as a whole. */
export function sampleRuleOf({ sample: rate, task, columns }: Sampling): SampleRule | undefined {
  if (rate === undefined || rate === 1) return undefined;
  return { rate, by: columnsOfPart(task === "ranking" ? columns.query : columns.id) };
}
