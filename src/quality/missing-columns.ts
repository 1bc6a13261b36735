import type { FileCheck } from "./check.ts";
import { noReference } from "./not-judged.ts";
import { counted, named } from "./words.ts";

export const missingColumns: FileCheck = {
  about: "file",
  name: "missing_columns",
  title: "Missing columns",
  description: "Columns that the candidate should have and has not: those of the reference, or those in `columns`.",
  definition:
    "Names of the reference's columns (or of `columns`) that are no name of a column of the candidate. Names must be alike letter by letter.",
  options: ["columns"],
  breach: "is missing",
  advice: "Write the columns to the candidate's file, or list in `columns` those that are needed.",
  reads: () => [],
  look({ options: { columns }, candidate, reference }) {
    const isNamed = columns !== undefined && columns !== "*";
    const wanted = isNamed ? columns : reference?.columns;
    if (wanted === undefined) return Promise.resolve([noReference]);
    const missing = wanted.filter((name) => !candidate.columns.includes(name));
    const kept = missing.length === 0;
    const all = isNamed
      ? `${counted(wanted.length, "column")} that the gate names`
      : `the reference's ${counted(wanted.length, "column")}`;
    return Promise.resolve([
      {
        kind: "counted",
        column: undefined,
        kept,
        found: kept
          ? `the candidate has ${isNamed ? "the" : "all of"} ${all}`
          : `the candidate lacks ${wanted.length === 1 ? "" : `${missing.length} of `}${isNamed ? "the " : ""}${all}: ${named(missing)}`,
        limit: "none may be missing",
        offending: missing.length,
        of: wanted.length,
        rows: [],
      },
    ]);
  },
};
