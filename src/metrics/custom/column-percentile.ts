import type { PercentileMetric } from "../metric.ts";
import { shareBelow } from "../timing/latency.ts";
import { required } from "../row-variables.ts";
import { columnOfRow } from "./column-of-row.ts";
import { ofColumn } from "./of-column.ts";

export const columnPercentile: PercentileMetric = {
  ...ofColumn,
  kind: "percentile",
  name: "percentile",
  title: "Percentile of a column",
  description: "Percentile of any column of numbers; 50 is the median.",
  definition:
    "Percentile type 7 (numpy's linear) of `column`; with weights that differ the averaged inverted distribution function " +
    "(scikit-learn's). Interval by order statistics, of weighted or clustered rows Woodruff's; the change by a seeded " +
    "bootstrap up to 2 000 rows, by Maritz–Jarrett above.",
  options: [...ofColumn.options, "percentile", "blocks"],
  requires: ["column", "percentile", "direction"],
  variable: columnOfRow,
  probability: ({ percentile }) => shareBelow(required(percentile, "percentile")),
};
