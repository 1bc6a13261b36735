import type { AuditRecord, Delivery } from "../../audit/v1.ts";
import { refused, skipped } from "../delivery.ts";
import type { Channel, Log } from "../platform.ts";
import type { GithubClient } from "./client.ts";
import { withState } from "./comment-state.ts";
import type { GithubRun } from "./event.ts";
import type { ActionInputs } from "./inputs.ts";
import { reportLinks } from "./links.ts";
import { placeComment } from "./place-comment.ts";
import { explainRefusal, isForbidden } from "./refusal.ts";
import { failureOf } from "./retry.ts";
import { commentThread, markerOf } from "./thread.ts";
import { advisory, gateName, isBlocking } from "./verdict.ts";
import type { Viewer } from "./viewer.ts";

export interface CommentOptions {
  readonly run: GithubRun;
  readonly inputs: ActionInputs;
  /** Undefined without a token. */
  readonly connect: ((log: Log) => Promise<GithubClient>) | undefined;
  readonly viewer?: Viewer | undefined;
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
      if (run.readOnly !== undefined) return skipped(channel, leftToOthers(run.readOnly));
      if (connect === undefined) return refused(channel, "no token: `github-token` is empty");
      try {
        return await place(record, await connect(log), { ...options, pullRequest, done });
      } catch (error) {
        const failure = failureOf(error);
        if (run.readsByDefault !== undefined && isForbidden(failure))
          return skipped(channel, `${leftToOthers(run.readsByDefault)}, or the job is given \`pull-requests: write\``);
        return refused(channel, explainRefusal(failure, { doing: `comment on pull request #${pullRequest}`, run }));
      }
    },
  };
}

/** Known before asking, so nobody is asked. */
function leftToOthers(readOnly: string): string {
  return `the token can only read because ${readOnly}. The step summary and the artifact hold the report; a second workflow on \`workflow_run\` with \`command: deliver\` comments with it`;
}

interface Post extends CommentOptions {
  readonly pullRequest: number;
  readonly done: readonly Delivery[];
}

async function place(record: AuditRecord, client: GithubClient, post: Post): Promise<Delivery> {
  const { run, inputs, pullRequest, done, viewer, sleep } = post;
  const name = gateName(record, inputs);
  const thread = await commentThread({ client, owner: run.owner, repo: run.repo, pullRequest, name, viewer });
  const stamp = { run: run.runId, attempt: run.attempt, outcome: record.decision.outcome };
  const draft = {
    stamp,
    head: [withState(markerOf(name, { ...stamp, sha: run.headSha }), record), ...advisory(record, inputs, done)],
    links: reportLinks(run, done),
    create: inputs.comment === "always" || isBlocking(record, inputs["fail-on"]),
  };
  return placeComment(thread, record, draft, sleep);
}
