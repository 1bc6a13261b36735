import type { Environment, LogEvent, Platform } from "../platform.ts";
import { annotationsChannel } from "./annotations.ts";
import { artifactChannel } from "./artifact.ts";
import { connect, type ConnectOptions } from "./client.ts";
import { commentChannel } from "./comment.ts";
import type { GithubRun } from "./event.ts";
import type { ActionInputs } from "./inputs.ts";
import { summaryChannel } from "./summary.ts";
import { annotationCommand, debugCommand, logLines } from "./workflow-commands.ts";

export interface GithubPlatformOptions {
  readonly environment: Environment;
  readonly inputs: ActionInputs;
  readonly run: GithubRun;
  /** Writes to the step's log. */
  readonly write: (text: string) => void;
  /** For tests: how retries wait and tell the time. */
  readonly clock?: Pick<ConnectOptions, "sleep" | "now" | "timeoutMs">;
}

/** GitHub Actions: artifact, step summary, pull request comment and annotations, in this order, since the comment links to the artifact. */
export function githubPlatform({ environment, inputs, run, write, clock = {} }: GithubPlatformOptions): Platform {
  const token = inputs["github-token"];
  const open: Parameters<typeof commentChannel>[0]["connect"] =
    token === undefined ? undefined : (log) => connect({ token, apiUrl: environment["GITHUB_API_URL"], log, ...clock });
  const channels = [
    artifactChannel({ run, inputs, environment }),
    summaryChannel({ run, inputs, environment }),
    commentChannel({ run, inputs, connect: open, ...(clock.sleep === undefined ? {} : { sleep: clock.sleep }) }),
    annotationsChannel(inputs, write),
  ];
  return { name: "github", facts: run.facts, log: (event) => write(logText(event, inputs)), channels };
}

/** The event as the runner shows it: an annotation for what needs a person, plain lines for the rest. */
function logText({ level, message }: LogEvent, { annotations }: Pick<ActionInputs, "annotations">): string {
  switch (level) {
    case "error":
      // The annotations channel tells it too, and at its line of the config.
      return annotations ? logLines(`Error: ${message}`) : annotationCommand(level, message, { title: "model-gate" });
    case "warning":
      return annotationCommand(level, message, { title: "model-gate" });
    case "info":
      return logLines(message);
    case "debug":
      return debugCommand(message);
  }
}
