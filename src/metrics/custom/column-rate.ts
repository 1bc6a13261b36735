import { mean } from "../mean.ts";
import type { MomentMetric } from "../metric.ts";
import { columnOfRow } from "./column-of-row.ts";
import { ofColumn } from "./of-column.ts";

export const columnRate: MomentMetric = {
  ...ofColumn,
  kind: "moments",
  name: "rate",
  title: "Rate of a column",
  description:
    "Share of the rows in which a column of 0 and 1 (or false and true) holds 1: refusals, timeouts, clicks; or, of any column of " +
    "numbers, in which it is above `share_over`.",
  definition:
    "Rows with 1 / rows with a value in `column`; without `share_over` any value but 0, 1, true and false is an error. Rows without a value are " +
    "left out of both sides and counted. Interval: Wilson's, the change by Tango's or Newcombe's.",
  unit: "share",
  options: [...ofColumn.options, "share_over", "blocks"],
  proportion: true,
  variables: (options) => [columnOfRow(options)],
  evaluate: mean,
};
