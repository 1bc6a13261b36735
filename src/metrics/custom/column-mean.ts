import { mean } from "../mean.ts";
import type { MomentMetric } from "../metric.ts";
import { columnOfRow } from "./column-of-row.ts";
import { ofColumn } from "./of-column.ts";

export const columnMean: MomentMetric = {
  ...ofColumn,
  kind: "moments",
  name: "mean",
  title: "Mean of a column",
  description: "Mean of any column of numbers: cost, length of the answer, memory, energy.",
  definition: "Arithmetic mean of `column`; rows without a value are left out of both sides and counted. Interval: t.",
  options: [...ofColumn.options, "blocks"],
  variables: (options) => [columnOfRow(options)],
  evaluate: mean,
};
