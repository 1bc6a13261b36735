import type { FileCheck } from "./check.ts";
import { absentColumn } from "./look-at-columns.ts";
import { notJudged } from "./not-judged.ts";
import { repeatedRows } from "./repeated-rows.ts";
import { repeatsFinding } from "./repeats-finding.ts";
import { named } from "./words.ts";

export const duplicateRows: FileCheck = {
  about: "file",
  name: "duplicate_rows",
  title: "Duplicate rows",
  description: "Rows that are the same as an earlier one, in all columns or in those of `columns` together.",
  definition:
    "Rows of the whole file that hold in each of the columns the value that an earlier row holds; missing values are alike. The first of them is no duplicate. " +
    "Where a column numbers the rows no two are the same: list the others in `columns`.",
  options: ["columns", "max_share"],
  breach: "repeats rows",
  advice: "Remove the duplicates: they count twice in every metric.",
  reads: ({ columns }) => columns ?? "*",
  async look(input) {
    const { columns = "*" } = input.options;
    const names = columns === "*" ? input.candidate.columns : columns;
    const absent = names.find((name) => !input.candidate.columns.includes(name));
    if (absent !== undefined) return [absentColumn(input, absent)];
    if (input.candidate.rows < 2) return [notJudged(undefined, "one row alone repeats none")];
    const repeats = await repeatedRows(input.candidate, names, "alike");
    const what = `an earlier row${columns === "*" ? "" : ` in ${named(names)}`}`;
    return [repeatsFinding(repeats, input, { what, column: undefined })];
  },
};
