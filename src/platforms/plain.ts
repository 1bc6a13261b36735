import type { Surroundings } from "../sources/source.ts";
import type { Log, Platform } from "./platform.ts";

/** The platform of a terminal: nothing is known of the change and nothing is delivered; the text on stdout is the command line's own. */
export function plainPlatform(
  log: Log,
  surroundings: Pick<Surroundings, "change" | "github" | "repository"> = {},
): Platform {
  return {
    name: "local",
    facts: {
      git: {
        repository: null,
        event: null,
        ref: null,
        head_sha: null,
        base_sha: null,
        merge_sha: null,
        pull_request: null,
        actor: null,
      },
      pipeline: {
        system: "local",
        workflow: null,
        job: null,
        run_id: null,
        run_attempt: null,
        url: null,
        runner: null,
      },
    },
    surroundings,
    log,
    channels: [],
  };
}
