import type { Estimated } from "../metrics/estimate.ts";
import {
  changeRangeText,
  changeText,
  distinctDecimals,
  percentText,
  valueRangeText,
  valueText,
} from "../number-text.ts";
import { interval } from "../stats/inference.ts";
import { bareRemark } from "./limit-words.ts";
import type { Question } from "./question.ts";
import type { JudgedLimit, Verdict } from "./verdict.ts";

/** The sentence, headline and advice of a verdict on an estimate. */
export function estimatedWords(verdict: Verdict, question: Question, level: number): Words {
  const subject = verdict.gate;
  const { candidate } = question.measured;
  if (verdict.state === "undefined" || candidate.kind === "undefined") return unjudgedWords(verdict);
  const limit = verdict.limits.find(({ state, outcome }) => state === verdict.state && outcome === verdict.outcome);
  const remark = limit === undefined ? "it is shown, not judged" : bareRemark(limit, question);
  const strength = limit?.state === "proven-harm" || limit?.state === "likely-harm" ? ", beyond chance" : "";
  const { plain, full } = moved({ question, candidate, limit, level });
  return {
    sentence: `${subject} ${full}; ${remark}${strength}. It is estimated without labels, from scores that are taken to mean what they meant.`,
    headline: `${subject} ${plain}, ${remark}.`,
    advice: verdict.outcome === "pass" ? undefined : confirm,
  };
}

type Words = Pick<Verdict, "sentence" | "headline" | "advice">;

function unjudgedWords({ gate, reason, advice }: Verdict): Words {
  const isSmall = reason?.code === "too-few-rows";
  const why = reason?.text ?? "there is no estimate";
  const text = `${gate} ${isSmall ? "is not judged" : "could not be judged"}: ${why}.`;
  return { sentence: text, headline: text, advice: reason?.code === "no-reference" ? advice : moreLabels };
}

const moreLabels = "Get labels for more rows: those that there are do not show what a score is worth.";

const confirm =
  "Label a sample of these rows to confirm it, and look at which features have drifted: the estimate cannot see a changed relation of features and labels (concept drift).";

interface Said {
  readonly question: Question;
  readonly candidate: Estimated;
  readonly limit: JudgedLimit | undefined;
  readonly level: number;
}

/** How the number is told: with its interval, and without. */
interface Telling {
  readonly plain: string;
  readonly full: string;
}

/** "fell from 90.1 % to 85.2 % (−4.9 pp, 95 % interval −6.5 … −3.3)", or the value alone where that is what is limited. */
function moved(said: Said): Telling {
  const { reference, change } = said.question.measured;
  const isChange = said.limit?.kind === "max_drop" && reference?.kind === "estimated" && change?.kind === "estimated";
  return isChange ? changed(said, reference, change) : alone(said);
}

function alone({ question, candidate, limit, level }: Said): Telling {
  const { unit } = question.metric;
  const decimals = distinctDecimals(candidate.value, [limit?.kind === "min" ? limit.limit : null], unit);
  const { lower, upper } = interval(candidate.inference, level);
  const plain = `is ${valueText(candidate.value, unit, decimals)}`;
  return { plain, full: `${plain} (${percentText(level)} interval ${valueRangeText(lower, upper, unit, decimals)})` };
}

function changed({ question, candidate, limit, level }: Said, reference: Estimated, change: Estimated): Telling {
  const { unit } = question.metric;
  const decimals = distinctDecimals(candidate.value, [reference.value], unit);
  const [from, to] = [reference, candidate].map(({ value }) => valueText(value, unit, decimals));
  if (change.value === 0) return { plain: `is unchanged at ${to}`, full: `is unchanged at ${to}` };
  const digits = distinctDecimals(change.value, [limit?.margin ?? null], unit, "change");
  const { lower, upper } = interval(change.inference, level);
  const range = `${percentText(level)} interval ${changeRangeText(lower, upper, unit, digits)}`;
  const plain = `${change.value < 0 ? "fell" : "rose"} from ${from} to ${to}`;
  return { plain, full: `${plain} (${changeText(change.value, unit, digits)}, ${range})` };
}
