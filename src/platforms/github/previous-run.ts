import type { Previous } from "../../history/previous.ts";
import type { Log } from "../platform.ts";
import type { GithubClient } from "./client.ts";
import { previousIn } from "./comment-state.ts";
import type { GithubRun } from "./event.ts";
import type { ActionInputs } from "./inputs.ts";
import { commentThread } from "./thread.ts";
import { gateName } from "./verdict.ts";
import type { Viewer } from "./viewer.ts";

export interface PreviousRunOptions {
  readonly run: Pick<GithubRun, "owner" | "repo" | "runId" | "attempt" | "pullRequest" | "readOnly">;
  readonly inputs: Pick<ActionInputs, "comment" | "name">;
  /** Undefined without a token. */
  readonly connect: ((log: Log) => Promise<GithubClient>) | undefined;
  /** Default: the account is asked for anew. */
  readonly viewer?: Viewer | undefined;
}

/** The run before, by our comment on the same pull request; undefined where there is no such comment to be asked for. */
export function previousRun({ run, inputs, connect, viewer }: PreviousRunOptions): Previous | undefined {
  const { owner, repo, pullRequest, readOnly } = run;
  // The comment of a fork's pull request is written by another workflow, which compares for itself.
  if (inputs.comment === "never" || pullRequest === undefined || readOnly !== undefined) return undefined;
  if (connect === undefined) return undefined;
  return {
    before: async (gate, log) => {
      const name = gateName({ name: gate }, inputs);
      const thread = await commentThread({ client: await connect(log), owner, repo, pullRequest, name, viewer });
      return previousIn(await thread.list(), { run: run.runId, attempt: run.attempt });
    },
  };
}
