import "./audit/unprepared-schemas.ts";
import path from "node:path";
import { randomUUID } from "node:crypto";
import { makeOutDirectory } from "./audit/out-directory.ts";
import { main, recordUnbegun, SEED } from "./main.ts";
import { readRun } from "./platforms/github/event.ts";
import { guarded } from "./platforms/github/guard.ts";
import { type ActionInputs, configOverrides, parseInputs, reportDirectory } from "./platforms/github/inputs.ts";
import { outputsOf, writeOutputs } from "./platforms/github/outputs.ts";
import { githubPlatform } from "./platforms/github/platform.ts";
import { githubSurroundings } from "./platforms/github/surroundings.ts";
import { auditLoss, auditLossExitCode, stepExitCode } from "./platforms/github/verdict.ts";
import { annotationCommand } from "./platforms/github/workflow-commands.ts";
import { workingDirectory } from "./platforms/github/workspace.ts";
import type { Platform } from "./platforms/platform.ts";
import { memoryOfProcess } from "./threads/memory-of-process.ts";
import { threadsOfProcess } from "./threads/threads-of-process.ts";

const environment = process.env;

await guarded(act);

async function act(): Promise<number> {
  const inputs = await orRecorded(() => parseInputs(environment));
  // A command that few steps run is loaded only where it is asked for.
  switch (inputs.command) {
    case "check":
    case "record":
      return gate(inputs, await orRecorded(() => begin(inputs)));
    case "deliver": {
      const { deliverCommand } = await import("./platforms/github/deliver-command.ts");
      return deliverCommand(environment, inputs, write);
    }
    case "doctor": {
      const { doctorCommand } = await import("./doctor/doctor-command.ts");
      return doctorCommand(inputs, { environment, write, now: new Date(), node: process.version });
    }
    case "self-test": {
      const { selfTestCommand } = await import("./self-test/self-test-command.ts");
      const threads = threadsOfProcess(inputs.threads);
      return selfTestCommand(inputs, { environment, write, now: new Date(), seed: SEED, threads });
    }
  }
}

/** What goes wrong before there is a run to record is recorded too. */
async function orRecorded<T>(begin: () => T | Promise<T>): Promise<T> {
  try {
    return await begin();
  } catch (thrown) {
    const workspace = environment["GITHUB_WORKSPACE"] || process.cwd();
    const outDirectory = path.resolve(workspace, reportDirectory);
    await recordUnbegun(thrown, { workspace, outDirectory, now: () => new Date(), newId: randomUUID, environment });
    throw thrown;
  }
}

interface Begun {
  readonly workspace: string;
  readonly platform: Platform;
}

async function begin(inputs: ActionInputs): Promise<Begun> {
  const workspace = await workingDirectory(environment, inputs["working-directory"]);
  makeOutDirectory(workspace, path.resolve(workspace, inputs["report-dir"]));
  const run = await readRun(environment, inputs["pr-number"]);
  const answering = await githubSurroundings({ environment, token: inputs["github-token"], workspace });
  return { workspace, platform: githubPlatform({ environment, inputs, run, answering, write }) };
}

async function gate(inputs: ActionInputs, { workspace, platform }: Begun): Promise<number> {
  const result = await main(
    {
      config: inputs.config,
      workspace,
      outDirectory: path.resolve(workspace, inputs["report-dir"]),
      reports: inputs.report,
      about: { folder: inputs["working-directory"] },
      inputs: configOverrides(inputs),
      configFrom: inputs["config-from"],
      now: () => new Date(),
      newId: randomUUID,
      environment,
      threads: threadsOfProcess(inputs.threads),
      memory: memoryOfProcess(inputs.memory),
    },
    platform,
  );
  const loss = auditLoss(result.deliveries, inputs);
  await writeOutputs({ ...outputsOf(result, inputs["fail-on"]), ...(loss !== undefined && { passed: "false" }) });
  if (loss === undefined) return stepExitCode(result, inputs["fail-on"]);
  write(annotationCommand("error", loss, { title: "model-gate" }));
  return auditLossExitCode;
}

function write(text: string): void {
  process.stdout.write(text);
}
