import type { ColumnKind } from "../table/column.ts";
import type { ValueType } from "./options.ts";

/** The type of a column in the words of the config: how a number is stored is no matter of its type. */
export const typeOfKind: Readonly<Record<ColumnKind, ValueType>> = {
  number: "number",
  integer: "number",
  decimal: "number",
  text: "text",
  boolean: "boolean",
  timestamp: "timestamp",
};

/** What a column of the type holds. */
export const typeWords: Readonly<Record<ValueType, string>> = {
  number: "numbers",
  text: "text",
  boolean: "true/false",
  timestamp: "timestamps",
};
