import { rowNoun } from "../align/row-noun.ts";
import type { RowNoun } from "../align/row-noun.ts";
import type { AuditMeasurement, AuditVerdict } from "../audit/v1.ts";
import { amountText, changeDecimals, countText } from "../number-text.ts";
import { betweenText } from "./between-text.ts";
import { intervalBar } from "./interval-bar.ts";
import { limitsText } from "./limit-text.ts";
import { changeDigits, measuredTexts, noTexts } from "./measured-texts.ts";
import type { MeasuredTexts } from "./measured-texts.ts";
import { standingOf, verdictIcon, verdictWord } from "./verdict-words.ts";
import type { Icon, Standing } from "./verdict-words.ts";

/** A verdict on a metric or on the pairing, ready to be laid out. Texts that come from data or config are not escaped yet. */
export interface JudgedRow extends MeasuredTexts {
  readonly verdict: AuditVerdict;
  readonly standing: Standing;
  readonly icon: Icon;
  readonly word: string;
  readonly title: string;
  /** Name of the gate, where the config gave it one of its own. */
  readonly gate: string | undefined;
  /** undefined: all rows. */
  readonly slice: string | undefined;
  /** What stands in the place of a slice: "all rows"; empty where the verdict is on no rows. */
  readonly whole: string;
  readonly limit: string;
  /** Where the interval lies around the limit, drawn in characters of one width; empty where there is none. */
  readonly bar: string;
  /** Where the measurement is a difference between groups: which, and which not. */
  readonly between: string | undefined;
  /** What it would take to settle an undecided verdict. */
  readonly needed: string | undefined;
}

/** Lays out one verdict with the measurement that it judged. */
export function judgedRow(
  verdict: AuditVerdict,
  measurement: AuditMeasurement | undefined,
  noun: RowNoun = rowNoun,
): JudgedRow {
  const standing = standingOf(verdict);
  return {
    verdict,
    standing,
    icon: verdictIcon(verdict),
    word: wordOf(verdict, measurement),
    title: measurement?.title ?? titleOf(verdict),
    gate: isNamed(verdict) ? verdict.gate : undefined,
    slice: verdict.slice ?? undefined,
    whole: verdict.kind === "metric" ? `all ${noun.many}` : "",
    between: measurement && betweenText(measurement),
    ...numbersOf(verdict, measurement, noun),
  };
}

/** What is waived has failed all the same. */
function wordOf(verdict: AuditVerdict, measurement: AuditMeasurement | undefined): string {
  const word = verdictWord(verdict, measurement);
  return verdict.waiver === undefined ? word : `waived (${word})`;
}

/** A check looks at the file, or at one of its columns. */
function titleOf({ kind, title, column }: AuditVerdict): string {
  return kind === "check" && column !== null ? `${title}: ${column}` : title;
}

/** Whether the gate's name is more than the metric (or check) with its options, which the title tells. */
export function isNamed({ kind, gate, subject, slice, measurement: id, against }: AuditVerdict): boolean {
  const measurement = against === undefined ? id : (id?.replace(/^pinned:/u, "") ?? null);
  if (kind === "check" && gate.startsWith(`${subject}[`)) return false;
  return (
    gate !== subject && gate !== `estimated ${subject}` && measurement !== (slice === null ? gate : `${gate}@${slice}`)
  );
}

/** Rules of the pairing have no measurement of their own: their sentence says it all. */
function numbersOf(
  verdict: AuditVerdict,
  measurement: AuditMeasurement | undefined,
  noun: RowNoun,
): MeasuredTexts & Pick<JudgedRow, "limit" | "bar" | "needed"> {
  if (measurement === undefined) return { ...noTexts, limit: "", bar: "", needed: undefined };
  const decimals = changeDigits(measurement, verdict.limits);
  return {
    ...measuredTexts(measurement, verdict),
    limit: limitsText(verdict, { ...measurement, decimals }),
    bar: intervalBar(measurement, verdict),
    needed: isUndecided(verdict) ? neededText(verdict, measurement, noun) : undefined,
  };
}

/** Where blocks are too few the reason says how many there must be, and nothing was judged. */
function isUndecided({ outcome, reason }: AuditVerdict): boolean {
  return outcome === "inconclusive" && reason?.code !== "too-few-blocks";
}

/** Rows needed, unless the advice names them, and the smallest loss in reach of these rows. */
function neededText(
  { limits, advice }: AuditVerdict,
  { unit, better }: Pick<AuditMeasurement, "unit" | "better">,
  { many }: RowNoun,
): string | undefined {
  const rows = largest(limits.map((limit) => limit.rows_needed));
  const smallest = largest(limits.map((limit) => limit.minimum_detectable));
  const parts: string[] = [];
  if (rows !== undefined && !isTold(rows, advice)) {
    parts.push(`About ${countText(rows)} ${many} would settle it.`);
  }
  if (smallest !== undefined) {
    const amount = amountText(smallest, unit, changeDecimals(smallest, unit));
    parts.push(`In these ${many} a ${better === "lower" ? "rise" : "loss"} below ${amount} may go unseen.`);
  }
  return parts.length === 0 ? undefined : parts.join(" ");
}

/** However its digits are grouped. */
function isTold(rows: number, advice: string | null): boolean {
  return advice?.replace(/(?<=\d)\s(?=\d)/gu, "").includes(String(rows)) === true;
}

function largest(numbers: readonly (number | null)[]): number | undefined {
  const known = numbers.filter((number) => number !== null);
  return known.length === 0 ? undefined : Math.max(...known);
}
