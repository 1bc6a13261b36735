import { countText, percentText } from "../number-text.ts";
import type { FileCheck, CheckInput, Finding } from "./check.ts";
import { noReference } from "./not-judged.ts";
import { counted } from "./words.ts";

export const rowCount: FileCheck = {
  about: "file",
  name: "row_count",
  title: "Number of rows",
  description:
    "Number of the candidate's rows: at least `min`, at most `max`, and not more than `max_change` away from the reference's.",
  definition: "Rows of the whole file, whether they are compared or not. Change: |candidate − reference| ÷ reference.",
  options: ["min", "max", "max_change"],
  requires: [["min", "max", "max_change"]],
  breach: "has another number of rows",
  advice: "Find out which rows were added or lost on the way to the file.",
  reads: () => [],
  look: (input) => Promise.resolve(lookAtRows(input)),
};

function lookAtRows({ options, candidate: { rows }, reference }: CheckInput): readonly Finding[] {
  const { min, max, max_change: maxChange } = options;
  if (typeof min === "number" && rows < min) return [finding(rows, `at least ${countText(min)} are needed`)];
  if (typeof max === "number" && rows > max) return [finding(rows, `at most ${countText(max)} are allowed`)];
  if (maxChange === undefined) return [finding(rows, undefined)];
  if (reference === undefined) return [noReference];
  const change = Math.abs(rows - reference.rows) / reference.rows;
  const limit = `a change of at most ${percentText(maxChange)} is allowed`;
  return [finding(rows, change > maxChange * (1 + 1e-12) ? limit : undefined, reference.rows)];
}

function finding(rows: number, limit: string | undefined, before?: number): Finding {
  return {
    kind: "counted",
    column: undefined,
    kept: limit === undefined,
    found: `the candidate has ${counted(rows, "row")}${before === undefined ? "" : changeText(rows, before)}`,
    limit: limit ?? "",
    offending: limit === undefined ? 0 : 1,
    of: 1,
    rows: [],
  };
}

function changeText(rows: number, before: number): string {
  if (rows === before) return ", as the reference has";
  const change = percentText(Number((Math.abs(rows - before) / before).toPrecision(3)));
  return `, ${change} ${rows > before ? "more" : "fewer"} than the reference's ${countText(before)}`;
}
