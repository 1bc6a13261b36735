import { isOfBranch } from "../../reference/publishing-branch.ts";
import type { Channel, Environment, Log } from "../platform.ts";
import { annotationsChannel } from "./annotations.ts";
import { artifactChannel } from "./artifact.ts";
import { checkRunChannel } from "./check-run.ts";
import { connect, type ConnectOptions, type GithubClient } from "./client.ts";
import { commentChannel } from "./comment.ts";
import { dispatchChannel } from "./dispatch.ts";
import type { GithubRun } from "./event.ts";
import type { ActionInputs } from "./inputs.ts";
import { issueChannel } from "./issue.ts";
import { isOnOwnBranch } from "./own-branch.ts";
import { summaryChannel } from "./summary.ts";
import type { Viewer } from "./viewer.ts";

export interface ChannelsOptions {
  readonly environment: Environment;
  readonly inputs: ActionInputs;
  readonly run: GithubRun;
  /** Writes to the step's log. */
  readonly write: (text: string) => void;
  /** Who tells the token's account. Default: each channel asks for itself. */
  readonly viewer?: Viewer | undefined;
  /** For tests: how retries wait and tell the time. */
  readonly clock?: Pick<ConnectOptions, "sleep" | "now" | "timeoutMs">;
}

/** The artifact first, since all that follows links to it, then what a reader sees. What the inputs turn off and what has no place here is left out. */
export function githubChannels(options: ChannelsOptions, reference: Channel): readonly Channel[] {
  const { environment, inputs, run, write, clock = {} } = options;
  const connection = { connect: sharedClient(options), ...(clock.sleep === undefined ? {} : { sleep: clock.sleep }) };
  const asked = { run, inputs, ...connection };
  return [
    artifactChannel({ run, inputs, environment }),
    ...(isOfBranch(run.change) || inputs.command === "record" ? [reference] : []),
    summaryChannel({ run, inputs, environment }),
    commentChannel({ ...asked, viewer: options.viewer }),
    ...(inputs["check-run"] ? [checkRunChannel(asked)] : []),
    ...(inputs.issue !== "never" && isOnOwnBranch(run) ? [issueChannel(asked)] : []),
    ...(inputs.dispatch === undefined ? [] : [dispatchChannel(asked)]),
    annotationsChannel(inputs, write),
  ];
}

/** One client for all who share it, so that what they may take together has an end; undefined without a token. */
export function sharedClient(
  { environment, inputs, clock }: Pick<ChannelsOptions, "environment" | "inputs" | "clock">,
  limits: Pick<ConnectOptions, "timeoutMs" | "budgetMs"> = {},
): ((log: Log) => Promise<GithubClient>) | undefined {
  const token = inputs["github-token"];
  if (token === undefined) return undefined;
  let client: Promise<GithubClient> | undefined;
  return (log) => (client ??= connect({ token, apiUrl: environment["GITHUB_API_URL"], log, ...limits, ...clock }));
}
