import { upTo } from "../align/table-rows.ts";
import { GateError } from "../errors.ts";
import { countText } from "../number-text.ts";
import { columnReader } from "../slices/column-reader.ts";
import { evaluate } from "../slices/expression/evaluate.ts";
import { columnsOf, type Expression } from "../slices/expression/expression.ts";
import { TRUE, type Truths, UNKNOWN } from "../slices/expression/truth.ts";
import { whereExpression } from "../slices/where-expression.ts";
import { cellShown } from "./cells.ts";
import type { FileCheck, CheckInput, Finding, OffendingRow } from "./check.ts";
import { notJudged } from "./not-judged.ts";
import { isKept, mostRows } from "./offending-rows.ts";
import { allowance, counted, named } from "./words.ts";

export const rowsWhere: FileCheck = {
  about: "file",
  name: "rows_where",
  title: "Rule for rows",
  description: "Something that must hold for each row, in the language of `slices`: `where: end >= start`.",
  definition:
    "Rows of the whole file for which the expression is not true. It is not true either where a value that it needs is missing; write `end is missing or end >= start` where it may be.",
  options: ["where", "max_share"],
  requires: [["where"]],
  breach: "breaks the rule",
  advice: "Look at the rows, or say in the rule which of them it does not apply to.",
  reads: ({ where }) => (where === undefined ? [] : columnsOf(whereExpression(where))),
  async look(input) {
    const { where } = input.options;
    if (where === undefined) throw new TypeError("the config let through a rule without an expression");
    const expression = whereExpression(where);
    const truths = await truthsOf(expression, input);
    if (truths instanceof GateError) return [notJudged(undefined, whyUnread(truths, expression, input))];
    return [await findingOf(truths, { where, expression, input })];
  },
};

/** What is wrong with a column is a finding like another, and not the end of the run. */
async function truthsOf(expression: Expression, { candidate }: CheckInput): Promise<Truths | GateError> {
  const source = { table: candidate, rows: upTo(candidate.rows) };
  try {
    return await evaluate(expression, columnReader({ source, twin: undefined }));
  } catch (error) {
    if (error instanceof GateError && dataFaults.has(error.code)) return error;
    throw error;
  }
}

const dataFaults: ReadonlySet<string> = new Set(["E205", "E206", "E208"]);

/** The message names the first value that cannot be read, which is told only where values may be. */
function whyUnread({ code, message }: GateError, expression: Expression, { tells }: CheckInput): string {
  if (tells || code === "E205") return message.replace(/\.$/u, "");
  return `not all values of ${named(columnsOf(expression))} are of the kind that the rule compares`;
}

interface Asked {
  readonly where: string;
  readonly expression: Expression;
  readonly input: CheckInput;
}

async function findingOf(truths: Truths, { where, expression, input }: Asked): Promise<Finding> {
  const { max_share: maxShare = 0 } = input.options;
  const broken: number[] = [];
  let [offending, unknown] = [0, 0];
  for (let row = 0; row < truths.length; row++) {
    if (truths[row] === TRUE) continue;
    offending++;
    if (truths[row] === UNKNOWN) unknown++;
    if (broken.length < mostRows) broken.push(row);
  }
  const counts = { offending, of: truths.length };
  const untold =
    unknown === 0
      ? ""
      : unknown === offending
        ? ", for want of a value"
        : `, in ${countText(unknown)} of them for want of a value`;
  return {
    kind: "counted",
    column: undefined,
    kept: isKept(counts, maxShare),
    found:
      offending === 0
        ? `\`${where}\` holds in all ${counted(truths.length, "row")}`
        : `\`${where}\` does not hold in ${countText(offending)} of ${counted(truths.length, "row")}${untold}`,
    limit: allowance(maxShare, "break it"),
    ...counts,
    rows: input.tells ? await valuesAt(broken, columnsOf(expression), input) : [],
  };
}

/** The values that the rule is about, in the rows that break it. */
async function valuesAt(
  rows: readonly number[],
  names: readonly string[],
  { candidate }: CheckInput,
): Promise<readonly OffendingRow[]> {
  const texts = rows.map((): string[] => []);
  if (rows.length > 0)
    for (const name of names) {
      const column = await candidate.column(name);
      for (const [index, row] of rows.entries()) texts[index]?.push(`${name} ${cellShown(column, row) || "missing"}`);
    }
  return rows.map((row, index) => ({ row, value: texts[index]?.join(", ") ?? "" }));
}
