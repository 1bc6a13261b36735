import type { Check } from "./check.ts";
import { constantColumn } from "./constant-column.ts";
import { duplicateRows } from "./duplicate-rows.ts";
import { extraColumns } from "./extra-columns.ts";
import { freshness } from "./freshness.ts";
import { increasing } from "./increasing.ts";
import { length } from "./length.ts";
import { missingColumns } from "./missing-columns.ts";
import { newCategories } from "./new-categories.ts";
import { nullRate } from "./null-rate.ts";
import { range } from "./range.ts";
import { regex } from "./regex.ts";
import { rowCount } from "./row-count.ts";
import { rowsWhere } from "./rows-where.ts";
import { typeChange } from "./type-change.ts";
import { unique } from "./unique.ts";

/** Every check, in the order of the docs. */
export const checks: readonly Check[] = [
  missingColumns,
  extraColumns,
  typeChange,
  rowCount,
  nullRate,
  range,
  newCategories,
  regex,
  length,
  unique,
  duplicateRows,
  constantColumn,
  increasing,
  freshness,
  rowsWhere,
];
