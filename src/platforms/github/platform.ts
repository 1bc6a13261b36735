import type { Surroundings } from "../../sources/source.ts";
import type { Platform } from "../platform.ts";
import { type ChannelsOptions, githubChannels, sharedClient } from "./channels.ts";
import { earlierRuns } from "./earlier-runs.ts";
import { logText } from "./log-text.ts";
import { previousRun } from "./previous-run.ts";
import { referencePublishing } from "./publish.ts";
import { viewerOnce } from "./viewer.ts";
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
  const viewer = viewerOnce();
  const previous = previousRun({ run, inputs, connect: sharedClient(options, brief), viewer });
  return {
    name: "github",
    facts: run.facts,
    surroundings: { ...answering, change: run.change },
    previous,
    history: reader && earlierRuns({ reader, run, inputs, environment }),
    publishing: reference.publishing,
    log: (event) => write(logText(event, inputs)),
    mask: (secret) => write(maskCommand(secret)),
    channels: githubChannels({ ...options, viewer }, reference.channel),
  };
}

/** What the run before found is worth no longer wait, and takes nothing of the time of those who deliver. */
const brief = { timeoutMs: 10_000, budgetMs: 20_000 };
