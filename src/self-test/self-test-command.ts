import { appendFile, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readRun } from "../platforms/github/event.ts";
import { type ActionInputs, configOverrides } from "../platforms/github/inputs.ts";
import { githubSurroundings } from "../platforms/github/surroundings.ts";
import { maskCommand } from "../platforms/github/workflow-commands.ts";
import { workingDirectory } from "../platforms/github/workspace.ts";
import type { Environment } from "../platforms/platform.ts";
import { inertLogText } from "../reports/escape.ts";
import { isProposal } from "../rules/base-commit.ts";
import { enforcedRules } from "../rules/enforced-rules.ts";
import { checkedOutFile } from "../sources/checked-out-file.ts";
import { secretsOf } from "../secrets.ts";
import type { ThreadRules } from "../threads/worker-pool.ts";
import { renderSelfTest, renderSelfTestMarkdown, selfTestExitCode } from "./render.ts";
import { selfTest } from "./self-test.ts";

/** The process that runs the step. */
export interface Step {
  readonly environment: Environment;
  readonly write: (text: string) => void;
  readonly now: Date;
  readonly seed: number;
  readonly threads: ThreadRules | undefined;
}

/** `command: self-test`: shows which gates would catch a regression, by the rules that a run would enforce. Answers the exit code. @throws GateError. */
export async function selfTestCommand(
  inputs: ActionInputs,
  { environment, write, now, seed, threads }: Step,
): Promise<number> {
  const workspace = await workingDirectory(environment, inputs["working-directory"]);
  const { change } = await readRun(environment, inputs["pr-number"]);
  const secrets = secretsOf(environment, (secret) => write(maskCommand(secret)));
  const scratch = await mkdtemp(join(environment["RUNNER_TEMP"] || tmpdir(), "model-gate-self-test-"));
  try {
    const surroundings = await githubSurroundings({ environment, token: inputs["github-token"], workspace });
    const asked = {
      ...surroundings,
      change,
      workspace,
      environment,
      secrets,
      scratch,
      seed,
      config: inputs.config,
      configFrom: inputs["config-from"],
      inputs: configOverrides(inputs),
      startedAt: now,
      threads,
    };
    const own = isProposal(change) ? checkedOutFile(asked) : readFile;
    const { config, readFile: enforced } = await enforcedRules({ ...asked, readFile: own });
    const test = await selfTest({ ...asked, config, readFile: enforced }, () => undefined);
    write(inertLogText(secrets.redact(renderSelfTest(test, { color: false }))));
    const summary = environment["GITHUB_STEP_SUMMARY"];
    if (inputs.summary && summary) await appendFile(summary, secrets.redact(renderSelfTestMarkdown(test)));
    return selfTestExitCode(test);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
