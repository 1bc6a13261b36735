import { sortedCopy } from "../../../stats/sort.ts";
import { countDistinct } from "../counts.ts";
import { present } from "../pandas-column.ts";
import type { PandasColumn } from "../pandas-column.ts";
import type { EvidentlyType } from "./evidently-test.ts";

/** Integers with at most this many distinct values are categories to Evidently. */
const mostCategories = 10;

/** What Evidently may take a column for; of these it tests numbers, categories and text. */
export type EvidentlyColumn = EvidentlyType | "text" | "datetime" | "unknown";

/** What Evidently takes a column for, by its dtype and values in the candidate alone. */
export function evidentlyType({ dtype, values }: PandasColumn): EvidentlyColumn {
  switch (dtype) {
    case "float":
      return "numerical";
    case "int":
      return distinctOf(values) <= mostCategories ? "categorical" : "numerical";
    case "bool":
      return "categorical";
    case "text":
      return distinctOf(values) > present(values).length / 2 ? "text" : "categorical";
    case "datetime":
      return "datetime";
    case "object-bool":
      return "unknown";
  }
}

function distinctOf(values: Float64Array): number {
  return countDistinct(sortedCopy(present(values)));
}
