import { setTimeout as pause } from "node:timers/promises";
import type { AuditRecord } from "../../audit/v1.ts";

/**
 * Which run wrote a comment, and how it ended. A higher run, or a higher attempt of the same run, is newer; of two jobs of one attempt that go by one
 * name the one that ended worse counts, so that the other cannot hide it.
 */
export interface Stamp {
  readonly run: number;
  readonly attempt: number;
  readonly outcome?: Outcome;
}

type Outcome = AuditRecord["decision"]["outcome"];

/** From good to bad. */
export const gravity: readonly Outcome[] = ["pass", "warn", "fail", "error"];

/** One of our own comments. `stamp` is undefined when its marker cannot be read. */
export interface StickyComment {
  readonly id: number;
  readonly url: string;
  readonly body: string;
  readonly stamp: Stamp | undefined;
}

/** The comments of one gate on one pull request. */
export interface Thread {
  /** Oldest first. */
  list(): Promise<readonly StickyComment[]>;
  create(body: string): Promise<StickyComment>;
  update(id: number, body: string): Promise<void>;
  /** A comment that is gone already is no error. */
  remove(id: number): Promise<void>;
}

export interface Draft {
  readonly stamp: Stamp;
  readonly body: string;
  /** Whether to start a comment where there is none. */
  readonly create: boolean;
}

export type Placement =
  | { readonly outcome: "created" | "updated" | "superseded" | "unsettled"; readonly comment: StickyComment }
  | { readonly outcome: "absent" };

/** In each round at least the oldest of the runs at work drops out, so four of them settle whatever the order of their writes. */
const rounds = 4;
const settleMs = 1000;

/**
 * Leaves one comment that tells of the newest run, also when several runs write at once: the oldest comment stays, it gets the body of the
 * newest run, the others are deleted, and after a second the result is read again (at most four rounds). `superseded`: a newer run has
 * already written. GitHub has no conditional write, so a write that takes longer than that second can still win; `concurrency` prevents it.
 */
export async function placeSticky(
  thread: Thread,
  draft: Draft,
  sleep: (ms: number) => Promise<unknown> = pause,
): Promise<Placement> {
  let comments = await thread.list();
  const created = comments.length === 0 && draft.create ? await thread.create(draft.body) : undefined;
  // A list can lag behind a create: our own comment counts whether it is listed or not.
  if (created !== undefined) comments = withComment(await thread.list(), created);
  for (let round = 1; ; round += 1) {
    const [oldest, ...others] = comments;
    if (oldest === undefined) return { outcome: "absent" };
    if (isSettled(comments, draft, round > 1 || created !== undefined))
      return { outcome: outcomeOf(oldest, draft, created), comment: oldest };
    if (round > rounds) return { outcome: "unsettled", comment: oldest };
    await unite(thread, oldest, { others, draft });
    // Another run may have read what we read: let its write land before looking again.
    await sleep(settleMs);
    comments = await thread.list();
  }
}

/** Gives the oldest comment the newest body and deletes the others. */
async function unite(
  thread: Thread,
  oldest: StickyComment,
  { others, draft }: { others: readonly StickyComment[]; draft: Draft },
): Promise<void> {
  const newest = others.reduce<{ stamp: Stamp | undefined; body: string }>(
    (best, comment) => (isNewer(comment.stamp, best.stamp) ? comment : best),
    isNewer(oldest.stamp, draft.stamp) ? oldest : draft,
  );
  if (newest.body !== oldest.body) await thread.update(oldest.id, newest.body);
  for (const comment of others) await thread.remove(comment.id);
}

/** One comment, and either it is newer than ours or it is ours. */
function isSettled(comments: readonly StickyComment[], draft: Draft, written: boolean): boolean {
  const [only, ...others] = comments;
  if (only === undefined || others.length > 0) return false;
  return isNewer(only.stamp, draft.stamp) || (written && !isNewer(draft.stamp, only.stamp));
}

function outcomeOf(
  comment: StickyComment,
  draft: Draft,
  created: StickyComment | undefined,
): "created" | "updated" | "superseded" {
  if (isNewer(comment.stamp, draft.stamp)) return "superseded";
  return comment.id === created?.id ? "created" : "updated";
}

/** Whether `a` goes before `b`: it wrote later, or in the same attempt with a worse end. A stamp that cannot be read is older than any. */
export function isNewer(a: Stamp | undefined, b: Stamp | undefined): boolean {
  if (a === undefined || b === undefined) return a !== undefined;
  if (isSameAttempt(a, b)) return gravityOf(a) > gravityOf(b);
  return a.run === b.run ? a.attempt > b.attempt : a.run > b.run;
}

/** Whether both are of one attempt of one run: of two jobs or steps that go by one name. */
export function isSameAttempt(a: Stamp | undefined, b: Stamp): boolean {
  return a?.run === b.run && a.attempt === b.attempt;
}

function gravityOf({ outcome }: Stamp): number {
  return outcome === undefined ? -1 : gravity.indexOf(outcome);
}

function withComment(comments: readonly StickyComment[], own: StickyComment): StickyComment[] {
  const rest = comments.filter((comment) => comment.id !== own.id);
  return [...rest, own].toSorted((a, b) => a.id - b.id);
}
