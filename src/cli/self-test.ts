import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { GateError } from "../errors.ts";
import { SEED } from "../main.ts";
import { githubSurroundings } from "../platforms/github/surroundings.ts";
import { secretsOf } from "../secrets.ts";
import { renderSelfTest, selfTestExitCode, selfTestJson } from "../self-test/render.ts";
import { selfTest as plantAndJudge } from "../self-test/self-test.ts";
import { tokenOf } from "./check.ts";
import { configInputs } from "./options.ts";
import { withProgress } from "./progress.ts";
import { styleOf } from "./style.ts";
import { threadsOf } from "./threads-of.ts";
import { textOf, wholeNumberOf, type Values } from "./values.ts";

/** Plants regressions into a copy of the candidate and prints which gates catch them. The exit code is 1 when one of them catches none. */
export async function selfTest(rest: readonly string[], values: Values): Promise<number> {
  const [config, ...more] = rest;
  if (more.length > 0) throw new GateError({ code: "E100", message: `self-test takes one config, not ${rest.length}` });
  const { env: environment } = process;
  const threads = threadsOf(values);
  const workspace = resolve(textOf(values, "workspace") ?? ".");
  const scratch = await mkdtemp(join(environment["RUNNER_TEMP"] || tmpdir(), "model-gate-self-test-"));
  const secrets = secretsOf(environment);
  try {
    const request = {
      ...(await githubSurroundings({ environment, token: tokenOf(environment), workspace })),
      config,
      workspace,
      environment,
      secrets,
      scratch,
      inputs: configInputs(values),
      seed: wholeNumberOf(values, "seed", { least: 0, most: Number.MAX_SAFE_INTEGER }) ?? SEED,
      startedAt: new Date(),
      threads,
    };
    const test = await withProgress((log) => plantAndJudge(request, log));
    process.stdout.write(
      secrets.redact(values["json"] === true ? selfTestJson(test) : renderSelfTest(test, styleOf(values))),
    );
    return selfTestExitCode(test);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
