import type { Column } from "../../src/table/column.ts";
import { TextCollector } from "../../src/table/text-collector.ts";
import { textColumn, typedColumn } from "../../src/table/typed-column.ts";

/** A column as a CSV file would give it; "" is a missing value. */
export function csvColumn(...texts: readonly string[]): Column {
  return typedColumn("x", collected(texts));
}

/** A column of texts as they stand. */
export function plainColumn(...texts: readonly string[]): Column {
  return textColumn("x", collected(texts));
}

export function numberColumn(...values: readonly number[]): Column {
  return { kind: "number", name: "x", rows: values.length, valid: undefined, values: Float64Array.from(values) };
}

function collected(texts: readonly string[]): ReturnType<TextCollector["finish"]> {
  const collector = new TextCollector();
  for (const text of texts) collector.add(text === "" ? undefined : text);
  return collector.finish();
}
