import { canonicalDigest } from "../audit/digest.ts";
import type { AuditMeasurement, AuditRecord, AuditVerdict } from "../audit/v1.ts";
import { judgedBy } from "../history/judged-by.ts";
import { countText } from "../number-text.ts";
import { changedGrounds } from "./changed-grounds.ts";
import { type Becoming, compareVerdicts, type Judged, type VerdictChange } from "./compare-verdicts.ts";
import { type CircumstanceChange, circumstancesOf } from "./difference-circumstances.ts";
import { type LimitChange, limitChangesOf } from "./difference-limits.ts";
import { type MovedNumber, movedNumbers } from "./difference-numbers.ts";
import { becomingText, wordOf } from "./difference-words.ts";
import { subjectText } from "./subject-text.ts";
import { measuredOf, thenAndNow } from "./then-and-now.ts";
import { standingOf, standingWords } from "./verdict-words.ts";

/** One of two runs that are compared. */
export interface ComparedRun {
  readonly record: string;
  readonly created_at: string;
  readonly name: string;
  readonly outcome: AuditRecord["decision"]["outcome"];
  readonly sentence: string;
  readonly head_sha: string | null;
}

/** A verdict that is not what it was. */
export interface ChangedVerdict {
  readonly became: Exclude<Becoming, "same" | "still" | "unknown">;
  readonly gate: string;
  readonly slice: string | null;
  readonly column: string | null;
  readonly against: "pinned" | null;
  /** "Accuracy, region=EU" */
  readonly subject: string;
  /** "failed", "not judged then". */
  readonly before: string;
  /** "passed", "no longer judged". */
  readonly now: string;
  /** "86.10 % then, 91.20 % now"; empty where there is nothing to say. */
  readonly numbers: string;
}

/** Whether a verdict is there no more, which is never good news. */
export function isGone({ became }: ChangedVerdict): boolean {
  return became === "gone";
}

/** How two records differ, the gravest first; nothing is escaped yet. */
export interface Difference {
  readonly isSame: boolean;
  readonly sentence: string;
  readonly before: ComparedRun;
  readonly now: ComparedRun;
  readonly limits: readonly LimitChange[];
  readonly circumstances: readonly CircumstanceChange[];
  readonly verdicts: readonly ChangedVerdict[];
  /** Verdicts that stand as they did, whether well or not. */
  readonly unchanged: number;
  readonly numbers: readonly MovedNumber[];
}

/** Holds two records against each other, of whatever version, the earlier first. */
export function differenceOf(before: AuditRecord, now: AuditRecord): Difference {
  const runs = { before: runOf(before), now: runOf(now) };
  if (contentDigest(before) === contentDigest(now))
    return {
      isSame: true,
      sentence: same,
      ...runs,
      limits: [],
      circumstances: [],
      verdicts: [],
      unchanged: now.verdicts.length,
      numbers: [],
    };
  const changes = changesOf(before, now);
  const limits = limitChangesOf(before, now);
  return {
    isSame: false,
    sentence: sentenceOf(before, now, { changes, limits }),
    ...runs,
    limits,
    circumstances: circumstancesOf(before, now),
    verdicts: changes.flatMap(changedVerdict),
    unchanged: changes.filter(({ became }) => isNoNews(became)).length,
    numbers: movedNumbers(before, now),
  };
}

const same = "The same record.";

/** Of what is there, but for the deliveries that come after the verdict: the digest in the record could be another's. */
function contentDigest({ integrity: _integrity, deliveries: _deliveries, ...sealed }: AuditRecord): string {
  return canonicalDigest(sealed);
}

function runOf({ record_id: record, created_at, name, decision, git }: AuditRecord): ComparedRun {
  return { record, created_at, name, outcome: decision.outcome, sentence: decision.sentence, head_sha: git.head_sha };
}

interface Stood extends Judged {
  readonly verdict: AuditVerdict;
  readonly measurement: AuditMeasurement | undefined;
}

