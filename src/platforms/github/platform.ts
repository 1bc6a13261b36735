import type { Surroundings } from "../../sources/source.ts";
import type { Platform } from "../platform.ts";
import { type ChannelsOptions, githubChannels } from "./channels.ts";
import { earlierRuns } from "./earlier-runs.ts";
import { logText } from "./log-text.ts";
import { referencePublishing } from "./publish.ts";
import { maskCommand } from "./workflow-commands.ts";

export interface GithubPlatformOptions extends ChannelsOptions {
  /** Who may be asked about the repository. */
  readonly answering?: Pick<Surroundings, "github" | "repository">;
}

/** GitHub Actions: the run as its event tells it, who may be asked about it, and where its report goes. */
export function githubPlatform(options: GithubPlatformOptions): Platform {
  const { environment, inputs, run, answering, write } = options;
  const reference = referencePublishing({ run, inputs, environment });
  const reader = answering?.github;
  return {
    name: "github",
    facts: run.facts,
    surroundings: { ...answering, change: run.change },
    history: reader && earlierRuns({ reader, run, inputs, environment }),
    publishing: reference.publishing,
    log: (event) => write(logText(event, inputs)),
    mask: (secret) => write(maskCommand(secret)),
    channels: githubChannels(options, reference.channel),
  };
}
