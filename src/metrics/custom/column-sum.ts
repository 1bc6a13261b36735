import type { MomentMetric } from "../metric.ts";
import { columnOfRow } from "./column-of-row.ts";
import { ofColumn } from "./of-column.ts";

export const columnSum: MomentMetric = {
  ...ofColumn,
  kind: "moments",
  name: "sum",
  title: "Sum of a column",
  description: "Sum of any column of numbers over the compared rows: what the whole run costs.",
  definition:
    "n * mean of `column` over the n rows with a value and a weight above 0, weights scaled to a mean of 1; rows without are left out of both " +
    "sides and counted. Interval: n times that of the mean (t). Different samples differ in n: compare their means.",
  variables: (options) => [columnOfRow(options)],
  evaluate: ([mean = Number.NaN], rows) => ({ value: rows * mean, gradient: [rows] }),
};
