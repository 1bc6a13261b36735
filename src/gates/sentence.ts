import type { Estimated, Measured } from "../metrics/estimate.ts";
import type { Metric } from "../metrics/metric.ts";
import { shownInterval } from "../metrics/shown-interval.ts";
import {
  changeRangeText,
  changeText,
  distinctDecimals,
  percentText,
  valueRangeText,
  valueText,
} from "../number-text.ts";
import { estimateOf, interval } from "../stats/inference.ts";
import { differentMachines, onlyWarns } from "./across-machines.ts";
import { bareRemark, briefRemark, limitRemark } from "./limit-words.ts";
import type { Settled } from "./settled.ts";
import type { JudgedLimit } from "./verdict.ts";

/** The verdict in one sentence, with its numbers and how sure they are. */
export function sentenceFor(settled: Settled): string {
  const deciding = decidingLimit(settled);
  const unjudged = whyUnjudged(settled, deciding);
  if (unjudged !== undefined) return unjudged;
  const movement = moved(settled, deciding, withInterval);
  const remark = deciding === undefined ? "it is shown, not judged" : limitRemark(deciding, settled.question);
  const rule = [jointRule(settled), whyOnlyWarns(settled)].filter((text) => text !== undefined);
  return `${[`${subjectOf(settled)} ${movement}`, remark, ...rule].join("; ")}.`;
}

/** What several limits decide together, where a failure needs all of them. */
function jointRule({ question: { gate }, limits, state }: Settled): string | undefined {
  if (gate.fail_if !== "all_exceeded" || limits.length < 2) return undefined;
  const all = limits.length === 2 ? "both limits" : `all ${limits.length} limits`;
  const isOver = state === "likely-harm" || state === "proven-harm" || state === "noise";
  return isOver ? `${all} are exceeded` : `it fails only where ${all} are exceeded`;
}

/** Why a change beyond its limit, or an undecided one, does not block; undefined where it does, or where none is. */
export function whyOnlyWarns(settled: Settled): string | undefined {
  const { question, outcome, policy } = settled;
  const deciding = decidingLimit(settled);
  if (deciding === undefined || outcome === "pass" || !onlyWarns(deciding, question, policy)) return undefined;
  return (
    `this only warns, because ${differentMachines(question.machines)}, where two identical builds differ by more ` +
    "than 10 % in up to 47 % of the pairs"
  );
}

/** The same for the headline of a report: what happened and which limit it breaks, without the statistics. */
export function headlineFor(settled: Settled): string {
  const deciding = decidingLimit(settled);
  const unjudged = whyUnjudged(settled, deciding);
  if (unjudged !== undefined || deciding === undefined) return unjudged ?? sentenceFor(settled);
  const told = `${moved(settled, deciding, plain)}${furthestText(settled.question)}`;
  const { question } = settled;
  // Across machines it is no chance, and yet no fault of the candidate's.
  const remark =
    whyOnlyWarns(settled) === undefined
      ? briefRemark(deciding, question)
      : `on different machines, ${bareRemark(deciding, question)}`;
  return `${subjectOf(settled)} ${told}, ${remark}.`;
}

/** " (region=EU 51.57 %, region=US 69.24 %)": the groups of a gap that are furthest apart. */
function furthestText({ metric: { unit }, measured: { groups } }: Settled["question"]): string {
  const furthest = groups?.furthest.candidate;
  if (groups === undefined || furthest === undefined) return "";
  const values = [furthest.low, furthest.high].map((name) => {
    const found = groups.values.find((one) => one.metric === furthest.metric && one.name === name);
    return { name, value: found?.candidate.kind === "estimated" ? found.candidate.value : null };
  });
  const [low, high] = values;
  const decimals = distinctDecimals(low?.value ?? null, [high?.value ?? null], unit);
  const texts = values.map(({ name, value }) => `${name} ${valueText(value, unit, decimals)}`);
  return ` (${withoutUnderscores(furthest.metric)} of ${texts.join(", of ")})`;
}

function withoutUnderscores(metric: string): string {
  return metric.replaceAll("_", " ");
}

/** The name that the config gave the gate, or the metric, with its options in words: "NDCG@5 on region=EU". */
function subjectOf({ question: { name, gate, metric, slice } }: Settled): string {
  const subject = gate.name !== undefined || name === metric.name ? name : insideSentence(metric.title);
  return slice === undefined ? subject : `${subject} on ${slice.name}`;
}

/** "Recall of class 8" begins small; "NDCG@5" and "F1 score" stay. */
function insideSentence(title: string): string {
  return /^[A-Z][a-z]/u.test(title) ? title.slice(0, 1).toLowerCase() + title.slice(1) : title;
}

