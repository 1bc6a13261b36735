import path from "node:path";
import { randomUUID } from "node:crypto";
import { main } from "./main.ts";
import { readRun } from "./platforms/github/event.ts";
import { guarded } from "./platforms/github/guard.ts";
import { configOverrides, parseInputs } from "./platforms/github/inputs.ts";
import { outputsOf, writeOutputs } from "./platforms/github/outputs.ts";
import { githubPlatform } from "./platforms/github/platform.ts";
import { stepExitCode } from "./platforms/github/verdict.ts";
import { workingDirectory } from "./platforms/github/workspace.ts";

const environment = process.env;

await guarded(async () => {
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
    },
    platform,
  );
  await writeOutputs(outputsOf(result, inputs["fail-on"]));
  return stepExitCode(result, inputs["fail-on"]);
});
