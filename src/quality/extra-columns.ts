import type { FileCheck } from "./check.ts";
import { noReference } from "./not-judged.ts";
import { counted, named } from "./words.ts";

export const extraColumns: FileCheck = {
  about: "file",
  name: "extra_columns",
  title: "Extra columns",
  description: "Columns of the candidate that neither the reference nor, where it is given, the list in `columns` has.",
  definition: "Names of the candidate's columns that are no name of a column of the reference (or in `columns`).",
  options: ["columns"],
  breach: "is new",
  advice: "Leave the columns out of the candidate's file, or list all that are allowed in `columns`.",
  reads: () => [],
  look({ options: { columns }, candidate, reference }) {
    const isNamed = columns !== undefined && columns !== "*";
    const allowed = isNamed ? columns : reference?.columns;
    if (allowed === undefined) return Promise.resolve([noReference]);
    const extra = candidate.columns.filter((name) => !allowed.includes(name));
    const kept = extra.length === 0;
    const others = isNamed ? "the gate does not list" : "the reference lacks";
    return Promise.resolve([
      {
        kind: "counted",
        column: undefined,
        kept,
        found: `the candidate has ${kept ? "no column" : counted(extra.length, "column")} that ${others}${kept ? "" : `: ${named(extra)}`}`,
        limit: "none may be added",
        offending: extra.length,
        of: candidate.columns.length,
        rows: [],
      },
    ]);
  },
};
