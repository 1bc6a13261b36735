import path from "node:path";
import { randomUUID } from "node:crypto";
import { isMainThread } from "node:worker_threads";
import { main } from "./main.ts";
import { readRun } from "./platforms/github/event.ts";
import { guarded } from "./platforms/github/guard.ts";
import { configOverrides, parseInputs } from "./platforms/github/inputs.ts";
import { outputsOf, writeOutputs } from "./platforms/github/outputs.ts";
import { githubPlatform } from "./platforms/github/platform.ts";
import { stepExitCode } from "./platforms/github/verdict.ts";
import { workingDirectory } from "./platforms/github/workspace.ts";
import { serve } from "./threads/serve.ts";
import { threadsOfProcess } from "./threads/threads-of-process.ts";

const environment = process.env;

// Worker threads begin with this same file, so that none can be missing.
if (isMainThread) await guarded(gate);
else serve();

async function gate(): Promise<number> {
  const inputs = parseInputs(environment);
  const workspace = await workingDirectory(environment, inputs["working-directory"]);
  const run = await readRun(environment, inputs["pr-number"]);
  const platform = githubPlatform({ environment, inputs, run, write: (text) => process.stdout.write(text) });
  const result = await main(
    {
      config: inputs.config,
      workspace,
      outDirectory: path.resolve(workspace, inputs["report-dir"]),
      inputs: configOverrides(inputs),
      now: () => new Date(),
      newId: randomUUID,
      environment,
      threads: threadsOfProcess(),
    },
    platform,
  );
  await writeOutputs(outputsOf(result, inputs["fail-on"]));
  return stepExitCode(result, inputs["fail-on"]);
}
