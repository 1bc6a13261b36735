import type { AuditStanding, PreviousRun } from "../audit/v1-previous.ts";
import type { AuditMeasurement, AuditRecord, AuditVerdict } from "../audit/v1.ts";
import { judgedBy } from "../history/judged-by.ts";
import { countText } from "../number-text.ts";
import { changedGrounds } from "./changed-grounds.ts";
import { type Absent, type Becoming, compareVerdicts, type Judged, type VerdictChange } from "./compare-verdicts.ts";
import { becomingText, turnText } from "./difference-words.ts";
import { namedText, subjectText } from "./subject-text.ts";
import { thenAndNow } from "./then-and-now.ts";
import { type Standing, standingOf } from "./verdict-words.ts";

/** What has changed since the run before on the same pull request, the gravest first; nothing is escaped yet. */
export interface SinceOutline {
  /** The commit of that run, its first seven digits; undefined: not known. */
  readonly head: string | undefined;
  /** "1 new failure, 2 still failing, 1 fixed."; says by itself why nothing can be compared. */
  readonly sentence: string;
  /** Judged then, and no longer. */
  readonly gone: readonly string[];
  /** Block now, and did not then. */
  readonly failing: readonly string[];
  /** Stand against it more or less than then, and neither block nor pass now. */
  readonly changed: readonly string[];
  /** Blocked then, and do now. */
  readonly still: readonly string[];
  /** Pass now, and did not then. */
  readonly fixed: readonly string[];
}

/** undefined: no run before it is known. */
export function sinceOf(record: AuditRecord): SinceOutline | undefined {
  const { previous } = record;
  if (previous === undefined) return undefined;
  const head = previous.head_sha?.slice(0, 7);
  const obstacle = obstacleTo(record, previous);
  if (obstacle !== undefined) return { ...noLists, head, sentence: obstacle };
  const changes = changesOf(record, previous);
  const measurements = new Map(record.measurements.map((measurement) => [measurement.id, measurement]));
  const told = (...kinds: readonly Becoming[]): readonly string[] =>
    changes
      .filter(({ became }) => kinds.includes(became))
      .map((change) => entryText(change, measurements.get(change.now?.verdict.measurement ?? "")));
  return {
    head,
    sentence: `${groundsText(record, previous)}${sentenceOf(changes)}`,
    gone: told("gone"),
    failing: told("failing"),
    changed: told("worse", "eased"),
    still: told("still"),
    fixed: told("fixed"),
  };
}

const noLists = { gone: [], failing: [], changed: [], still: [], fixed: [] } as const;

/** Why the two cannot be compared. Nothing judged is nothing fixed. */
function obstacleTo({ decision, verdicts }: AuditRecord, { outcome, standing }: PreviousRun): string | undefined {
  if (decision.outcome === "error" || verdicts.length === 0) {
    const failed = standing.filter(({ counts_as: counts }) => counts === "fail").length;
    const then = failed === 0 ? "" : `, and what became of the ${countText(failed)} that failed then is not known`;
    return `nothing was judged this time${then}.`;
  }
  return outcome === "error" ? "that run ended in an error, so there is nothing to compare with." : undefined;
}

/** What else is not as it was then. Comments by earlier versions do not tell. */
function groundsText(record: AuditRecord, { judged_by: then }: PreviousRun): string {
  const changed = then === undefined ? "" : changedGrounds(then, judgedBy(record));
  return changed === "" ? "" : `${changed} changed too; `;
}

interface Then extends Judged {
  /** undefined: a gate of which only the name is known. */
  readonly standingThen: AuditStanding | undefined;
}

interface Now extends Judged {
  readonly verdict: AuditVerdict;
}

type Change = VerdictChange<Then, Now>;

function changesOf({ verdicts }: AuditRecord, previous: PreviousRun): readonly Change[] {
  const now = verdicts.map((verdict) => ({ ...verdict, standing: standingOf(verdict), verdict }));
  const then = previous.standing.map((one) => ({ ...one, standing: standingThen(one), standingThen: one }));
  const changes = compareVerdicts(then, now, ({ gate }) => absentThen(gate, previous));
  return [...goneGates(previous, verdicts, then), ...changes];
}

function standingThen(standing: AuditStanding): Standing {
  if (standing.waived === true) return "waived";
  const found = standingOf(standing);
  // Those that hold are not told of: what passes and is told of was let pass by a policy.
  return found === "pass" ? "remark" : found;
}

/** All that did not pass is told, unless there was no room. */
function absentThen(gate: string, { gates, left_out: leftOut }: PreviousRun): Absent {
  if (gates?.includes(gate) === false) return "absent";
  return leftOut > 0 ? "unknown" : "clear";
}

/** Gates that passed then and of which nothing is left. */
function goneGates(
  { gates = [] }: PreviousRun,
  verdicts: readonly AuditVerdict[],
  told: readonly Then[],
): readonly Change[] {
  const names = new Set([...verdicts, ...told].map(({ gate }) => gate));
  return gates
    .filter((gate) => !names.has(gate))
    .map((gate) => ({
      became: "gone",
      from: "pass",
      before: { gate, slice: null, column: null, standing: "pass", standingThen: undefined },
      now: undefined,
    }));
}

function sentenceOf(changes: readonly Change[]): string {
  return `${becomingText(changes.map(({ became }) => became))}.`;
}

/** "Accuracy, region=EU: failed, now passed; 86.10 % then, 91.20 % now" */
function entryText({ before, now, became, from }: Change, measurement: AuditMeasurement | undefined): string {
  const turn = turnText(became, from, now?.standing);
  if (now === undefined) return before === undefined ? turn : `${namedText(before)}: ${turn}`;
  const { verdict } = now;
  const numbers = measurement && thenAndNow(measurement, before?.standingThen, verdict);
  const text = `${subjectText(verdict, measurement)}: ${turn}`;
  return numbers === undefined ? text : `${text}; ${numbers}`;
}
