import { columnsOfPart } from "../align/columns-of-part.ts";
import type { Config } from "../config/schema.ts";
import type { Table } from "../table/table.ts";

/** What the model has answered. */
export function outputsOf({ columns }: Config): ReadonlySet<string> {
  return new Set([columns.prediction, columns.score, columns.quantiles].flatMap(columnsOfPart));
}

/** Columns without which rows cannot be compared: they stay as they are. */
function fixedOf({ columns }: Config): ReadonlySet<string> {
  const { id, label, query, weight, cluster, block, machine } = columns;
  return new Set([id, label, query, weight, cluster, block, machine].flatMap(columnsOfPart));
}

/** What came in, and what else was measured: all but the answers and what rows are compared by. */
export function inputsOf(config: Config, { columns: all }: Table): ReadonlySet<string> {
  const [outputs, fixed] = [outputsOf(config), fixedOf(config)];
  return new Set(all.filter((name) => !outputs.has(name) && !fixed.has(name) && name !== config.columns.latency_ms));
}