function whyUnjudged(settled: Settled, deciding: JudgedLimit | undefined): string | undefined {
  const { reason } = settled;
  if (reason?.code === "too-few-rows" || reason?.code === "too-few-blocks")
    return `${subjectOf(settled)} is not judged: ${reason.text}.`;
  if (reason === undefined || (deciding !== undefined && deciding.state !== "undefined")) return undefined;
  return `${subjectOf(settled)} could not be judged: ${reason.text}.`;
}

/** The limit that the outcome rests on: the first in the state of the verdict. */
function decidingLimit({ limits, state, outcome }: Settled): JudgedLimit | undefined {
  return (
    limits.find((limit) => limit.state === state && limit.outcome === outcome) ??
    limits.find((limit) => limit.state === state) ??
    limits[0]
  );
}

/** How an estimate is told: the number, and in brackets what else there is to say of it. */
interface Telling {
  change(text: string, range: string): string;
  value(range: string): string;
}

const withInterval: Telling = {
  change: (text, range) => ` (${text}${text === "" ? "" : ", "}${range})`,
  value: (range) => ` (${range})`,
};

const plain: Telling = { change: () => "", value: () => "" };

/** "fell from 95.2 % to 91.0 % (−4.2 pp, 95 % interval −5.9 … −2.5)", or the value alone where there is no reference. */
function moved({ question, policy }: Settled, limit: JudgedLimit | undefined, telling: Telling): string {
  const { metric, measured } = question;
  const { candidate, reference, change } = measured;
  if (candidate.kind === "undefined") return "has no value";
  const absolute = limit?.kind === "min" || limit?.kind === "max";
  const told = { metric, limit, level: policy.confidence, telling, evidence: evidenceOf(measured, limit) };
  if (absolute || reference?.kind !== "estimated" || change?.kind !== "estimated") return alone(candidate, told);
  return changed({ reference, candidate, change }, told);
}

/** " over 12 blocks, ratio 1.120": what the interval rests on, where that is not the rows. */
function evidenceOf({ blocks, logRatio }: Measured, limit: JudgedLimit | undefined): string {
  if (blocks === undefined) return "";
  const { reference, candidate } = blocks.onlyIn;
  const left = reference.length + candidate.length;
  const unpaired = left === 0 ? "" : `, ${left} more in one file only`;
  const isRatio = limit?.basis === "relative" && logRatio !== undefined;
  const ratio = isRatio ? `, ratio ${valueText(Math.exp(estimateOf(logRatio)), "score")}` : "";
  return ` over ${blocks.common} blocks${unpaired}${ratio}`;
}

interface Told {
  readonly evidence: string;
  readonly metric: Metric;
  readonly limit: JudgedLimit | undefined;
  readonly level: number;
  readonly telling: Telling;
}

interface Compared {
  readonly reference: Estimated;
  readonly candidate: Estimated;
  readonly change: Estimated;
}

function changed(
  { reference, candidate, change }: Compared,
  { metric: { unit }, limit, level, telling, evidence }: Told,
): string {
  const decimals = distinctDecimals(candidate.value, [reference.value], unit);
  const to = valueText(candidate.value, unit, decimals);
  const digits = distinctDecimals(change.value, [limit?.margin ?? null], unit, "change");
  const { lower, upper } = interval(change.inference, level);
  const range = `${percentText(level)} interval ${changeRangeText(lower, upper, unit, digits)}${evidence}`;
  if (change.value === 0) return `is unchanged at ${to}${telling.change("", range)}`;
  const from = valueText(reference.value, unit, decimals);
  // The change of an error that chance has a part in is not the difference of the two values.
  const beyond = candidate.chance === undefined ? "" : " beyond chance";
  const difference = changeText(change.value, unit, digits) + beyond;
  return `${change.value < 0 ? "fell" : "rose"} from ${from} to ${to}${telling.change(difference, range)}`;
}

function alone(candidate: Estimated, { metric: { unit }, limit, level, telling, evidence }: Told): string {
  const decimals = distinctDecimals(candidate.value, [limit?.limit ?? null], unit);
  const { lower, upper } = shownInterval(candidate, level);
  const range = `${percentText(level)} interval ${valueRangeText(lower, upper, unit, decimals)}${evidence}`;
  const how = candidate.inference.kind === "exact" ? "" : telling.value(range);
  const { chance } = candidate;
  const explained = chance === undefined ? "" : `, of which chance explains ${valueText(chance.mean, unit, decimals)}`;
  return `is ${valueText(candidate.value, unit, decimals)}${how}${explained}`;
}
