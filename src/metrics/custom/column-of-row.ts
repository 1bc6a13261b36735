import type { RowVariable } from "../../aggregates/vocabulary.ts";
import type { MetricOptions } from "../options.ts";
import { required } from "../row-variables.ts";

/** The number of each row in the column that a gate names; NaN where it has none. */
export function columnOfRow({ column }: MetricOptions): RowVariable {
  const name = required(column, "column");
  return { name: `column ${name}`, values: (side) => required(side.columns?.get(name), `column "${name}"`) };
}
