import type { FileCheck } from "./check.ts";
import { absentColumn } from "./look-at-columns.ts";
import { notJudged } from "./not-judged.ts";
import { repeatedRows } from "./repeated-rows.ts";
import { repeatsFinding } from "./repeats-finding.ts";
import { named } from "./words.ts";

export const unique: FileCheck = {
  about: "file",
  name: "unique",
  title: "Unique values",
  description: "Values that occur only once: of one column, or of several together.",
  definition:
    "Rows of the whole file whose values in `columns` together are those of an earlier row. Rows in which one of them is missing are not compared.",
  options: ["columns", "max_share"],
  requires: [["columns"]],
  breach: "repeats a value",
  advice: "Remove the rows that repeat, or name more columns so that each row differs.",
  reads: ({ columns }) => columns ?? "*",
  async look(input) {
    const { columns = "*" } = input.options;
    const names = columns === "*" ? input.candidate.columns : columns;
    const absent = names.find((name) => !input.candidate.columns.includes(name));
    if (absent !== undefined) return [absentColumn(input, absent)];
    const column = names.length === 1 ? names[0] : undefined;
    const repeats = await repeatedRows(input.candidate, names, "left-out");
    if (repeats.compared === 0) return [notJudged(column, `no row has a value in ${named(names)}`, "no-rows")];
    if (repeats.compared === 1)
      return [notJudged(column, `one row alone has a value in ${named(names)}, and repeats none`)];
    const what = `an earlier value of ${named(names)}${names.length === 1 ? "" : " together"}`;
    return [repeatsFinding(repeats, input, { what, column })];
  },
};
