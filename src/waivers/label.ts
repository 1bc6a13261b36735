/** Something that happened to a pull request, of what GitHub tells as its events. */
export interface LabelEvent {
  readonly event: string;
  /** undefined: not about a label. */
  readonly label: string | undefined;
  /** undefined: the account is gone. */
  readonly actor: { readonly login: string; readonly isBot: boolean } | undefined;
  /** "2026-01-31T12:00:00Z". */
  readonly at: string;
}

/** What is known of the label, each fact as GitHub tells it. */
export interface LabelFacts {
  readonly label: string;
  /** From the oldest on. */
  readonly events: readonly LabelEvent[];
  /** What whoever set it may do: "admin", "maintain", "write", "triage", "read" or "none"; asked when somebody has. */
  readonly permission: string | undefined;
  /** When the first workflow run of the pull request on the judged commit began, of those since `headSince`; undefined: there is none. */
  readonly firstRunAt: string | undefined;
  /** Whether the judged commit is the one that the pull request is at. */
  readonly isHead: boolean;
}

/** Who waives by the label, and since when; or why the label does not count. */
export type LabelRuling =
  | { readonly kind: "honoured"; readonly by: string; readonly at: string }
  | {
      readonly kind: "refused";
      readonly by: string | undefined;
      readonly at: string | undefined;
      readonly why: string;
      readonly advice: string;
    };

/**
 * Whether a label that a pull request carries waives its failures: set by a person who may write, after the first run of the
 * judged commit began, and before no force-push. So it stands for this commit alone: who pushes another has to ask again.
 */
export function rulingOn(facts: LabelFacts): LabelRuling {
  const set = lastSet(facts);
  if (set === undefined)
    return { kind: "refused", by: undefined, at: undefined, why: "nothing tells who set it", advice: SET_AGAIN };
  const by = set.actor?.login;
  const fault = [noPerson, noRight, otherCommit, tooEarly, pushedAway]
    .map((rule) => rule(set, facts))
    .find((why) => why !== undefined);
  if (fault !== undefined) return { kind: "refused", by, at: set.at, ...fault };
  if (by === undefined) throw new TypeError("a label that nobody set was honoured");
  return { kind: "honoured", by, at: set.at };
}

const SET_AGAIN = "Remove the label and set it again.";
const WHO_MAY = "Somebody with write access may set it.";

interface Fault {
  readonly why: string;
  readonly advice: string;
}

/** The event by which the label came to be where it is; a label is one whatever its case. */
export function lastSet({ label, events }: Pick<LabelFacts, "label" | "events">): LabelEvent | undefined {
  const own = events.filter((one) => one.label?.toLowerCase() === label.toLowerCase());
  const last = own.findLast(({ event }) => event === "labeled" || event === "unlabeled");
  return last?.event === "labeled" ? last : undefined;
}

/**
 * From when on a run of the judged commit tells that the pull request was at it: since its last force-push, else since it was opened. A run from
 * before tells nothing: a commit can be run early, taken away, and pushed again once the label is set for another.
 */
export function headSince(events: readonly LabelEvent[], openedAt: string): string {
  return lastPush(events)?.at ?? openedAt;
}

function lastPush(events: readonly LabelEvent[]): LabelEvent | undefined {
  return events.findLast(({ event }) => event === "head_ref_force_pushed");
}

/** A bot sets labels for anybody. */
function noPerson({ actor }: LabelEvent): Fault | undefined {
  if (actor === undefined) return { why: "the account that set it is gone", advice: WHO_MAY };
  return actor.isBot ? { why: `@${actor.login} is a bot, and a waiver is a person's`, advice: WHO_MAY } : undefined;
}

const mayWrite: ReadonlySet<string> = new Set(["admin", "maintain", "write"]);

function noRight({ actor }: LabelEvent, { permission }: LabelFacts): Fault | undefined {
  if (permission !== undefined && mayWrite.has(permission)) return undefined;
  return {
    why: `@${actor?.login ?? "?"} has no write access to the repository (${permission ?? "none"})`,
    advice: WHO_MAY,
  };
}

/** A run of a commit that the pull request has left. */
function otherCommit(_: LabelEvent, { isHead }: LabelFacts): Fault | undefined {
  return isHead
    ? undefined
    : { why: "the pull request has gone on to another commit", advice: "Look at the run of its last commit." };
}

function tooEarly({ at }: LabelEvent, { firstRunAt }: LabelFacts): Fault | undefined {
  if (firstRunAt === undefined)
    return {
      why: "no workflow run of this commit in this pull request is known, so nothing tells that it was set for it",
      advice:
        "Push another commit, or close the pull request and reopen it, and set the label again after its run has begun.",
    };
  return isAfter(at, firstRunAt)
    ? undefined
    : { why: `it was set at ${at}, before this commit was first run at ${firstRunAt}`, advice: SET_AGAIN };
}

/** Back to an older commit, whose first run began before the label was set for another. */
function pushedAway({ at }: LabelEvent, { events }: LabelFacts): Fault | undefined {
  const push = lastPush(events);
  return push === undefined || isAfter(at, push.at)
    ? undefined
    : { why: `the branch was force-pushed at ${push.at}, after it was set at ${at}`, advice: SET_AGAIN };
}

/** Times of which either is none are in no order: not after. */
function isAfter(at: string, other: string): boolean {
  return Date.parse(at) > Date.parse(other);
}
