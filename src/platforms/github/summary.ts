import { renderSummary } from "../../reports/fit.ts";
import { delivered, refused, skipped } from "../delivery.ts";
import type { Channel, Environment } from "../platform.ts";
import type { GithubRun } from "./event.ts";
import { appendFileCommand } from "./file-command.ts";
import type { ActionInputs } from "./inputs.ts";
import { reportLinks } from "./links.ts";
import { advisory } from "./verdict.ts";

export interface SummaryOptions {
  readonly run: Pick<GithubRun, "runUrl">;
  readonly inputs: Pick<ActionInputs, "summary" | "fail-on" | "audit">;
  readonly environment: Environment;
}

const channel = "step-summary";

/** The report on the page of the run, at most 1 MiB of it. */
export function summaryChannel({ run, inputs, environment }: SummaryOptions): Channel {
  return {
    name: channel,
    deliver: async ({ record }, done) => {
      if (!inputs.summary) return skipped(channel, "summary: false");
      const file = environment["GITHUB_STEP_SUMMARY"];
      if (!file) return refused(channel, "this runner has no step summary (GITHUB_STEP_SUMMARY is not set)");
      const text = [...advisory(record, inputs, done), renderSummary(record, { links: reportLinks(run, done) })].join(
        "\n\n",
      );
      await appendFileCommand(file, text);
      return delivered(channel, "written");
    },
  };
}
