import type { Column } from "../table/column.ts";
import type { LeftOut, NotJudged } from "./check.ts";

/** A column, or the file, of which the check cannot say anything. */
export function notJudged(
  column: string | undefined,
  why: string,
  code: NotJudged["code"] = "not-measured",
): NotJudged {
  return { kind: "not-judged", column, code, why };
}

/** A column without any value. */
export function empty({ name, rows }: Column): NotJudged {
  return notJudged(name, `${JSON.stringify(name)} has no value in any of its ${rows} rows`, "no-rows");
}

/** A column that "*" does not take. */
export function leftOut(column: string, why: string): LeftOut {
  return { kind: "left-out", column, why };
}

/** One finding for all columns, however many there are. */
export const noReference = notJudged(undefined, "there is no reference to compare with", "no-reference");
