import { numbersOf } from "../table/cast.ts";
import type { Column } from "../table/column.ts";
import { instantsMs } from "../table/instants.ts";
import type { Table } from "../table/table.ts";

/** The values of a column that can be put in order: numbers, or times in milliseconds since the Unix epoch. */
export interface OrderedValues {
  readonly kind: "numbers" | "times";
  /** NaN where there is no value. */
  readonly values: Float64Array;
}

/** The column as values in order; undefined for text and true/false, which have none. */
export function orderedValues(column: Column, table: Pick<Table, "uri" | "where">): OrderedValues | undefined {
  switch (column.kind) {
    case "number":
    case "integer":
    case "decimal":
      return { kind: "numbers", values: numbersOf(column, table) };
    case "timestamp":
      return { kind: "times", values: instantsMs(column) };
    case "text":
    case "boolean":
      return undefined;
  }
}
