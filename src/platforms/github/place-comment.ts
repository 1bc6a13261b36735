import type { AuditRecord, Delivery } from "../../audit/v1.ts";
import { renderComment } from "../../reports/fit.ts";
import type { Links } from "../../reports/markdown.ts";
import { delivered, refused, skipped } from "../delivery.ts";
import { failureOf } from "./retry.ts";
import { isSameAttempt, placeSticky, type Placement, type Stamp, type Thread } from "./sticky.ts";

/** A report on its way to a pull request. */
export interface CommentDraft {
  readonly stamp: Stamp;
  /** What stands above the report: the marker first, then what must be said before the verdict. */
  readonly head: readonly string[];
  readonly links: Links;
  /** Whether to start a comment where there is none. */
  readonly create: boolean;
}

const channel = "comment";

/** What to do where two gates of one run go by one name. */
export const ownNames = "Give each gate and each leg of a matrix its own `name`.";

/** GitHub's documented limit is 65,536 characters; should it ever refuse the full form, this one fits many times. */
const shortForm = 16_000;

/** Makes the report of a record the gate's one comment on a pull request. */
export async function placeComment(
  thread: Thread,
  record: AuditRecord,
  { stamp, head, links, create }: CommentDraft,
  sleep?: (milliseconds: number) => Promise<unknown>,
): Promise<Delivery> {
  const marker = head.join("\n\n");
  const write = async (body: string): Promise<Delivery> =>
    outcomeOf(await placeSticky(thread, { stamp, body, create }, sleep), stamp);
  try {
    return await write(renderComment(record, { marker, links }));
  } catch (error) {
    if (!isTooLong(error)) throw error;
    return write(renderComment(record, { marker, links, maxCharacters: shortForm }));
  }
}

function outcomeOf(placement: Placement, stamp: Stamp): Delivery {
  switch (placement.outcome) {
    case "absent":
      return skipped(channel, "comment: on-failure, and nothing blocks");
    case "superseded":
      return isSameAttempt(placement.comment.stamp, stamp)
        ? refused(channel, `another job of this run has written the comment, with a worse verdict. ${ownNames}`)
        : skipped(channel, "a newer run has already written the comment");
    case "unsettled":
      return refused(
        channel,
        "several runs kept writing the comment at once; set `concurrency` in the workflow so that only one does",
      );
    case "created":
    case "updated": {
      const { id, url } = placement.comment;
      return delivered(channel, placement.outcome, { url, ids: { "comment-id": String(id) } });
    }
  }
}

/** Whether GitHub refused a text for its length. */
function isTooLong(error: unknown): boolean {
  const { status, message } = failureOf(error);
  return status === 422 && /too long/i.test(message);
}
