import { rowNoun } from "../align/row-noun.ts";
import { countText, percentText, writtenText, type Unit } from "../number-text.ts";
import type { Limit } from "./harm.ts";
import type { Question } from "./question.ts";
import type { JudgedLimit } from "./verdict.ts";

/** The gate's metric, and what it counts. */
interface Judged extends Pick<Question, "noun"> {
  readonly metric: Pick<Question["metric"], "unit">;
}

/** How the value stands to its limit and how sure that is: "more than the allowed drop of 1 pp, proven". */
export function limitRemark(limit: JudgedLimit, judged: Judged): string {
  const { ok, over } = limitWords(limit, judged.metric.unit);
  switch (limit.state) {
    case "proven-ok":
      return `${ok}, proven`;
    case "likely-ok":
      return `${ok}, though not proven${rowsThat("prove", limit, judged)}`;
    case "noise":
      return `${over}, but chance alone can do that${rowsThat("settle", limit, judged)}`;
    case "likely-harm":
      return `worse beyond chance, and ${over}`;
    case "proven-harm":
      return `${over}, proven`;
    case "undefined":
      return "it could not be held against its limit";
  }
}

/** "; about 6 571 rows would settle it" */
function rowsThat(settle: string, { rowsNeeded }: JudgedLimit, { noun = rowNoun }: Judged): string {
  return rowsNeeded === undefined ? "" : `; about ${countText(rowsNeeded)} ${noun.many} would ${settle} it`;
}

/** The same for a headline: without the statistics, but with whether it is real. */
export function briefRemark(limit: JudgedLimit, judged: Judged): string {
  return bareRemark(limit, judged) + surenessOf(limit);
}

/** Whether what is beyond its limit could be chance; a fact of these rows, such as the largest error, has no chance in it. */
function surenessOf({ kind, state, lower, upper }: JudgedLimit): string {
  if (kind === "max_gain" || (lower !== undefined && lower === upper)) return "";
  if (state === "proven-harm") return ", and not by chance";
  if (state !== "likely-harm") return "";
  const isOnChange = kind === "max_drop" || kind === "max_increase";
  return isOnChange ? "; that it got worse is not by chance" : ", and not by chance";
}

/** How the value stands to its limit, and no more. */
export function bareRemark(limit: JudgedLimit, { metric, noun = rowNoun }: Judged): string {
  const { ok, over } = limitWords(limit, metric.unit);
  if (limit.state === "noise") return `${over}, but chance alone can do that`;
  if (limit.outcome === "fail" && (limit.state === "likely-ok" || limit.state === "proven-ok"))
    return `${ok}, but not proven`;
  if (limit.outcome === "inconclusive") return `${ok}, but so few ${noun.many} would hide more`;
  return limit.state === "likely-harm" || limit.state === "proven-harm" ? over : ok;
}

interface LimitWords {
  readonly ok: string;
  readonly over: string;
}

function limitWords({ kind, basis, limit }: Limit, unit: Unit): LimitWords {
  const as = kind === "min" || kind === "max" ? "value" : "change";
  return wordsOf[kind](basis === "relative" ? `${percentText(limit)} of the reference` : writtenText(limit, unit, as));
}

const wordsOf: Readonly<Record<Limit["kind"], (limit: string) => LimitWords>> = {
  min: (limit) => ({ ok: `the minimum of ${limit} is kept`, over: `below the minimum of ${limit}` }),
  max: (limit) => ({ ok: `the maximum of ${limit} is kept`, over: `above the maximum of ${limit}` }),
  max_drop: (limit) => ({ ok: `the allowed drop of ${limit} is kept`, over: `more than the allowed drop of ${limit}` }),
  max_increase: (limit) => ({
    ok: `the allowed increase of ${limit} is kept`,
    over: `more than the allowed increase of ${limit}`,
  }),
  min_gain: (limit) => ({
    ok: `the required gain of ${limit} is there`,
    over: `short of the required gain of ${limit}`,
  }),
  max_gain: (limit) => ({
    ok: `the gain stays under the suspicious ${limit}`,
    over: `a gain of more than ${limit} is suspicious: look for a leak`,
  }),
};