type Change = VerdictChange<Stood, Stood>;

/** None where one of the two has judged nothing: then no gate is gone, or new, or fixed. */
function changesOf(before: AuditRecord, now: AuditRecord): readonly Change[] {
  if (!hasJudged(before) || !hasJudged(now)) return [];
  return compareVerdicts(stoodIn(before), stoodIn(now)).toSorted(
    (first, second) => rank.indexOf(first.became) - rank.indexOf(second.became),
  );
}

function hasJudged({ decision, verdicts }: AuditRecord): boolean {
  return decision.outcome !== "error" && verdicts.length > 0;
}

function stoodIn({ verdicts, measurements }: AuditRecord): readonly Stood[] {
  const measured = new Map(measurements.map((measurement) => [measurement.id, measurement]));
  return verdicts.map((verdict) => ({
    ...verdict,
    standing: standingOf(verdict),
    verdict,
    measurement: measured.get(verdict.measurement ?? ""),
  }));
}

const rank: readonly Becoming[] = ["gone", "failing", "worse", "still", "unknown", "eased", "fixed", "new", "same"];

const endWords: Readonly<Record<ComparedRun["outcome"], string>> = {
  pass: "passed",
  warn: "passed with warnings",
  fail: "failed",
  error: "ended in an error",
};

interface Found {
  readonly changes: readonly Change[];
  readonly limits: readonly LimitChange[];
}

function sentenceOf(before: AuditRecord, now: AuditRecord, { changes, limits }: Found): string {
  const [first, second] = [endWords[before.decision.outcome], endWords[now.decision.outcome]];
  const ends = first === second ? `Both runs ${first}` : `The first run ${first}, the second ${second}`;
  const gates = before.name === now.name ? "" : "These are runs of two different gates. ";
  // Read the other way round, what is broken looks fixed.
  const order = before.created_at > now.created_at ? "The first of these runs is the later one. " : "";
  const rules = rulesText(limits) + groundsText(before, now);
  return `${gates}${order}${ends}: ${judgedText(before, now, changes)}${rules}.`;
}

function groundsText(before: AuditRecord, now: AuditRecord): string {
  if (!hasJudged(before) || !hasJudged(now)) return "";
  const changed = changedGrounds(judgedBy(before), judgedBy(now));
  return changed === "" ? "" : `; ${changed} changed too`;
}

function rulesText(limits: readonly LimitChange[]): string {
  const gates = new Set(limits.map(({ gate }) => gate)).size;
  if (gates === 0) return "";
  return `; ${countText(gates)} ${gates === 1 ? "gate goes" : "gates go"} by other limits`;
}

function judgedText(before: AuditRecord, now: AuditRecord, changes: readonly Change[]): string {
  if (hasJudged(before) && hasJudged(now)) return becomingText(changes.map(({ became }) => became));
  if (!hasJudged(before) && !hasJudged(now)) return "neither has judged anything";
  return `the ${hasJudged(before) ? "second" : "first"} has judged nothing, so no verdict can be compared`;
}

function changedVerdict({ became, from, before, now }: Change): readonly ChangedVerdict[] {
  const { verdict, measurement } = now ?? before ?? {};
  if (verdict === undefined || isNoNews(became)) return [];
  const { gate, slice, column, against = null } = verdict;
  const subject = subjectText(verdict, measurement);
  const turned = {
    before: wordOf(from),
    now: now === undefined ? "no longer judged" : standingWords[now.standing],
    numbers: now === undefined ? "" : numbersOf(now, before),
  };
  return [{ became, gate, slice, column, against, subject, ...turned }];
}

function isNoNews(became: Becoming): became is "same" | "still" | "unknown" {
  return became === "same" || became === "still" || became === "unknown";
}

function numbersOf({ measurement, verdict }: Stood, before: Stood | undefined): string {
  if (measurement === undefined) return "";
  return thenAndNow(measurement, before?.measurement && measuredOf(before.measurement), verdict) ?? "";
}
