import type { DiscoveredSlice, Discovery } from "../discover/discover.ts";
import type { LossName } from "../discover/losses.ts";
import type { DiscoverRule } from "../discover/schema.ts";
import type { SliceTest } from "../discover/slice-test.ts";
import {
  amountText,
  changeDecimals,
  changeRangeText,
  changeText,
  countText,
  percentText,
  type Unit,
  valueDecimals,
  valueRangeText,
  valueText,
} from "../number-text.ts";
import { estimateOf, interval } from "../stats/inference.ts";
import { countsAs } from "./counts-as.ts";
import type { Policy } from "./schema.ts";
import type { Position, Verdict } from "./verdict.ts";

export interface DiscoverGate {
  readonly rule: DiscoverRule;
  readonly position: Position | undefined;
}

/**
 * One verdict for each slice that the search found and the test confirms, or one that says there is none. Without pairs the
 * search tells where the candidate errs most, which is no regression: it is shown and never counted.
 */
export function judgeDiscovered(gate: DiscoverGate, discovery: Discovery, policy: Policy): readonly Verdict[] {
  const { losses, reason } = discovery;
  const severity = losses?.basis === "level" ? "info" : gate.rule.severity;
  const shared = { ...shell(gate), severity };
  if (losses === undefined || reason !== undefined) {
    return [{ ...shared, ...unjudged(reason), countsAs: countsAs("inconclusive", severity, policy) }];
  }
  const worse = discovery.slices.flatMap((slice) => {
    const { test, pAdjusted = 1 } = slice;
    return test !== undefined && pAdjusted <= 1 - policy.confidence ? [{ slice, test, pAdjusted }] : [];
  });
  if (worse.length === 0 && isUntested(discovery))
    return [
      { ...shared, ...unjudged(untested, "No slice was tested"), countsAs: countsAs("inconclusive", severity, policy) },
    ];
  if (worse.length === 0) return [{ ...shared, ...nothingFound(discovery), countsAs: "pass" }];
  return worse.map((found, place) => ({
    ...shared,
    slice: found.slice.name,
    outcome: "fail",
    countsAs: countsAs("fail", severity, policy),
    state: "likely-harm",
    ...told(found, { ...discovery, loss: losses.name, basis: losses.basis, level: policy.confidence }),
    advice: place === 0 ? ADVICE : undefined,
  }));
}

/** Slices were found, and of none were there enough rows, or rows of weight, to test it. */
function isUntested({ slices }: Discovery): boolean {
  return slices.length > 0 && slices.every(({ test }) => test === undefined);
}

const untested = {
  code: "too-few-rows",
  text: "what the search found has too few rows in the other half, or none of any weight",
} as const;

const ADVICE = "Look at these rows; to judge them by a gate of their own, name them under `slices`.";

type Shell = Omit<
  Verdict,
  "severity" | "outcome" | "countsAs" | "state" | "sentence" | "headline" | "advice" | "reason"
> &
  Pick<Verdict, "reason">;

function shell({ position }: DiscoverGate): Shell {
  return {
    gate: "discover",
    kind: "discover",
    subject: "discover",
    title: "Slice found by search",
    column: undefined,
    slice: undefined,
    measurement: undefined,
    failIf: "any_exceeded",
    limits: [],
    reason: undefined,
    position,
  };
}

type Judged = Pick<Verdict, "outcome" | "state" | "reason" | "sentence" | "headline" | "advice">;

function unjudged(reason: Discovery["reason"], what = "No slice was searched for"): Judged {
  const text = reason?.text ?? "there was nothing to search";
  return {
    outcome: "inconclusive",
    state: "undefined",
    reason: { code: reason?.code ?? "not-measured", text },
    ...said(`${what}: ${text}.`),
    advice: "Give the search more rows or other `discover.columns`, or remove `discover` from the config.",
  };
}

function nothingFound({ slices, columns }: Discovery): Judged {
  const tested = slices.filter(({ test }) => test !== undefined).length;
  return {
    outcome: "pass",
    state: "likely-ok",
    reason: undefined,
    ...said(nothingText(tested, `the search over ${columnCount(columns.length)}`)),
    advice: undefined,
  };
}

function nothingText(tested: number, search: string): string {
  if (tested === 0) return `No slice that ${search} found has more than its share of the loss.`;
  const which = tested === 1 ? "The worst slice" : `Each of the ${countText(tested)} worst slices`;
  return `${which} that ${search} found may be so by chance: the other half of the rows does not confirm it.`;
}

function columnCount(columns: number): string {
  return columns === 1 ? "1 column" : `${countText(columns)} columns`;
}

function said(sentence: string): Pick<Verdict, "sentence" | "headline"> {
  return { sentence, headline: sentence };
}

interface Found {
  readonly slice: DiscoveredSlice;
  readonly test: SliceTest;
  readonly pAdjusted: number;
}

interface Told {
  readonly loss: LossName;
  readonly basis: "increase" | "level";
  readonly level: number;
  readonly rows: Discovery["rows"];
}

const lossWords: Record<LossName, { readonly name: string; readonly unit: Unit }> = {
  log_loss: { name: "log loss", unit: "nats" },
  zero_one_loss: { name: "error rate", unit: "share" },
  absolute_error: { name: "mean absolute error", unit: "label" },
};

/** The slice in a sentence: what the held-out rows say, against the rows elsewhere. */
function told(
  { slice, test, pAdjusted }: Found,
  { loss, basis, level, rows }: Told,
): Omit<Judged, "outcome" | "state" | "advice"> {
  const { name, unit } = lossWords[loss];
  const { amount, range, elsewhere } = (basis === "increase" ? increaseTexts : levelTexts)(test, { unit, level });
  const moved = `${name} ${basis === "increase" ? "rose by" : "is"} ${amount}`;
  const sample = `${countText(test.rows)} of the ${countText(rows.test)} rows that had no part in the search`;
  return {
    reason: undefined,
    sentence: `Found by search: on ${slice.name} the ${moved} (${percentText(level)} interval ${range}; elsewhere ${elsewhere}), on ${sample}; p ${probabilityText(pAdjusted)} after adjustment.`,
    headline: `on ${slice.name}, found by search, the ${moved} (elsewhere ${elsewhere}).`,
  };
}

interface MeanTexts {
  readonly amount: string;
  readonly range: string;
  readonly elsewhere: string;
}

interface MeanUnit {
  readonly unit: Unit;
  readonly level: number;
}

function increaseTexts({ inside, outside }: SliceTest, { unit, level }: MeanUnit): MeanTexts {
  const value = estimateOf(inside);
  const decimals = changeDecimals(value, unit);
  const { lower, upper } = interval(inside, level);
  return {
    amount: amountText(value, unit, decimals),
    range: changeRangeText(lower, upper, unit, decimals),
    elsewhere: changeText(outside, unit, decimals),
  };
}

function levelTexts({ inside, outside }: SliceTest, { unit, level }: MeanUnit): MeanTexts {
  const value = estimateOf(inside);
  const decimals = valueDecimals(value, unit);
  const { lower, upper } = interval(inside, level);
  return {
    amount: valueText(value, unit, decimals),
    range: valueRangeText(lower, upper, unit, decimals),
    elsewhere: valueText(outside, unit, decimals),
  };
}

function probabilityText(p: number): string {
  return p < 0.0001 ? "< 0.0001" : `= ${Number(p.toPrecision(2))}`;
}
