import type { PreviousRun } from "../../audit/v1-previous.ts";
import type { AuditRecord } from "../../audit/v1.ts";
import { previousOf } from "../../history/previous-of.ts";
import { packedState, unpackedState } from "../../history/previous-state.ts";
import { isNewer, type Stamp, type StickyComment } from "./sticky.ts";

const start = "<!-- model-gate-state v1 ";
const end = " -->";

/** A first line of a comment with the hidden line below it that tells the next run how this one ended. */
export function withState(marker: string, record: AuditRecord): string {
  const state = packedState(previousOf(record));
  return state === undefined ? marker : `${marker}\n${start}${state}${end}`;
}

/**
 * The run that wrote the newest of our comments, where that is one before ours. Comments can be edited by whoever may write to the repository: what they
 * say is told and nothing hangs on it.
 */
export function previousIn(comments: readonly StickyComment[], own: Stamp): PreviousRun | undefined {
  const newest = comments.reduce<StickyComment | undefined>(
    (best, comment) => (isNewer(comment.stamp, best?.stamp) ? comment : best),
    undefined,
  );
  if (newest?.stamp === undefined || !isBefore(newest.stamp, own)) return undefined;
  const state = stateOf(newest.body);
  return state?.run_id === String(newest.stamp.run) ? state : undefined;
}

/** A second job of the same attempt is no earlier run, however it ended. */
function isBefore(stamp: Stamp, own: Stamp): boolean {
  return stamp.run === own.run ? stamp.attempt < own.attempt : stamp.run < own.run;
}

function stateOf(body: string): PreviousRun | undefined {
  const line = body.split("\n", 2)[1]?.trimEnd() ?? "";
  if (!line.startsWith(start) || !line.endsWith(end)) return undefined;
  return unpackedState(line.slice(start.length, -end.length));
}
