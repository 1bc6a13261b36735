import { appendFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { readRun } from "../platforms/github/event.ts";
import { type ActionInputs, configOverrides } from "../platforms/github/inputs.ts";
import { isEnterpriseServer } from "../platforms/github/server.ts";
import { githubSurroundings } from "../platforms/github/surroundings.ts";
import { maskCommand } from "../platforms/github/workflow-commands.ts";
import { workingDirectory } from "../platforms/github/workspace.ts";
import type { Environment } from "../platforms/platform.ts";
import { inertLogText } from "../reports/escape.ts";
import { secretsOf } from "../secrets.ts";
import { exitCodeOf } from "./check-up.ts";
import { doctor } from "./doctor.ts";
import { renderCheckUps, renderCheckUpsMarkdown } from "./render.ts";

/** The process that runs the step. */
export interface Step {
  readonly environment: Environment;
  readonly write: (text: string) => void;
  readonly now: Date;
  /** "v24.1.0". */
  readonly node: string;
}

/** `command: doctor`: looks at the set-up where it runs, in the log and on the page of the run. Answers the exit code. @throws GateError. */
export async function doctorCommand(inputs: ActionInputs, { environment, write, now, node }: Step): Promise<number> {
  const workspace = await workingDirectory(environment, inputs["working-directory"]);
  const run = await readRun(environment, inputs["pr-number"]);
  const token = inputs["github-token"];
  const secrets = secretsOf(environment, (secret) => write(maskCommand(secret)));
  const request = {
    ...(await githubSurroundings({ environment, token, workspace })),
    change: run.change,
    config: inputs.config,
    configFrom: inputs["config-from"],
    inputs: configOverrides(inputs),
    workspace,
    environment,
    secrets,
    startedAt: now,
    node,
    place: {
      event: run.event,
      change: run.change,
      hasToken: token !== undefined,
      isEnterpriseServer: isEnterpriseServer(environment),
      hasRuntimeToken: Boolean(environment["ACTIONS_RUNTIME_TOKEN"]),
      hasSummary: Boolean(environment["GITHUB_STEP_SUMMARY"]),
    },
  };
  const checks = await doctor(request, environment["RUNNER_TEMP"] || tmpdir());
  write(inertLogText(secrets.redact(renderCheckUps(checks, { color: false }))));
  const summary = environment["GITHUB_STEP_SUMMARY"];
  if (inputs.summary && summary) await appendFile(summary, secrets.redact(renderCheckUpsMarkdown(checks)));
  return exitCodeOf(checks);
}
