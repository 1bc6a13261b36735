import type { AuditRecord, Delivery } from "../../audit/v1.ts";
import { renderComment } from "../../reports/fit.ts";
import type { Links } from "../../reports/markdown.ts";
import { delivered, refused, skipped } from "../delivery.ts";
import type { Channel, Log } from "../platform.ts";
import type { GithubClient } from "./client.ts";
import type { GithubRun } from "./event.ts";
import type { ActionInputs } from "./inputs.ts";
import { explainRefusal } from "./refusal.ts";
import { failureOf } from "./retry.ts";
import { reportLinks } from "./links.ts";
import { placeSticky, type Placement } from "./sticky.ts";
import { commentThread, markerOf } from "./thread.ts";
import { advisory, gateName, isBlocking } from "./verdict.ts";

export interface CommentOptions {
  readonly run: GithubRun;
  readonly inputs: ActionInputs;
  /** Undefined without a token. */
  readonly connect: ((log: Log) => Promise<GithubClient>) | undefined;
  readonly sleep?: (milliseconds: number) => Promise<unknown>;
}

const channel = "comment";

/** The gate's one comment on the pull request, kept up to date from run to run (sticky.ts). */
export function commentChannel(options: CommentOptions): Channel {
  const { run, inputs, connect } = options;
  return {
    name: channel,
    deliver: async ({ record }, done, log) => {
      if (inputs.comment === "never") return skipped(channel, "comment: never");
      const pullRequest = run.pullRequest;
      if (pullRequest === undefined)
        return skipped(channel, `the event ${run.event} has no pull request; give \`pr-number\` to comment on one`);
      if (connect === undefined) return refused(channel, "no token: `github-token` is empty");
      try {
        const client = await connect(log);
        return await place(record, { ...options, client, pullRequest, links: reportLinks(run, done) });
      } catch (error) {
        return refused(
          channel,
          explainRefusal(failureOf(error), { doing: `comment on pull request #${pullRequest}`, run }),
        );
      }
    },
  };
}

/** GitHub's documented limit is 65,536 characters; should it ever refuse the full form, this one fits many times. */
const shortForm = 16_000;

interface Post extends CommentOptions {
  readonly client: GithubClient;
  readonly pullRequest: number;
  readonly links: Links;
}

async function place(record: AuditRecord, post: Post): Promise<Delivery> {
  const { run, inputs, client, pullRequest } = post;
  const name = gateName(record, inputs);
  const thread = await commentThread({ client, owner: run.owner, repo: run.repo, pullRequest, name });
  const stamp = { run: run.runId, attempt: run.attempt };
  const marker = [markerOf(name, { ...stamp, sha: run.headSha }), ...advisory(record, inputs["fail-on"])].join("\n\n");
  const create = inputs.comment === "always" || isBlocking(record, inputs["fail-on"]);
  const write = (body: string) => placeSticky(thread, { stamp, body, create }, post.sleep);
  try {
    return outcomeOf(await write(renderComment(record, { marker, links: post.links })));
  } catch (error) {
    if (!isTooLong(error)) throw error;
    return outcomeOf(await write(renderComment(record, { marker, links: post.links, maxCharacters: shortForm })));
  }
}

function outcomeOf(placement: Placement): Delivery {
  switch (placement.outcome) {
    case "absent":
      return skipped(channel, "comment: on-failure, and nothing blocks");
    case "superseded":
      return skipped(channel, "a newer run has already written the comment");
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

function isTooLong(error: unknown): boolean {
  const { status, message } = failureOf(error);
  return status === 422 && /too long/i.test(message);
}
